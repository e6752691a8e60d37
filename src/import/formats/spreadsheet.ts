import { readXls, readXlsx, type Sheet, type Workbook } from 'hucre/xlsx';
import { fontEncoding } from '../encodings/fontEncoding';
import type { Outcome } from '../outcome';
import { cellText } from './cellText';
import type { RawSheet, RawWorkbook } from './rawWorkbook';
import { refused } from './refused';
import { TABLE_LIMITS } from './tableLimits';
import { sheetsWithCells } from './worksheets';
import { BadZip, guardZip, unpack, type ZipEntry } from './zipGuard';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * XLSX → sheets of text. Values of formulas are the ones that were saved; macros, links and drawings are not looked at.
 * Refused: `tooLarge` (zip bombs, huge sheets), `unreadable` (broken, with a password, with a document type).
 */
export async function readXlsxWorkbook(bytes: Bytes): Promise<Outcome<RawWorkbook>> {
  return guarded(bytes, async (entries) => {
    const hasCells = sheetsWithCells(bytes, entries);
    return readXlsx(bytes, { readStyles: hasOldFonts(bytes, entries), sheets: (_, i) => hasCells(i) });
  });
}

/** ODS (LibreOffice) → sheets of text; refused as {@link readXlsxWorkbook}. */
export async function readOdsWorkbook(bytes: Bytes): Promise<Outcome<RawWorkbook>> {
  return guarded(bytes, async () => {
    const { readOds } = await import('hucre/ods');
    return readOds(bytes);
  });
}

/** XLS (Excel 97–2003) → sheets of text. Its fonts are not known: old encodings are told by content alone. */
export async function readXlsWorkbook(bytes: Bytes): Promise<Outcome<RawWorkbook>> {
  if (isProtected(bytes)) return refused('unreadable', 'password');
  return guarded(bytes, () => readXls(bytes), false);
}

async function guarded(
  bytes: Bytes,
  read: (entries: readonly ZipEntry[]) => Promise<Workbook>,
  isZip = true,
): Promise<Outcome<RawWorkbook>> {
  if (bytes.length > TABLE_LIMITS.bytes)
    return refused('tooLarge', `${bytes.length} > ${TABLE_LIMITS.bytes} bytes`);
  try {
    const workbook = await read(isZip ? guardZip(bytes) : []);
    const sheets = workbook.sheets.map(rawSheet);
    if (sheets.length === 0) return refused('emptyFile', '');
    return { ok: true, value: { sheets, encoding: null } };
  } catch (error) {
    // The parser is not ours: whatever it throws means that this file cannot be read.
    if (error instanceof BadZip) return refused(error.code, error.got);
    if (error instanceof Error && error.name === 'EncryptedFileError')
      return refused('unreadable', 'password');
    const why = error instanceof Error ? error.message : String(error);
    return refused(/exceed|too (?:large|many|big)|limit/i.test(why) ? 'tooLarge' : 'unreadable', why);
  }
}

/** Newer workbooks with a password come in the container of the old ones. */
function isProtected(bytes: Bytes): boolean {
  const name = [...'EncryptedPackage'].join('\0');
  return new TextDecoder('latin1').decode(bytes.subarray(0, 4 * 1024 * 1024)).includes(name);
}

/** Styles cost time and memory, so they are read only where a font of an old encoding is among them. */
function hasOldFonts(bytes: Bytes, entries: readonly ZipEntry[]): boolean {
  const styles = entries.find(({ name }) => /^xl\/styles\.xml$/i.test(name));
  if (!styles) return false;
  let xml = '';
  const decoder = new TextDecoder();
  unpack(bytes, styles, TABLE_LIMITS.unpackedBytes, (piece) => {
    xml += decoder.decode(piece, { stream: true });
    return xml.length < 2_000_000;
  });
  return [...xml.matchAll(/<(?:\w+:)?name\b[^>]*\bval="([^"]{1,80})"/g)].some(([, name = '']) =>
    fontEncoding(name),
  );
}

function rawSheet(sheet: Sheet): RawSheet {
  const rows: string[][] = [];
  const rowNumbers: number[] = [];
  let cells = 0;
  // By index: the reader of XLS leaves holes where rows are empty.
  for (let i = 0; i < sheet.rows.length; i++) {
    const values = sheet.rows[i] ?? [];
    let length = values.length;
    while (length > 0 && (values[length - 1] ?? '') === '') length--;
    if (length > TABLE_LIMITS.columns)
      throw new BadZip('tooLarge', `${length} columns > ${TABLE_LIMITS.columns}`);
    cells += length;
    if (cells > TABLE_LIMITS.cells) throw new BadZip('tooLarge', `cells > ${TABLE_LIMITS.cells}`);
    const texts = new Array<string>(length);
    for (let at = 0; at < length; at++) {
      const text = cellText(values[at]);
      texts[at] = text.length > TABLE_LIMITS.cell ? text.slice(0, TABLE_LIMITS.cell) : text;
    }
    rows.push(texts);
    rowNumbers.push(i + 1);
  }
  return {
    name: sheet.name.normalize('NFC'),
    rows,
    rowNumbers,
    merges: sheet.merges ?? [],
    hidden: Boolean(sheet.hidden || sheet.veryHidden),
    fonts: fontsOf(sheet),
  };
}

function fontsOf(sheet: Sheet): ReadonlyMap<string, string> | null {
  const fonts = new Map<string, string>();
  for (const [place, cell] of sheet.cells ?? []) {
    const font = cell.richText?.find((run) => run.font?.name)?.font?.name ?? cell.style?.font?.name;
    if (font !== undefined && fontEncoding(font)) fonts.set(place, font);
  }
  return fonts.size > 0 ? fonts : null;
}
