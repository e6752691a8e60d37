import type { CanonicalTable } from './importTable';
import { compareRows, type ComparedRows } from './compareRows';
import type { KnownRow, RowLayer } from './layerRows';

/** A layer's table with what each of its rows is known by; `known[i]` is row i. */
export interface KnownTable {
  readonly table: CanonicalTable;
  readonly known: readonly KnownRow[];
}

/** The rows that a layer has now. */
export interface FormerRows extends KnownTable {
  /** Illustrative rows never stay beside real ones. */
  readonly illustrative: boolean;
}

/**
 * `period`: rows of the periods that the import speaks of replace the old ones; a file without periods replaces all.
 * `rows`: rows are added, a row whose key is there already replaces it in its place; nothing else changes.
 */
export type MergeMode = 'period' | 'rows';

/** A layer's table as it will be, and how it came about. */
export interface MergedRows {
  readonly table: CanonicalTable;
  /** Where each row of the table comes from: the index of a row of the import, or ~index (negative) of a former row. */
  readonly origin: Int32Array;
  /** Former rows (indexes) that the import does not speak of: they stay, word for word. */
  readonly kept: readonly number[];
  /** Every other former row against the rows of the import; indexes into both tables. */
  readonly compared: ComparedRows;
  /** Former rows that do not stay. */
  readonly replaced: number;
}

/**
 * Joins the rows of an import with those that the layer has.
 *
 * Laws: rows of the result = kept + added + changed + same; former rows = removed + changed + same + kept.
 * Order: what stays first, in its order; then the import in its order (`rows`: only what is new of it).
 */
export function mergeRows(
  fresh: KnownTable,
  former: FormerRows | null,
  layer: Pick<RowLayer, 'columns'>,
  mode: MergeMode = 'period',
): MergedRows {
  const every = [...fresh.known.keys()];
  const alone = { table: fresh.table, origin: Int32Array.from(every) };
  if (former === null)
    return {
      ...alone,
      kept: [],
      compared: { same: [], changed: [], removed: [], added: every },
      replaced: 0,
    };
  const all = [...former.known.keys()];
  if (former.illustrative)
    return {
      ...alone,
      kept: [],
      // Made-up rows are no former state of real ones, however alike their keys are.
      compared: { same: [], changed: [], removed: all, added: every },
      replaced: all.length,
    };
  return mode === 'rows' ? mergeSingly(fresh, former, layer) : mergePeriods(fresh, former, layer);
}

function mergePeriods(fresh: KnownTable, former: FormerRows, layer: Pick<RowLayer, 'columns'>): MergedRows {
  const periods = new Set(fresh.known.map(({ periodId }) => periodId));
  const hasPeriods = fresh.table.headers.includes('period') && former.table.headers.includes('period');
  const speaksOf = ({ periodId }: KnownRow): boolean => !hasPeriods || periods.has(periodId);
  const concerned = former.known.flatMap((row, i) => (speaksOf(row) ? [i] : []));
  const kept = former.known.flatMap((row, i) => (speaksOf(row) ? [] : [i]));
  const compared = compareRows(
    concerned.map((i) => former.known[i]!),
    fresh.known,
  );
  const back = (i: number): number => concerned[i]!;
  const headers = headersOf(layer, fresh.table, former.table);
  return {
    ...joined([...kept.map((i) => ~i), ...fresh.known.keys()], fresh, former, headers),
    kept,
    compared: {
      same: compared.same.map(([i, j]) => [back(i), j]),
      changed: compared.changed.map(([i, j]) => [back(i), j]),
      removed: compared.removed.map(back),
      added: compared.added,
    },
    replaced: concerned.length,
  };
}

function mergeSingly(fresh: KnownTable, former: FormerRows, layer: Pick<RowLayer, 'columns'>): MergedRows {
  const { same, changed, removed: left, added } = compareRows(former.known, fresh.known, { byKeyOnly: true });
  const replacedKeys = new Set(changed.map(([i]) => former.known[i]!.key));
  // One commune under two names had two rows of one key: what replaces one of them replaces both.
  const isRepeat = (i: number): boolean => replacedKeys.has(former.known[i]!.key);
  const removed = left.filter(isRepeat);
  const gone = new Set(removed);
  const headers = headersOf(layer, fresh.table, former.table);
  const replacing = new Map(changed);
  const stay = [...former.known.keys()].filter((i) => !gone.has(i)).map((i) => replacing.get(i) ?? ~i);
  return {
    ...joined([...stay, ...added], fresh, former, headers),
    kept: left.filter((i) => !gone.has(i)),
    compared: { same, changed, removed, added },
    replaced: changed.length + removed.length,
  };
}

function headersOf(layer: Pick<RowLayer, 'columns'>, ...tables: readonly CanonicalTable[]): string[] {
  return layer.columns.map(({ id }) => id).filter((id) => tables.some(({ headers }) => headers.includes(id)));
}

/** Rows of both tables under common headers; a column that a table lacks is empty. `origin` as in {@link MergedRows}. */
function joined(
  origin: readonly number[],
  fresh: KnownTable,
  former: KnownTable,
  headers: readonly string[],
): Pick<MergedRows, 'table' | 'origin'> {
  const placesIn = ({ table }: KnownTable): number[] => headers.map((id) => table.headers.indexOf(id));
  const [inFresh, inFormer] = [placesIn(fresh), placesIn(former)];
  const rows = origin.map((at) => {
    const cells = at >= 0 ? fresh.table.rows[at] : former.table.rows[~at];
    return (at >= 0 ? inFresh : inFormer).map((place) => cells?.[place] ?? '');
  });
  return { table: { headers, rows }, origin: Int32Array.from(origin) };
}
