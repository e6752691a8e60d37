import type { Bounds } from './contract';
import { fitPadding, mercator, NO_PADDING, type Box, type Padding } from './fitPadding';
import { insetBoxes, type InsetBox } from './inset';

/** A box of the inset is only taken instead of the preferred one where the map grows by more than this share. */
const WORTH = 1.03;

export interface FittedInset {
  readonly box: InsetBox;
  /** With which the territory is fitted so that the inset covers no commune. */
  readonly padding: Padding;
}

/** The last question and its answer: picture, screen and live map ask the same one after another. */
let last: { key: string; bboxes: Float64Array; answer: FittedInset } | null = null;

/**
 * Which box the archipelagos' inset has on this map, and the padding that goes with it: the preferred one, unless
 * another leaves the territory visibly larger. Live map, first picture, screen and exports ask here and so agree.
 *
 * @param frame size of the map in CSS px
 * @param territory its bounds, and those of its communes (west, south, east, north)
 * @param scale of the inset's text
 */
export function fittedInset(
  frame: Box,
  territory: { readonly bbox: Bounds; readonly bboxes: Float64Array },
  padding: Padding,
  scale = 1,
): FittedInset {
  const { bboxes } = territory;
  const key = JSON.stringify([frame, territory.bbox, padding, scale]);
  if (last?.key === key && last.bboxes === bboxes) return last.answer;
  const [west, south, east, north] = territory.bbox;
  const sizeWith = (p: Padding): number =>
    Math.min(
      (frame.width - p.left - p.right) / (east - west),
      (frame.height - p.top - p.bottom) / (mercator(north) - mercator(south)),
    );
  let best: FittedInset | null = null;
  for (const box of insetBoxes(frame.width, frame.height, scale)) {
    const fitted = fitPadding(frame, territory.bbox, bboxes, padding, box);
    if (!best || sizeWith(fitted) > sizeWith(best.padding) * WORTH) best = { box, padding: fitted };
  }
  const answer = best ?? {
    box: { width: 0, height: 0, margin: 0, scale, lying: false },
    padding: NO_PADDING,
  };
  last = { key, bboxes, answer };
  return answer;
}
