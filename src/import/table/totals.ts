import { parseNumber } from '../../domain/parseNumber';
import type { RowKind } from './rowKinds';
import type { SheetGrid } from './sheetGrid';
import { isTick } from './ticks';

/** A number of a total row, and what its rows really add up to. */
export interface TotalCheck {
  /** 1-based row of the file. */
  readonly row: number;
  readonly header: string;
  readonly told: number;
  readonly summed: number;
  readonly agrees: boolean;
}

/** What may differ by rounding of the file's own numbers. */
const TOLERANCE = 1e-6;

/**
 * Compares the total rows with the rows they stand for: the whole table, or the block above or below them (totals of
 * districts), whichever the first number of the row fits; one that fits none is compared with the whole table when it is
 * the first or last of it, else with its block. Only columns with numbers in both are compared; of a ticked column, how many
 * ticks it has. Totals are never data.
 */
export function checkTotals(
  grid: SheetGrid,
  kinds: readonly RowKind[],
  headers: readonly string[],
  skipColumns: ReadonlySet<number>,
  tickedColumns: ReadonlySet<number> = new Set(),
): TotalCheck[] {
  const sum = (scope: readonly number[], column: number): number =>
    tickedColumns.has(column) ? countTicks(grid, scope, column) : sumNumbers(grid, scope, column);
  const checks: TotalCheck[] = [];
  const rows = kinds.flatMap((kind, i) => (kind === 'total' ? [i] : []));
  const dataRows = kinds.flatMap((kind, i) => (kind === 'data' ? [i] : []));
  for (const at of rows) {
    const numbers = numbersOf(grid.rows[at] ?? [], headers, skipColumns);
    if (numbers.length === 0) continue;
    const above = dataRows.filter((i) => i < at && noneBetween(kinds, i, at));
    const below = dataRows.filter((i) => i > at && noneBetween(kinds, at, i));
    // The first total of all when it stands on top, the last when it stands at the end.
    const isEdge =
      (at === rows[0] && !dataRows.some((i) => i < at)) ||
      (at === rows.at(-1) && !dataRows.some((i) => i > at));
    const scopes = isEdge ? [dataRows, above, below] : [above, below, dataRows];
    const fits = (scope: readonly number[]): number =>
      numbers.filter(({ column, told }) => same(sum(scope, column), told)).length;
    const scope = scopes.reduce((best, next) => (fits(next) > fits(best) ? next : best));
    for (const { column, told } of numbers) {
      const summed = sum(scope, column);
      if (Number.isNaN(summed)) continue;
      checks.push({
        row: grid.rowNumbers[at] ?? at + 1,
        header: headers[column] ?? '',
        told,
        summed,
        agrees: same(summed, told),
      });
    }
  }
  return checks;
}

function noneBetween(kinds: readonly RowKind[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (kinds[i] === 'total' || kinds[i] === 'section') return false;
  return true;
}

function numbersOf(
  row: readonly string[],
  headers: readonly string[],
  skip: ReadonlySet<number>,
): { column: number; told: number }[] {
  return row.flatMap((cell, column) => {
    const told =
      skip.has(column) || (headers[column] ?? '') === '' || /%\s*$/.test(cell) ? null : parseNumber(cell);
    return told === null ? [] : [{ column, told }];
  });
}

/** NaN when no row has a number there. */
function sumNumbers(grid: SheetGrid, rows: readonly number[], column: number): number {
  let total = NaN;
  for (const i of rows) {
    const value = parseNumber(grid.rows[i]?.[column] ?? '');
    if (value !== null) total = (Number.isNaN(total) ? 0 : total) + value;
  }
  return total;
}

function countTicks(grid: SheetGrid, rows: readonly number[], column: number): number {
  return rows.reduce((ticks, i) => ticks + Number(isTick(grid.rows[i]?.[column] ?? '')), 0);
}

const same = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(b));
