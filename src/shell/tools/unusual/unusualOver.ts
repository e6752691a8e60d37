import { i18n, t } from '../../../i18n/i18n.svelte';
import { formatNumber } from '../../../i18n/numbers';
import type { DrawnOver, OverText } from '../../map/drawnOver';
import { u } from '../messages';
import { HALO, KINDS, LINES, SIGNS, type Kind } from './kinds';

/** A commune's outline on the screen and where its sign stands; CSS px of the map's box. */
export interface OutlinedCommune {
  readonly kind: Kind;
  readonly path: string;
  readonly sign: { readonly x: number; readonly y: number } | null;
}

/**
 * Unusual communes with their words, for a picture of the map; null where there are none.
 * @param caption what was looked at, and how surely
 */
export function unusualOver(drawn: readonly OutlinedCommune[], caption: string): DrawnOver | null {
  if (drawn.length === 0) return null;
  return {
    paths: [
      ...drawn.map(({ path }) => ({
        d: path,
        stroke: 'halo',
        width: HALO.width,
        strokeOpacity: HALO.opacity,
      })),
      ...drawn.map(({ path, kind }) => ({ d: path, stroke: 'ink', ...LINES[kind] })),
    ],
    texts: drawn.flatMap(({ kind, sign }): OverText[] => (sign ? [{ ...sign, text: SIGNS[kind] }] : [])),
    legend: {
      heading: caption,
      entries: KINDS.flatMap((kind) => {
        const count = drawn.filter((each) => each.kind === kind).length;
        return count === 0
          ? []
          : [
              {
                label: `${SIGNS[kind]} ${t(u[kind])}`,
                count: formatNumber(count, i18n.language),
                sign: [{ d: 'M2 12H22', stroke: 'ink', ...LINES[kind] }],
              },
            ];
      }),
      notes: [t(u.about)],
    },
  };
}
