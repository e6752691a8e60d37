import { t } from '../../../i18n/i18n.svelte';
import { circlePath } from '../../../map/legendPart';
import type { DrawnOver, OverPath } from '../../map/drawnOver';
import { d, w } from '../messages';
import type { Sketch } from '../sketch';

const FILL = { fill: 'accent', fillOpacity: 0.14 };
const LINE = { stroke: 'accent', width: 2.5 };
/** An angular area on a sign of 24 × 24. */
const CORNERED = 'M4 8L14 3L21 11L17 20L6 19Z';

/** The drawn area as it lies over the map: the same on screen and in pictures. */
export function areaPaths(path: string): readonly OverPath[] {
  return [
    { d: path, stroke: 'halo', width: 5 },
    { d: path, ...FILL, ...LINE },
  ];
}

/**
 * The finished area with its words, for a picture of the map.
 * @param path in CSS px of the map's box; "" while there is no map
 * @param size what was counted of it: "12,3 km² · 8 xã, phường"; "" before
 */
export function areaOver(finished: Sketch | null, path: string, size: string): DrawnOver | null {
  if (!finished || path === '') return null;
  return {
    paths: areaPaths(path),
    texts: [],
    legend: {
      heading: t(w.area),
      entries: [
        {
          label: [t(d[finished.kind]), size].filter(Boolean).join(' · '),
          count: '',
          sign: [{ d: finished.kind === 'circle' ? circlePath(12, 12, 9) : CORNERED, ...FILL, ...LINE }],
        },
      ],
      notes: [],
    },
  };
}
