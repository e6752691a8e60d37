import type { Bounds } from './contract';

/** CSS px kept free on each side. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  /** What stands in the upper corners of the map: no commune is fitted beneath it. Absent: nothing. */
  readonly corners?: { readonly left: Box; readonly right: Box };
}

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** Web Mercator y of a latitude, in degrees of longitude at the equator. */
export const mercator = (lat: number) =>
  (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;

const heights = new WeakMap<Float64Array, Float64Array>();

/** Mercator y of south and north by commune; made once for the same boxes, which many paddings are tried with. */
function heightsOf(bboxes: Float64Array): Float64Array {
  let found = heights.get(bboxes);
  if (!found) {
    found = new Float64Array(bboxes.length / 2).map((_, i) => mercator(bboxes[2 * i + 1] ?? NaN));
    heights.set(bboxes, found);
  }
  return found;
}

/** In a box that is smaller than its padding the territory takes what there is. */
export const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
/** Where nobody says what panels cover. */
export const DEFAULT_PADDING: Padding = { top: 28, right: 28, bottom: 28, left: 28 };
/** Space between the inset and what it must not touch. */
const AIR = 8;
/** How finely wider paddings are tried on each side. */
const STEPS = 8;
/** What stands in no corner. */
const NOTHING: Box = { width: 0, height: 0 };

/**
 * Padding with which the territory can be fitted so that the inset in the lower right corner covers no commune, nor what
 * stands in the upper corners: as given when they do not, else wider on the right, below, above or several of them,
 * whichever leaves the map largest.
 *
 * @param frame size of the map in CSS px
 * @param bboxes west, south, east, north by commune
 * @param inset its size and its distance from the corner
 */
export function fitPadding(
  frame: Box,
  bounds: Bounds,
  bboxes: Float64Array,
  padding: Padding,
  inset: Box & { readonly margin: number },
): Padding {
  const { left: upperLeft = NOTHING, right: upperRight = NOTHING } = padding.corners ?? {};
  const [west, south, east, north] = [bounds[0], mercator(bounds[1]), bounds[2], mercator(bounds[3])];
  const ys = heightsOf(bboxes);
  const scaleOf = (p: Padding) =>
    Math.min(
      (frame.width - p.left - p.right) / (east - west),
      (frame.height - p.top - p.bottom) / (north - south),
    );
  const covered = (p: Padding) => {
    const scale = scaleOf(p);
    const middleX = p.left + (frame.width - p.left - p.right) / 2;
    const middleY = p.top + (frame.height - p.top - p.bottom) / 2;
    const x = (lng: number) => middleX + (lng - (west + east) / 2) * scale;
    const y = (height: number) => middleY - (height - (south + north) / 2) * scale;
    const left = frame.width - inset.margin - inset.width - AIR;
    const top = frame.height - inset.margin - inset.height - AIR;
    const right = frame.width - upperRight.width;
    for (let i = 0; i + 3 < bboxes.length; i += 4) {
      const east = x(bboxes[i + 2] ?? NaN);
      if (east > left && y(ys[i / 2] ?? NaN) > top) return true;
      const north = y(ys[i / 2 + 1] ?? NaN);
      if (north < upperRight.height && east > right) return true;
      if (north < upperLeft.height && x(bboxes[i] ?? NaN) < upperLeft.width) return true;
    }
    return false;
  };
  if (scaleOf(padding) <= 0) return NO_PADDING;
  const widest = Math.max(padding.right, inset.margin + inset.width + AIR);
  const highest = Math.max(padding.bottom, inset.margin + inset.height + AIR);
  const lowest = Math.max(padding.top, upperLeft.height, upperRight.height);
  let best = padding;
  let largest = 0;
  const steps = (from: number, to: number): number[] =>
    from === to ? [from] : Array.from({ length: STEPS + 1 }, (_, i) => from + ((to - from) * i) / STEPS);
  for (const right of steps(padding.right, widest))
    for (const bottom of steps(padding.bottom, highest))
      for (const top of steps(padding.top, lowest)) {
        const tried = { ...padding, right, bottom, top };
        const scale = scaleOf(tried);
        // Of equal ones the first stays: it is the nearest to what was asked for.
        if (scale > largest * (1 + 1e-9) && !covered(tried)) [best, largest] = [tried, scale];
      }
  return best;
}
