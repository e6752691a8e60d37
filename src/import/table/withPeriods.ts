import type { RawTable } from '../../domain/dataset';
import { issue, type Issue } from '../../domain/issue';
import type { LayerDefinition } from '../../domain/layer';
import type { Period } from '../../domain/period';
import type { ColumnMapping } from '../matchColumns';
import { periodMeant, yearSaid } from './periodText';
import { withCell } from './withCell';

/** Column of the period, in every layer that has one. */
const PERIOD = 'period';

/** Which period the rows speak of, and who said so. */
export type PeriodSource = 'column' | 'chosen' | 'title' | 'none';

export interface TableWithPeriods {
  readonly table: RawTable;
  readonly mapping: ColumnMapping;
  readonly issues: readonly Issue[];
  readonly source: PeriodSource;
  /** Periods that the rows speak of, as far as they are known. */
  readonly periods: readonly Period[];
}

/**
 * Makes every row say its period by its id. A column of periods is read as people write them ("Quý I/2023"; "Quý I" has the
 * year of the title, else of the chosen period); a text that is none of the territory's periods is told (`unknownPeriod`)
 * and its row must be refused: no period would show it. A file without that column speaks of the period that was chosen,
 * else of the one that its title names; else its rows have none.
 */
export function withPeriods(
  table: RawTable,
  mapping: ColumnMapping,
  layer: Pick<LayerDefinition, 'columns'>,
  known: readonly Period[],
  options: { readonly chosen?: Period | null; readonly title?: readonly string[] } = {},
): TableWithPeriods {
  const unchanged = { table, mapping, issues: [], source: 'none', periods: [] } as const;
  if (!layer.columns.some(({ id }) => id === PERIOD)) return unchanged;
  const match = mapping.matches.find(({ column }) => column === PERIOD);
  const { chosen, title = [] } = options;
  if (match) {
    // "Quý I" under a title of 2018 is that of 2018.
    const year = title.map(yearSaid).find((said) => said !== null) ?? (chosen && yearSaid(chosen.to));
    return readColumn(table, mapping, known, match, year ?? undefined);
  }
  const titled = title.flatMap((text) => periodMeant(text, known) ?? []);
  const [only] = titled;
  const fromTitle = only && titled.every(({ id }) => id === only.id) ? only : null;
  const period = chosen ?? fromTitle;
  if (!period) return unchanged;
  const at = table.headers.length;
  return {
    table: {
      ...table,
      headers: [...table.headers, PERIOD],
      rows: table.rows.map((row) => withCell(row, at, period.id)),
    },
    mapping: {
      ...mapping,
      missing: mapping.missing.filter((id) => id !== PERIOD),
      matches: [
        ...mapping.matches,
        { column: PERIOD, header: PERIOD, index: at, score: 1, reason: 'chosen' },
      ],
    },
    issues: [],
    source: chosen ? 'chosen' : 'title',
    periods: [period],
  };
}

function readColumn(
  table: RawTable,
  mapping: ColumnMapping,
  known: readonly Period[],
  match: ColumnMapping['matches'][number],
  defaultYear: number | undefined,
): TableWithPeriods {
  const issues: Issue[] = [];
  const meant = new Map<string, Period | null>();
  const rows = table.rows.map((row, i) => {
    const cell = row[match.index]?.trim() ?? '';
    if (cell === '' || known.length === 0) return row;
    let period = meant.get(cell);
    if (period === undefined) {
      period = periodMeant(cell, known, { defaultYear });
      meant.set(cell, period);
    }
    if (period)
      return period.id === cell ? row : row.map((text, at) => (at === match.index ? period.id : text));
    issues.push(issue('unknownPeriod', { row: table.rowNumbers[i], column: match.header, got: cell }));
    return row;
  });
  const periods = [...new Set([...meant.values()].filter((period) => period !== null))];
  return { table: { ...table, rows }, mapping, issues, source: 'column', periods };
}
