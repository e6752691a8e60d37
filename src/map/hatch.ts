import type { Rgba } from './contract';

/** Patterns: edge of their square, width of lines and radius of dots in image px, drawn at two image px per CSS px. */
export const PATTERN = { side: 14, line: 3.2, dot: 2.4, pixelRatio: 2 };

/** A square image whose copies join without a seam. */
export interface PatternImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/**
 * 45° lines for areas whose meaning must not hang on colour alone.
 *
 * @param side edge in image px; one line crosses the square from corner to corner, so lines lie side/√2 apart
 * @param width of a line in image px
 * @returns RGBA pixels, not premultiplied; edges are smoothed by the share of a pixel that the line covers
 */
export function hatchImage(side: number, width: number, colour: Rgba): PatternImage {
  const data = new Uint8ClampedArray(side * side * 4);
  const [r, g, b, a] = colour;
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      // Distance to the nearest of the lines x + y = k·side, measured across the line.
      const along = (x + y + 1) % side;
      const distance = Math.min(along, side - along) / Math.SQRT2;
      const cover = Math.min(1, Math.max(0, width / 2 - distance + 0.5));
      data.set([r, g, b, Math.round(a * cover)], (y * side + x) * 4);
    }
  }
  return { width: side, height: side, data };
}

/**
 * Dots on a square grid for values that are kept hidden: neither a colour of the ramp nor the look of "no data".
 *
 * @param side distance between two dots in image px
 * @param radius of a dot in image px
 */
export function dotsImage(side: number, radius: number, colour: Rgba): PatternImage {
  const data = new Uint8ClampedArray(side * side * 4);
  const [r, g, b, a] = colour;
  const middle = (side - 1) / 2;
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const cover = Math.min(1, Math.max(0, radius - Math.hypot(x - middle, y - middle) + 0.5));
      data.set([r, g, b, Math.round(a * cover)], (y * side + x) * 4);
    }
  }
  return { width: side, height: side, data };
}
