import { translate } from '../../i18n/i18n.svelte';
import { formatNumber } from '../../i18n/numbers';
import type { LegendOf } from '../../map/layerView';
import type { SignPath } from '../../map/legendPart';
import { g } from './legendMessages';
import { tipLooks } from './looks';
import { m } from './messages';

/** A hexagon with a flat top in the middle of the sign. */
function hexPath(radius: number): string {
  const corners = Array.from({ length: 6 }, (_, corner) => {
    const angle = (corner * Math.PI) / 3;
    return `${(12 + radius * Math.cos(angle)).toFixed(2)} ${(12 + radius * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${corners.join('L')}Z`;
}

/** A cell in which nothing is drawn. */
const empty: readonly SignPath[] = [{ d: hexPath(11), stroke: 'line-strong', width: 1.2, dash: [2.4, 2] }];

/** Hexagons by class with the range that is really there; and the communes that give nothing to them, with the reason. */
export const legend: LegendOf = (result, { language, territory, period }, kept = null) => {
  const { looks, lookOf, drawn, hidden, noData } = tipLooks(result.table, territory);
  const number = (value: number) => formatNumber(value, language, 2);
  const count = (at: number) => drawn.filter((hex) => lookOf[hex] === at).length;
  return {
    caption: translate(g.caption, language, { period }),
    unit: translate(m.unitPerKm2, language),
    things: translate(g.things, language),
    all: drawn.length,
    shown: tipLooks(result.table, territory, kept).drawn.length,
    groups: [
      {
        complete: true,
        filters: true,
        entries: looks.map(({ of, shade, size }, at) => ({
          key: of.key,
          label: of.from === of.to ? number(of.from) : `${number(of.from)} – ${number(of.to)}`,
          count: count(at),
          sign: [
            { d: hexPath(11.5 * size), fill: 'tip-paper', stroke: 'tip-paper', width: 1 },
            { d: hexPath(11.5 * size), fill: 'tip', fillOpacity: shade },
          ],
          brief: true,
        })),
      },
      {
        complete: false,
        filters: false,
        entries: [
          { key: 'hidden', label: translate(g.hidden, language), count: hidden, sign: empty, brief: false },
          { key: 'no-data', label: translate(g.noData, language), count: noData, sign: empty, brief: false },
        ],
      },
    ],
    notes: [translate(g.spread, language)],
  };
};
