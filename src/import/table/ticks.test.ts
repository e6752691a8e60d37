import { describe, expect, it } from 'vitest';
import { COMMUNE_CODE, COMMUNE_NAME, DISTRICT } from '../../domain/communeColumns';
import type { ColumnDefinition } from '../../domain/layer';
import { readSheet, type SheetTable } from './readSheet';

const status: ColumnDefinition = {
  id: 'status',
  name: { vi: 'Kết quả An toàn về ANTT', en: 'Safety status' },
  aliases: ['kết quả'],
  answers: ['đạt', 'chưa đạt', 'đang xét'],
  required: true,
  hint: { vi: '', en: '' },
};
const layer = { refusesIdentity: false, columns: [COMMUNE_CODE, COMMUNE_NAME, DISTRICT, status] };

function read(...lines: string[]): SheetTable {
  const rows = lines.map((line) => line.split('|').map((cell) => cell.trim()));
  const sheet = {
    name: 'a',
    rows,
    rowNumbers: rows.map((_, i) => i + 1),
    merges: [],
    hidden: false,
    fonts: null,
  };
  const table = readSheet(sheet, layer);
  if (!table) throw new Error('no table');
  return table;
}

function answers(table: SheetTable): (string | undefined)[] {
  const match = table.mapping.matches.find(({ column }) => column === 'status');
  return table.rows.map((row) => row[match?.index ?? -1]);
}

describe('columns that are ticked', () => {
  it('are the answers of one column, under a header of their own', () => {
    const table = read(
      'STT|Tên xã|Kết quả||Ghi chú',
      '||Đạt|Chưa đạt|',
      '1|Xã Nghĩa Hưng|x||',
      '2|Xã Tân Hội||X|mất trộm',
      '3|Xã Tân Phú|||',
      '|Tổng cộng|1|1|',
    );
    expect(answers(table)).toEqual(['Đạt', 'Chưa đạt', '']);
    expect(table.headers).toEqual([
      'STT',
      'Tên xã',
      'Kết quả – Đạt',
      'Kết quả – Chưa đạt',
      'Ghi chú',
      'Kết quả',
    ]);
    expect(table.mapping.missing).toEqual([]);
    expect(table.mapping.unused).toEqual(['STT', 'Ghi chú']);
    expect(table.totals.map(({ told, summed }) => [told, summed])).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it('need no header above them, and are told where their total differs', () => {
    const table = read(
      'Tên xã|Đạt|Chưa đạt',
      'Xã Nghĩa Hưng|✓|',
      'Xã Tân Hội|1|0',
      'Xã Tân Phú|0|1',
      'Tổng|3|1',
    );
    expect(answers(table)).toEqual(['Đạt', 'Đạt', 'Chưa đạt']);
    expect(table.headers.at(-1)).toBe('Đạt / Chưa đạt');
    expect(table.issues).toMatchObject([{ code: 'totalMismatch', column: 'Đạt', got: '3 ≠ 2' }]);
  });

  it('name nothing where two are ticked, and keep what else is written', () => {
    const table = read('Xã|Đạt|Chưa đạt', 'Xã A|x|x', 'Xã B|rồi|', 'Xã C|x|');
    expect(answers(table)).toEqual(['Đạt + Chưa đạt', 'rồi', 'Đạt']);
  });

  it('stand beside the districts that sections add', () => {
    const table = read('Tên xã|Đạt|Chưa đạt', 'Huyện Gò Công Tây||', 'Xã A|x|', 'Xã B||x');
    const district = table.mapping.matches.find(({ column }) => column === 'district');
    expect(table.rows.map((row) => row[district?.index ?? -1])).toEqual([
      'Huyện Gò Công Tây',
      'Huyện Gò Công Tây',
    ]);
    expect(answers(table)).toEqual(['Đạt', 'Chưa đạt']);
  });

  it('are not counts under the same words, nor one column alone', () => {
    const counts = read('Xã|KDC đạt|Đạt|Chưa đạt', 'Xã A|2|5|1', 'Xã B|3|4|2', 'Xã C|1|1|0');
    expect(counts.mapping.missing).toEqual(['status']);
    const alone = read('Xã|Đạt|Ghi chú', 'Xã A|x|', 'Xã B||');
    expect(alone.mapping.missing).toEqual(['status']);
    const written = read('Xã|Kết quả|Đạt|Chưa đạt', 'Xã A|đạt|5|2', 'Xã B|chưa đạt|4|2');
    expect(answers(written)).toEqual(['đạt', 'chưa đạt']);
  });
});
