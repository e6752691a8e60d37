import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signedArea } from './halfPlane';
import { seededRandom, shearWarp } from './warp';

const coordinate = fc.double({ min: -200, max: 200, noNaN: true });
const groups = [
  { length: 30, slope: 0.1 },
  { length: 10, slope: 0.3 },
];

describe('shearWarp', () => {
  it('is undone by its inverse', () => {
    const warp = shearWarp(groups, 7);
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        const [bx, by] = warp.inverse(...warp.forward(x, y));
        expect(Math.abs(bx - x) + Math.abs(by - y)).toBeLessThan(1e-9);
      }),
    );
  });

  it('keeps the area of a finely drawn square', () => {
    const warp = shearWarp(groups, 7);
    const side = 20;
    const steps = 400;
    const corners = [
      [0, 0],
      [side, 0],
      [side, side],
      [0, side],
    ] as const;
    const ring = corners.flatMap(([ax, ay], k) => {
      const [bx, by] = corners[(k + 1) % 4]!;
      return Array.from({ length: steps }, (_, i) =>
        warp.forward(ax + ((bx - ax) * i) / steps, ay + ((by - ay) * i) / steps),
      );
    });
    expect(signedArea({ x: ring.map((p) => p[0]), y: ring.map((p) => p[1]) })).toBeCloseTo(side * side, 1);
  });

  it('moves points, differently for another seed', () => {
    const [x1, y1] = shearWarp(groups, 1).forward(3, 4);
    const [x2, y2] = shearWarp(groups, 2).forward(3, 4);
    expect(Math.abs(x1 - 3) + Math.abs(y1 - 4)).toBeGreaterThan(1e-3);
    expect(Math.abs(x1 - x2) + Math.abs(y1 - y2)).toBeGreaterThan(1e-3);
  });

  it('leaves the plane alone without a slope', () => {
    expect(shearWarp([{ length: 10, slope: 0 }], 3).forward(5, 6)).toEqual([5, 6]);
  });
});

describe('seededRandom', () => {
  it('repeats itself and stays in [0, 1)', () => {
    const a = seededRandom(42);
    const b = seededRandom(42);
    for (let k = 0; k < 1000; k++) {
      const value = a();
      expect(value).toBe(b());
      expect(value >= 0 && value < 1).toBe(true);
    }
  });
});
