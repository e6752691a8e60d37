import { describe, expect, it } from 'vitest';
import { COMMUNE_CODE, COMMUNE_NAME, DISTRICT } from '../../domain/communeColumns';
import type { ColumnDefinition } from '../../domain/layer';
import type { MergedCells, RawSheet } from '../formats/rawWorkbook';
import { joinHeaders } from './headerTexts';
import { readSheet, type SheetTable } from './readSheet';

const column = (id: string, vi: string, aliases: string[], required = false): ColumnDefinition => ({
  id,
  name: { vi, en: id },
  aliases,
  required,
  hint: { vi: '', en: '' },
});

const layer = {
  refusesIdentity: true,
  columns: [
    COMMUNE_CODE,
    COMMUNE_NAME,
    DISTRICT,
    column('received', 'Nguồn tin nhận được', ['tin báo', 'tổng số tin'], true),
    column('valuable', 'Có giá trị', ['tin có giá trị']),
  ],
};

function sheetOf(text: string, merges: MergedCells[] = []): RawSheet {
  const rows = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  return { name: 'a', rows, rowNumbers: rows.map((_, i) => i + 1), merges, hidden: false, fonts: null };
}

function read(text: string, merges?: MergedCells[]): SheetTable {
  const table = readSheet(sheetOf(text, merges), layer);
  if (!table) throw new Error('no table');
  return table;
}

const kinds = (table: SheetTable): string => table.account.map((kind) => kind.slice(0, 3)).join(' ');
const matched = (table: SheetTable): string[] =>
  table.mapping.matches.map((match) => `${match.column}=${match.index}`);

describe('readSheet', () => {
  it('finds a table between titles, units, totals and signatures, and accounts for every row', () => {
    const table = read(
      [
        'CÔNG AN TỈNH TIỀN GIANG||',
        'BÁO CÁO TIN BÁO 6 THÁNG ĐẦU NĂM 2018||',
        '||',
        'STT|Tên xã|Tin báo|Trong đó có giá trị',
        '(1)|(2)|(3)|(4)',
        '||(tin)|(tin)',
        '1|Xã Nghĩa Hưng|400|355',
        '|||',
        '2|Xã Tân Hội|326|300',
        '|Tổng cộng|726|656',
        'Ghi chú: số liệu đến 15/6|||',
        '||Mỹ Tho, ngày 20 tháng 6 năm 2018|',
        'Người lập biểu||Trưởng phòng|',
        '||(đã ký)|',
      ].join('\n'),
    );
    expect(kinds(table)).toBe('tit tit emp hea num uni dat emp dat tot sig sig sig sig');
    expect(table.rows.map((row) => row[1])).toEqual(['Xã Nghĩa Hưng', 'Xã Tân Hội']);
    expect(table.rowNumbers).toEqual([7, 9]);
    expect(table.headerRows).toEqual([4]);
    expect(table.title).toEqual(['CÔNG AN TỈNH TIỀN GIANG', 'BÁO CÁO TIN BÁO 6 THÁNG ĐẦU NĂM 2018']);
    expect(table.totals).toEqual([
      { row: 10, header: 'Tin báo', told: 726, summed: 726, agrees: true },
      { row: 10, header: 'Trong đó có giá trị', told: 656, summed: 655, agrees: false },
    ]);
    expect(table.issues).toMatchObject([
      {
        code: 'totalMismatch',
        row: 10,
        column: 'Trong đó có giá trị',
        got: '656 ≠ 655',
        severity: 'warning',
      },
    ]);
  });

  it('joins two header rows, merged or not', () => {
    const text = ['Tên xã|Tin báo||Mã xã', '|Tổng số|Trong đó: có giá trị|', 'Xã A|5|2|00004'].join('\n');
    const expected = ['commune_name=0', 'received=1', 'valuable=2', 'commune_code=3'];
    expect(matched(read(text))).toEqual(expected);
    const merged = read(text, [
      { startRow: 0, endRow: 1, startCol: 0, endCol: 0 },
      { startRow: 0, endRow: 0, startCol: 1, endCol: 2 },
      { startRow: 0, endRow: 1, startCol: 3, endCol: 3 },
    ]);
    expect(matched(merged)).toEqual(expected);
    expect(merged.headers).toEqual([
      'Tên xã',
      'Tin báo – Tổng số',
      'Tin báo – Trong đó: có giá trị',
      'Mã xã',
    ]);
    expect(merged.headerRows).toEqual([1, 2]);
  });

  it('gives the district of the section rows to the communes below them', () => {
    const table = read(
      [
        'TT|Tên xã|Tin báo',
        'I|Huyện Châu Thành|',
        '1|Xã Tân Hội|3',
        '|Cộng huyện Châu Thành|3',
        'II|Thị xã Cai Lậy|',
        '1|Xã Tân Hội|4',
        '|Cộng thị xã Cai Lậy|5',
        '|Toàn tỉnh|7',
      ].join('\n'),
    );
    expect(kinds(table)).toBe('hea sec dat tot sec dat tot tot');
    expect(table.rows.map((row) => row.at(-1))).toEqual(['Huyện Châu Thành', 'Thị xã Cai Lậy']);
    expect(table.mapping.matches.at(-1)).toMatchObject({ column: 'district', index: 3 });
    expect(table.totals.map(({ row, agrees }) => `${row} ${agrees}`)).toEqual([
      '4 true',
      '7 false',
      '8 true',
    ]);
  });

  it('knows a section by its Roman number, also where it names no district', () => {
    const table = read(
      [
        'TT|Tên xã|Tin báo',
        'I|Thành phố Mỹ Tho|',
        '1|Phường 1|3',
        'II|Các huyện|',
        '1|Xã Tân Hội|4',
        'III|Xã Không Số|',
        '2|Xã Tân Phú|5',
        '|Tổng cộng|12',
      ].join('\n'),
    );
    expect(kinds(table)).toBe('hea sec dat sec dat dat dat tot');
    expect(table.rows.map((row) => row.at(-1))).toEqual(['Thành phố Mỹ Tho', '', '', '']);
  });

  it('fills merged cells of data, and passes over a header that is repeated on each page', () => {
    const table = read(['Tên xã|Tin báo', 'Xã A|1', '|2', 'Tên xã|Tin báo', 'Xã B|3'].join('\n'), [
      { startRow: 1, endRow: 2, startCol: 0, endCol: 0 },
    ]);
    expect(table.rows).toEqual([
      ['Xã A', '1'],
      ['Xã A', '2'],
      ['Xã B', '3'],
    ]);
    expect(kinds(table)).toBe('hea dat dat hea dat');
  });

  it('keeps rows that look odd but are data', () => {
    const table = read(
      [
        'Tên xã|Mã xã|Tin báo',
        'Xã Cộng Hòa|00004|1',
        'Xã Tổng Cọt|00005|2',
        'Xã A||',
        '|00006|',
        '1|2|3',
      ].join('\n'),
    );
    expect(table.rows).toHaveLength(5);
  });

  it('keeps a row whose day is written in words', () => {
    const table = read(['Tên xã|Tin báo|Ngày', 'Xã A|1|ngày 15 tháng 3 năm 2016'].join('\n'));
    expect(table.rows).toHaveLength(1);
  });

  it('reads old encodings column by column and shows some cells', () => {
    const table = read('Tªn x·|M· x·|Tin b¸o\nX· NghÜa H­ng|00004|5\nX· T©n Héi|00005|6');
    expect(matched(table)).toEqual(['commune_name=0', 'commune_code=1', 'received=2']);
    expect(table.rows[0]?.[0]).toBe('Xã Nghĩa Hưng');
    expect(table.encodings).toMatchObject([{ encoding: 'tcvn3', by: 'content', cells: 5 }]);
    expect(table.encodings[0]?.samples[0]).toEqual({ before: 'Tªn x·', after: 'Tên xã' });
  });

  it('sees identity in any row of the header and in any encoding', () => {
    expect(read('Tên xã|Tin báo|Người cung cấp\n||Họ tên\nXã A|1|x').mapping.identity).toHaveLength(1);
    expect(read('Tªn x·|Tin b¸o|Hä vµ tªn\nX· NghÜa H­ng|1|x').mapping.identity).toEqual(['Họ và tên']);
  });

  it('takes the first row with texts where nothing is known', () => {
    const table = read('a|b\n1|2');
    expect(table.headers).toEqual(['a', 'b']);
    expect(table.mapping.missing).toContain('received');
  });

  it('is null for a sheet without text', () => expect(readSheet(sheetOf('||\n|'), layer)).toBeNull());
});

describe('joinHeaders', () => {
  it('leaves a blank upper cell blank where the row below says nothing', () => {
    expect(
      joinHeaders(
        [
          ['a', '', ''],
          ['x', 'y', ''],
        ],
        3,
      ),
    ).toEqual(['a – x', 'a – y', '']);
  });
});
