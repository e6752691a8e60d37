import { readCsv } from '../../import/formats/csv';

/** What two files of a layer have in common, row by row. */
export interface RowComparison {
  /** Of the newer file; columns that only the older one had follow. */
  readonly headers: readonly string[];
  readonly same: number;
  readonly gone: number;
  readonly came: number;
  /** Cells of the first rows that only the older file has; at most {@link ROWS_SHOWN}. */
  readonly goneRows: readonly (readonly string[])[];
  readonly cameRows: readonly (readonly string[])[];
}

export const ROWS_SHOWN = 50;
/** After so many rows the screen gets its turn. */
const BATCH = 4000;

/**
 * Compares two kept files of one layer by whole rows: columns are matched by their header, the order of rows does not
 * matter, equal rows are counted as often as they stand there. A row with one other cell is one that went and one that
 * came. Null when one of the files cannot be read.
 *
 * @param pause gives the screen its turn between batches
 */
export async function compareRows(
  before: Uint8Array<ArrayBuffer>,
  after: Uint8Array<ArrayBuffer>,
  pause: () => Promise<void> = () => new Promise((done) => setTimeout(done)),
): Promise<RowComparison | null> {
  const old = await readCsv(before, 'before.csv');
  await pause();
  const now = await readCsv(after, 'after.csv');
  if (!old.ok || !now.ok) return null;
  const headers = [...new Set([...now.value.headers, ...old.value.headers])];
  const arranged = (row: readonly string[], places: readonly number[]): string[] =>
    places.map((at) => row[at] ?? '');
  const placesIn = (own: readonly string[]): number[] => headers.map((header) => own.indexOf(header));

  const count = new Map<string, { row: readonly string[]; n: number }>();
  const oldPlaces = placesIn(old.value.headers);
  for (const [i, raw] of old.value.rows.entries()) {
    const row = arranged(raw, oldPlaces);
    const key = row.join('\u0000');
    const seen = count.get(key);
    if (seen) seen.n++;
    else count.set(key, { row, n: 1 });
    if (i % BATCH === BATCH - 1) await pause();
  }
  let same = 0;
  let came = 0;
  const cameRows: (readonly string[])[] = [];
  const newPlaces = placesIn(now.value.headers);
  for (const [i, raw] of now.value.rows.entries()) {
    const row = arranged(raw, newPlaces);
    const seen = count.get(row.join('\u0000'));
    if (seen && seen.n > 0) {
      seen.n--;
      same++;
    } else if (++came <= ROWS_SHOWN) cameRows.push(row);
    if (i % BATCH === BATCH - 1) await pause();
  }
  let gone = 0;
  const goneRows: (readonly string[])[] = [];
  for (const { row, n } of count.values()) {
    gone += n;
    for (let i = 0; i < n && goneRows.length < ROWS_SHOWN; i++) goneRows.push(row);
  }
  return { headers, same, gone, came, goneRows, cameRows };
}
