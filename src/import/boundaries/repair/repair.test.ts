import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { numberedCommunes } from '../../../../tests/fixtures/numberedCommunes';
import { fromFeatures } from '../../../geo/boundarySetFrom';
import { repairBoundaries } from './repair';
import type { RepairedBoundaries } from './repair';

type Ring = readonly (readonly [number, number])[];

/** Communes from rings in units of 0.01° (about 1.1 km) around 106°E 10°N; further rings of one commune are holes. */
function repaired(...communes: readonly (readonly Ring[])[]): RepairedBoundaries {
  const position = ([x, y]: readonly [number, number]): Position => [106 + x / 100, 10 + y / 100];
  const set = fromFeatures(
    communes.map((rings) => ({
      type: 'Feature',
      properties: {},
      geometry: {
        type: 'Polygon',
        coordinates: rings.map((ring) => [...ring, ring[0] ?? ([0, 0] as const)].map(position)),
      },
    })),
  );
  return repairBoundaries(set, numberedCommunes(communes.length));
}

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
];
const clockwise = (ring: Ring): Ring => [...ring].reverse();

/** Positions of a commune in the units above, polygon by polygon, ring by ring. */
function ringsOf(result: RepairedBoundaries, commune: number): string[][] {
  const geometry = result.features.features[commune]?.geometry;
  const polygons = geometry?.type === 'Polygon' ? [geometry.coordinates] : (geometry?.coordinates ?? []);
  return polygons.map((polygon) =>
    polygon.map((ring) =>
      ring
        .map(([x = 0, y = 0]) => `${+((x - 106) * 100).toFixed(5)},${+((y - 10) * 100).toFixed(5)}`)
        .join(' '),
    ),
  );
}

describe('repairBoundaries', () => {
  test('neighbours that fit stay, and gain the vertices of each other’s corners', () => {
    const result = repaired([box(0, 0, 2, 2)], [box(2, 0, 4, 1)]);
    expect(ringsOf(result, 0)).toEqual([['0,0 2,0 2,1 2,2 0,2 0,0']]);
    expect(ringsOf(result, 1)).toEqual([['2,0 4,0 4,1 2,1 2,0']]);
    expect(result.report.before).toMatchObject({ overlapKm2: 0, gapKm2: 0 });
  });

  test('an overlap goes to the commune with the longer border on it', () => {
    // The strip 2…2.1 lies in both; its only borders are its two long sides and commune 1 has the corner beside it.
    const result = repaired([box(0, 0, 2.1, 2)], [box(2, 0, 4, 3)]);
    expect(result.report.before.overlaps).toBe(1);
    expect(result.report.before.overlapKm2).toBeCloseTo(0.01 * 0.2 * 1.1112 ** 2 * 0.985 * 100, 1);
    expect(result.report.after).toMatchObject({ overlapKm2: 0, overlaps: 0, gapKm2: 0, gaps: 0 });
    const total = [...result.report.changeKm2].reduce((p, q) => p + q, 0);
    expect(total).toBeCloseTo(-result.report.before.overlapKm2, 6);
    expect(ringsOf(result, 1)).toEqual([['2,0 2.1,0 4,0 4,3 2,3 2,2 2,0']]);
  });

  test('a seam between two communes is closed by the one with the longer border', () => {
    const result = repaired(
      [
        [
          [0, 0],
          [2, 0],
          [1.95, 1],
          [2, 2],
          [0, 2],
        ],
      ],
      [box(2, 0, 4, 2)],
    );
    expect(result.report.before.gaps).toBe(1);
    expect(result.report.after.gapKm2).toBe(0);
    // The crooked side is longer than the straight one.
    expect(ringsOf(result, 0)).toEqual([['0,0 2,0 2,2 0,2 0,0']]);
  });

  test('a seam between three communes is shared out', () => {
    const result = repaired(
      [
        [
          [0, 0],
          [4, 0],
          [4, 0.95],
          [2, 0.95],
          [0, 1],
        ],
      ],
      [
        [
          [0, 1],
          [1.98, 1.02],
          [1.98, 3],
          [0, 3],
        ],
      ],
      [
        [
          [2.02, 1.02],
          [4, 0.95],
          [4, 3],
          [1.98, 3],
        ],
      ],
    );
    expect(result.report.before.gaps).toBe(1);
    expect(result.report.after).toMatchObject({ gaps: 0, overlaps: 0 });
    const won = [...result.report.changeKm2].filter((change) => change > 1e-6);
    expect(won.length).toBeGreaterThanOrEqual(2);
  });

  describe('a seam that opens to the outside', () => {
    // Two communes meet at 2,0 and part towards the north edge; an enclosed seam beside them says how loose the file is.
    const loose = [
      [
        [0, -3],
        [2, -3],
        [1.95, -2],
        [2, -1],
        [2, 0],
        [0, 0],
      ],
      [box(2, -3, 4, 0)],
    ] as const;
    const wedge = (top: number): readonly (readonly Ring[])[] => [
      [loose[0]],
      loose[1],
      [
        [
          [0, 0],
          [2, 0],
          [2 - top, 3],
          [0, 3],
        ],
      ],
      [
        [
          [2, 0],
          [4, 0],
          [4, 3],
          [2, 3],
        ],
      ],
    ];

    test('is closed as far as it is as narrow as the file’s own seams', () => {
      const result = repaired(...wedge(0.03));
      expect(result.report.before.gaps).toBe(1);
      // A triangle of 0.03 × 3 units.
      expect(result.report.notchKm2).toBeCloseTo((0.03 * 3 * 1.11195 ** 2 * 0.985) / 2, 3);
      expect(ringsOf(result, 2)).toEqual([['0,0 2,0 2,3 1.97,3 0,3 0,0']]);
    });

    test('stays a bay where it is wide, and in a file whose communes fit', () => {
      expect(repaired(...wedge(1.9)).report.notchKm2).toBe(0);
      expect(repaired(...wedge(0.05).slice(2)).report.notchKm2).toBe(0);
    });

    test('is closed up to where it becomes wide', () => {
      const { report } = repaired(...wedge(0.4));
      expect(report.notchKm2).toBeGreaterThan(0.005);
      expect(report.notchKm2).toBeLessThan((0.4 * 3 * 1.11195 ** 2) / 2 / 4);
      expect(report.after).toMatchObject({ overlaps: 0, gaps: 0 });
    });
  });

  test('a commune inside another without a hole for it is not swallowed', () => {
    const result = repaired([box(0, 0, 4, 4)], [box(1, 1, 2, 2)]);
    expect(result.report.lost).toEqual([]);
    expect(ringsOf(result, 1)).toEqual([['1,1 2,1 2,2 1,2 1,1']]);
    expect(ringsOf(result, 0)).toEqual([['0,0 4,0 4,4 0,4 0,0', '1,1 1,2 2,2 2,1 1,1']]);
  });

  test('of two twins the second is told as lost, never silently', () => {
    expect(repaired([box(0, 0, 1, 1)], [box(0, 0, 1, 1)]).report.lost).toEqual([1]);
  });

  test('an enclave that fits its hole stays, an islet far off stays', () => {
    const result = repaired(
      [box(0, 0, 4, 4), clockwise(box(1, 1, 2, 2))],
      [box(1, 1, 2, 2)],
      [box(9, 9, 9.001, 9.001)],
    );
    expect(ringsOf(result, 0)[0]).toHaveLength(2);
    expect(ringsOf(result, 2)).toHaveLength(1);
    expect(result.report.changeKm2.every((change) => Math.abs(change) < 1e-9)).toBe(true);
  });

  test('a large wide hole is a lake: kept and told; a small one is filled', () => {
    const lake = repaired([box(0, 0, 9, 9), clockwise(box(3, 3, 5, 5))]);
    expect(lake.report.keptHoles).toHaveLength(1);
    expect(lake.report.keptHoles[0]?.areaKm2).toBeCloseTo(4.87, 1);
    expect(ringsOf(lake, 0)[0]).toHaveLength(2);
    const dot = repaired([box(0, 0, 9, 9), clockwise(box(3, 3, 3.1, 3.1))]);
    expect(dot.report.keptHoles).toEqual([]);
    expect(ringsOf(dot, 0)[0]).toHaveLength(1);
  });

  test('a spike that runs there and back disappears', () => {
    const result = repaired([[...box(0, 0, 2, 2).slice(0, 2), [5, 1], [2, 0], ...box(0, 0, 2, 2).slice(2)]]);
    expect(ringsOf(result, 0)).toEqual([['0,0 2,0 2,2 0,2 0,0']]);
  });

  test('polygons that touch in one vertex stay apart, a hole may touch its shell', () => {
    const bow: Ring = [
      [0, 0],
      [1, 1],
      [2, 0],
      [2, 2],
      [1, 1],
      [0, 2],
    ];
    expect(ringsOf(repaired([bow]), 0)).toEqual([['0,0 1,1 0,2 0,0'], ['1,1 2,0 2,2 1,1']]);
    const touching = repaired([
      box(0, 0, 9, 9),
      clockwise([
        [0, 0],
        [5, 2],
        [2, 5],
      ]),
    ]);
    expect(ringsOf(touching, 0)[0]).toHaveLength(2);
  });

  test('vertices a centimetre apart beside a long border do not chase each other', () => {
    // Each of the two near vertices lies beside the border that ends in the other one.
    const unit = 1e-5; // a grid unit in the units of these tests
    const result = repaired(
      [box(0, 0, 2, 2)],
      [
        [
          [2, 0],
          [4, 0],
          [4, 2],
          [2, 2],
          [2 + unit, 2 * unit],
          [2, unit],
        ],
      ],
      [
        [
          [0, 2],
          [2 - unit, 2],
          [2, 2 + unit],
          [4, 2 + unit],
          [4, 4],
          [0, 4],
        ],
      ],
    );
    expect(result.report.after).toMatchObject({ overlaps: 0, gaps: 0 });
    expect(result.report.lost).toEqual([]);
  });

  test('an empty set and a commune without ground are no trouble', () => {
    expect(repaired().features.features).toEqual([]);
    const result = repaired([box(0, 0, 1, 1)], []);
    expect(result.report.lost).toEqual([]);
    expect(ringsOf(result, 1)).toEqual([]);
  });
});
