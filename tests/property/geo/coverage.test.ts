import turfArea from '@turf/area';
import fc from 'fast-check';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { difference, intersection, union, type Geom } from 'polyclip-ts';
import { describe, expect, it } from 'vitest';
import { communeAreasKm2 } from '../../../src/geo/area';
import { fromFeatures } from '../../../src/geo/boundarySetFrom';
import { CoverageModel, coverageByCommune, type CameraView } from '../../../src/geo/coverage';
import { anyCamera, anyCameras, columns, outline, sectorKm2, sectorPolygon, sum } from './cameras';
import { anySeed, messy, tiling } from './territories';

const cover = (communes: readonly Feature<Polygon | MultiPolygon>[], cameras: readonly CameraView[]) =>
  coverageByCommune(fromFeatures(communes), columns(cameras));

const geom = (feature: Feature<Polygon | MultiPolygon>) => feature.geometry.coordinates as Geom;
const km2 = (coordinates: Geom) => turfArea({ type: 'MultiPolygon', coordinates } as MultiPolygon) / 1e6;
const unite = (parts: readonly Geom[]) => (parts.length > 0 ? union(parts[0]!, ...parts.slice(1)) : []);

/** Differences beyond rounding: absolute in km² (0.01 m²) and relative. */
function expectClose(got: number, want: number, relative: number): void {
  expect(Math.abs(got - want)).toBeLessThanOrEqual(relative * Math.abs(want) + 1e-8);
}

describe('coverage', () => {
  it('agrees with clipped unions of polygons of many sides, known and assumed apart', () => {
    fc.assert(
      fc.property(anySeed, anyCameras(6), (seed, cameras) => {
        const communes = tiling(seed, 2, 2);
        const { coveredKm2, assumedKm2 } = cover(communes, cameras);
        const known = unite(cameras.filter((c) => !c.assumed).map((c) => geom(sectorPolygon(c))));
        const any = unite(cameras.map((c) => geom(sectorPolygon(c))));
        communes.forEach((commune, c) => {
          const knownKm2 = known.length > 0 ? km2(intersection(geom(commune), known as Geom)) : 0;
          const anyKm2 = any.length > 0 ? km2(intersection(geom(commune), any as Geom)) : 0;
          expect(Math.abs(coveredKm2[c]! - knownKm2)).toBeLessThan(3e-4 * sum(cameras.map(sectorKm2)) + 1e-7);
          expect(Math.abs(coveredKm2[c]! + assumedKm2[c]! - anyKm2)).toBeLessThan(
            3e-4 * sum(cameras.map(sectorKm2)) + 1e-7,
          );
        });
      }),
      { numRuns: 12 },
    );
  });

  it('gives overlapping communes each place once, to the lower ordinal', () => {
    fc.assert(
      fc.property(anySeed, anyCameras(4), (seed, cameras) => {
        const communes = messy(seed, 5).filter((f) => f.geometry.type === 'Polygon');
        const moved = cameras.map((c) => ({
          ...c,
          lng: c.lng + 0.03,
          lat: c.lat + 0.03,
          assumed: false,
          range: 4 * c.range,
        }));
        const { coveredKm2 } = cover(communes, moved);
        const seen = unite(moved.map((c) => geom(sectorPolygon(c))));
        let lower: Geom = [];
        communes.forEach((commune, c) => {
          const own = (lower as unknown[]).length > 0 ? difference(geom(commune), lower) : geom(commune);
          const want = (own as unknown[]).length > 0 ? km2(intersection(own as Geom, seen as Geom)) : 0;
          expect(Math.abs(coveredKm2[c]! - want)).toBeLessThan(3e-4 * sum(moved.map(sectorKm2)) + 1e-7);
          lower = unite([lower, geom(commune)].filter((g) => (g as unknown[]).length > 0)) as Geom;
        });
      }),
      { numRuns: 20 },
    );
  });

  it('adds up to the whole territory to 1e-9', () => {
    fc.assert(
      fc.property(anySeed, anyCameras(12), (seed, cameras) => {
        const communes = tiling(seed, 3, 3);
        const parts = cover(communes, cameras);
        const whole = cover([outline(communes)], cameras);
        expectClose(sum(parts.coveredKm2), whole.coveredKm2[0]!, 1e-9);
        expectClose(sum(parts.depthKm2[1]!), whole.depthKm2[1]![0]!, 1e-9);
        expectClose(sum(parts.assumedKm2), whole.assumedKm2[0]!, 1e-9);
      }),
      { numRuns: 100 },
    );
  });

  it('of up to three sectors: depths add up to the areas of the sectors', () => {
    const inside = anyCamera.map((c) => ({ ...c, assumed: false, range: Math.min(c.range, 200) }));
    fc.assert(
      fc.property(anySeed, fc.array(inside, { minLength: 1, maxLength: 3 }), (seed, cameras) => {
        const { depthKm2 } = cover(tiling(seed, 2, 2), cameras);
        expectClose(sum(depthKm2.map(sum)), sum(cameras.map(sectorKm2)), 3e-6);
      }),
      { numRuns: 200 },
    );
  });

  it('never shrinks when a camera comes, never exceeds the commune, and depths never rise', () => {
    fc.assert(
      fc.property(anySeed, anyCameras(10), anyCamera, (seed, cameras, more) => {
        const communes = tiling(seed, 2, 2);
        const before = cover(communes, cameras);
        const after = cover(communes, [...cameras, more]);
        const areas = communeAreasKm2(fromFeatures(communes));
        for (const [c, area] of areas.entries()) {
          expect(after.coveredKm2[c]!).toBeGreaterThanOrEqual(before.coveredKm2[c]! - 1e-9);
          expect(after.coveredKm2[c]! + after.assumedKm2[c]!).toBeLessThanOrEqual(area * (1 + 1e-6));
          expect(after.depthKm2[1]![c]!).toBeLessThanOrEqual(after.depthKm2[0]![c]! + 1e-9);
          expect(after.depthKm2[2]![c]!).toBeLessThanOrEqual(after.depthKm2[1]![c]! + 1e-9);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('does not depend on the order of cameras, and identical ones cover once', () => {
    fc.assert(
      fc.property(anySeed, anyCameras(8), (seed, cameras) => {
        const communes = tiling(seed, 2, 2);
        const once = cover(communes, cameras);
        const again = cover(communes, [...cameras].reverse().concat(cameras));
        for (let c = 0; c < 4; c++) {
          expectClose(again.coveredKm2[c]!, once.coveredKm2[c]!, 1e-9);
          expectClose(again.assumedKm2[c]!, once.assumedKm2[c]!, 1e-9);
          expectClose(again.depthKm2[1]![c]!, once.coveredKm2[c]!, 1e-9);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a coverage model', () => {
  it('stays equal to a fresh count while cameras come, move and go', () => {
    const step = fc.record({ id: fc.nat(9), view: fc.option(anyCamera) });
    fc.assert(
      fc.property(anySeed, anyCameras(6), fc.array(step, { maxLength: 12 }), (seed, first, steps) => {
        const communes = fromFeatures(tiling(seed, 2, 2));
        const now = new Map(first.map((view, i) => [String(i), view]));
        const model = new CoverageModel(communes, now);
        for (const { id, view } of steps) {
          const before = model.coverage();
          const changed = view ? model.set(String(id), view) : model.remove(String(id));
          if (view) now.set(String(id), view);
          else now.delete(String(id));
          const after = model.coverage();
          // Only what it names has changed.
          for (let c = 0; c < 4; c++)
            if (!changed.includes(c)) expectClose(after.coveredKm2[c]!, before.coveredKm2[c]!, 1e-12);
        }
        const fresh = coverageByCommune(communes, columns([...now.values()]));
        const kept = model.coverage();
        for (let c = 0; c < 4; c++) {
          expectClose(kept.coveredKm2[c]!, fresh.coveredKm2[c]!, 1e-9);
          expectClose(kept.assumedKm2[c]!, fresh.assumedKm2[c]!, 1e-9);
          expectClose(kept.depthKm2[2]![c]!, fresh.depthKm2[2]![c]!, 1e-9);
        }
      }),
      { numRuns: 100 },
    );
  });
});
