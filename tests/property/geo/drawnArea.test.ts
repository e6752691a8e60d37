import turfArea from '@turf/area';
import fc from 'fast-check';
import { intersection, type Geom } from 'polyclip-ts';
import { describe, expect, it } from 'vitest';
import { communeAreasKm2 } from '../../../src/geo/area';
import { fromFeatures } from '../../../src/geo/boundarySetFrom';
import { communeShares, drawnBoundary } from '../../../src/geo/drawnArea';
import { partitionAreasKm2 } from '../../../src/geo/partitionAreas';
import { sum } from './cameras';
import { anySeed, messy, seeded, tiling } from './territories';

describe('a drawn area', () => {
  it('holds of each commune what clipping says', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const communes = tiling(seed, 3, 3);
        const random = seeded(seed);
        // A star around the middle: never crosses itself.
        const ring = Array.from({ length: 9 }, (_, k): [number, number] => {
          const r = 0.01 + 0.03 * random();
          const angle = (2 * Math.PI * k) / 9;
          return [106.03 + r * Math.cos(angle), 10.23 + r * Math.sin(angle)];
        });
        const { boundaries } = drawnBoundary({ kind: 'lasso', ring });
        const shares = communeShares(fromFeatures(communes), boundaries);
        communes.forEach((commune, c) => {
          const clipped = intersection(commune.geometry.coordinates as Geom, [[...ring, ring[0]!]] as Geom);
          const want = turfArea({ type: 'MultiPolygon', coordinates: clipped }) / turfArea(commune);
          expect(Math.abs(shares[c]! - want)).toBeLessThan(1e-5);
        });
      }),
      { numRuns: 25 },
    );
  });

  it('of a circle has the area of the circle', () => {
    const { boundaries } = drawnBoundary({ kind: 'circle', lng: 106, lat: 10, radiusM: 5_000 });
    expect(communeAreasKm2(boundaries)[0]! / (Math.PI * 25)).toBeCloseTo(1, 6);
  });

  it('that encloses nothing is an issue, not a crash', () => {
    for (const area of [
      {
        kind: 'lasso',
        ring: [
          [106, 10],
          [106, 10],
        ],
      },
      { kind: 'polygon', ring: [] },
      { kind: 'circle', lng: 106, lat: 10, radiusM: 0 },
      { kind: 'circle', lng: NaN, lat: 10, radiusM: 5 },
    ] as const) {
      const { boundaries, issues } = drawnBoundary(area);
      expect(issues.map(({ code }) => code)).toEqual(['brokenRing']);
      expect([...communeShares(fromFeatures(tiling(1, 2, 2)), boundaries)]).toEqual([0, 0, 0, 0]);
    }
  });
});

describe('partition areas', () => {
  it('are the areas themselves on clean tilings', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const set = fromFeatures(tiling(seed, 3, 2));
        const areas = communeAreasKm2(set);
        partitionAreasKm2(set).forEach((km2, c) => expect(Math.abs(km2 / areas[c]! - 1)).toBeLessThan(1e-6));
      }),
      { numRuns: 20 },
    );
  });

  it('do not depend on the order in sum: no place is counted twice', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const communes = messy(seed, 6);
        const there = sum(partitionAreasKm2(fromFeatures(communes)));
        const back = sum(partitionAreasKm2(fromFeatures([...communes].reverse())));
        expect(Math.abs(there / back - 1)).toBeLessThan(1e-9);
      }),
      { numRuns: 20 },
    );
  });
});
