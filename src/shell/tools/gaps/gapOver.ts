import { t } from '../../../i18n/i18n.svelte';
import type { SignPath } from '../../../map/legendPart';
import type { DrawnOver, OverPath } from '../../map/drawnOver';
import { n } from '../doorMessages';
import { gm } from './messages';

const LOOK = { fill: 'ink', fillOpacity: 0.34, stroke: 'ink', width: 1.4 };

/** A piece of ground with a hole: what a gap looks like, on a sign of 24 × 24. */
export const GAP_SIGN: readonly SignPath[] = [{ d: 'M2 5H22V20H2ZM12 8L17 13L12 17L7 13Z', ...LOOK }];

/** A gap as it lies over the map: the same on screen and in pictures. */
export function gapPaths(path: string): readonly OverPath[] {
  return [
    { d: path, stroke: 'halo', width: 3.4 },
    { d: path, ...LOOK },
  ];
}

/**
 * The gap with its words, for a picture of the map; null while nothing is drawn.
 * @param path in CSS px of the map's box; "" while there is no map. @param words of which commune, and how much
 */
export function gapOver(path: string, words: string): DrawnOver | null {
  if (path === '') return null;
  return {
    paths: gapPaths(path),
    texts: [],
    legend: {
      heading: t(n.gaps),
      entries: [{ label: words, count: '', sign: GAP_SIGN }],
      notes: [t(gm.about)],
    },
  };
}
