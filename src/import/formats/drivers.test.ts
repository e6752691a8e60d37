import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeOds, writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../outcome';
import { cellText } from './cellText';
import { fileKind } from './drivers';
import type { RawWorkbook } from './rawWorkbook';
import { pastedWorkbook } from './textTable';
import { BadZip, guardZip } from './zipGuard';

type Bytes = Uint8Array<ArrayBuffer>;
const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

async function read(bytes: Bytes): Promise<Outcome<RawWorkbook>> {
  const kind = fileKind(bytes);
  if (kind.kind !== 'table') throw new Error(`got ${JSON.stringify(kind)}`);
  return (await kind.driver.load()).readWorkbook(bytes, {});
}

async function firstSheet(bytes: Bytes) {
  const workbook = await read(bytes);
  if (!workbook.ok) throw new Error(JSON.stringify(workbook.issues));
  return workbook.value.sheets[0]!;
}

async function refusal(bytes: Bytes): Promise<string> {
  const outcome = await read(bytes);
  return outcome.ok ? 'read' : outcome.issues.map(({ code, got }) => `${code} ${got}`).join();
}

const sheet = {
  name: 'Số liệu',
  rows: [
    ['Mã xã', 'Ngày', 'Tỷ lệ', 'Đạt'],
    ['00004', new Date(Date.UTC(2018, 7, 19)), 96.7, true],
    [null, null, null, null],
    ['28249', new Date(Date.UTC(2018, 7, 19, 13, 30)), 1.611, '=1+1'],
  ],
};
const xlsx = new Uint8Array(
  await writeXlsx({ sheets: [sheet, { name: 'ẩn', rows: [['x']], hidden: true }] }),
);
const SAME = [
  ['Mã xã', 'Ngày', 'Tỷ lệ', 'Đạt'],
  ['00004', '2018-08-19', '96.7', '1'],
  [],
  ['28249', '2018-08-19 13:30:00', '1.6110', '=1+1'],
];

describe('drivers', () => {
  it('reads XLSX: codes keep zeros, dates are days, numbers say what they are', async () => {
    const first = await firstSheet(xlsx);
    expect(first.rows).toEqual(SAME);
    expect(first.rowNumbers).toEqual([1, 2, 3, 4]);
    expect(first.name).toBe('Số liệu');
  });

  it('passes over a chart on a sheet of its own', async () => {
    const parts = unzipSync(xlsx);
    const text = (name: string): string => strFromU8(parts[name]!);
    const chart = 'xl/chartsheets/sheet1.xml';
    const withChart = zipSync({
      ...parts,
      [chart]: strToU8('<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'),
      'xl/workbook.xml': strToU8(
        text('xl/workbook.xml').replace(
          '<sheets>',
          '<sheets><sheet name="Biểu đồ" sheetId="9" r:id="rId99"/>',
        ),
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        text('xl/_rels/workbook.xml.rels').replace(
          '</Relationships>',
          '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
        ),
      ),
    });
    expect((await firstSheet(new Uint8Array(withChart))).rows).toEqual(SAME);
  });

  it('offers all sheets and says which are hidden', async () => {
    const workbook = await read(xlsx);
    expect(workbook.ok && workbook.value.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Số liệu', false],
      ['ẩn', true],
    ]);
  });

  it('reads ODS the same', async () => {
    const first = await firstSheet(new Uint8Array(await writeOds({ sheets: [sheet] })));
    expect(first.rows[1]).toEqual(SAME[1]);
  });

  it('reads GeoJSON of points, and keeps features that are none', async () => {
    const point = (properties: object, geometry: unknown) => ({ type: 'Feature', properties, geometry });
    const first = await firstSheet(
      utf8(
        JSON.stringify({
          type: 'FeatureCollection',
          features: [
            point({ id: '00012', lng: 'x' }, { type: 'Point', coordinates: [106.5, 10.25] }),
            point({ kind: 'fixed' }, null),
          ],
        }),
      ),
    );
    expect(first.rows).toEqual([
      ['id', 'kind', 'lng', 'lat'],
      ['00012', '', '106.5', '10.25'],
      ['', 'fixed', '', ''],
    ]);
  });

  it('knows boundaries and other zips by content', () => {
    expect(fileKind(utf8('{"features":[{"geometry":{"type": "MultiPolygon"}}]}'))).toEqual({
      kind: 'boundaries',
    });
    expect(fileKind(new Uint8Array(zipSync({ 'word/document.xml': utf8('x') })))).toEqual({
      kind: 'unknown',
      got: 'DOCX',
    });
    const whole = new Uint8Array(zipSync({ 'photo.jpg': utf8('x'.repeat(500)) }));
    expect(fileKind(whole.slice(0, -30))).toEqual({ kind: 'unknown', got: 'cut off ZIP' });
  });

  it('reads cells that were copied from a spreadsheet', () => {
    const pasted = pastedWorkbook('Mã xã\tTên\r\n00004\t"hai\ndòng"\r\n');
    expect(pasted.ok && pasted.value.sheets[0]?.rows).toEqual([
      ['Mã xã', 'Tên'],
      ['00004', 'hai\ndòng'],
    ]);
  });

  it('finds the separator below titles', async () => {
    const first = await firstSheet(utf8('CÔNG AN TỈNH, PHÒNG 2\nBáo cáo, năm 2023\nMã xã;Số\n1;2\n3;4\n'));
    expect(first.rows[2]).toEqual(['Mã xã', 'Số']);
  });
});

describe('refused workbooks', () => {
  it('a zip bomb, by what really comes out', () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(40_000_000) }, { level: 9 });
    expect(() => guardZip(bomb)).toThrow(BadZip);
    // The directory lies: it tells ten bytes.
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    expect(() => guardZip(lying)).toThrow(/tooLarge/);
  });

  it('a sheet that is larger than its zip tells, or tells no size', async () => {
    const honest = await writeXlsx({ sheets: [{ name: 'a', rows: [['Mã xã'], ['00004']] }] });
    const files = unzipSync(honest);
    const name = Object.keys(files).find((path) => /worksheets\/sheet1\.xml$/.test(path)) ?? '';
    const sheet = strFromU8(files[name] ?? new Uint8Array());
    const long = sheet.replace('<sheetData>', `<sheetData>${' '.repeat(5_000_000)}`);
    const zip = zipSync({ ...files, [name]: strToU8(long) });
    const telling = (size: number): Uint8Array<ArrayBuffer> => {
      const changed = new Uint8Array(zip);
      const view = new DataView(changed.buffer);
      for (let at = 0; at < changed.length - 46; at++)
        if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 4_000_000)
          view.setUint32(at + 24, size, true);
      return changed;
    };
    expect(await read(new Uint8Array(zip))).toMatchObject({ ok: true });
    expect(await read(telling(50_000))).toMatchObject({ issues: [{ code: 'tooLarge' }] });
    expect(await read(telling(0))).toMatchObject({ issues: [{ code: 'unreadable' }] });
  });

  it('files inside one another', () => {
    const zip = zipSync({ a: new Uint8Array(100), b: new Uint8Array(100) });
    const view = new DataView(zip.buffer);
    const places: number[] = [];
    for (let at = 0; at < zip.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) places.push(at);
    view.setUint32(places[1]! + 42, view.getUint32(places[0]! + 42, true), true);
    expect(() => guardZip(zip)).toThrow(/overlap/);
  });

  it('entities in XML', async () => {
    const xml = strToU8('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><workbook>&b;</workbook>');
    expect(await refusal(new Uint8Array(zipSync({ 'xl/workbook.xml': xml })))).toBe(
      'unreadable document type in xl/workbook.xml',
    );
  });

  it('one with a password', async () => {
    const locked = await writeXlsx({ sheets: [sheet], encryption: { password: 'x', spinCount: 1000 } });
    expect(await refusal(new Uint8Array(locked))).toBe('unreadable password');
  });

  it('two cells in far corners, and a sheet of too many columns', async () => {
    const wide = await writeXlsx({
      sheets: [{ name: 'a', rows: [Array.from({ length: 600 }, (_, i) => i)] }],
    });
    expect(await refusal(new Uint8Array(wide))).toContain('tooLarge');
    const corners = replaceIn(xlsx, 'xl/worksheets/sheet1.xml', (xml) =>
      xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    );
    expect(await refusal(corners)).toContain('tooLarge');
  });

  it.each([0.3, 0.6, 0.95])('one that is cut off at %s', async (share) => {
    const cut = xlsx.slice(0, Math.floor(xlsx.length * share));
    const kind = fileKind(cut);
    if (kind.kind === 'table') expect(await refusal(cut)).toContain('unreadable');
    else expect(kind.kind).toBe('unknown');
  });

  it('never throws, whatever was changed in it', async () => {
    const change = fc.array(fc.tuple(fc.nat(xlsx.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        const bytes = xlsx.slice();
        for (const [at, byte] of changes) bytes[at] = byte;
        const kind = fileKind(bytes);
        if (kind.kind !== 'table') return;
        const outcome = await (await kind.driver.load()).readWorkbook(bytes, {});
        expect(typeof outcome.ok).toBe('boolean');
      }),
      { numRuns: 150 },
    );
  });
});

function replaceIn(zip: Bytes, name: string, change: (xml: string) => string): Bytes {
  const files = unzipSync(zip);
  files[name] = strToU8(change(new TextDecoder().decode(files[name])));
  return new Uint8Array(zipSync(files));
}

describe('cellText', () => {
  it.each([
    [0.1 + 0.2, '0.3'],
    [28249, '28249'],
    [-5, '-5'],
    [1.611, '1.6110'],
    [0.125, '0.125'],
    [1234.567, '1234.567'],
    [NaN, ''],
    [null, ''],
    [false, '0'],
    ['a_x000D_\r\nb\u0007', 'a\nb'],
  ])('%s → %s', (value, text) => expect(cellText(value)).toBe(text));
});
