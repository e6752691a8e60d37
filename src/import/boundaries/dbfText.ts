import { detectEncoding } from '../encodings/detectEncoding';
import { readableTexts } from '../encodings/readableTexts';
import { parseDbf, type DbfTable, type DbfValue } from '../formats/dbf';

/** One record of a .dbf by field name. */
export type DbfRow = Readonly<Record<string, DbfValue>>;

/** What a .cpg may say that is believed; Western names stand for "whatever the computer had", so the content decides. */
const VIETNAMESE_PAGE = /1258/;

/**
 * Records of a .dbf with their text in Unicode (NFC), names of fields too. What {@link dbfTable} leaves in Western letters
 * is told by its content (TCVN3, VNI, VPS, VISCII, Windows-1258), and stays so where no Vietnamese comes of it.
 *
 * @param cpg text of the .cpg, null when there is none. @throws RangeError for a broken file
 */
export function dbfRows(dbf: Uint8Array, cpg: string | null): DbfRow[] {
  const { table, isUnicode } = dbfTable(dbf, cpg);
  const rows = table.rows.map((row) =>
    Object.fromEntries(table.names.map((name, at) => [name, row[at] ?? null])),
  );
  return isUnicode ? rows : readable(rows);
}

/**
 * A .dbf with its text in Unicode where that is certain. A .dbf does not say what its text is in, and a .cpg says so rarely
 * and often wrongly: text that is UTF-8 throughout is UTF-8 (a character that the width of a field cut in two is dropped);
 * Windows-1258 is believed when the .cpg names it; everything else comes in Western letters, to be told by its content.
 *
 * @param cpg text of the .cpg, null when there is none. @throws RangeError for a broken file
 */
export function dbfTable(
  dbf: Uint8Array,
  cpg: string | null,
): { readonly table: DbfTable; readonly isUnicode: boolean } {
  const unicode = parseDbf(dbf, 'utf-8');
  if (isWhole(unicode)) return { table: mapped(unicode, withoutCut), isUnicode: true };
  if (cpg !== null && VIETNAMESE_PAGE.test(cpg)) {
    const table = mapped(parseDbf(dbf, 'windows-1258'), (text) => text.normalize('NFC'));
    return { table, isUnicode: true };
  }
  return { table: parseDbf(dbf, 'windows-1252'), isUnicode: false };
}

const CUT = /\ufffd+$/;

function isWhole({ names, rows }: DbfTable): boolean {
  const isSound = (value: DbfValue): boolean =>
    typeof value !== 'string' || !value.includes('\ufffd') || !value.replace(CUT, '').includes('\ufffd');
  return names.every((name) => !name.includes('\ufffd')) && rows.every((row) => row.every(isSound));
}

const withoutCut = (text: string): string => text.replace(CUT, '').trimEnd().normalize('NFC');

function mapped({ names, rows }: DbfTable, change: (text: string) => string): DbfTable {
  return {
    names: names.map(change),
    rows: rows.map((row) => row.map((value) => (typeof value === 'string' ? change(value) : value))),
  };
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
        typeof row[name] === 'string' ? (columns[at]?.[i] ?? '') : (row[name] ?? null),
      ]),
    ),
  );
}
