import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blurred, largestContour } from './contour';
import type { Grid } from './contour';
import { distanceToMarked } from './distanceTransform';
import { signedArea } from './halfPlane';

function grid(columns: number, rows: number, h: number, value: (x: number, y: number) => number): Grid {
  const values = Float64Array.from({ length: columns * rows }, (_, k) =>
    value((k % columns) * h, Math.floor(k / columns) * h),
  );
  return { x0: 0, y0: 0, h, columns, rows, values };
}

describe('largestContour', () => {
  it('runs counter-clockwise round a disc', () => {
    const ring = largestContour(grid(101, 101, 0.1, (x, y) => Math.hypot(x - 5, y - 5) - 3))!;
    expect(signedArea(ring)).toBeCloseTo(Math.PI * 9, 1);
  });

  it('drops holes and smaller islands', () => {
    const ring = largestContour(
      grid(201, 101, 0.1, (x, y) => {
        const ringShape = Math.abs(Math.hypot(x - 5, y - 5) - 3) - 1;
        return Math.min(ringShape, Math.hypot(x - 15, y - 5) - 2);
      }),
    )!;
    expect(signedArea(ring)).toBeCloseTo(Math.PI * 16, 0);
  });

  it('says null when nothing is inside', () => {
    expect(largestContour(grid(10, 10, 1, () => 1))).toBeNull();
  });

  it('closes every ring, whatever the field', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 64, maxLength: 64 }), (cells) => {
        // A rim of 1 keeps the lines off the edge of the grid.
        const field = grid(10, 10, 1, (x, y) => {
          const inner = x > 0 && y > 0 && x < 9 && y < 9;
          return inner && cells[(y - 1) * 8 + (x - 1)] ? -1 : 1;
        });
        const ring = largestContour(field);
        if (!cells.some(Boolean)) expect(ring).toBeNull();
        else expect(signedArea(ring!)).toBeGreaterThan(0.4);
      }),
    );
  });
});

describe('blurred', () => {
  it('keeps a constant and spreads a peak without losing it', () => {
    const flat = blurred(
      grid(20, 20, 1, () => 3),
      2,
    );
    for (const v of flat.values) expect(v).toBeCloseTo(3, 9);
    const peak = blurred(
      grid(41, 41, 1, (x, y) => (x === 20 && y === 20 ? 1 : 0)),
      2,
    );
    expect(peak.values.reduce((a, b) => a + b)).toBeCloseTo(1, 6);
    expect(peak.values[20 * 41 + 20]!).toBeLessThan(0.05);
  });
});

describe('distanceToMarked', () => {
  it('agrees with looking at every mark', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 48, maxLength: 48 }), (marks) => {
        fc.pre(marks.some(Boolean));
        const columns = 8;
        const distance = distanceToMarked(
          Uint8Array.from(marks, (m) => (m ? 1 : 0)),
          columns,
          6,
        );
        distance.forEach((d, k) => {
          const expected = Math.min(
            ...marks.flatMap((m, j) =>
              m
                ? [
                    Math.hypot(
                      (k % columns) - (j % columns),
                      Math.floor(k / columns) - Math.floor(j / columns),
                    ),
                  ]
                : [],
            ),
          );
          expect(d).toBeCloseTo(expected, 9);
        });
      }),
    );
  });
});
