import type { LayerDefinition } from '../../domain/layer';
import { readCsv } from '../../import/formats/csv';
import { rowsByColumn } from '../../import/layerRows';
import { matchColumns } from '../../import/matchColumns';
import type { WorkPace } from '../../import/outcome';

/** A row that says something else than before: what it is known by, and the cells that differ. */
export interface ChangedRow {
  readonly label: string;
  /** Canonical column, before, after. */
  readonly cells: readonly { readonly column: string; readonly before: string; readonly after: string }[];
}

/** What two files of one layer differ in, row by row. Lists hold at most {@link ROWS_SHOWN}. */
export interface FileComparison {
  /** Canonical columns that either file has, in the layer's order. */
  readonly columns: readonly string[];
  readonly same: number;
  readonly changed: number;
  readonly removed: number;
  readonly added: number;
  readonly changedRows: readonly ChangedRow[];
  readonly removedRows: readonly (readonly string[])[];
  readonly addedRows: readonly (readonly string[])[];
}

type Layer = Pick<LayerDefinition, 'columns' | 'refusesIdentity' | 'parseRow' | 'place' | 'key'>;
type Table = ReturnType<typeof rowsByColumn>;

export const ROWS_SHOWN = 50;
/** Rows between two chances to tell progress and to stop. */
const BATCH = 2000;

/**
 * Compares two kept files of one layer: rows are the same when they mean the same to the layer, changed when only their key
 * is the same; order does not matter. Laws: rows of `before` = same + changed + removed, of `after` = same + changed + added.
 * Null when one of the files cannot be read. Rejects when `pace` was cancelled.
 */
export async function compareFiles(
  layer: Layer,
  before: Uint8Array<ArrayBuffer>,
  after: Uint8Array<ArrayBuffer>,
  pace: WorkPace = {},
): Promise<FileComparison | null> {
  const old = await tableOf(before, layer);
  await pace.breathe?.();
  const now = await tableOf(after, layer);
  if (!old || !now) return null;
  await pace.breathe?.();
  const whole = old.rows.length + now.rows.length;
  const former = await rowsOf(old, layer, part(pace, 0, whole));
  const fresh = await rowsOf(now, layer, part(pace, old.rows.length, whole));
  const { same, changed, removed, added } = await paired(former, fresh, pace);

  const columns = layer.columns
    .map(({ id }) => id)
    .filter((id) => [old, now].some((t) => t.headers.includes(id)));
  const cellsOf = (table: Table, row: readonly string[]): string[] =>
    columns.map((id) => row[table.headers.indexOf(id)] ?? '');
  return {
    columns,
    same,
    changed: changed.length,
    removed: removed.length,
    added: added.length,
    changedRows: changed.slice(0, ROWS_SHOWN).map(([i, j]) => {
      const [was, is] = [cellsOf(old, old.rows[i] ?? []), cellsOf(now, now.rows[j] ?? [])];
      return {
        label: labelOf(columns, is),
        cells: columns.flatMap((column, at) =>
          was[at] === is[at] ? [] : [{ column, before: was[at] ?? '', after: is[at] ?? '' }],
        ),
      };
    }),
    removedRows: removed.slice(0, ROWS_SHOWN).map((i) => cellsOf(old, old.rows[i] ?? [])),
    addedRows: added.slice(0, ROWS_SHOWN).map((j) => cellsOf(now, now.rows[j] ?? [])),
  };
}

async function tableOf(bytes: Uint8Array<ArrayBuffer>, layer: Layer): Promise<Table | null> {
  const read = await readCsv(bytes, 'layer.csv');
  return read.ok ? rowsByColumn(read.value, matchColumns(read.value.headers, layer), layer) : null;
}

/** The pace of a part of the work: `onProgress` is told rows of the part, and tells the share of the whole. */
function part({ onProgress, breathe }: WorkPace, done: number, whole: number): WorkPace {
  return { onProgress: (rows) => onProgress?.((done + rows) / Math.max(1, whole)), breathe };
}

/** What a row is known by, and what it says as the layer understands it. */
interface Known {
  /** Null: the layer knows no key for it, or it is no row of the layer. */
  readonly key: string | null;
  readonly meaning: string;
}

/** Kept files name communes by code and periods by id, so that rows are known without the territory. */
async function rowsOf({ headers, rows }: Table, layer: Layer, pace: WorkPace): Promise<readonly Known[]> {
  const found: Known[] = [];
  for (const [i, cells] of rows.entries()) {
    const raw = Object.fromEntries(headers.map((id, at) => [id, cells[at] ?? '']));
    const { row } = layer.parseRow(raw, i + 1);
    found.push(
      row === null
        ? { key: null, meaning: JSON.stringify(raw) }
        : { key: layer.key(row), meaning: JSON.stringify(row) },
    );
    if (i % BATCH !== BATCH - 1) continue;
    pace.onProgress?.(i + 1);
    await pace.breathe?.();
  }
  return found;
}

interface Paired {
  readonly same: number;
  /** Indexes: before, after. */
  readonly changed: readonly (readonly [number, number])[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/** Pairs rows that mean the same, as often as they stand there; of what is left, rows of the same key. */
async function paired(
  former: readonly Known[],
  fresh: readonly Known[],
  { breathe }: WorkPace,
): Promise<Paired> {
  const join = (
    from: readonly number[],
    to: readonly number[],
    nameOf: (row: Known) => string | null,
  ): { pairs: [number, number][]; from: number[]; to: number[] } => {
    const waiting = new Map<string, number[]>();
    const nameless: number[] = [];
    for (const i of from) {
      const row = former[i];
      const name = row ? nameOf(row) : null;
      if (name === null) nameless.push(i);
      else {
        const group = waiting.get(name);
        if (group) group.push(i);
        else waiting.set(name, [i]);
      }
    }
    const pairs: [number, number][] = [];
    const left: number[] = [];
    for (const j of to) {
      const row = fresh[j];
      const name = row ? nameOf(row) : null;
      const i = name === null ? undefined : waiting.get(name)?.shift();
      if (i === undefined) left.push(j);
      else pairs.push([i, j]);
    }
    return { pairs, from: [...nameless, ...[...waiting.values()].flat()].sort((a, b) => a - b), to: left };
  };
  const equal = join([...former.keys()], [...fresh.keys()], ({ key, meaning }) => `${key ?? ''}\n${meaning}`);
  await breathe?.();
  const { pairs, from, to } = join(equal.from, equal.to, ({ key }) => key);
  return { same: equal.pairs.length, changed: pairs, removed: from, added: to };
}

/** Say where a row lies in numbers; no name of it. */
const POSITION: readonly string[] = ['lng', 'lat', 'commune_code'];
const NAMES = 3;

/** What a person knows a row by: its id; else its first words (commune and period, or model and site). */
function labelOf(columns: readonly string[], cells: readonly string[]): string {
  const id = cells[columns.indexOf('id')];
  if (id) return id;
  const named = columns.flatMap((column, at) => (POSITION.includes(column) ? [] : [cells[at] ?? '']));
  const words = named.filter((cell) => cell !== '').slice(0, NAMES);
  return words.length > 0 ? words.join(' · ') : (cells[columns.indexOf('commune_code')] ?? '');
}
