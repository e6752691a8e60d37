import { describe, expect, it } from 'vitest';
import type { AggregateTable } from '../../domain/measure';
import type { MapTerritory } from '../../map/contract';
import { legend } from './legend';
import { tipHexes, tipLooks } from './looks';

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

describe('legend of the density', () => {
  const context = { language: 'vi', territory, period: 'năm 2023', periods: [] } as const;
  const explain = (received: number[], kept: readonly string[] | null = null) =>
    legend({ table: table(received), detail: null }, context, kept);

  it('has a class for every hexagon that is drawn, with its range, and says what is not drawn', () => {
    const part = explain([3, 80, 900]);
    const [classes, left] = part.groups;
    expect(classes?.entries.reduce((all, { count }) => all + (count ?? 0), 0)).toBe(part.all);
    expect(part.all).toBe(tipLooks(table([3, 80, 900]), territory).drawn.length);
    for (const { label } of classes?.entries ?? []) expect(label).toMatch(/^[\d.,]+( – [\d.,]+)?$/);
    expect(left?.entries.map(({ key, count }) => [key, count])).toEqual([
      ['hidden', 2],
      ['no-data', 0],
    ]);
  });

  it('draws only the class that is chosen', () => {
    const part = explain([100, 80, 900]);
    const strongest = part.groups[0]?.entries.at(-1);
    expect(explain([100, 80, 900], [strongest?.key ?? '']).shown).toBe(strongest?.count);
    expect(strongest?.count).toBeLessThan(part.all);
  });

  it('no data is no class', () => {
    const part = explain([NaN, NaN, NaN]);
    expect(part.all).toBe(0);
    expect(part.groups[0]?.entries).toEqual([]);
    expect(part.groups[1]?.entries.map(({ count }) => count)).toEqual([0, 3]);
  });
});
