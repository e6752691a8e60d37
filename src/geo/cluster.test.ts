import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { clusterPoints } from './cluster';

const position = fc.tuple(
  fc.double({ min: 102, max: 118, noNaN: true }),
  fc.double({ min: 8, max: 24, noNaN: true }),
);

describe('clusterPoints', () => {
  it('puts every finite point into exactly one cluster', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(position, fc.constant([NaN, NaN] as [number, number])), { maxLength: 60 }),
        fc.double({ min: 3, max: 16, noNaN: true }),
        fc.double({ min: 0, max: 60, noNaN: true }),
        (points, zoom, radius) => {
          const { members, starts, positions } = clusterPoints(
            Float64Array.from(points.flat()),
            zoom,
            radius,
          );
          const finite = points.flatMap(([lng], i) => (Number.isNaN(lng) ? [] : [i]));
          expect([...members].sort((a, b) => a - b)).toEqual(finite);
          expect(starts.at(-1)).toBe(finite.length);
          expect(positions.length / 2).toBe(starts.length - 1);
        },
      ),
    );
  });

  it('joins what is close on the screen and lets it go when the map comes nearer', () => {
    // 0.01° of longitude are 14.6 px at zoom 10 and 116.5 px at zoom 13.
    const points = Float64Array.of(106, 10.4, 106.01, 10.4, 107, 10.4);
    const far = clusterPoints(points, 10, 20);
    expect([...far.starts]).toEqual([0, 2, 3]);
    expect(far.positions[0]).toBeCloseTo(106.005, 9);
    expect(clusterPoints(points, 13, 20).starts.length - 1).toBe(3);
  });

  it('with radius 0 joins only points at one place', () => {
    const points = Float64Array.of(106, 10, 106, 10, 106.0000001, 10);
    expect([...clusterPoints(points, 5, 0).starts]).toEqual([0, 2, 3]);
  });

  it('gives nothing for nothing', () => {
    expect([...clusterPoints(new Float64Array(0), 9, 30).starts]).toEqual([0]);
  });
});
