import { translate } from '../../i18n/i18n.svelte';
import { formatNumber } from '../../i18n/numbers';
import type { LegendOf } from '../../map/layerView';
import { circlePath, countLooks, type SignPath } from '../../map/legendPart';
import type { ModelsDetail } from './aggregate';
import { groupNames } from './groupMessages';
import { GROUP_ICONS } from './icons';
import { g } from './legendMessages';
import { drawnSites, looksOf, OVERDUE } from './looks';
import { MODEL_GROUPS } from './schema';

/** The mark's disc, as large as the sign allows. */
const disc = (ring: string): SignPath => ({
  d: circlePath(12, 12, 10.5),
  fill: 'panel',
  stroke: ring,
  width: 2,
});
/** A disc with a clock at its shoulder, as on the map. */
const overdueSign: readonly SignPath[] = [
  { d: circlePath(10.5, 13.5, 8.5), fill: 'panel', stroke: 'overdue', width: 2 },
  { d: circlePath(18, 6, 5), fill: 'overdue', stroke: 'panel', width: 1.4 },
  { d: 'M18 3.2V6l2.2 1', stroke: 'ink', width: 1.3 },
];
/** A figure in the disc. */
const clusterSign: readonly SignPath[] = [
  disc('model'),
  { d: 'M9 7.5h5.6l-3 3.6a2.9 2.9 0 1 1-2.6 4.6', stroke: 'ink', width: 1.7 },
];

/** Sites by group, how many of them are overdue for review, and what a number in a mark means. */
export const legend: LegendOf = (result, { language, period }, kept = null) => {
  const detail = result.detail as ModelsDetail;
  const sites = drawnSites(detail, null);
  const counts = countLooks(sites.map((site) => looksOf(detail, site)));
  const unplaced = sites.filter((site) => Number.isNaN(detail.positions[2 * site] ?? NaN)).length;
  return {
    caption: translate(g.caption, language, { period }),
    things: translate(g.things, language),
    all: sites.length,
    shown: drawnSites(detail, kept).length,
    groups: [
      {
        complete: true,
        filters: true,
        entries: MODEL_GROUPS.map((group) => ({
          key: group,
          label: translate(groupNames[group], language),
          count: counts.get(group) ?? 0,
          sign: [
            disc('model'),
            ...GROUP_ICONS[group].map((d) => ({ d, stroke: 'model', width: 2.2, scale: 0.58 })),
          ],
          brief: false,
        })),
      },
      {
        complete: false,
        filters: true,
        entries: [
          {
            key: OVERDUE,
            label: translate(g.overdue, language, { months: formatNumber(detail.overdueMonths, language) }),
            // Without a day to count up to nobody knows which ones are overdue.
            count: detail.asOf === null ? NaN : (counts.get(OVERDUE) ?? 0),
            sign: overdueSign,
            brief: true,
          },
        ],
      },
      {
        complete: false,
        filters: false,
        entries: [
          {
            key: 'cluster',
            label: translate(g.cluster, language),
            count: null,
            sign: clusterSign,
            brief: false,
          },
        ],
      },
    ],
    notes:
      unplaced > 0 ? [translate(g.atCommune, language, { count: formatNumber(unplaced, language) })] : [],
  };
};
