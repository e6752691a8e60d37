import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { CommuneFeatures } from '../../domain/boundarySet';
import { assignPoints } from '../../geo/assignPoints';
import { fromFeatures } from '../../geo/boundarySetFrom';
import { clipToConvex, isInside, signedArea, type Ring } from '../../geo/clipToConvex';
import { buildCommuneIndex } from '../../geo/communeIndex';
import { hexCorners, hexGrid } from '../../geo/hexGrid';
import { outlineRings } from '../../geo/outlineRings';
import { hexPieces } from './hexShapes';

const SIZE = 0.62;
const areaOf = (rings: readonly Ring[]): number => rings.reduce((sum, ring) => sum + signedArea(ring) / 2, 0);

/** Degrees from a place to the nearest border. */
function toBorder(rings: readonly Ring[], x: number, y: number): number {
  let least = Infinity;
  for (const ring of rings)
    ring.forEach(([ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length]!;
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const share = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
      least = Math.min(least, Math.hypot(ax + share * (bx - ax) - x, ay + share * (by - ay) - y));
    });
  return least;
}

function open(id: string) {
  const { features } = JSON.parse(
    readFileSync(`geodata/territories/${id}/communes.geojson`, 'utf8'),
  ) as FeatureCollection<Polygon | MultiPolygon>;
  const polygons = features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
  ) as unknown as Ring[][];
  const places = polygons.flat(2);
  const [lngs, lats] = [places.map(([lng]) => lng), places.map(([, lat]) => lat)];
  const bbox = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)] as const;
  const index = buildCommuneIndex(fromFeatures(features as Feature<Polygon | MultiPolygon>[] as never));
  const grid = hexGrid(
    bbox,
    new Float64Array(0),
    (at) => assignPoints(index, at),
    ((bbox[2] - bbox[0]) * 109) / 30,
  );
  const communes = { type: 'FeatureCollection', features } as unknown as CommuneFeatures;
  return { grid, communes, outline: outlineRings(polygons), polygons };
}

describe.each(['tien-giang-2018', 'vung-tau-2023', 'bac-kan-2011'])('hexagons of %s', (id) => {
  const { grid, communes, outline, polygons } = open(id);
  const hexes = [...Array(grid.areaKm2.length).keys()];

  it('the outline holds the area of all communes, each border between them gone', () => {
    const whole = polygons.reduce((sum, [shell]) => sum + Math.abs(signedArea(shell!)) / 2, 0);
    expect(areaOf(outline) / whole).toBeCloseTo(1, 6);
    expect(outline.length).toBeLessThan(polygons.length);
  });

  it('the cells, cut off at the border, fill the territory', () => {
    const cut = hexes.flatMap((hex) => clipToConvex(outline, hexCorners(grid, hex)));
    // Cells that no sample of the grid fell into are slivers.
    expect(cut.reduce((sum, rings) => sum + areaOf(rings), 0) / areaOf(outline)).toBeCloseTo(1, 2);
  });

  it('are drawn, every one, and none over the border', () => {
    let moved = 0;
    for (const hex of hexes) {
      const pieces = hexPieces(communes, grid, hex, SIZE);
      expect(pieces.flatMap(({ members }) => members)).toEqual([hex]);
      const area = pieces.reduce((sum, { rings }) => sum + areaOf(rings), 0);
      const whole = areaOf([hexCorners(grid, hex, SIZE)]);
      expect(area).toBeGreaterThan(0);
      expect(area).toBeLessThan(whole * (1 + 1e-9));
      if (area < whole * (1 - 1e-9)) moved += 1;
      for (const [lng, lat] of pieces.flatMap(({ rings }) => rings.flat()))
        expect(
          isInside(outline, lng, lat) || toBorder(outline, lng, lat) < 1e-9,
          `${hex}: ${lng}, ${lat}`,
        ).toBe(true);
    }
    expect(moved).toBeGreaterThan(3);
  });
});
