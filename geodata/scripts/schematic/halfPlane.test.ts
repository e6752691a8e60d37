import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centroid, clipByHalfPlane, contains, signedArea } from './halfPlane';
import type { LabelledPolygon } from './halfPlane';

const polygon = (points: readonly (readonly [number, number])[]): LabelledPolygon => ({
  x: points.map((p) => p[0]),
  y: points.map((p) => p[1]),
  label: points.map((_, k) => 100 + k),
});

/** A comb with two teeth pointing up: cutting it above the back leaves two pieces. */
const comb = polygon([
  [0, 0],
  [5, 0],
  [5, 4],
  [4, 4],
  [4, 1],
  [1, 1],
  [1, 4],
  [0, 4],
]);

describe('clipByHalfPlane', () => {
  it('cuts a concave polygon into separate pieces', () => {
    const pieces = clipByHalfPlane(comb, 0, -1, -2, 9);
    expect(pieces.map(signedArea)).toEqual([2, 2]);
    expect(pieces.flatMap((p) => p.label).filter((l) => l === 9)).toHaveLength(2);
  });

  it('keeps labels with their edges', () => {
    const [piece] = clipByHalfPlane(comb, 0, 1, 0.5, 9);
    expect(signedArea(piece!)).toBeCloseTo(2.5);
    expect([...piece!.label].sort((a, b) => a - b)).toEqual([9, 100, 101, 107]);
  });

  it('returns the polygon itself, or nothing, when the line misses it', () => {
    expect(clipByHalfPlane(comb, 1, 0, 10, 9)).toEqual([comb]);
    expect(clipByHalfPlane(comb, 1, 0, -10, 9)).toEqual([]);
  });

  it('loses and invents no area: both sides together are the whole (star polygons, any line)', () => {
    const radii = fc.array(fc.double({ min: 0.2, max: 5, noNaN: true }), { minLength: 5, maxLength: 40 });
    const angle = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
    fc.assert(
      fc.property(radii, angle, fc.double({ min: -3, max: 3, noNaN: true }), (r, turn, c) => {
        const star = polygon(
          r.map((radius, k) => {
            const at = (2 * Math.PI * k) / r.length;
            return [radius * Math.cos(at), radius * Math.sin(at)] as const;
          }),
        );
        const [a, b] = [Math.cos(turn), Math.sin(turn)];
        const inside = clipByHalfPlane(star, a, b, c, 1);
        const outside = clipByHalfPlane(star, -a, -b, -c, 1);
        const total = [...inside, ...outside].reduce((sum, p) => sum + signedArea(p), 0);
        expect(total).toBeCloseTo(signedArea(star), 6);
        for (const p of inside) expect(signedArea(p)).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });
});

describe('centroid and contains', () => {
  it('know a square far from the origin', () => {
    const square = polygon([
      [1000, 2000],
      [1002, 2000],
      [1002, 2002],
      [1000, 2002],
    ]);
    expect(centroid(square)[0]).toBeCloseTo(1001, 9);
    expect(centroid(square)[1]).toBeCloseTo(2001, 9);
    expect(contains(square, 1001, 2001)).toBe(true);
    expect(contains(square, 1003, 2001)).toBe(false);
    expect(contains(comb, 2.5, 3)).toBe(false);
  });
});
