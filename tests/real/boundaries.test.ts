import { readdirSync } from 'node:fs';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { difference, intersection, union } from 'polyclip-ts';
import type { Geom } from 'polyclip-ts';
import { expect, test } from 'vitest';
import type { CommuneFeatures } from '../../src/domain/boundarySet';
import { fromFeatures } from '../../src/geo/boundarySetFrom';
import { readBoundaries } from '../../src/import/boundaries/read';
import type { BoundaryReading } from '../../src/import/boundaries/read';
import { measureTopology, repairBoundaries } from '../../src/import/boundaries/repair/repair';
import { simplifyForDrawing } from '../../src/import/boundaries/simplify';
import { describeReal, realBytes, realPath } from '../fixtures/realData';

// Judged by polyclip-ts and shoelace areas, not by the repair's own subdivision.
const COUNTS: Readonly<Record<string, number>> = {
  tien_giang: 173,
  kon_tum: 102,
  vung_tau_city: 17,
  nam_sach: 19,
  bac_kan_town: 8,
};

async function read(file: string): Promise<BoundaryReading> {
  const reading = await readBoundaries(realBytes('boundaries', file), file);
  expect(reading.report.refused).toBeNull();
  return reading;
}

const polygonsOf = (geometry: Polygon | MultiPolygon): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
const shapesOf = (features: CommuneFeatures): Geom[] =>
  features.features.map(({ geometry }) => polygonsOf(geometry) as unknown as Geom);
const unite = ([first, ...rest]: readonly Geom[]): ReturnType<typeof union> => union(first as Geom, ...rest);

type Polygons = readonly (readonly (readonly (readonly number[])[])[])[];

/** Shoelace, each ring around its first vertex to keep digits; holes are taken off. */
function squareDegrees(polygons: Polygons): number {
  const ringArea = (ring: readonly (readonly number[])[]): number => {
    const [x0 = 0, y0 = 0] = ring[0] ?? [];
    const twice = ring.reduce((sum, [x = 0, y = 0], i) => {
      const [nx = 0, ny = 0] = ring[(i + 1) % ring.length] ?? [];
      return sum + (x - x0) * (ny - y0) - (nx - x0) * (y - y0);
    }, 0);
    return Math.abs(twice) / 2;
  };
  return polygons.reduce(
    (sum, rings) => sum + rings.reduce((rest, ring, r) => rest + (r === 0 ? 1 : -1) * ringArea(ring), 0),
    0,
  );
}

/** Flat, scaled at the latitude of the first vertex: good for a commune or less. */
function hectares(polygons: Polygons): number {
  const latitude = polygons[0]?.[0]?.[0]?.[1] ?? 0;
  return squareDegrees(polygons) * 111_195 ** 2 * Math.cos((latitude * Math.PI) / 180) * 1e-4;
}

describeReal('the raw files of the five places', () => {
  test.each(Object.entries(COUNTS))('%s: no overlap, no gap, every commune', async (place, count) => {
    const { communes, boundaries } = await read(`${place}_pre2025_raw.geojson`);
    const { features, report } = repairBoundaries(boundaries, communes);
    expect(features.features).toHaveLength(count);
    for (const { geometry } of features.features) expect(hectares(polygonsOf(geometry))).toBeGreaterThan(1);
    expect(report.lost).toEqual([]);
    expect(report.before.overlapKm2).toBeGreaterThan(0.1);
    expect(report.before.gapKm2).toBeGreaterThan(0.1);

    // No overlap: what the communes cover together is as large as what they cover one by one.
    const shapes = shapesOf(features);
    const whole = unite(shapes);
    const oneByOne = features.features.reduce(
      (sum, { geometry }) => sum + squareDegrees(polygonsOf(geometry)),
      0,
    );
    expect(Math.abs(oneByOne / squareDegrees(whole) - 1)).toBeLessThan(1e-9);
    expect(report.after).toMatchObject({ overlapKm2: 0, gapKm2: 0 });
    // No gap above a hectare inside the territory.
    for (const [, ...holes] of whole) for (const hole of holes) expect(hectares([[hole]])).toBeLessThan(1);
  });

  test.each(['bac_kan_town', 'vung_tau_city'])(
    '%s: neighbours do not overlap, and a commune changes only where it overlapped or a gap lay beside it',
    async (place) => {
      const { communes, boundaries, features: raw } = await read(`${place}_pre2025_raw.geojson`);
      const { features } = repairBoundaries(boundaries, communes);
      const before = shapesOf(raw);
      const after = shapesOf(features);
      after.forEach((shape, c) => {
        for (let other = c + 1; other < after.length; other++)
          expect(hectares(intersection(shape, after[other] as Geom))).toBeLessThan(0.001);
        const others = unite(before.filter((_, i) => i !== c));
        // Lost ground lay under another commune, won ground under none: all else stands where it stood.
        // 0.05 ha: borders of tens of kilometres move by up to 1 cm to the grid.
        expect(hectares(difference(difference(before[c] as Geom, shape), others))).toBeLessThan(0.05);
        const won = difference(shape, before[c] as Geom);
        expect(hectares(intersection(won, others))).toBeLessThan(1.05);
      });
    },
  );
});

describeReal('files that fit already', () => {
  test.each([
    ...Object.keys(COUNTS).map((place) => `${place}_pre2025_clean.geojson`),
    'province_82_post2025_full.geojson',
    'province_51_post2025_full.geojson',
    'post2025_provinces_s200m.geojson',
    'post2025_country_s200m.geojson',
  ])('%s: no vertex moves by more than 2 cm', async (file) => {
    const { communes, boundaries, features: raw } = await read(file);
    const { features, report } = repairBoundaries(boundaries, communes);
    expect(report.after).toMatchObject({ overlapKm2: 0, gapKm2: 0 });
    expect(report.before.overlapKm2).toBeLessThan(0.01);
    const key = (position: Position): string => position.map((v) => Math.round(v * 1e7)).join(' ');
    let strays = 0;
    raw.features.forEach(({ geometry }, c) => {
      const vertices = new Set(
        polygonsOf(features.features[c]?.geometry as Polygon)
          .flat(2)
          .map(key),
      );
      for (const position of polygonsOf(geometry).flat(2)) if (!vertices.has(key(position))) strays++;
    });
    // Vertices at the few square metres where the file does overlap.
    expect(strays).toBeLessThanOrEqual(60);
    for (const change of report.changeKm2) expect(Math.abs(change)).toBeLessThan(0.002);
  });

  test('clockwise rings are turned', async () => {
    const { features, report } = await read('province_82_post2025_full.geojson');
    expect(report.reversedRings).toBe(102);
    expect(report.repeatedVertices).toBe(495);
    for (const { geometry } of features.features)
      for (const [shell] of polygonsOf(geometry)) {
        const ring = shell as Position[];
        const [x0 = 0, y0 = 0] = ring[0] as Position;
        const twice = ring.reduce((sum, [x = 0, y = 0], i) => {
          const [nx = 0, ny = 0] = ring[(i + 1) % ring.length] as Position;
          return sum + (x - x0) * (ny - y0) - (nx - x0) * (y - y0);
        }, 0);
        expect(twice).toBeGreaterThan(0);
      }
  });
});

describeReal('all 3,321 communes', () => {
  test('are read with their codes and fit', async () => {
    const { communes, boundaries, report } = await read('post2025_vn_s20m.topojson');
    expect(communes).toHaveLength(3321);
    expect(new Set(communes.map(({ code }) => code)).size).toBe(3321);
    expect(communes.every(({ code, kind }) => /^\d{5}$/.test(code) && kind !== null)).toBe(true);
    expect(communes[0]).toMatchObject({ code: '00004', name: 'Phường Ba Đình' });
    expect(report.polygons).toBe(5305);
    expect(measureTopology(boundaries)).toMatchObject({ overlaps: 0, gaps: 0 });
  });

  test('every boundary file in the folder is read', async () => {
    for (const file of readdirSync(realPath('boundaries'))) {
      if (file.endsWith('s20m.topojson')) continue;
      expect((await read(file)).communes.length).toBeGreaterThan(0);
    }
  });
});

describeReal('the copy to draw', () => {
  test('has a tenth of the border vertices of Đồng Tháp, all communes, and still fits', async () => {
    const { communes, boundaries } = await read('province_82_post2025_full.geojson');
    const { features } = repairBoundaries(boundaries, communes);
    const untouched = JSON.stringify(features);
    const drawing = await simplifyForDrawing(features, communes);
    expect(drawing.verticesAfter).toBeLessThan(drawing.verticesBefore * 0.15);
    expect(drawing.features.features.map(({ properties }) => properties.code)).toEqual(
      communes.map(({ code }) => code),
    );
    expect(measureTopology(fromFeatures(drawing.features.features))).toMatchObject({ overlaps: 0, gaps: 0 });
    drawing.features.features.forEach(({ geometry }, c) => {
      const precise = hectares(polygonsOf(features.features[c]?.geometry as Polygon));
      expect(Math.abs(hectares(polygonsOf(geometry)) / precise - 1)).toBeLessThan(0.02);
    });
    expect(JSON.stringify(features)).toBe(untouched);
  });
});
