import fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { intersection, union } from 'polyclip-ts';
import type { Geom } from 'polyclip-ts';
import { describe, expect, test } from 'vitest';
import type { CommuneFeatures } from '../../../src/domain/boundarySet';
import { repairBoundaries } from '../../../src/import/boundaries/repair/repair';
import { anyPolygons, looseTiling, tilingOf } from './tilings';
import type { Tiling } from './tilings';

// Judged by another method than the repair's own: polyclip-ts (exact clipping) and plain shoelace areas.

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** Flat area in square degrees relative to a corner near the tilings, to keep digits. */
function area(polygons: readonly (readonly (readonly (readonly number[])[])[])[]): number {
  const ringArea = (ring: readonly (readonly number[])[]): number =>
    Math.abs(
      ring.reduce((sum, [x = 0, y = 0], i) => {
        const [nx = 0, ny = 0] = ring[(i + 1) % ring.length] ?? [];
        return sum + (x - 106) * (ny - 10) - (nx - 106) * (y - 10);
      }, 0) / 2,
    );
  return polygons.reduce(
    (sum, rings) => sum + rings.reduce((rest, ring, r) => rest + (r === 0 ? 1 : -1) * ringArea(ring), 0),
    0,
  );
}

function shapes(features: CommuneFeatures): Geom[] {
  return features.features
    .map(({ geometry }) => polygonsOf(geometry))
    .filter((polygons) => polygons.length > 0)
    .map((polygons) => polygons as unknown as Geom);
}

/** 1e-10 square degrees are about 1 m². */
const A_SQUARE_METRE = 1e-10;

/** At 10° north, on the sphere the report measures on. */
const SQUARE_KM_PER_DEGREE = 111.195 ** 2 * Math.cos((10.015 * Math.PI) / 180);

function expectPartition(features: CommuneFeatures): ReturnType<typeof union> {
  const [first, ...rest] = shapes(features);
  expect(first).toBeDefined();
  const whole = union(first as Geom, ...rest);
  const sum = features.features.reduce((all, { geometry }) => all + area(polygonsOf(geometry)), 0);
  expect(Math.abs(area(whole) - sum)).toBeLessThan(A_SQUARE_METRE);
  return whole;
}

const holesIn = (whole: ReturnType<typeof union>): number =>
  whole.reduce((sum, polygon) => sum + polygon.length - 1, 0);

describe('repaired boundaries', () => {
  test.each([0.02, 0.2, 0.45])(
    'loose tilings (%f of a cell) end without overlap and gap, with every commune',
    (looseness) => {
      fc.assert(
        fc.property(looseTiling(looseness), (tiling: Tiling) => {
          const repaired = repairBoundaries(tiling.set, tiling.communes);
          expect(repaired.features.features).toHaveLength(tiling.communes.length);
          for (const { geometry } of repaired.features.features)
            expect(polygonsOf(geometry).length).toBeGreaterThan(0);
          expect(holesIn(expectPartition(repaired.features))).toBe(0);
          expect(repaired.report.after.overlapKm2).toBe(0);
          expect(repaired.report.after.gapKm2).toBe(0);
        }),
        { numRuns: 40 },
      );
    },
  );

  test('ground is conserved: what was covered stays covered, and only gaps are added', () => {
    fc.assert(
      fc.property(looseTiling(0.3), (tiling: Tiling) => {
        const repaired = repairBoundaries(tiling.set, tiling.communes);
        const [first, ...rest] = tiling.features.map(
          ({ geometry }) => [geometry.coordinates] as unknown as Geom,
        );
        const before = union(first as Geom, ...rest);
        const [one, ...others] = shapes(repaired.features);
        const after = union(one as Geom, ...others);
        // Vertices move by up to 0.7 grid units: along 20 km of border that is far below 1,000 m².
        const added = (area(after) - area(before)) * SQUARE_KM_PER_DEGREE;
        const told = repaired.report.before.gapKm2 + repaired.report.notchKm2;
        expect(Math.abs(added - told)).toBeLessThan(0.001 + 0.001 * added);
        const kept = area(intersection(before, after));
        expect(Math.abs(kept - area(before))).toBeLessThan(1000 * A_SQUARE_METRE);
      }),
      { numRuns: 40 },
    );
  });

  test('a tiling that fits is left as it is', () => {
    fc.assert(
      fc.property(looseTiling(0), (tiling: Tiling) => {
        const repaired = repairBoundaries(tiling.set, tiling.communes);
        expect(repaired.report.before.overlapKm2).toBeLessThan(1e-6);
        const round = ([x = 0, y = 0]: Position): string => `${Math.round(x * 1e7)} ${Math.round(y * 1e7)}`;
        repaired.features.features.forEach(({ geometry }, c) => {
          const before = new Set(tiling.features[c]?.geometry.coordinates[0]?.map(round));
          const after = new Set(polygonsOf(geometry)[0]?.[0]?.map(round));
          for (const vertex of before) expect(after).toContain(vertex);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('repairing twice changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(looseTiling(0.3), anyPolygons), (tiling: Tiling) => {
        const once = repairBoundaries(tiling.set, tiling.communes);
        const twice = repairBoundaries(once.boundaries, tiling.communes);
        expect(twice.features).toEqual(once.features);
      }),
      { numRuns: 100 },
    );
  });

  test('rings that cross themselves, coincide or touch still end as a partition', () => {
    fc.assert(
      fc.property(anyPolygons, (tiling: Tiling) => {
        const repaired = repairBoundaries(tiling.set, tiling.communes);
        if (shapes(repaired.features).length === 0) return;
        const whole = expectPartition(repaired.features);
        if (repaired.report.keptHoles.length === 0) expect(holesIn(whole)).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  test('the judge sees an overlap when there is one', () => {
    const square = (x: number): Position[] => [
      [x, 10],
      [x + 0.02, 10],
      [x + 0.02, 10.02],
      [x, 10.02],
    ];
    const { features } = tilingOf([square(106), square(106.019)]);
    const overlapping: CommuneFeatures = {
      type: 'FeatureCollection',
      features: features.map((feature) => ({ ...feature, properties: { name: '', code: '' } })),
    };
    expect(() => expectPartition(overlapping)).toThrow();
  });
});
