import { streamXlsxRows } from 'hucre/xlsx';
import type { WorkPace } from '../outcome';
import type { MergedCells, RawSheet } from './rawWorkbook';
import { SheetTexts } from './sheetTexts';
import { BadZip, packedBytes, unpack, type ZipEntry } from './zipGuard';

type Bytes = Uint8Array<ArrayBuffer>;

/** Unpacked bytes of a sheet from which on it is read row by row: some 20.000 rows of 15 columns. */
const LARGE = 12_000_000;
/** Rows between two words of progress, which are also chances to stop. */
const BATCH = 2_000;
/** Of what stands behind the rows so much is looked at: some 30.000 merged cells. */
const TAIL = 1_000_000;
/** Excel's own limit. */
const MOST_ROWS = 1_048_576;

/** The sheet of a workbook that has one, where that is large; null for every other workbook. */
export function largeSheetOf(entries: readonly ZipEntry[], from = LARGE): ZipEntry | null {
  const sheets = entries.filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name));
  const [only] = sheets;
  return sheets.length === 1 && only && only.unpacked >= from && only.method === 8 ? only : null;
}

/**
 * A workbook of one large sheet, row by row: the same rows as the parser of whole sheets gives, but it tells how far it is
 * and can be stopped. Null where it cannot be read this way (rows out of order, more merged cells than are looked at, a
 * browser that cannot unpack by itself): then the whole is parsed at once.
 * @throws BadZip, what the parser throws, and what `pace.breathe` rejects with
 */
export async function readLargeSheet(
  bytes: Bytes,
  entries: readonly ZipEntry[],
  entry: ZipEntry,
  pace: WorkPace = {},
): Promise<RawSheet | null> {
  const sheet = onlySheet(bytes, entries);
  const merges = sheet && (await mergesOf(bytes, entry));
  if (!merges) return null;
  await pace.breathe?.();
  const told = rowsTold(bytes, entry);
  const texts = new SheetTexts();
  for await (const { index, values } of streamXlsxRows(bytes, { sheet: 0 })) {
    if (index < texts.rows.length || index >= MOST_ROWS) return null;
    while (texts.rows.length < index) texts.add([]);
    texts.add(values);
    if (texts.rows.length % BATCH !== 0) continue;
    if (told !== null) pace.onProgress?.(Math.min(1, texts.rows.length / told));
    await pace.breathe?.();
  }
  return {
    name: sheet.name.normalize('NFC'),
    rows: texts.rows,
    rowNumbers: texts.rowNumbers,
    merges,
    hidden: sheet.hidden,
    fonts: null,
  };
}

/** Name and visibility of the workbook's only sheet; null where it names none or several. */
function onlySheet(
  bytes: Bytes,
  entries: readonly ZipEntry[],
): { readonly name: string; readonly hidden: boolean } | null {
  const entry = entries.find(({ name }) => name.toLowerCase() === 'xl/workbook.xml');
  if (!entry) return null;
  const decoder = new TextDecoder();
  let xml = '';
  unpack(bytes, entry, entry.unpacked, (piece) => {
    xml += decoder.decode(piece, { stream: true });
    return xml.length < TAIL;
  });
  const [only, ...others] = [...xml.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, text = '']) => text);
  const name = only === undefined ? '' : attribute(only, 'name');
  if (only === undefined || others.length > 0 || name === '') return null;
  return { name, hidden: /^(?:veryH|h)idden$/.test(attribute(only, 'state')) };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Value of an attribute in the text of a tag; "" where it has none. */
function attribute(tag: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return (found?.[1] ?? found?.[2] ?? '').replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi,
    (all, decimal?: string, hex?: string, word?: string) => {
      if (word !== undefined) return ENTITIES[word] ?? all;
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

/** How many rows the sheet says to have, at its head; null where it says nothing. */
function rowsTold(bytes: Bytes, entry: ZipEntry): number | null {
  let head = '';
  unpack(bytes, entry, entry.unpacked, (piece) => {
    head += new TextDecoder('latin1').decode(piece);
    return head.length < 4096;
  });
  const rows = /<(?:\w+:)?dimension\b[^>]*\bref="[A-Z]+\d+:[A-Z]+(\d+)"/.exec(head)?.[1];
  return rows === undefined ? null : Math.max(1, Number(rows));
}

const MERGED = /<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g;

/** Merged cells stand behind the rows. Null where the rows end further from the end than is looked at. */
async function mergesOf(bytes: Bytes, entry: ZipEntry): Promise<MergedCells[] | null> {
  const tail = await tailOf(bytes, entry);
  const end = tail?.search(/<\/(?:\w+:)?sheetData>|<(?:\w+:)?sheetData\s*\/>/) ?? -1;
  if (!tail || end < 0) return null;
  return [...tail.slice(end).matchAll(MERGED)].map(([, left = '', top, right = '', bottom]) => ({
    startRow: Number(top) - 1,
    startCol: columnOf(left),
    endRow: Number(bottom) - 1,
    endCol: columnOf(right),
  }));
}

/** "A" → 0, "AA" → 26. */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The end of an entry as text, unpacked by the browser itself: several times as fast as by a library. */
async function tailOf(bytes: Bytes, entry: ZipEntry): Promise<string | null> {
  if (typeof DecompressionStream === 'undefined') return null;
  const packed = new Uint8Array(packedBytes(bytes, entry));
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const pieces: Uint8Array[] = [];
  let kept = 0;
  let out = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    out += value.length;
    if (out > entry.unpacked) {
      await reader.cancel();
      throw new BadZip('tooLarge', `${entry.name} > ${entry.unpacked} bytes`);
    }
    pieces.push(value);
    kept += value.length;
    while (kept - (pieces[0]?.length ?? 0) >= TAIL) kept -= pieces.shift()?.length ?? 0;
  }
  const decoder = new TextDecoder();
  return pieces.map((piece) => decoder.decode(piece, { stream: true })).join('');
}
