import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { largeSheetOf, readLargeSheet } from './largeSheet';
import type { RawSheet } from './rawWorkbook';
import { SheetTexts } from './sheetTexts';
import { readXlsxWorkbook } from './spreadsheet';
import { guardZip } from './zipGuard';

type Bytes = Uint8Array<ArrayBuffer>;
const FOLDER = fileURLToPath(new URL('../../../tests/fixtures/import/sheets/', import.meta.url));

async function workbookOf(rows: CellValue[][], merges: string[] = []): Promise<Bytes> {
  const ranges = merges.map((ref) => {
    const [, left = 'A', top, right = 'A', bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(ref) ?? [];
    return {
      startRow: Number(top) - 1,
      startCol: left.charCodeAt(0) - 65,
      endRow: Number(bottom) - 1,
      endCol: right.charCodeAt(0) - 65,
    };
  });
  return new Uint8Array(await writeXlsx({ sheets: [{ name: 'Tháng 6', rows, merges: ranges }] }));
}

/** The same sheet by the parser of whole sheets. */
async function atOnce(bytes: Bytes): Promise<Pick<RawSheet, 'rows' | 'merges' | 'name' | 'hidden'>> {
  const { sheets } = await readXlsx(bytes);
  const [sheet] = sheets;
  if (!sheet) throw new Error('got no sheet');
  const texts = new SheetTexts();
  for (let i = 0; i < sheet.rows.length; i++) texts.add(sheet.rows[i] ?? []);
  const hidden = Boolean(sheet.hidden || sheet.veryHidden);
  return { rows: texts.rows, merges: sheet.merges ?? [], name: sheet.name.normalize('NFC'), hidden };
}

async function rowByRow(bytes: Bytes): Promise<RawSheet | null> {
  const entries = guardZip(bytes);
  const entry = largeSheetOf(entries, 0);
  return entry && readLargeSheet(bytes, entries, entry);
}

/** Rows without text at the end are no rows. */
const trimmed = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  let length = rows.length;
  while (length > 0 && rows[length - 1]?.length === 0) length--;
  return rows.slice(0, length);
};

async function expectSame(bytes: Bytes): Promise<boolean> {
  const found = await rowByRow(bytes);
  if (!found) return false;
  const expected = await atOnce(bytes);
  expect(trimmed(found.rows)).toEqual(trimmed(expected.rows));
  expect(found.rowNumbers).toEqual(found.rows.map((_, i) => i + 1));
  expect([...found.merges]).toEqual(expected.merges.map((merge) => expect.objectContaining({ ...merge })));
  expect([found.name, found.hidden]).toEqual([expected.name, expected.hidden]);
  return true;
}

describe('a large sheet, read row by row', () => {
  it('is what the parser of whole sheets makes of the fixtures', async () => {
    let compared = 0;
    const names = readdirSync(FOLDER).filter((name) => /^(?:good|dirty).*\.xlsx$/.test(name));
    for (const name of names)
      if (await expectSame(new Uint8Array(readFileSync(FOLDER + name)))) compared += 1;
    expect(compared).toBeGreaterThan(5);
  });

  it('is the same for any cells, with holes and merged ones', async () => {
    const cell = fc.oneof(
      fc.constantFrom<CellValue>(
        null,
        '',
        'Xã Tân Hội',
        '00004',
        ' a  b ',
        '<&>"',
        'a\nb',
        '_x000D_',
        true,
        false,
      ),
      fc.integer({ min: -1e6, max: 1e6 }),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
      fc.date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
    );
    const row = fc.oneof(fc.array(cell, { maxLength: 6 }), fc.constant<CellValue[]>([]));
    const merges = fc.uniqueArray(fc.constantFrom('A1:C1', 'A3:A4', 'D2:F5'));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), merges, async (rows, merged) => {
        expect(await expectSame(await workbookOf(rows, merged))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  const rows = Array.from({ length: 6_000 }, (_, i): CellValue[] => [`CAM-${i}`, i, 'Phường 5']);

  it('keeps its name and whether it is hidden', async () => {
    const name = 'Số liệu & «bảng» 6';
    const sheets = [{ name, rows: [['x']], hidden: true }];
    const bytes = new Uint8Array(await writeXlsx({ sheets }));
    expect(await expectSame(bytes)).toBe(true);
    expect(await rowByRow(bytes)).toMatchObject({ name, hidden: true });
  });

  it('tells how far it is, more each time, and stops where it is told to', async () => {
    const bytes = await workbookOf(rows);
    const entries = guardZip(bytes);
    const entry = largeSheetOf(entries, 0);
    if (!entry) throw new Error('got no large sheet');
    const shares: number[] = [];
    await readLargeSheet(bytes, entries, entry, { onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThanOrEqual(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeGreaterThan(0.9);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);

    let calls = 0;
    const stopped = new Error('not wanted any more');
    const breathe = () => (++calls > 2 ? Promise.reject(stopped) : Promise.resolve());
    await expect(readLargeSheet(bytes, entries, entry, { breathe })).rejects.toBe(stopped);
    expect(calls).toBe(3);
  });

  it('is taken for a large one by what it unpacks to, and alone in its workbook', async () => {
    const bytes = await workbookOf(rows);
    expect(largeSheetOf(guardZip(bytes))).toBeNull();
    const two = await writeXlsx({ sheets: ['a', 'b'].map((name) => ({ name, rows: [['x']] })) });
    expect(largeSheetOf(guardZip(new Uint8Array(two)), 0)).toBeNull();
  });

  it('that is stopped rejects with the reason; it is no unreadable file', async () => {
    const wide = rows.map((row) => [...row, 'x'.repeat(2000)]);
    const stopped = new Error('not wanted any more');
    const bytes = await workbookOf(wide);
    expect(largeSheetOf(guardZip(bytes))).toBeNull();
    const inline = await writeXlsx({ sheets: [{ name: 'a', rows: wide }], stringMode: 'inline' });
    expect(largeSheetOf(guardZip(new Uint8Array(inline)))).not.toBeNull();
    const pace = { breathe: () => Promise.reject(stopped) };
    await expect(readXlsxWorkbook(new Uint8Array(inline), { pace })).rejects.toBe(stopped);
  });
});
