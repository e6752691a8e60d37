import type { FeatureCollection, Point } from 'geojson';
import type { ChoroplethPaint, MapTerritory } from './contract';

/** What the label layer reads of each commune. */
export interface LabelProperties {
  readonly ordinal: number;
  readonly name: string;
  /** Lower is placed first, and so wins where two labels would collide. */
  readonly rank: number;
  /** Zoom from which the label is tried at all. */
  readonly from: number;
  /** Zoom at which it about fits into its commune. */
  readonly fits: number;
}

/** Average width of a letter of the label font at desk size, CSS px. */
const LETTER = 6.6;
/** A label may stick out of its commune by this much of its width. */
const OVERHANG = 0.75;
/** Names longer than this are written on two lines. */
const LINE_LETTERS = 14;
/** Width of the whole territory on the screen, CSS px, from which its first labels are written. */
const TERRITORY_WIDTH = 220;

/** Zoom at which a span of longitude is `pixels` wide (512-px tiles). */
const zoomFor = (degrees: number, pixels: number) => Math.log2((pixels * 360) / (512 * degrees));

/**
 * Points for the label layer: emphasised communes first and wherever the territory is to be recognised, then the larger the earlier, each from the
 * zoom at which its name about fits into its commune. What is filtered out comes last.
 *
 * @param scale text size relative to desk size
 */
export function labelFeatures(
  territory: Pick<MapTerritory, 'names' | 'labelPoints' | 'bboxes' | 'bbox'>,
  paint: Pick<ChoroplethPaint, 'hatch' | 'dimmed' | 'emphasis'> | null,
  scale = 1,
): FeatureCollection<Point, LabelProperties> {
  const { names, labelPoints, bboxes, bbox } = territory;
  const earliest = Math.floor(zoomFor(Math.max(bbox[2] - bbox[0], 1e-6), TERRITORY_WIDTH));
  const emphasis = paint?.emphasis ?? paint?.hatch;
  const width = (ordinal: number) => (bboxes[4 * ordinal + 2] ?? 0) - (bboxes[4 * ordinal] ?? 0);
  const bySize = names.map((_, ordinal) => ordinal).sort((a, b) => width(b) - width(a) || a - b);
  const sizeRank = new Uint32Array(names.length);
  bySize.forEach((ordinal, rank) => (sizeRank[ordinal] = rank));
  return {
    type: 'FeatureCollection',
    features: names.map((name, ordinal) => {
      const first = emphasis?.[ordinal] === 1;
      const last = paint?.dimmed[ordinal] === 1;
      const letters = Math.min(LINE_LETTERS, name.length);
      const zoom = zoomFor(Math.max(width(ordinal), 1e-6), letters * LETTER * OVERHANG * scale);
      // Tiles know whole zooms only: the nearest one below half a step is early enough.
      const fits = Math.round(zoom);
      return {
        type: 'Feature',
        geometry: {
          type: 'Point',
          coordinates: [labelPoints[2 * ordinal] ?? 0, labelPoints[2 * ordinal + 1] ?? 0],
        },
        properties: {
          ordinal,
          name: name.normalize('NFC'),
          rank: (sizeRank[ordinal] ?? 0) + (first ? 0 : names.length) + (last ? 2 * names.length : 0),
          from: first ? earliest : Math.max(earliest, fits),
          fits,
        },
      };
    }),
  };
}
