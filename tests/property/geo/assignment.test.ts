import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import fc from 'fast-check';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { fromFeatures } from '../../../src/geo/boundarySetFrom';
import { assignPoints, buildCommuneIndex } from '../../../src/geo/communeIndex';
import { anySeed, messy, seeded, tiling } from './territories';

type Communes = Feature<Polygon | MultiPolygon>[];

const assign = (communes: Communes, points: readonly Position[]) => [
  ...assignPoints(buildCommuneIndex(fromFeatures(communes)), Float64Array.from(points.flat())),
];

/** Turf, feature by feature: the first commune that holds the point, its border included. */
const oracle = (communes: Communes, [x, y]: Position) =>
  communes.findIndex((commune) => booleanPointInPolygon([x!, y!], commune));

function somePoints(seed: number, count: number): Position[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => [105.95 + 0.2 * random(), 10.15 + 0.2 * random()]);
}

const vertices = (communes: Communes): Position[] =>
  communes.flatMap(
    ({ geometry }) =>
      (geometry.coordinates as Position[][][]).flat(
        geometry.type === 'Polygon' ? 1 : 2,
      ) as unknown as Position[],
  );

describe('assignment', () => {
  it('agrees with Turf on clean tilings, their vertices included', () => {
    fc.assert(
      fc.property(
        anySeed,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 5 }),
        (seed, n, zigzag) => {
          const communes = tiling(seed, n, n, { zigzag });
          const points = [...somePoints(seed, 200), ...vertices(communes)];
          expect(assign(communes, points)).toEqual(points.map((p) => oracle(communes, p)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('agrees with Turf on overlapping polygons with holes and in several parts', () => {
    fc.assert(
      fc.property(anySeed, fc.integer({ min: 1, max: 12 }), (seed, n) => {
        const communes = messy(seed, n);
        const points = [...somePoints(seed, 300), ...vertices(communes)];
        expect(assign(communes, points)).toEqual(points.map((p) => oracle(communes, p)));
      }),
      { numRuns: 60 },
    );
  });

  it('gives every point of a clean tiling to exactly one commune: no gap, no point twice', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const communes = tiling(seed, 4, 4);
        const random = seeded(seed);
        // Points on the inner borders, as exactly as doubles can: where rounding hurts most.
        const ring = communes[5]!.geometry.coordinates[0]!;
        const points = ring.slice(1).map((b, k): Position => {
          const a = ring[k]!;
          const t = random();
          return [a[0]! + t * (b[0]! - a[0]!), a[1]! + t * (b[1]! - a[1]!)];
        });
        expect(assign(communes, points)).not.toContain(-1);
        // Each commune alone claims or refuses the point; together at least one claims it.
        const claims = points.map(() => 0);
        for (const commune of communes)
          for (const [i, ordinal] of assign([commune], points).entries()) if (ordinal === 0) claims[i]!++;
        expect(Math.min(...claims)).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on where rings start, how they wind, or on repeated vertices', () => {
    fc.assert(
      fc.property(anySeed, fc.nat(50), (seed, shift) => {
        const communes = messy(seed, 8);
        const changed = communes.map(({ geometry, ...feature }) => {
          const turn = (ring: Position[]) => {
            const open = ring.slice(0, -1);
            const k = shift % open.length;
            const turned = [...open.slice(k), ...open.slice(0, k)].reverse().flatMap((p) => [p, p]);
            return [...turned, turned[0]!];
          };
          const coordinates =
            geometry.type === 'Polygon'
              ? geometry.coordinates.map(turn)
              : geometry.coordinates.map((rings) => rings.map(turn));
          return { ...feature, geometry: { ...geometry, coordinates } } as Communes[number];
        });
        const points = [...somePoints(seed, 200), ...vertices(communes)];
        expect(assign(changed, points)).toEqual(assign(communes, points));
      }),
      { numRuns: 40 },
    );
  });

  it('changes exactly two communes when a point moves across their border', () => {
    fc.assert(
      fc.property(anySeed, fc.nat(19), (seed, moved) => {
        const communes = tiling(seed, 3, 3);
        const points = somePoints(seed, 20).map(([x, y]): Position => [
          106.005 + ((x! - 105.95) / 0.2) * 0.05,
          10.205 + ((y! - 10.15) / 0.2) * 0.05,
        ]);
        const tally = (of: readonly Position[]) => {
          const counts = communes.map(() => 0);
          for (const ordinal of assign(communes, of)) if (ordinal >= 0) counts[ordinal]!++;
          return counts;
        };
        const before = tally(points);
        const from = assign(communes, [points[moved]!])[0]!;
        const elsewhere = points.map((p, i) => (i === moved ? points[(moved + 7) % 20]! : p));
        const to = assign(communes, [elsewhere[moved]!])[0]!;
        const changes = tally(elsewhere).map((count, c) => count - before[c]!);
        const want = communes.map((_, c) => Number(c === to) - Number(c === from));
        expect(changes).toEqual(want);
        expect(changes.filter((change) => change !== 0)).toHaveLength(from === to ? 0 : 2);
      }),
      { numRuns: 40 },
    );
  });

  it('follows the order of the communes where no border is hit', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const communes = tiling(seed, 3, 3);
        const points = somePoints(seed, 200);
        const reversed = assign([...communes].reverse(), points).map((o) => (o < 0 ? -1 : 8 - o));
        expect(reversed).toEqual(assign(communes, points));
      }),
      { numRuns: 30 },
    );
  });
});
