import { issue, type Issue, type IssueCode } from './issue';
import type { RawRow } from './layer';
import { parseCoordinate, type Axis } from './parseCoordinate';
import { parseDate } from './parseDate';
import { isUnknownCell, parseCount, parseQuantity } from './parseNumber';
import type { Vocabulary } from './vocabulary';

/** Longest text a row keeps; what is longer is no name and no code. */
export const TEXT_LIMIT = 300;

/**
 * Words of Latin letters with single blanks between them, accents composed: nothing to normalise. True of nearly every
 * cell, and asked of each. (No character of these blocks changes under NFC; combining marks are not among them.)
 */
const PLAIN = /^(?:[!-~\u00a1-\u02ff\u1e00-\u1eff]+(?: [!-~\u00a1-\u02ff\u1e00-\u1eff]+)*)?$/;

/**
 * Reads the cells of one row and gathers what is wrong, so that one pass tells everything. Nothing throws. A value that
 * cannot be read is null and leaves an issue behind; with an issue of severity `error` the row must be rejected
 * ({@link RowReader.failed}).
 */
export class RowReader {
  readonly issues: Issue[] = [];

  constructor(
    private readonly raw: RawRow,
    private readonly rowNumber: number,
  ) {}

  get failed(): boolean {
    return this.issues.some((found) => found.severity === 'error');
  }

  /** Whether the file has the column at all. */
  has(column: string): boolean {
    return this.raw[column] !== undefined;
  }

  /** Trimmed text in NFC, "" when absent or longer than {@link TEXT_LIMIT} (then with an issue). */
  text(column: string, options: { required?: boolean } = {}): string {
    const raw = this.raw[column] ?? '';
    const cell = PLAIN.test(raw) ? raw : raw.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (cell.length > TEXT_LIMIT) {
      this.report('tooLarge', column, cell);
      return '';
    }
    if (cell === '' && options.required) this.report('missing', column, '');
    return cell;
  }

  /** A commune code: exactly five digits, or null when the cell is empty. Anything else is `invalidCode`. */
  code(column: string): string | null {
    const cell = this.text(column);
    if (cell === '') return null;
    if (/^\d{5}$/.test(cell)) return cell;
    this.report('invalidCode', column, cell);
    return null;
  }

  /** A whole number ≥ 0; null when empty or unknown. */
  count(column: string, options: { required?: boolean } = {}): number | null {
    const cell = this.text(column);
    if (isUnknownCell(cell)) {
      if (options.required) this.report('missing', column, cell);
      return null;
    }
    const value = parseCount(cell);
    if (value === null) this.report('notANumber', column, cell);
    else if (value < 0) this.report('outOfRange', column, cell);
    else return value;
    return null;
  }

  /** A physical quantity within [min, max]; null when empty or unknown. */
  quantity(column: string, range: { min: number; max: number; roundBelow?: number }): number | null {
    const cell = this.text(column);
    if (isUnknownCell(cell)) return null;
    const value = parseQuantity(cell.replace(/\s*(?:m|°|độ|mét)$/iu, ''), range.roundBelow ?? range.max);
    if (value === null) this.report('notANumber', column, cell);
    else if (value < range.min || value > range.max) this.report('outOfRange', column, cell);
    else return value;
    return null;
  }

  /** A coordinate as written; null with an issue when it cannot be read. An empty cell is `missing` when required. */
  coordinate(column: string, axis: Axis, options: { required?: boolean } = {}): number | null {
    const cell = this.text(column);
    if (isUnknownCell(cell)) {
      if (options.required) this.report('missing', column, cell);
      return null;
    }
    const value = parseCoordinate(cell, axis);
    if (value === null) this.report('notANumber', column, cell);
    return value;
  }

  /** Whether a cell says by its letter that it is a coordinate of this axis ("10°21'34\"B" is a latitude). */
  isCoordinate(column: string, axis: Axis): boolean {
    const cell = this.raw[column] ?? '';
    return (
      /\p{L}/u.test(cell) &&
      parseCoordinate(cell, axis) !== null &&
      parseCoordinate(cell, other(axis)) === null
    );
  }

  /** A calendar day as yyyy-MM-dd; null when empty or unknown. */
  date(column: string, severity: Issue['severity'] = 'error'): string | null {
    const cell = this.text(column);
    if (isUnknownCell(cell)) return null;
    const value = parseDate(cell);
    if (value === null) this.report('notADate', column, cell, severity);
    return value;
  }

  /** One of a few values; `empty` when the cell is empty or unknown. A word that names none is an issue. */
  word<Id extends string, Empty>(
    column: string,
    words: Vocabulary<Id>,
    empty: Empty,
    severity: Issue['severity'] = 'error',
  ): Id | Empty {
    const cell = this.text(column);
    const value = cell === '' ? null : words.read(cell);
    if (value !== null) return value;
    if (!isUnknownCell(cell)) this.report('unknownValue', column, cell, severity);
    return empty;
  }

  /** Adds an issue at a cell of this row. */
  report(code: IssueCode, column: string | null, got: unknown, severity: Issue['severity'] = 'error'): void {
    this.issues.push(issue(code, { row: this.rowNumber, column, got, severity }));
  }
}

const other = (axis: Axis): Axis => (axis === 'lng' ? 'lat' : 'lng');
