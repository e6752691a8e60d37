import { detectEncoding } from '../encodings/detectEncoding';
import type { LegacyEncoding } from '../encodings/legacyText';
import { readableTexts, type EncodingSample } from '../encodings/readableTexts';
import type { MergedCells, RawSheet } from '../formats/rawWorkbook';

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
  const rows = sheet.rows.map((row) => [...row]);
  const encodings = decodeColumns(rows, sheet, chosen);
  return {
    rows,
    rowNumbers: sheet.rowNumbers,
    mergedWidth: fillMerged(rows, sheet.merges),
    encodings,
  };
}

function decodeColumns(
  rows: string[][],
  sheet: RawSheet,
  chosen: LegacyEncoding | 'unicode' | undefined,
): FoundEncoding[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const whole = detectEncoding(sample(rows));
  const found = new Map<string, FoundEncoding>();
  for (let column = 0; column < width; column++) {
    // Plain cells need nothing: most columns are skipped by this.
    const odd: number[] = [];
    rows.forEach((row, i) => {
      if (!/^[\n\r\t -~]*$/.test(row[column] ?? '')) odd.push(i);
    });
    if (odd.length === 0) continue;
    const read = readableTexts(
      odd.map((i) => rows[i]?.[column] ?? ''),
      {
        chosen,
        sheet: whole,
        fonts: sheet.fonts ? odd.map((i) => sheet.fonts?.get(`${i},${column}`) ?? null) : undefined,
      },
    );
    odd.forEach((i, at) => {
      const row = rows[i];
      if (row) row[column] = read.texts[at] ?? '';
    });
    for (const { encoding, texts, by } of read.found) {
      const key = `${encoding} ${by}`;
      const held = found.get(key) ?? { encoding, by, cells: 0, samples: [] };
      const samples = [...held.samples, ...read.samples].slice(0, 8);
      found.set(key, { ...held, cells: held.cells + texts, samples });
    }
  }
  return [...found.values()];
}

/** Cells from all over the sheet: the first rows are titles, and the words of a column repeat. */
function* sample(rows: readonly (readonly string[])[]): Iterable<string> {
  const step = Math.max(1, Math.floor(rows.length / 400));
  for (let i = 0; i < rows.length; i += step) yield* rows[i] ?? [];
}

function fillMerged(rows: string[][], merges: readonly MergedCells[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const wide = endCol - startCol + 1;
    const last = Math.min(endRow, rows.length - 1);
    if (startRow < 0 || startCol < 0 || wide < 1 || wide * (last - startRow + 1) > FILL_LIMIT) continue;
    const text = rows[startRow]?.[startCol] ?? '';
    for (let i = startRow; i <= last; i++) {
      widths.set(i, Math.max(widths.get(i) ?? 0, wide));
      const row = rows[i];
      if (!row || text === '') continue;
      while (row.length <= endCol) row.push('');
      for (let column = startCol; column <= endCol; column++)
        if (row[column] === '' || row[column] === undefined) row[column] = text;
    }
  }
  return widths;
}
