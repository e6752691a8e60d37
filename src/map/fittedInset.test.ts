import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mercator } from './fitPadding';
import { fittedInset, type FittedInset } from './fittedInset';

const padding = { top: 28, right: 28, bottom: 56, left: 28 };

/** A territory of one commune from (106, 10), so many degrees wide and high. */
const block = (width: number, height: number) => ({
  bbox: [106, 10, 106 + width, 10 + height] as const,
  bboxes: Float64Array.of(106, 10, 106 + width, 10 + height),
});

/** Where the territory's lower right corner comes to lie, CSS px. */
function corner(
  frame: { width: number; height: number },
  { bbox: [west, south, east, north] }: ReturnType<typeof block>,
  { padding: p }: FittedInset,
): { x: number; y: number } {
  const [width, height] = [frame.width - p.left - p.right, frame.height - p.top - p.bottom];
  const [across, up] = [east - west, mercator(north) - mercator(south)];
  const scale = Math.min(width / across, height / up);
  return { x: p.left + (width + across * scale) / 2, y: p.top + (height + up * scale) / 2 };
}

describe('the inset and the territory', () => {
  it('a wide territory on a low map has the archipelagos side by side, a high one stays beside a standing inset', () => {
    const low = { width: 676, height: 417 };
    expect(fittedInset(low, block(1, 0.4), padding).box.lying).toBe(true);
    expect(fittedInset(low, block(0.5, 1), padding).box.lying).toBe(false);
    // On a desk's wide screen it would be a tenth smaller beside a standing one.
    expect(fittedInset({ width: 1316, height: 608 }, block(1, 0.36), padding).box.lying).toBe(true);
    expect(fittedInset({ width: 1360, height: 1080 }, block(1, 0.4), padding).box.lying).toBe(false);
    expect(fittedInset({ width: 390, height: 600 }, block(1, 0.4), padding).box.lying).toBe(false);
  });

  it('never lie over each other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 360, max: 2000 }),
        fc.integer({ min: 360, max: 1200 }),
        fc.double({ min: 0.1, max: 2, noNaN: true }),
        fc.double({ min: 0.1, max: 2, noNaN: true }),
        (width, height, across, up) => {
          const frame = { width, height };
          const territory = block(across, up);
          const fitted = fittedInset(frame, territory, padding);
          const { box } = fitted;
          const { x, y } = corner(frame, territory, fitted);
          const beside = x <= width - box.margin - box.width + 1e-6;
          const above = y <= height - box.margin - box.height + 1e-6;
          expect(beside || above).toBe(true);
        },
      ),
    );
  });
});
