import { describe, expect, it } from 'vitest';
import type { AggregateTable } from '../../domain/measure';
import type { MapTerritory } from '../../map/contract';
import { tipHexes } from './looks';

/** Three squares side by side, 0.1° each. */
const squares = [0, 1, 2].map((i) => {
  const [west, east] = [106 + i / 10, 106.1 + i / 10];
  return {
    type: 'Feature' as const,
    id: i,
    properties: { name: `Xã ${i}`, code: `0000${i}` },
    geometry: {
      type: 'Polygon' as const,
      coordinates: [
        [
          [west, 10],
          [east, 10],
          [east, 10.1],
          [west, 10.1],
          [west, 10],
        ],
      ],
    },
  };
});
const territory: MapTerritory = {
  id: 'test',
  features: { type: 'FeatureCollection', features: squares },
  names: ['Xã 0', 'Xã 1', 'Xã 2'],
  labelPoints: Float64Array.of(106.05, 10.05, 106.15, 10.05, 106.25, 10.05),
  bboxes: Float64Array.of(106, 10, 106.1, 10.1, 106.1, 10, 106.2, 10.1, 106.2, 10, 106.3, 10.1),
  bbox: [106, 10, 106.3, 10.1],
  neighbourStarts: Uint32Array.of(0, 0, 0, 0),
  neighbours: new Uint32Array(0),
};
const table = (received: number[]): AggregateTable =>
  ({
    columns: { received: Float64Array.from(received) },
    totals: { received: received.reduce((sum, n) => sum + (Number.isNaN(n) ? 0 : n), 0) },
    inputs: {},
  }) as unknown as AggregateTable;
const sum = (values: Float64Array) => values.reduce((all, n) => all + (Number.isNaN(n) ? 0 : n), 0);

describe('density of tips', () => {
  it('a commune of even density gives even hexagons', () => {
    const { perKm2, hidden, noData } = tipHexes(table([100, 100, 100]), territory);
    const known = [...perKm2].filter((value) => !Number.isNaN(value));
    // 100 tips on 0.1° × 0.1° at 10° N: 0.82 per km².
    for (const value of known) expect(value).toBeCloseTo(0.82, 1);
    expect([hidden, noData]).toEqual([0, 0]);
  });

  it('hidden small counts give nothing anywhere, and are said to be left out', () => {
    const { perKm2, grid, hidden, noData } = tipHexes(table([3, 80, 90]), territory);
    expect(hidden).toBeGreaterThanOrEqual(2);
    expect(noData).toBe(0);
    grid.communes.forEach((ordinal, k) => {
      const hex = grid.hexes[k] ?? 0;
      const alone = !grid.communes.some((other, j) => grid.hexes[j] === hex && other !== ordinal);
      if (ordinal === 0 && alone) expect(perKm2[hex]).toBeNaN();
    });
  });

  it('no data is not zero', () => {
    const { perKm2, hidden, noData } = tipHexes(table([NaN, NaN, NaN]), territory);
    expect([hidden, noData]).toEqual([0, 3]);
    expect(sum(perKm2)).toBe(0);
    expect([...perKm2].every(Number.isNaN)).toBe(true);
  });
});
