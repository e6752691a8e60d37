import { DEFAULT_THRESHOLD } from './smallCount';
import type { AggregateTable, MeasureDefinition } from './measure';
import { protectCells, SHOWN, SINGLE, totalAxis } from './protectCells';
import type { HIDDEN_COMPLEMENTARY, HIDDEN_PRIMARY } from './protectCells';

export { HIDDEN_COMPLEMENTARY, HIDDEN_PRIMARY, SHOWN } from './protectCells';

export { DEFAULT_THRESHOLD };

/** What may be done with a value: show it, write "< threshold", or say only that it is hidden. */
export type CellState = typeof SHOWN | typeof HIDDEN_PRIMARY | typeof HIDDEN_COMPLEMENTARY;

/** A setting as a usable threshold: 0 or 1 switches the policy off, 2 becomes 3 because "< 2" would say 1. */
export function thresholdOf(setting: unknown): number {
  if (typeof setting !== 'number' || !Number.isFinite(setting)) return DEFAULT_THRESHOLD;
  const whole = Math.trunc(setting);
  return whole <= 1 ? 0 : Math.max(3, whole);
}

/** A table as everybody outside the commune's own chain may see it. */
export interface ShownTable {
  /** NaN where hidden, so that nothing downstream can show a hidden value by mistake. */
  readonly columns: Readonly<Record<string, Float64Array>>;
  /** NaN where hidden. */
  readonly totals: Readonly<Record<string, number>>;
  /** Per sensitive measure: SHOWN, HIDDEN_PRIMARY or HIDDEN_COMPLEMENTARY per commune. */
  readonly states: Readonly<Record<string, Uint8Array>>;
  readonly totalStates: Readonly<Record<string, CellState>>;
  readonly threshold: number;
}

/**
 * The one suppression policy of map, table, tooltip, chart and export. Measures that are not sensitive pass through as
 * they are. Sensitive counts take the slice's decisions (`table.hidden`, made over all periods) or, where there are none,
 * are protected within this table: communes against their total. Sensitive ratios are hidden where their numerator or
 * their denominator is. Pure; applying it to its own result changes nothing.
 */
export function applySuppression(
  table: Pick<AggregateTable, 'columns' | 'totals' | 'hidden'>,
  measures: readonly MeasureDefinition[],
  policy: { readonly threshold?: number } = {},
): ShownTable {
  const threshold = thresholdOf(policy.threshold ?? DEFAULT_THRESHOLD);
  const decided = new Map<string, Uint8Array>();
  const stateOf = (id: string): Uint8Array | null => {
    const measure = measures.find((other) => other.id === id);
    const column = table.columns[id];
    if (!measure?.sensitive || !column) return null;
    const known = decided.get(id);
    if (known) return known;
    const { ratioOf } = measure;
    const parts = ratioOf ? [stateOf(ratioOf.numerator), stateOf(ratioOf.denominator)] : [];
    const states = ratioOf
      ? Uint8Array.from({ length: column.length + 1 }, (_, c) =>
          Math.max(0, ...parts.map((part) => part?.[c] ?? 0)),
        )
      : (table.hidden?.[id] ?? protectColumn(column, table.totals[id], threshold));
    decided.set(id, states);
    return states;
  };

  const columns: Record<string, Float64Array> = { ...table.columns };
  const totals: Record<string, number> = { ...table.totals };
  const states: Record<string, Uint8Array> = {};
  const totalStates: Record<string, CellState> = {};
  for (const { id } of measures) {
    const found = stateOf(id);
    const column = table.columns[id];
    if (!found || !column) continue;
    columns[id] = column.map((value, c) => (found[c] === SHOWN ? value : NaN));
    states[id] = found.slice(0, column.length);
    const totalState = (found[column.length] ?? SHOWN) as CellState;
    totalStates[id] = totalState;
    if (totalState !== SHOWN) totals[id] = NaN;
  }
  return { columns, totals, states, totalStates, threshold };
}

/** One column of counts and its total; the last entry is the total's state. Counts that are no whole numbers are left alone. */
function protectColumn(column: Float64Array, total: number | undefined, threshold: number): Uint8Array {
  const sum = column.reduce((all, value) => all + (Number.isNaN(value) ? 0 : value), 0);
  const published = total === undefined || Number.isNaN(total) ? sum : total;
  const { states } = protectCells(
    {
      axes: [totalAxis(column.length), SINGLE],
      values: Float64Array.from([...column, published]),
    },
    threshold,
  );
  return states;
}
