import type { RawTable } from '../../domain/dataset';
import { issue, type Issue } from '../../domain/issue';
import type { LayerDefinition } from '../../domain/layer';
import { parseDate } from '../../domain/parseDate';
import type { Period } from '../../domain/period';
import type { ColumnMapping } from '../matchColumns';
import { yearSaid } from './periodText';

/** Days as people write them when the year is plain: "19/8", "19-08", "ngày 19 tháng 8". */
const WITHOUT_YEAR = /^(?:\d{1,2}\s*[-/]\s*\d{1,2}|(?:ng[àa]y\s+)?\d{1,2}\s+th[áa]ng\s+\d{1,2})$/iu;

/**
 * Gives days without a year the year of their row's period, in the columns whose cells are days ("07/07" in any other
 * column is 7 of 7). A period of two years (16/11/2022–15/11/2023) has one year in which the day lies within it; a day that
 * lies in none has the year in which the period ends. Rows without a period take the year that the title says. Each is
 * told (`assumedYear`, warning); without any year the cell stays as it is, for the layer to refuse.
 *
 * @param table with its periods by their ids (see `withPeriods`).
 */
export function withYears(
  table: RawTable,
  mapping: ColumnMapping,
  layer: Pick<LayerDefinition, 'columns'>,
  periods: readonly Period[],
  options: { readonly chosen?: Period | null; readonly title?: readonly string[] } = {},
): { readonly table: RawTable; readonly issues: readonly Issue[] } {
  const dates = new Set(layer.columns.filter(({ kind }) => kind === 'date').map(({ id }) => id));
  const columns = mapping.matches.filter(({ column }) => dates.has(column));
  const periodAt = mapping.matches.find(({ column }) => column === 'period')?.index;
  if (columns.length === 0) return { table, issues: [] };
  const title = (options.title ?? []).map(yearSaid).find((year) => year !== null) ?? null;
  const whole = options.chosen ?? (title === null ? null : { from: `${title}-01-01`, to: `${title}-12-31` });
  const issues: Issue[] = [];
  const rows = table.rows.map((row, i) => {
    let changed: string[] | null = null;
    for (const { index, header } of columns) {
      const cell = (row[index] ?? '').normalize('NFC').trim();
      if (!WITHOUT_YEAR.test(cell)) continue;
      const id = periodAt === undefined ? undefined : row[periodAt];
      const day = dayWithin(cell, periods.find((period) => period.id === id) ?? whole);
      if (day === null) continue;
      changed ??= [...row];
      changed[index] = day;
      const got = `${cell} → ${day}`;
      issues.push(
        issue('assumedYear', { row: table.rowNumbers[i], column: header, got, severity: 'warning' }),
      );
    }
    return changed ?? row;
  });
  return issues.length === 0 ? { table, issues } : { table: { ...table, rows }, issues };
}

function dayWithin(cell: string, period: Pick<Period, 'from' | 'to'> | null): string | null {
  if (!period) return null;
  const [first, last] = [Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))];
  for (let year = last; year >= first && year > last - 3; year--) {
    const day = parseDate(cell, { defaultYear: year });
    if (day !== null && day >= period.from && day <= period.to) return day;
  }
  return parseDate(cell, { defaultYear: last });
}
