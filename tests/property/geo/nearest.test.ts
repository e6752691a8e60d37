import { distance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceM } from '../../../src/geo/distance';
import { distanceToNearestM } from '../../../src/geo/nearest';

const spot = fc.tuple(
  fc.double({ min: 102, max: 118, noNaN: true }),
  fc.double({ min: 6, max: 24, noNaN: true }),
);

describe('distance to the nearest', () => {
  it('is the smallest of all distances, which are those of Turf', () => {
    fc.assert(
      fc.property(
        fc.array(spot, { minLength: 1, maxLength: 20 }),
        fc.array(spot, { minLength: 1, maxLength: 30 }),
        (points, targets) => {
          const found = distanceToNearestM(
            Float64Array.from(points.flat()),
            Float64Array.from(targets.flat()),
          );
          points.forEach((point, i) => {
            const truth = Math.min(...targets.map((target) => distance(point, target, { units: 'meters' })));
            expect(Math.abs((found[i] ?? NaN) - truth)).toBeLessThanOrEqual(1e-6 * Math.max(1, truth));
          });
        },
      ),
    );
  });

  it('has a defined answer for nothing and for unknown positions', () => {
    expect([...distanceToNearestM(Float64Array.of(106, 10), new Float64Array(0))]).toEqual([Infinity]);
    expect([...distanceToNearestM(Float64Array.of(NaN, 10), Float64Array.of(106, 10))]).toEqual([NaN]);
    expect([...distanceToNearestM(Float64Array.of(106, 10), Float64Array.of(NaN, 10, 106, 10))]).toEqual([0]);
    expect(distanceM(106, 10, 106, 11)).toBeCloseTo(111_195, 0);
  });
});
