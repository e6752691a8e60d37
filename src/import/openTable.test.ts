import { describe, expect, it } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import { lampLayer, utf8 } from '../../tests/fixtures/importLayer';
import { communeNames } from './communeNames';
import { openTable } from './openTable';
import { restoreCodes } from './restoreCodes';

const layer = lampLayer();

async function opened(bytes: Uint8Array<ArrayBuffer>) {
  const table = await openTable(bytes, 'lamps.csv', layer);
  if (!table.ok) throw new Error(JSON.stringify(table.issues));
  return table.value;
}

describe('openTable', () => {
  it('reads a plain CSV line by line, blank rows included', async () => {
    const { table } = await opened(utf8('commune_code,watts\n00004,1\n,\n00028,2'));
    expect(table.rows).toEqual([
      ['00004', '1'],
      ['', ''],
      ['00028', '2'],
    ]);
  });

  it('understands a CSV with a title, a total and a signature', async () => {
    const { table, issues } = await opened(
      utf8('Bảng đèn\nTên xã;Công suất\nXã Nghĩa Hưng;5\nTổng cộng;6\nNgười lập biểu;\n'),
    );
    expect(table.rows).toEqual([['Xã Nghĩa Hưng', '5']]);
    expect(table.rowNumbers).toEqual([3]);
    expect(issues.map(({ code, got }) => `${code} ${got}`)).toEqual(['totalMismatch 6 ≠ 5']);
  });

  it('reads a workbook, whatever the file is called', async () => {
    const sheets = [
      { name: 'Bìa', rows: [['Báo cáo']] },
      {
        name: 'Đèn',
        rows: [
          ['Tên xã', 'Công suất'],
          ['Xã Nghĩa Hưng', 5],
        ],
      },
    ];
    const { table } = await opened(new Uint8Array(await writeXlsx({ sheets })));
    expect(table).toMatchObject({ sheet: 'Đèn', rows: [['Xã Nghĩa Hưng', '5']], rowNumbers: [2] });
  });

  it('keeps the refusals of the plain reading', async () => {
    const { mapping } = await opened(utf8('a,b\n1,2'));
    expect(mapping.missing).toEqual(['watts', 'lng']);
    expect((await openTable(utf8(''), 'x.csv', layer)).ok).toBe(false);
    expect((await openTable(Uint8Array.of(0x25, 0x50, 0x44, 0x46), 'x.csv', layer)).ok).toBe(false);
  });
});

describe('restoreCodes', () => {
  const commune = (code: string, ordinal: number) => ({
    ordinal,
    code,
    name: code,
    kind: null,
    district: null,
    areaKm2: null,
    population: null,
  });
  const names = communeNames([commune('00004', 0), commune('28249', 1)]);

  it('gives zeros back where the territory has the code, and tells each', async () => {
    const { table, mapping } = await opened(
      utf8('Mã xã,Công suất\n4,1\n28249.0,1\n28.249,1\n00004,1\n5,1\n,1\nabc,1'),
    );
    const restored = restoreCodes(table, mapping, names);
    expect(restored.table.rows.map(([code]) => code)).toEqual([
      '00004',
      '28249',
      '28249',
      '00004',
      '5',
      '',
      'abc',
    ]);
    expect(restored.issues.map(({ row, column, got, severity }) => [row, column, got, severity])).toEqual([
      [2, 'Mã xã', '4', 'warning'],
      [3, 'Mã xã', '28249.0', 'warning'],
      [4, 'Mã xã', '28.249', 'warning'],
    ]);
  });
});
