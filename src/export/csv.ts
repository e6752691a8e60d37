/** A cell: text, a number with its digits after the comma, or nothing. */
export type CsvCell = string | { readonly number: number; readonly digits: number } | null;

export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
  /** Where the table comes from and what must be said of it: lines of name and text beneath the table. */
  readonly provenance: readonly (readonly [name: string, text: string])[];
}

const SEPARATOR = ';';
const END = '\r\n';
/** Told to Excel that the text is UTF-8. */
const BOM = '\ufeff';

/**
 * A table as Vietnamese Excel opens it: UTF-8 with BOM, ";" between cells, comma for decimals, CRLF. The header is the
 * first line; provenance follows beneath the table after an empty line.
 */
export function csvText(table: CsvTable): string {
  const lines = [
    table.header.map((cell) => textCell(cell)),
    ...table.rows.map((row) => row.map(csvCell)),
    [],
    ...table.provenance.map((pair) => pair.map((cell) => textCell(cell))),
  ];
  return BOM + lines.map((line) => line.join(SEPARATOR) + END).join('');
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? textCell(cell) : numberCell(cell.number, cell.digits);
}

/** "-5", "3,14": a plain number, never grouped, so that every spreadsheet reads it as one. */
function numberCell(value: number, digits: number): string {
  return Number.isFinite(value) ? String(Number(value.toFixed(digits))).replace('.', ',') : '';
}

/** Numbers that a person wrote, with any sign: they begin like a formula and are none. */
const NUMBER = /^[+-]?\d+([.,]\d+)*\s?%?$/;
const FORMULA = /^[\s]*[=+\-@\t\r]/;

/**
 * A text cell. Text that a spreadsheet would run as a formula ("=cmd|…", "@SUM", "-2+3") gets an apostrophe before it;
 * a number stays a number ("-5" stays "-5").
 */
function textCell(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text.trim()) ? `'${text}` : text;
  return /["\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
