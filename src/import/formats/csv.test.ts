import fc from 'fast-check';
import { encodeOldBytes } from '../../../tests/property/encodings/oldEncodings';
import type { LegacyEncoding } from '../encodings/legacyText';
import { describe, expect, it } from 'vitest';
import type { RawTable } from '../../domain/dataset';
import { CSV_MAX_BYTES, readCsv } from './csv';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean, mark = true): Uint8Array<ArrayBuffer> => {
  const whole = (mark ? '\ufeff' : '') + text;
  const view = new DataView(new ArrayBuffer(2 * whole.length));
  for (let i = 0; i < whole.length; i++) view.setUint16(2 * i, whole.charCodeAt(i), !bigEndian);
  return new Uint8Array(view.buffer);
};

async function table(bytes: Uint8Array<ArrayBuffer>, name = 'x.csv'): Promise<RawTable> {
  const read = await readCsv(bytes, name);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

async function refusal(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const read = await readCsv(bytes, 'x.csv');
  return read.ok ? 'read' : read.issues.map((i) => `${i.code}@${i.row ?? '-'} ${i.got}`).join('; ');
}

describe('readCsv: one column', () => {
  it('a comma is text there, quoted or not', async () => {
    const { headers, rows } = await table(utf8('Tên\n"P.7, TP Vũng Tàu"\nXã Hòa Lộc, Huyện Mỏ Cày Bắc\n'));
    expect(headers).toEqual(['Tên']);
    expect(rows).toEqual([['P.7, TP Vũng Tàu'], ['Xã Hòa Lộc, Huyện Mỏ Cày Bắc']]);
  });

  it('leaves out characters that nobody sees', async () => {
    const { headers, rows } = await table(utf8('M\u200bã xã;Số\n\u200e00004;5\ufeff\n'));
    expect([headers, ...rows]).toEqual([
      ['Mã xã', 'Số'],
      ['00004', '5'],
    ]);
  });
});

describe('readCsv: encodings', () => {
  const text = 'Mã xã,Tên xã\r\n00004,Phường Đức Xuân\r\n';
  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with mark', utf8(`\ufeff${text}`)],
    ['UTF-16LE with mark', utf16(text, false)],
    ['UTF-16BE with mark', utf16(text, true)],
    ['UTF-16LE without mark', utf16(text, false, false)],
    ['UTF-16BE without mark', utf16(text, true, false)],
  ])('%s', async (_name, bytes) => {
    const read = await table(bytes);
    expect(read.headers).toEqual(['Mã xã', 'Tên xã']);
    expect(read.rows).toEqual([['00004', 'Phường Đức Xuân']]);
  });

  it('turns decomposed Vietnamese into NFC', async () => {
    const read = await table(utf8('Tên\nĐức Xuân'.normalize('NFD')));
    expect(read.rows).toEqual([['Đức Xuân'.normalize('NFC')]]);
  });

  it.each<LegacyEncoding>(['tcvn3', 'vni', 'windows-1258', 'vps', 'viscii'])(
    '%s without a mark',
    async (encoding) => {
      const read = await table(
        encodeOldBytes('Mã xã,Tên xã\n00028,Xã Nghĩa Hưng\n00031,Tiền Giang', encoding),
      );
      expect(read.headers).toEqual(['Mã xã', 'Tên xã']);
      expect(read.rows).toEqual([
        ['00028', 'Xã Nghĩa Hưng'],
        ['00031', 'Tiền Giang'],
      ]);
    },
  );

  it('refuses bytes that are no UTF-8 instead of reading them wrongly', async () => {
    expect(await refusal(Uint8Array.of(0x54, 0xea, 0x6e, 10, 0x58))).toBe('unreadable@- not UTF-8');
  });

  it.each([
    ['XLSX', [0x50, 0x4b, 3, 4], 'XLSX/ZIP'],
    ['PDF', [0x25, 0x50, 0x44, 0x46], 'PDF'],
  ])('names a %s that came instead', async (_n, magic, got) => {
    expect(await refusal(Uint8Array.from([...magic, 0, 0, 0]))).toBe(`unreadable@- ${got}`);
  });
});

describe('readCsv: separators and quotes', () => {
  it.each([';', ',', '\t'])('finds %j', async (d) => {
    const read = await table(utf8([`a${d}b${d}c`, `1${d}2${d}3`, `4${d}5${d}6`].join('\n')));
    expect(read.rows).toEqual([
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]);
  });

  it('is not misled by decimal commas and commas in headers of a ; file', async () => {
    const read = await table(utf8('Xã, phường;Vĩ độ;Kinh độ\nA;10,36;106,36\nB, C;10,4;106,4'));
    expect(read.headers).toEqual(['Xã, phường', 'Vĩ độ', 'Kinh độ']);
    expect(read.rows[1]).toEqual(['B, C', '10,4', '106,4']);
  });

  it('keeps separators, line breaks and doubled quotes of quoted cells', async () => {
    const read = await table(utf8('a,b\r\n"x, ""y""\r\nz",2\r\n"",3'));
    expect(read.rows).toEqual([
      ['x, "y"\r\nz', '2'],
      ['', '3'],
    ]);
    expect(read.rowNumbers).toEqual([2, 3]);
  });

  it('takes a quote inside an unquoted cell as text (5" screens, 10°21\'34")', async () => {
    const read = await table(utf8('a,b\n10°21\'34",5" screen\n"x"y,z'));
    expect(read.rows).toEqual([
      ['10°21\'34"', '5" screen'],
      ['xy', 'z'],
    ]);
  });

  it('refuses a quote that is never closed, with its row', async () => {
    expect(await refusal(utf8('a,b\n1,2\n"3,4\n5,6'))).toContain('unreadable@3');
  });

  it('obeys the line "sep=;" and still counts it as a row', async () => {
    const read = await table(utf8('sep=;\na;b\n1;2'));
    expect(read.headers).toEqual(['a', 'b']);
    expect(read.rowNumbers).toEqual([3]);
  });

  it('ends lines with CR, LF or CR LF, and keeps a last empty cell', async () => {
    const read = await table(utf8('a,b\r1,2\n3,\r\n5,'));
    expect(read.rows).toEqual([
      ['1', '2'],
      ['3', ''],
      ['5', ''],
    ]);
  });
});

describe('readCsv: rows', () => {
  it('keeps rows of separators, passes over empty lines, and numbers rows as a spreadsheet does', async () => {
    const read = await table(utf8('\na,b\n1,2\n\n,\n3,4\n,\n,\n'));
    expect(read.rows).toEqual([
      ['1', '2'],
      ['', ''],
      ['3', '4'],
    ]);
    expect(read.rowNumbers).toEqual([3, 5, 6]);
  });

  it('keeps codes as text and cuts the path off the name', async () => {
    const read = await table(utf8('code\n00004'), 'C:\\Users\\an\\số liệu.csv');
    expect(read.rows).toEqual([['00004']]);
    expect(read.sourceName).toBe('số liệu.csv');
    expect(read.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['nothing', ''],
    ['blank lines', ' \n\n , \n,'],
  ])('refuses %s as an empty file', async (_name, text) => {
    expect(await refusal(utf8(text))).toContain('emptyFile');
  });

  it('refuses what is beyond its limits, with the limit', async () => {
    expect(await refusal(new Uint8Array(CSV_MAX_BYTES + 1))).toContain('tooLarge');
    expect(await refusal(utf8('a,'.repeat(600)))).toContain('columns > 512');
    expect(await refusal(utf8(`a\n${'x'.repeat(40_000)}`))).toContain('cell > 32767');
    expect(await refusal(utf8(`a\n"${'x'.repeat(40_000)}"`))).toContain('cell > 32767');
    const read = await readCsv(utf8('a\n1\n2\n3\n4'), 'x.csv', { rows: 3, columns: 9, cell: 9 });
    expect(read.ok ? 'read' : read.issues[0]?.got).toBe('rows > 3');
  });
});

describe('readCsv: properties', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ễ', '"', ',', ';', '\n', '\r', ' ', '0', '\t', '=') });
  const grid = fc
    .integer({ min: 2, max: 5 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
    );

  it('reads back any table that was quoted by the rule', async () => {
    await fc.assert(
      fc.asyncProperty(grid, fc.constantFrom(',', ';', '\t'), async (rows, d) => {
        const header = rows[0]!.map((_, i) => `column ${i}`);
        const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const text = [header, ...rows].map((row) => row.map(quote).join(d)).join('\r\n');
        // A last column with text: rows of empty cells at the very end are left out on purpose.
        const read = await table(utf8(`${text}${d}"end"`));
        expect(read.rows.map((row) => row.slice(0, header.length))).toEqual(rows);
      }),
    );
  });

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const read = await readCsv(Uint8Array.from(bytes), 'x.csv');
        expect(typeof read.ok).toBe('boolean');
      }),
    );
  });
});
