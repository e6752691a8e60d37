import type { Feature, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaSteps } from '../../src/compute/countArea';
import { countingBase, type CountingBase } from '../../src/compute/countingBase';
import { countPlaced, placeFile, type PlacedFile } from '../../src/compute/countLayer';
import { findUnusual } from '../../src/compute/unusual';
import { allSteps } from '../../src/domain/steps';
import { bboxes, communeAreasKm2, labelPoints, queenNeighbours } from '../../src/geo/area';
import { fromFeatures } from '../../src/geo/boundarySetFrom';
import { assignPoints, buildCommuneIndex } from '../../src/geo/communeIndex';
import { coverageByCommune } from '../../src/geo/coverage';
import { communeShares, drawnBoundary } from '../../src/geo/drawnArea';
import { partitionAreasKm2 } from '../../src/geo/partitionAreas';
import { layerById, layers } from '../../src/layers/registry';
import { COUNTED_FOR } from '../fixtures/countedFor';
import { utf8 } from '../fixtures/importLayer';
import { rowOfSquares } from './territory';

/** Everything that may arrive broken, and the answer it has: never a hang, never a number that looks like another. */

const cameras = layerById('cameras')!;

function squares(n: number): CountingBase {
  const { communes, boundaries } = rowOfSquares(n);
  return countingBase(communes, boundaries);
}

async function placed(base: CountingBase, lines: readonly string[]): Promise<PlacedFile> {
  const read = await placeFile(utf8(lines.join('\n')), 'cameras.csv', cameras, base);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}
const count = async (base: CountingBase, lines: readonly string[]) =>
  countPlaced(await placed(base, lines), cameras, base, COUNTED_FOR);

const commune = (...ring: Position[]): Feature<Polygon> => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]!]] },
});

describe.each(layers.map((layer) => [layer.id, layer] as const))('an empty layer: %s', (_, layer) => {
  const base = squares(3);

  it('as a file without a row is refused for that reason', async () => {
    const header = layer.columns.map(({ id }) => id).join(',');
    const read = await placeFile(utf8(header), layer.fileName, layer, base);
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual(['emptyFile']);
  });

  it('counts nothing: zeros where nothing was counted, no value where nothing is known', () => {
    const context = { ...base, period: null, periods: [] };
    const { columns, rowsUsed } = layer.aggregate({ rows: [], ordinals: new Int32Array(), context });
    expect(rowsUsed).toBe(0);
    for (const { id, nature } of layer.measures) {
      const values = [...columns[id]!];
      expect(values).toHaveLength(3);
      expect(
        values.some((value) => Math.abs(value) === Infinity),
        id,
      ).toBe(false);
      if (nature === 'ratio')
        expect(
          values.every((value) => Number.isNaN(value) || value === 0),
          id,
        ).toBe(true);
    }
    expect(columns.count!.every((value) => value === 0 || Number.isNaN(value))).toBe(true);
  });

  it('counts nothing in a territory without communes', () => {
    const none = squares(0);
    const context = { ...none, period: null, periods: [] };
    const { columns } = layer.aggregate({ rows: [], ordinals: new Int32Array(), context });
    for (const column of Object.values(columns)) expect(column).toHaveLength(0);
  });
});

describe('one commune alone', () => {
  const base = squares(1);

  it('has its counts, no neighbour, and nothing unusual', async () => {
    const result = await count(base, [
      'lng,lat,range_m,kind',
      '106.05,10.05,100,360',
      '106.06,10.05,100,360',
    ]);
    expect([...result.table.columns.count!]).toEqual([2]);
    expect(result.table.totals.count).toBe(2);
    const { starts, neighbours } = queenNeighbours(base.boundaries);
    expect([...starts]).toEqual([0, 0]);
    const contiguity = { starts, targets: neighbours };
    const { global, local } = await findUnusual(result.table, cameras, 'count', contiguity);
    expect(global).toMatchObject({ n: 1, islands: 1, i: NaN });
    expect([...local.localI, ...local.giStarZ].every(Number.isNaN)).toBe(true);
  });
});

describe('identical points', () => {
  it('20.000 rows of one place are 20.000 cameras over one disc', async () => {
    const rows = new Array<string>(20_000).fill('106.05,10.05,100,360');
    const { table, counts } = await count(squares(2), ['lng,lat,range_m,kind', ...rows]);
    expect(counts).toMatchObject({ read: 20_000, assigned: 20_000 });
    expect([...table.columns.count!]).toEqual([20_000, 0]);
    expect(table.columns.coverageKm2![0]).toBeCloseTo(Math.PI * 0.01, 6);
  });

  it('a million on a shared corner all belong to one commune', () => {
    const { boundaries } = rowOfSquares(3);
    const corner = new Float64Array(2_000_000).map((_, i) => (i % 2 === 0 ? 106.1 : 10));
    const ordinals = assignPoints(buildCommuneIndex(boundaries), corner);
    expect(ordinals.every((ordinal) => ordinal === 0)).toBe(true);
  });
});

describe('swapped coordinates', () => {
  it('are rejected as such, not counted as outside, and the other rows stay', async () => {
    const { counts, issues } = await count(squares(2), [
      'lng,lat',
      '10.05,106.05',
      '106.05,10.05',
      '100,10.05',
    ]);
    expect(counts).toEqual({ read: 3, accepted: 2, rejected: 1, assigned: 1, outside: 1 });
    expect(issues.filter(({ code }) => code !== 'noRange').map(({ row, code }) => [row, code])).toEqual([
      [2, 'latLngSwapped'],
      [4, 'outsideTerritory'],
    ]);
  });
});

describe('a radius', () => {
  it.each(['0', '-5', 'rộng', '2000001'])('of %s is an issue, and covers nothing', async (range) => {
    const { table, issues } = await count(squares(1), ['lng,lat,range_m,kind', `106.05,10.05,${range},360`]);
    expect(issues.length).toBeGreaterThan(0);
    expect([...table.columns.coverageKm2!]).toEqual([0]);
  });

  it('larger than the province covers all of it and no more', async () => {
    const { table } = await count(squares(3), ['lng,lat,range_m,kind', '106.05,10.05,900000,360']);
    const areas = communeAreasKm2(rowOfSquares(3).boundaries);
    table.columns.coverageKm2!.forEach((km2, c) => expect(km2 / areas[c]!).toBeCloseTo(1, 5));
    expect([...table.columns.coverageShare!].every((share) => share > 0.99999 && share <= 1)).toBe(true);
  });

  it('of a drawn circle: 0 is an issue and holds nothing, a huge one holds everything', async () => {
    const base = squares(2);
    const file = await placed(base, ['lng,lat', '106.05,10.05', '106.15,10.05']);
    const of = (radiusM: number) => drawnBoundary({ kind: 'circle', lng: 106.1, lat: 10.05, radiusM });
    const held = (radiusM: number) =>
      allSteps(areaSteps(file, cameras, base, COUNTED_FOR, of(radiusM).boundaries)).values.count;
    expect(of(0).issues.map(({ code }) => code)).toEqual(['brokenRing']);
    expect([held(300_000), held(3_000)]).toEqual([2, 0]);
    expect(held(0) ?? 0).toBe(0);
    expect([...communeShares(base.boundaries, of(300_000).boundaries)]).toEqual([1, 1]);
  });
});

describe('self-crossing rings', () => {
  // A bow tie: two triangles that meet in the middle.
  const tie: Position[] = [
    [106, 10],
    [106.1, 10.1],
    [106.1, 10],
    [106, 10.1],
  ];
  const boundaries = fromFeatures([commune(...tie)]);
  const half = communeAreasKm2(rowOfSquares(1).boundaries)[0]! / 2;

  it('as a commune are filled by the even–odd rule: for points, labels and coverage alike', () => {
    const index = buildCommuneIndex(boundaries);
    const places = Float64Array.of(106.02, 10.05, 106.08, 10.05, 106.05, 10.02, 106.05, 10.08);
    expect([...assignPoints(index, places)]).toEqual([0, 0, -1, -1]);
    const [x, y] = labelPoints(boundaries);
    expect(assignPoints(index, Float64Array.of(x!, y!))[0]).toBe(0);
    expect(bboxes(boundaries)).toHaveLength(4);
    const { coveredKm2 } = coverageByCommune(boundaries, {
      lng: Float64Array.of(106.05),
      lat: Float64Array.of(10.05),
      bearing: Float64Array.of(0),
      fov: Float64Array.of(360),
      range: Float64Array.of(500_000),
      assumed: Uint8Array.of(0),
    });
    expect(coveredKm2[0]! / half).toBeCloseTo(1, 3);
    expect(partitionAreasKm2(boundaries)[0]! / half).toBeCloseTo(1, 3);
    // The loops wind against each other.
    expect(communeAreasKm2(boundaries)[0]! / half).toBeLessThan(0.01);
  });

  it('as a lasso hold what lies in one of their loops', () => {
    const { boundaries: drawn, issues } = drawnBoundary({ kind: 'lasso', ring: tie as [number, number][] });
    expect(issues).toEqual([]);
    const [share] = communeShares(rowOfSquares(1).boundaries, drawn);
    expect(share).toBeCloseTo(0.5, 3);
  });
});
