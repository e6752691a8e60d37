import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orientation } from './orientation';

describe('orientation', () => {
  it('knows left, right and on the line', () => {
    expect(orientation(0, 0, 1, 1, 0, 1)).toBeGreaterThan(0);
    expect(orientation(0, 0, 1, 1, 1, 0)).toBeLessThan(0);
    expect(orientation(0, 0, 1, 1, 0.5, 0.5)).toBe(0);
    expect(orientation(0, 0, 0, 0, 5, 7)).toBe(0);
  });

  it('is exact where rounding is not: the next double beside a line is beside it', () => {
    // On the line y = x all three; moved by one unit in the last place, which a rounded determinant loses.
    const ulp = 2 ** -52;
    expect(orientation(12, 12, 24, 24, 0.5, 0.5)).toBe(0);
    expect(Math.sign(orientation(12, 12, 24, 24, 0.5, 0.5 + ulp))).toBe(1);
    expect(Math.sign(orientation(12, 12, 24, 24, 0.5 + ulp, 0.5))).toBe(-1);
    expect(Math.sign(orientation(106.1, 10.3, 106.2, 10.4, 5e-324, 0))).toBe(
      Math.sign(orientation(106.1, 10.3, 106.2, 10.4, 0, 0)),
    );
  });

  it('changes its sign with the direction of the line, for any doubles', () => {
    const any = fc.oneof(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.integer({ min: -8, max: 8 }).map((k) => 106 + k * 2 ** -46),
    );
    fc.assert(
      fc.property(any, any, any, any, any, any, (ax, ay, bx, by, px, py) => {
        const there = Math.sign(orientation(ax, ay, bx, by, px, py));
        expect(Math.sign(orientation(bx, by, ax, ay, px, py)) + there).toBe(0);
        expect(Math.sign(orientation(bx, by, px, py, ax, ay))).toBe(there);
      }),
      { numRuns: 2_000 },
    );
  });
});
