import { describe, expect, it } from 'vitest';
import type { Commune } from '../domain/commune';
import type { AggregateTable, MeasureDefinition } from '../domain/measure';
import { sortRows, tableRows } from './tableRows';

const NAMES = ['Phường 10', 'Đức Xuân', 'Phường 2', 'An Phú', 'Dân Hội'];
const communes: readonly Commune[] = NAMES.map((name, ordinal) => ({
  ordinal,
  code: `0000${ordinal}`,
  name,
  kind: null,
  district: ordinal % 2 ? 'B' : 'A',
  areaKm2: null,
  population: null,
}));
const measure: MeasureDefinition = {
  id: 'received',
  name: { vi: 'Tin', en: 'Tips' },
  unit: { vi: 'tin', en: 'tips' },
  scale: 'sequential',
  nature: 'flow',
  total: 'sum',
  digits: 0,
  formula: { vi: '', en: '' },
  sensitive: true,
};
const table = {
  columns: { received: Float64Array.of(7, NaN, 3, 0, 40) },
  hidden: { received: Uint8Array.of(2, 0, 1, 0, 0) },
} as unknown as AggregateTable;

describe('rows of the table', () => {
  const rows = tableRows(communes, table, [measure], 'vi');

  it('never carries a hidden number', () => {
    expect(JSON.stringify(rows.map((row) => row.values))).not.toMatch(/"value":(7|3)\b/);
    expect(rows.map((row) => row.values['received']?.kind)).toEqual([
      'hidden',
      'noData',
      'hidden',
      'value',
      'value',
    ]);
  });

  it('sorts numbers, then hidden by name, then no data, in both directions', () => {
    const names = (descending: boolean): string[] =>
      sortRows(rows, { column: 'received', descending }).map((row) => row.commune.name);
    expect(names(false)).toEqual(['An Phú', 'Dân Hội', 'Phường 2', 'Phường 10', 'Đức Xuân']);
    expect(names(true)).toEqual(['Dân Hội', 'An Phú', 'Phường 2', 'Phường 10', 'Đức Xuân']);
  });

  it('sorts names as Vietnamese does and keeps the order of the territory without a wish', () => {
    expect(sortRows(rows, { column: 'name', descending: false }).map((row) => row.commune.name)).toEqual([
      'An Phú',
      'Dân Hội',
      'Đức Xuân',
      'Phường 2',
      'Phường 10',
    ]);
    expect(sortRows(rows, null)).toEqual(rows);
  });
});
