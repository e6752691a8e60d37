import type { Commune } from '../domain/commune';
import type { AggregateTable, MeasureDefinition } from '../domain/measure';
import type { Language } from '../domain/text';
import { compareNames } from '../i18n/collate';
import type { SortOrder } from '../state/viewState';
import { hiddenState } from './hiddenState';
import { shownValue, type ShownValue } from './shownValue';

export interface TableRow {
  readonly commune: Commune;
  /** By measure id. */
  readonly values: Readonly<Record<string, ShownValue>>;
}

/** One row per commune in the order of the territory. `table` is a shown result: the policy was applied to it. */
export function tableRows(
  communes: readonly Commune[],
  table: AggregateTable,
  measures: readonly MeasureDefinition[],
  language: Language,
): readonly TableRow[] {
  const columns = measures.map((measure) => ({
    measure,
    values: table.columns[measure.id],
  }));
  return communes.map((commune) => ({
    commune,
    values: Object.fromEntries(
      columns.map(({ measure, values }) => [
        measure.id,
        shownValue(
          measure,
          values?.[commune.ordinal],
          hiddenState(table, measure.id, commune.ordinal),
          language,
        ),
      ]),
    ),
  }));
}

/**
 * Sorted copy: by name and district in Vietnamese order, by measure in number order. Rows without a value come last in
 * both directions, hidden ones just before them, in the order of their names: their true order must not be told.
 */
export function sortRows(rows: readonly TableRow[], order: SortOrder | null): readonly TableRow[] {
  if (order === null) return [...rows];
  const turn = order.descending ? -1 : 1;
  const byName = (a: TableRow, b: TableRow): number => compareNames(a.commune.name, b.commune.name);
  if (order.column === 'name') return [...rows].sort((a, b) => turn * byName(a, b));
  if (order.column === 'district')
    return [...rows].sort(
      (a, b) => turn * compareNames(a.commune.district ?? '', b.commune.district ?? '') || byName(a, b),
    );
  const rank = (row: TableRow): number => {
    const kind = row.values[order.column]?.kind ?? 'noData';
    return { value: 0, hidden: 1, noData: 2 }[kind];
  };
  const number = (row: TableRow): number => {
    const value = row.values[order.column];
    if (value?.kind !== 'value') return 0;
    // Categories have no size: those that the map hatches ask for attention and are the highest.
    return value.category ? (value.category.hatch ? 1 : -value.value) : value.value;
  };
  return [...rows].sort((a, b) => rank(a) - rank(b) || turn * (number(a) - number(b)) || byName(a, b));
}
