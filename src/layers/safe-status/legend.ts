import { translate } from '../../i18n/i18n.svelte';
import { formatNumber } from '../../i18n/numbers';
import { inSentence } from '../../i18n/sentence';
import type { LegendOf } from '../../map/layerView';
import { circlePath, type SignPath } from '../../map/legendPart';
import type { SafeStatusDetail } from './aggregate';
import { g } from './legendMessages';
import { changeMarks, CHANGES, type ChangeMark } from './map';

const disc = circlePath(12, 12, 10.5);
const SIGNS: Readonly<Record<ChangeMark['change'], readonly SignPath[]>> = {
  gained: [
    { d: disc, fill: 'panel', stroke: 'met-ink', width: 1.9 },
    { d: 'M12 6.6 17.8 15.8H6.2Z', fill: 'met-ink' },
  ],
  lost: [
    { d: disc, fill: 'panel', stroke: 'not-met-ink', width: 1.9 },
    { d: 'M12 17.4 6.2 8.2H17.8Z', fill: 'not-met-ink' },
  ],
};

/** Communes gained and lost; without a period to compare with there is no count, which is not 0. */
export const legend: LegendOf = (result, { language, period, periods }, kept = null) => {
  const detail = result.detail as SafeStatusDetail;
  const marks = changeMarks(detail);
  const base = periods.find(({ id }) => id === detail.comparedWith) ?? null;
  const undecided = result.table.columns['change']?.filter((change) => Number.isNaN(change)).length ?? 0;
  return {
    caption: base
      ? translate(g.caption, language, {
          period,
          base: inSentence(translate(base.name, language), language),
        })
      : translate(g.noBase, language, { period }),
    things: translate(g.things, language),
    all: marks.length,
    shown: changeMarks(detail, kept).length,
    groups: [
      {
        complete: true,
        filters: true,
        entries: CHANGES.map((change) => ({
          key: change,
          label: translate(g[change], language),
          count: detail.comparedWith === null ? NaN : marks.filter((mark) => mark.change === change).length,
          sign: SIGNS[change],
          brief: true,
        })),
      },
    ],
    notes:
      detail.comparedWith === null
        ? [translate(g.nothingBefore, language)]
        : undecided > 0
          ? [translate(g.undecided, language, { count: formatNumber(undecided, language) })]
          : [],
  };
};
