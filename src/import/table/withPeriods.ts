import type { RawTable } from '../../domain/dataset';
import { issue, type Issue } from '../../domain/issue';
import type { LayerDefinition } from '../../domain/layer';
import type { Period } from '../../domain/period';
import type { ColumnMapping } from '../matchColumns';
import { periodMeant } from './periodText';

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
 * Makes every row say its period by its id. A column of periods is read as people write them ("Quý I/2023"); a text that
 * is none of the territory's periods is told (`unknownPeriod`) and its row must be refused: no period would show it. A file without that column speaks of the
 * period that was chosen, else of the one that its title names; else its rows have none.
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
  if (match) return readColumn(table, mapping, known, match);
  const titled = (options.title ?? []).flatMap((text) => periodMeant(text, known) ?? []);
  const [only] = titled;
  const fromTitle = only && titled.every(({ id }) => id === only.id) ? only : null;
  const period = options.chosen ?? fromTitle;
  if (!period) return unchanged;
  const at = table.rows.reduce((most, row) => Math.max(most, row.length), table.headers.length);
  const pad = (row: readonly string[]): string[] => [...row, ...Array<string>(at - row.length).fill('')];
  return {
    table: {
      ...table,
      headers: [...pad(table.headers), PERIOD],
      rows: table.rows.map((row) => [...pad(row), period.id]),
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
    source: options.chosen ? 'chosen' : 'title',
    periods: [period],
  };
}

function readColumn(
  table: RawTable,
  mapping: ColumnMapping,
  known: readonly Period[],
  match: ColumnMapping['matches'][number],
): TableWithPeriods {
  const issues: Issue[] = [];
  const meant = new Map<string, Period | null>();
  const rows = table.rows.map((row, i) => {
    const cell = row[match.index]?.trim() ?? '';
    if (cell === '' || known.length === 0) return row;
    let period = meant.get(cell);
    if (period === undefined) {
      period = periodMeant(cell, known);
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
