import type { Bounds } from './contract';

/** CSS px kept free on each side. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** Web Mercator y of a latitude, in degrees of longitude at the equator. */
export const mercator = (lat: number) =>
  (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;

/** In a box that is smaller than its padding the territory takes what there is. */
export const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
/** Where nobody says what panels cover. */
export const DEFAULT_PADDING: Padding = { top: 28, right: 28, bottom: 28, left: 28 };
/** Space between the inset and what it must not touch. */
const AIR = 8;
/** How finely wider paddings are tried on each of the two sides. */
const STEPS = 8;

/**
 * Padding with which the territory can be fitted so that the inset in the lower right corner covers no commune: as given
 * when it does not, else wider on the right, below or both, whichever leaves the map largest.
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
  const scaleOf = (p: Padding) => {
    const [west, south, east, north] = bounds;
    return Math.min(
      (frame.width - p.left - p.right) / (east - west),
      (frame.height - p.top - p.bottom) / (mercator(north) - mercator(south)),
    );
  };
  const covered = (p: Padding) => {
    const [west, south, east, north] = bounds;
    const scale = scaleOf(p);
    const middleX = p.left + (frame.width - p.left - p.right) / 2;
    const middleY = p.top + (frame.height - p.top - p.bottom) / 2;
    const x = (lng: number) => middleX + (lng - (west + east) / 2) * scale;
    const y = (lat: number) => middleY - (mercator(lat) - (mercator(south) + mercator(north)) / 2) * scale;
    const left = frame.width - inset.margin - inset.width - AIR;
    const top = frame.height - inset.margin - inset.height - AIR;
    for (let i = 0; i + 3 < bboxes.length; i += 4)
      if (x(bboxes[i + 2] ?? NaN) > left && y(bboxes[i + 1] ?? NaN) > top) return true;
    return false;
  };
  if (scaleOf(padding) <= 0) return NO_PADDING;
  const widest = Math.max(padding.right, inset.margin + inset.width + AIR);
  const highest = Math.max(padding.bottom, inset.margin + inset.height + AIR);
  let best = padding;
  let largest = 0;
  for (let i = 0; i <= STEPS; i += 1)
    for (let j = 0; j <= STEPS; j += 1) {
      const tried = {
        ...padding,
        right: padding.right + ((widest - padding.right) * i) / STEPS,
        bottom: padding.bottom + ((highest - padding.bottom) * j) / STEPS,
      };
      const scale = scaleOf(tried);
      // Of equal ones the first stays: it is the nearest to what was asked for.
      if (scale > largest * (1 + 1e-9) && !covered(tried)) [best, largest] = [tried, scale];
    }
  return best;
}
