import { detectEncoding } from '../encodings/detectEncoding';
import type { LegacyEncoding } from '../encodings/legacyText';
import { readableTexts, type EncodingSample } from '../encodings/readableTexts';
import type { RawSheet } from '../formats/rawWorkbook';

/** Old encodings that were found in a sheet, with how many cells each and a few of them before and after. */
export interface FoundEncoding {
  readonly encoding: LegacyEncoding;
  readonly by: 'font' | 'content' | 'chosen';
  readonly cells: number;
  readonly samples: readonly EncodingSample[];
}

/** A sheet in Unicode with its merged cells filled; `rows[i]` is row `rowNumbers[i]` of the file. */
export interface SheetGrid {
  readonly rows: readonly (readonly string[])[];
  readonly rowNumbers: readonly number[];
  /** Row index → widest merge that starts or runs through it, in columns. */
  readonly mergedWidth: ReadonlyMap<number, number>;
  readonly encodings: readonly FoundEncoding[];
}

/** Cells that one merge may fill: a merge of a whole column is a slip of the hand. */
const FILL_LIMIT = 100_000;

/**
 * Makes a raw sheet readable: each column in Unicode (told column by column, because fonts change by column), every cell
 * of a merged rectangle holding its text.
 *
 * @param chosen encoding that a person chose for cells in Western letters; `unicode` leaves all as it is.
 */
export function sheetGrid(sheet: RawSheet, chosen?: LegacyEncoding | 'unicode'): SheetGrid {
  // Rows are copied when one of their cells changes: most of a large sheet never does.
  const rows = [...sheet.rows];
  const encodings = decodeColumns(rows, sheet, chosen);
  return {
    rows,
    rowNumbers: sheet.rowNumbers,
    mergedWidth: fillMerged(rows, sheet),
    encodings,
  };
}

/** Text that is the same in every encoding. */
const PLAIN = /^[\n\r\t -~]*$/;

/** The texts of one column that may need decoding, each once, with the rows that hold it. */
type OddTexts = Map<string, { readonly text: string; readonly font: string | null; readonly rows: number[] }>;

function decodeColumns(
  rows: (readonly string[])[],
  sheet: RawSheet,
  chosen: LegacyEncoding | 'unicode' | undefined,
): FoundEncoding[] {
  const columns = oddTexts(sheet);
  const found = new Map<string, FoundEncoding>();
  if (columns.length === 0) return [];
  const whole = detectEncoding(sample(rows));
  for (const [column, texts] of columns.entries()) {
    const odd = texts ? [...texts.values()] : [];
    if (odd.length === 0) continue;
    const read = readableTexts(
      odd.map(({ text }) => text),
      {
        chosen,
        sheet: whole,
        fonts: sheet.fonts ? odd.map(({ font }) => font) : undefined,
        times: odd.map(({ rows: held }) => held.length),
      },
    );
    odd.forEach(({ text, rows: held }, at) => {
      const decoded = read.texts[at] ?? '';
      if (decoded === text) return;
      for (const i of held) ownRow(rows, sheet, i)[column] = decoded;
    });
    for (const { encoding, texts: cells, by } of read.found) {
      const key = `${encoding} ${by}`;
      const held = found.get(key) ?? { encoding, by, cells: 0, samples: [] };
      const samples = [...held.samples, ...read.samples].slice(0, 8);
      found.set(key, { ...held, cells: held.cells + cells, samples });
    }
  }
  return [...found.values()];
}

/** By column; columns of plain text have none. A column repeats its words: each is looked at once. */
function oddTexts({ rows, fonts }: RawSheet): (OddTexts | undefined)[] {
  const columns: (OddTexts | undefined)[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? [];
    for (let column = 0; column < row.length; column++) {
      const text = row[column] ?? '';
      if (PLAIN.test(text)) continue;
      const font = fonts?.get(`${i},${column}`) ?? null;
      const texts = (columns[column] ??= new Map());
      const key = font === null ? text : `${text}\u0000${font}`;
      const held = texts.get(key);
      if (held) held.rows.push(i);
      else texts.set(key, { text, font, rows: [i] });
    }
  }
  return columns;
}

/** The row as one that may be changed. */
function ownRow(rows: (readonly string[])[], sheet: RawSheet, i: number): string[] {
  const row = rows[i] ?? [];
  if (row !== sheet.rows[i]) return row as string[];
  const copy = [...row];
  rows[i] = copy;
  return copy;
}

/** Cells from all over the sheet: the first rows are titles, and the words of a column repeat. */
function* sample(rows: readonly (readonly string[])[]): Iterable<string> {
  const step = Math.max(1, Math.floor(rows.length / 400));
  for (let i = 0; i < rows.length; i += step) yield* rows[i] ?? [];
}

function fillMerged(rows: (readonly string[])[], sheet: RawSheet): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const { startRow, startCol, endRow, endCol } of sheet.merges) {
    const wide = endCol - startCol + 1;
    const last = Math.min(endRow, rows.length - 1);
    if (startRow < 0 || startCol < 0 || wide < 1 || wide * (last - startRow + 1) > FILL_LIMIT) continue;
    const text = rows[startRow]?.[startCol] ?? '';
    for (let i = startRow; i <= last; i++) {
      widths.set(i, Math.max(widths.get(i) ?? 0, wide));
      if (text === '') continue;
      const row = ownRow(rows, sheet, i);
      while (row.length <= endCol) row.push('');
      for (let column = startCol; column <= endCol; column++)
        if (row[column] === '' || row[column] === undefined) row[column] = text;
    }
  }
  return widths;
}
