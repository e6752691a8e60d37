import { describe, expect, it } from 'vitest';
import { lampLayer } from '../../../tests/fixtures/importLayer';
import type { RawSheet } from '../../import/formats/rawWorkbook';
import { fitLayers } from './fitLayers';

const sheetOf = (name: string, rows: string[][]): RawSheet => ({
  name,
  rows,
  rowNumbers: rows.map((_, i) => i + 1),
  merges: [],
  hidden: false,
  fonts: null,
});

describe('fitLayers', () => {
  it('finds the table behind any number of small sheets', () => {
    const small = Array.from({ length: 60 }, (_, i) => sheetOf(`Bìa ${i}`, [['a'], ['b']]));
    const table = sheetOf('Số liệu', [
      ['Mã xã', 'Công suất'],
      ['00004', '1'],
      ['00008', '2'],
    ]);
    const scored = (sheets: RawSheet[]): number | undefined =>
      fitLayers(
        { workbook: { sheets, encoding: null }, format: 'xlsx', sourceName: 'a', sha256: '', bytes: 1 },
        [lampLayer()],
      )[0]?.score;
    expect(scored([...small, table])).toBe(scored([table]));
    expect(scored([table])).toBeGreaterThan(0.5);
    expect(scored(small)).toBe(0);
  });
});
