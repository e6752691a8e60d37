import { describe, expect, it } from 'vitest';
import { previewWith } from '../../../tests/fixtures/fakeIntake';
import { columnLetter, fileColumns, withColumn } from './columnChoice';
import { mappingOf, sameColumns } from './mappings';

const sections = previewWith({
  headers: ['Tên xã', 'Số tin', '', 'district'],
  rowKinds: { data: 2, section: 1 },
  sample: [
    { row: 3, cells: ['Xã A', '3', '', 'Huyện Cái Bè'] },
    { row: 4, cells: ['Xã B', '3', '', 'Huyện Cái Bè'] },
  ],
});

describe('columns of the file', () => {
  it('have different samples; empty ones and those the reading added are left out', () => {
    expect(fileColumns(sections)).toEqual([
      {
        index: 0,
        header: 'Tên xã',
        samples: ['Xã A', 'Xã B'],
        column: 'commune_name',
        score: 0.97,
        reason: 'name',
      },
      { index: 1, header: 'Số tin', samples: ['3'], column: 'received', score: 0.95, reason: 'alias' },
    ]);
    const own = previewWith({ ...sections, rowKinds: { data: 2 } });
    expect(fileColumns(own).map(({ header }) => header)).toContain('district');
  });

  it('are read once each', () => {
    expect(withColumn(sections, 1, 'commune_name')).toEqual({ commune_name: 1 });
    expect(withColumn(sections, 1, 'valuable')).toEqual({ commune_name: 0, valuable: 1 });
    expect(withColumn(sections, 0, '')).toEqual({ received: 1 });
  });

  it('have the letters of a spreadsheet', () => {
    expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});

describe('kept columns', () => {
  const at = '2026-11-22T10:00:00.000Z';

  it('are those of the file, not those that the reading added', () => {
    expect(mappingOf(sections, at).columns).toEqual({ commune_name: 'Tên xã', received: 'Số tin' });
    expect(mappingOf(previewWith(), at)).toEqual({
      layer: 'tips',
      name: 'thang-6.xlsx',
      columns: { commune_name: 'Tên xã', received: 'Số tin' },
      at,
    });
  });

  it('are known to be what was proposed anyway', () => {
    expect(sameColumns(previewWith(), { commune_name: 0, received: 1 })).toBe(true);
    expect(sameColumns(previewWith(), { commune_name: 0 })).toBe(false);
    expect(sameColumns(previewWith(), { commune_name: 1, received: 0 })).toBe(false);
  });
});
