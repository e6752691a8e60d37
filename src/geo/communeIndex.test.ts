import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { assignPoints, buildCommuneIndex, communeAt, communeIndexOf, indexBuffers } from './communeIndex';
import { fromFeatures } from './boundarySetFrom';
import { WorkStopped } from './workHooks';

const ring = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const feature = (...polygons: Position[][][]): Feature<MultiPolygon> => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'MultiPolygon', coordinates: polygons },
});
const index = (...features: Feature<Polygon | MultiPolygon>[]) => buildCommuneIndex(fromFeatures(features));
const assign = (of: ReturnType<typeof index>, ...points: [number, number][]) => [
  ...assignPoints(of, Float64Array.from(points.flat())),
];

describe('assignPoints', () => {
  const grid = index(
    feature([ring(0, 0, 1, 1)]),
    feature([ring(1, 0, 2, 1)]),
    feature([ring(0, 1, 1, 2)]),
    feature([ring(1, 1, 2, 2)]),
  );

  it('gives points on shared borders and vertices to the lower ordinal, once', () => {
    expect(assign(grid, [0.5, 0.5], [1.5, 0.5], [0.5, 1.5], [1.5, 1.5])).toEqual([0, 1, 2, 3]);
    expect(assign(grid, [1, 0.5], [0.5, 1], [1, 1], [1, 1.5], [1.5, 1])).toEqual([0, 0, 0, 2, 1]);
    expect(assign(grid, [0, 0], [2, 2], [2, 0.5], [0.5, 2], [2, 1])).toEqual([0, 3, 1, 2, 1]);
  });

  it('calls outside what lies at the height of a level border, but beyond its end', () => {
    // Within one cell of the grid: the ends of the steps are a hundredth apart.
    const steps: Position[] = [
      [0, 0],
      [1, 0],
      [1, 0.5],
      [0.99, 0.5],
      [0.99, 0.51],
      [0.98, 0.51],
      [0.98, 1],
      [0, 1],
      [0, 0],
    ];
    const of = index(feature([steps]), feature([ring(2, 0, 3, 1)]));
    expect(assign(of, [0.995, 0.5], [1.001, 0.5], [0.985, 0.51], [0.9901, 0.51])).toEqual([0, -1, 0, -1]);
  });

  it('calls outside what no commune holds, and what is no number', () => {
    expect(assign(grid, [-1e-12, 0.5], [2.0000001, 1], [5, 5])).toEqual([-1, -1, -1]);
    expect(assign(grid, [NaN, 0.5], [0.5, NaN], [Infinity, 0], [-Infinity, NaN])).toEqual([-1, -1, -1, -1]);
  });

  it('knows holes, enclaves, islands and the border of a hole', () => {
    const enclave = index(
      feature([ring(0, 0, 4, 4), ring(1, 1, 2, 2)], [ring(10, 0, 11, 1)]),
      feature([ring(1, 1, 2, 2)]),
    );
    expect(assign(enclave, [0.5, 0.5], [1.5, 1.5], [10.5, 0.5], [8, 0.5], [1, 1.5])).toEqual([
      0, 1, 0, -1, 0,
    ]);
  });

  it('lets overlapping parts of one commune add up, and the lower ordinal have an overlap of two', () => {
    const overlap = index(feature([ring(0, 0, 2, 2)], [ring(1, 1, 3, 3)]), feature([ring(2, 0, 4, 4)]));
    expect(assign(overlap, [1.5, 1.5], [2.5, 2.5], [3.5, 3.5])).toEqual([0, 0, 1]);
  });

  it('fills a self-crossing ring by the even–odd rule', () => {
    const bow: Position[] = [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ];
    expect(assign(index(feature([bow])), [0.5, 1], [1.5, 1], [1, 0.2], [1, 1.8])).toEqual([0, 0, -1, -1]);
  });

  it('has an answer for no communes, empty communes and slivers', () => {
    expect(assign(index(), [0, 0])).toEqual([-1]);
    expect(assign(index(feature()), [0, 0])).toEqual([-1]);
    const sliver = index(feature([ring(0, 0, 1, 1e-13)]), feature([ring(0, 1e-13, 1, 1)]));
    expect(assign(sliver, [0.5, 5e-14], [0.5, 0.5], [0.5, 1e-13])).toEqual([0, 1, 0]);
    // A ring without area holds exactly its own points.
    const line: Position[] = [
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 0],
    ];
    expect(assign(index(feature([line])), [1, 0], [1, 1e-9])).toEqual([0, -1]);
  });

  it('does not slow down to a halt on a million identical points', () => {
    const points = new Float64Array(2_000_000).fill(1);
    expect(new Set(assignPoints(grid, points))).toEqual(new Set([0]));
  });

  it('reports progress and stops when told', () => {
    const points = new Float64Array(400_000);
    const shares: number[] = [];
    assignPoints(grid, points, { onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(2);
    expect(shares.at(-1)).toBe(1);
    expect(() => assignPoints(grid, points, { shouldStop: () => true })).toThrow(WorkStopped);
  });

  it('refuses half a point', () => {
    expect(() => assignPoints(grid, new Float64Array(3))).toThrow('2 numbers per point');
  });
});

describe('buildCommuneIndex', () => {
  it('survives the way into a worker', () => {
    const set = fromFeatures([feature([ring(0, 0, 1, 1)])]);
    const built = buildCommuneIndex(set);
    const sent = structuredClone(built, { transfer: indexBuffers(built) });
    expect(communeAt(sent, 0.5, 0.5)).toBe(0);
    expect(communeAt(sent, 0.5, 1.5)).toBe(-1);
    expect(built.cells).toHaveLength(0);
  });

  it('is built once per set where it is shared', () => {
    const set = fromFeatures([feature([ring(0, 0, 1, 1)])]);
    expect(communeIndexOf(set)).toBe(communeIndexOf(set));
  });

  it('stays bounded for thousands of communes on top of each other and for combs', () => {
    const stack = Array.from({ length: 3_000 }, () => feature([ring(0, 0, 10, 10)]));
    expect(assign(index(...stack), [5, 5])).toEqual([0]);
    const comb: Position[] = [];
    for (let k = 0; k < 20_000; k++) comb.push([k * 1e-4, k % 2 === 0 ? 0 : 1]);
    comb.push([2, -1], [0, -1], [0, 0]);
    const built = index(feature([comb]));
    expect(built.cells.byteLength + built.records.byteLength).toBeLessThan(64 * 2 ** 20);
    expect(assign(built, [1, -0.5], [1.00005, 0.4], [1, 0.5], [1.0001, 0.9])).toEqual([0, 0, -1, 0]);
  });
});
