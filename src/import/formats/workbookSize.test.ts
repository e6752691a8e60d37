import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { workbookSize } from './workbookSize';

const sheet = (dimension: string, rows: number): string =>
  `<?xml version="1.0"?><worksheet>${dimension}<sheetData>${'<row r="1"></row>'.repeat(rows)}</sheetData></worksheet>`;
const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
const one = (dimension: string, rows = 500): Uint8Array =>
  zip({ 'xl/worksheets/sheet1.xml': sheet(dimension, rows), 'xl/media/photo.png': 'x'.repeat(50_000) });

describe('workbookSize', () => {
  it('is that of the sheets and their texts, unpacked, and nothing else', () => {
    const main = sheet('', 500);
    const size = workbookSize(
      zip({ 'xl/worksheets/sheet1.xml': main, 'xl/sharedStrings.xml': 'abc', 'xl/styles.xml': 'abcdef' }),
    );
    expect(size).toEqual({ bytes: main.length + 3, rows: null });
    expect(workbookSize(zip({ 'content.xml': '<office/>', 'styles.xml': '<a/>' }))).toEqual({
      bytes: 9,
      rows: null,
    });
  });

  it.each([
    ['<dimension ref="A1:O500"/>', 500],
    ['<x:dimension ref="B3:C12"/>', 10],
    ['<dimension ref="A1"/>', null],
    ['<dimension ref="A9:B2"/>', null],
    ['', null],
  ])('rows as the sheet says them: %s', (dimension, rows) => {
    expect(workbookSize(one(dimension))?.rows).toBe(rows);
  });

  it('does not repeat rows that the sheet has no room for', () => {
    expect(workbookSize(one('<dimension ref="A1:O1048576"/>'))?.rows).toBeNull();
  });

  it('names no rows where several sheets are large', () => {
    const text = sheet('<dimension ref="A1:O500"/>', 500);
    expect(workbookSize(zip({ 'xl/worksheets/a.xml': text, 'xl/worksheets/b.xml': text }))?.rows).toBeNull();
    expect(workbookSize(zip({ 'xl/worksheets/a.xml': text, 'xl/worksheets/b.xml': '<a/>' }))?.rows).toBe(500);
  });

  it('is unknown of what is no zip, or a broken one', () => {
    expect(workbookSize(new Uint8Array())).toBeNull();
    expect(workbookSize(strToU8('PK\u0003\u0004 and no more'))).toBeNull();
    expect(workbookSize(one('').subarray(0, 400))).toBeNull();
    expect(workbookSize(zip({ 'readme.txt': 'no workbook' }))).toBeNull();
  });
});
