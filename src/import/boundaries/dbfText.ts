import { parseDbf } from 'shpjs';
import { detectEncoding } from '../encodings/detectEncoding';
import { readableTexts } from '../encodings/readableTexts';

/** One record of a .dbf by field name. */
export type DbfRow = Readonly<Record<string, unknown>>;

/** What a .cpg may say that is believed; Western names stand for "whatever the computer had", so the content decides. */
const VIETNAMESE_PAGE = /1258/;

/**
 * Records of a .dbf with their text in Unicode (NFC). A .dbf does not say what its text is in, and a .cpg says so rarely and
 * often wrongly: text that is UTF-8 throughout is UTF-8 (a character that the width of a field cut in two is dropped);
 * Windows-1258 is believed when the .cpg names it; everything else is told by its content (TCVN3, VNI, VPS,
 * VISCII, Windows-1258), and stays Western where no Vietnamese comes of it. Names of fields too.
 *
 * @param cpg text of the .cpg, null when there is none. Throws for a broken file, as the parser does.
 */
export function dbfRows(dbf: ArrayBuffer, cpg: string | null): DbfRow[] {
  refuseLies(dbf);
  const unicode = parsed(dbf, 'utf-8');
  if (unicode.every(isWhole)) return unicode.map((row) => mapped(row, withoutCut));
  if (cpg !== null && VIETNAMESE_PAGE.test(cpg))
    return parsed(dbf, 'windows-1258').map((row) => mapped(row, (text) => text.normalize('NFC')));
  return readable(parsed(dbf, 'windows-1252'));
}

/** The parser believes the header: four billion records in a file of a few bytes would keep it busy for hours. */
function refuseLies(dbf: ArrayBuffer): void {
  const view = new DataView(dbf);
  const [records, header, length] = [
    view.getUint32(4, true),
    view.getUint16(8, true),
    view.getUint16(10, true),
  ];
  if (records > 0 && (length === 0 || header + records * length > dbf.byteLength + length))
    throw new RangeError(`.dbf: got ${dbf.byteLength} bytes; expected ${records} records of ${length} bytes`);
}

function parsed(dbf: ArrayBuffer, encoding: string): DbfRow[] {
  return parseDbf(dbf, new TextEncoder().encode(encoding).buffer) as DbfRow[];
}

const CUT = /\ufffd+$/;

function isWhole(row: DbfRow): boolean {
  return Object.entries(row).every(
    ([name, value]) =>
      !name.includes('\ufffd') && (typeof value !== 'string' || !value.replace(CUT, '').includes('\ufffd')),
  );
}

const withoutCut = (text: string): string => text.replace(CUT, '').trimEnd().normalize('NFC');

function mapped(row: DbfRow, change: (text: string) => string): DbfRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      change(name),
      typeof value === 'string' ? change(value) : value,
    ]),
  );
}

function readable(rows: readonly DbfRow[]): DbfRow[] {
  const names = Object.keys(rows[0] ?? {});
  const textOf = (row: DbfRow, name: string): string => {
    const value = row[name];
    return typeof value === 'string' ? value : '';
  };
  // One program wrote all of it, so what one column clearly is in holds for every other.
  const columnTexts = names.map((name) => rows.map((row) => textOf(row, name)));
  const guesses = [columnTexts.flat(), ...columnTexts].map(detectEncoding).sort((a, b) => b.words - a.words);
  const old = guesses.find(({ encoding }) => encoding !== 'unicode')?.encoding;
  const chosen = old === 'unicode' ? undefined : old;
  const shown = readableTexts(names, { chosen }).texts;
  const columns = columnTexts.map((texts) => readableTexts(texts, { chosen }).texts);
  return rows.map((row, i) =>
    Object.fromEntries(
      names.map((name, at) => [
        shown[at] ?? name,
        typeof row[name] === 'string' ? (columns[at]?.[i] ?? '') : row[name],
      ]),
    ),
  );
}
