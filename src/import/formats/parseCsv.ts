/** Separators that are looked for, in the order in which ties are broken. */
export const DELIMITERS = [';', '\t', ','] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface CsvLimits {
  readonly rows: number;
  readonly columns: number;
  /** Characters of one cell. */
  readonly cell: number;
}

export interface CsvRecords {
  /** Cells of each record; a line without any character is a record with one empty cell. */
  readonly records: string[][];
  /** 1-based record that broke a limit or whose quote is never closed, and why; null when all was read. */
  readonly broken: { readonly record: number; readonly why: keyof CsvLimits | 'quote' } | null;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * Text → records, after RFC 4180 and what programs really write: lines end with LF, CR LF or CR; a cell that starts with a
 * quote ends at the closing one and may hold separators, line breaks and doubled quotes; a quote inside an unquoted cell is
 * text, as is anything between a closing quote and the next separator. Stops at the first broken limit. O(length).
 *
 * @param most stop after so many records (for sniffing); a quote left open by that is not an error.
 */
export function parseCsv(text: string, delimiter: Delimiter, limits: CsvLimits, most = Infinity): CsvRecords {
  const separator = delimiter.charCodeAt(0);
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  const end = text.length;
  const broken = (why: keyof CsvLimits | 'quote'): CsvRecords => ({
    records,
    broken: { record: records.length + 1, why },
  });

  while (at < end) {
    if (records.length >= most) break;
    // The header is a record too.
    if (records.length > limits.rows) return broken('rows');

    let cell = '';
    if (text.charCodeAt(at) === QUOTE) {
      let from = at + 1;
      for (;;) {
        const close = text.indexOf('"', from);
        if (close < 0) return broken('quote');
        cell += text.slice(from, close);
        if (cell.length > limits.cell) return broken('cell');
        at = close + 1;
        if (text.charCodeAt(at) !== QUOTE) break;
        cell += '"';
        from = at + 1;
      }
    }
    let stop = at;
    let code = NaN;
    for (; stop < end; stop++) {
      code = text.charCodeAt(stop);
      if (code === separator || code === LF || code === CR) break;
    }
    if (stop > at) cell += text.slice(at, stop);
    if (cell.length > limits.cell) return broken('cell');
    record.push(cell);
    if (record.length > limits.columns) return broken('columns');

    at = stop + 1;
    if (stop < end && code === separator) {
      // A separator right before the end of the text opens one last empty cell.
      if (at >= end) record.push('');
      else continue;
    } else if (code === CR && text.charCodeAt(at) === LF) at++;
    records.push(record);
    record = [];
  }
  if (record.length > 0) records.push(record);
  return { records, broken: null };
}

/**
 * The separator of a table: the one under which most of the first records have as many cells as the header, and more than
 * one; on a tie the one with more columns. A table of one column has none, `,` is returned.
 */
export function sniffDelimiter(text: string, limits: CsvLimits): Delimiter {
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const records = parseCsv(text, delimiter, limits, 30).records.filter((r) => r.length > 1 || r[0] !== '');
    const columns = records[0]?.length ?? 0;
    if (columns < 2) continue;
    const even = records.filter((record) => record.length === columns).length / records.length;
    const score = even * 1000 + Math.min(columns, 500);
    if (score > bestScore) {
      bestScore = score;
      best = delimiter;
    }
  }
  return best;
}
