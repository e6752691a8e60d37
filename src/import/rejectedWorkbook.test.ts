import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { fixtureTarget } from '../../tests/fixtures/import/sheets/report';
import { utf8 } from '../../tests/fixtures/importLayer';
import type { TerritoryTarget } from '../../geodata/scripts/importTable/territoryTarget';
import { issueWords } from '../i18n/issueWords';
import { layerById } from '../layers/registry';
import type { Issue } from '../domain/issue';
import { importTable, type ImportedTable, type ImportOptions } from './importTable';
import { isRejectedTable, isRejectedHeader } from './rejectedColumns';
import { rejectedTable, rejectedWorkbook } from './rejectedWorkbook';

const tips = layerById('tips')!;
const models = layerById('models')!;
let target: TerritoryTarget;
const reason = ({ code, got }: Issue): string => `${issueWords[code].vi} («${got}»)`;

beforeAll(async () => {
  target = await fixtureTarget('tien-giang-2018');
});

async function read(
  bytes: Uint8Array<ArrayBuffer>,
  layer = tips,
  options: ImportOptions = {},
): Promise<ImportedTable> {
  const outcome = await importTable(bytes, 'tep', layer, target, options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

const REPORT = [
  'BÁO CÁO 6 THÁNG ĐẦU NĂM 2018;;;;',
  'Mã xã;Tên xã;Tin báo;;Ghi chú',
  ';;Tổng số;Trong đó: có giá trị;',
  '28249;Phường 5;12;7;',
  '28252;Phường 4;x;1;=HYPERLINK(A1)',
  ';Tân Hội Đông;9;8;<b>đậm</b>',
  '00000x;Phường 7;-5;0;"a;b"',
  '28255;Phường 7;4;9;1.611',
].join('\n');

describe('rejected rows as a workbook', () => {
  it('hold the cells of the file, why, and the row', async () => {
    const imported = await read(utf8(REPORT));
    expect(imported.placed.placement.counts).toMatchObject({ read: 5, accepted: 2 });
    const { headers, rows } = rejectedTable(imported, tips, 'vi', reason);
    expect(headers.slice(-2)).toEqual(['Lý do bị loại', 'Dòng trong tệp gốc']);
    expect(rows.map((row) => row.at(-1))).toEqual(['5', '7', '8']);
    expect(rows[0]?.slice(0, 5)).toEqual(['28252', 'Phường 4', 'x', '1', '=HYPERLINK(A1)']);
    expect(rows[1]?.[2]).toBe('-5');
    expect(rows[0]?.at(-2)).toContain('không phải là số');
    expect(rows[1]?.at(-2)?.split('; ').length).toBeGreaterThan(1);
  });

  it('come back with the same columns, the same cells and the period that the title had named', async () => {
    const imported = await read(utf8(REPORT));
    const bytes = await rejectedWorkbook(imported, tips, 'vi', reason);
    const again = await read(bytes);
    const { headers, rows } = again.reading.table;
    expect(isRejectedTable(headers)).toBe(true);
    expect(isRejectedTable(imported.reading.table.headers)).toBe(false);
    expect(rows).toEqual(rejectedTable(imported, tips, 'vi', reason).rows);
    const columns = (one: ImportedTable): string[] => one.mapping.matches.map(({ column }) => column).sort();
    expect(columns(again)).toEqual(columns(imported));
    expect(again.mapping.unused.some(isRejectedHeader)).toBe(false);
    expect(again.periods).toEqual(imported.periods);
    expect(again.placed.placement.counts).toEqual({
      read: 3,
      accepted: 0,
      rejected: 3,
      assigned: 0,
      outside: 0,
    });
    // What is still wrong after a second round keeps the row of the first file.
    const second = rejectedTable(again, tips, 'vi', reason);
    expect(second.rows.map((row) => row.at(-1))).toEqual(['5', '7', '8']);
    expect(second.headers).toEqual(rejectedTable(imported, tips, 'vi', reason).headers);
  });

  it('are accepted once they are corrected', async () => {
    const imported = await read(utf8(REPORT));
    const { headers, rows } = rejectedTable(imported, tips, 'vi', reason);
    const fixed = [headers, ...rows]
      .map((row) =>
        row.map((cell) => (cell === 'x' ? '3' : cell === '-5' ? '5' : cell === '00000x' ? '28255' : cell)),
      )
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';'));
    const again = await read(utf8(fixed.slice(0, 3).join('\n')));
    expect(again.placed.placement.counts).toMatchObject({ read: 2, accepted: 2, assigned: 2 });
  });

  it('keep the columns that a person chose, and none that a person took away', async () => {
    const text = 'Nơi;Số tin;Tin tiếp nhận\nPhường 4;x;7\nPhường 5;3;1';
    const options = { columns: { commune_name: 0, received: 1 } };
    const imported = await read(utf8(text), tips, options);
    const again = await read(await rejectedWorkbook(imported, tips, 'vi', reason));
    const indexes = (one: ImportedTable): string[] =>
      one.mapping.matches.map(({ column, index }) => `${column} ${index}`).sort();
    expect(indexes(again)).toEqual(indexes(imported));
    expect(again.reading.table.rows[0]?.slice(0, 3)).toEqual(['Phường 4', 'x', '7']);
  });

  it('hold no formula, link or markup, whatever the cells say', async () => {
    const cells = ['=1+1', '+1', '-5', '@SUM(A1)', '\t=1', '<script>alert(1)</script>', '&amp;', "'=1"];
    const text = ['Tên mô hình;Mã xã;Số điểm', ...cells.map((cell) => `"${cell}";9;x`)].join('\n');
    const imported = await read(utf8(text), models);
    expect(imported.placed.placement.counts.accepted).toBe(0);
    const bytes = await rejectedWorkbook(imported, models, 'vi', reason);
    const files = unzipSync(bytes);
    const xml = Object.entries(files).map(
      ([name, content]) => [name, new TextDecoder().decode(content)] as const,
    );
    for (const [name, content] of xml) {
      expect(content, name).not.toMatch(/<f[ >]|<script|<hyperlink|externalLink/);
      expect(name).not.toMatch(/vba|external/i);
    }
    const again = await read(bytes, models);
    expect(again.reading.table.rows.map((row) => row[0])).toEqual(
      imported.reading.table.rows.map((row) => row[0]),
    );
  });

  it('show all of a row that a separator has shifted', async () => {
    const imported = await read(utf8('Mã xã;Tiếp nhận;Kỳ\n28249;3;2018-H1;thêm;nữa'));
    const { headers, rows } = rejectedTable(imported, tips, 'vi', reason);
    expect(headers.slice(0, 5)).toEqual(['Mã xã', 'Tiếp nhận', 'Kỳ', '', '']);
    expect(rows[0]?.slice(0, 5)).toEqual(['28249', '3', '2018-H1', 'thêm', 'nữa']);
  });

  it('are none when all was accepted', async () => {
    const imported = await read(utf8('Mã xã;Tiếp nhận;Kỳ\n28249;3;2018-H1'));
    expect(rejectedTable(imported, tips, 'en', reason).rows).toEqual([]);
    const again = await importTable(await rejectedWorkbook(imported, tips, 'en', reason), 'x', tips, target);
    expect(again).toMatchObject({ ok: false, issues: [{ code: 'emptyFile' }] });
  });
});
