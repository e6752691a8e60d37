import { COMMUNE_CODE, COMMUNE_NAME, DISTRICT, PERIOD } from '../domain/communeColumns';
import type { RawTable } from '../domain/dataset';
import type { LayerDefinition } from '../domain/layer';
import type { Period } from '../domain/period';
import type { CanonicalTable } from './canonicalTable';
import type { ColumnMapping } from './matchColumns';
import type { OpenedTable } from './openTable';
import type { PlacedDataset } from './place';
import { splitPosition } from './splitPosition';
import { periodMeant } from './table/periodText';

/** What of a layer tells its rows apart. */
export type RowLayer = Pick<LayerDefinition, 'columns' | 'parseRow' | 'place' | 'key'>;

/** A row of a layer's file with what it is known by, whatever the words it is written in. */
export interface KnownRow {
  /** One per header of the table it came from. */
  readonly cells: readonly string[];
  /** The layer's own key; null: the layer knows none for it, or it is no row of the layer. */
  readonly key: string | null;
  /** Commune and period of a row that lies in a commune by its code; null for others. */
  readonly place: string | null;
  /** What the row says, as the layer understands it: equal texts mean the same. Worked out when asked for. */
  readonly meaning: () => string;
  /** Id of its period; null where the file has none or the text names none of the territory's. */
  readonly periodId: string | null;
  /** Commune ordinal, −1 outside or not placed. */
  readonly ordinal: number;
}

/** A layer's table by canonical column ids, before anything is read out of it; cells trimmed, further columns left out. */
export function rowsByColumn(table: RawTable, mapping: ColumnMapping, layer: RowLayer): CanonicalTable {
  const at = new Map(mapping.matches.map(({ column, index }) => [column, index]));
  const { position } = mapping;
  const headers = layer.columns
    .map(({ id }) => id)
    .filter((id) => at.has(id) || (position && (id === 'lng' || id === 'lat')));
  const rows = table.rows.map((cells) => {
    const both = position ? splitPosition((cells[position.index] ?? '').trim(), position.order) : null;
    return headers.map((id) => {
      const index = at.get(id);
      if (index !== undefined) return (cells[index] ?? '').trim();
      return (id === 'lng' ? both?.lng : both?.lat) ?? '';
    });
  });
  return { headers, rows };
}

/** A table of rows that were read and placed already. */
export interface ReadRows {
  readonly table: CanonicalTable;
  /** Commune ordinal of each row of the table, −1 outside or not placed. */
  readonly ordinals: Int32Array;
  /** What the layer made of each row of the table; undefined: it refused it. */
  readonly parsed: readonly unknown[];
}

/**
 * The rows that a layer's file holds now, refused ones and all, each with what it is known by.
 * @param placed the same file, read and placed
 */
export function formerRows(
  { table, mapping }: Pick<OpenedTable, 'table' | 'mapping'>,
  placed: Pick<PlacedDataset<unknown>, 'rows' | 'rowNumbers' | 'placement'>,
  layer: RowLayer,
  communes: readonly { readonly code: string }[],
  periods: readonly Period[],
): ReadRows & { readonly known: readonly KnownRow[] } {
  const rows = rowsByColumn(table, mapping, layer);
  const indexOf = new Map(placed.rowNumbers.map((row, i) => [row, i]));
  const at = table.rowNumbers.map((row) => indexOf.get(row) ?? -1);
  const ordinals = Int32Array.from(at, (i) => placed.placement.ordinals[i] ?? -1);
  const parsed = at.map((i) => placed.rows[i]);
  const read = { table: rows, ordinals, parsed };
  return { ...read, known: knownRows(read, layer, communes, periods) };
}

/**
 * What each row of a table is known by. A row that lies in a commune by name or code is known by the commune's code and
 * its period by its id, so that two files that write them differently speak of the same rows.
 *
 * @param communes in the order of the ordinals
 */
export function knownRows(
  { table: { headers, rows }, ordinals, parsed }: ReadRows,
  layer: RowLayer,
  communes: readonly { readonly code: string }[],
  periods: readonly Period[],
): KnownRow[] {
  const periodAt = headers.indexOf(PERIOD.id);
  const idOf = rememberedPeriods(periods);
  return rows.map((cells, i): KnownRow => {
    const ordinal = ordinals[i] ?? -1;
    const period = periodAt < 0 ? null : (cells[periodAt] ?? '');
    const periodId = period === null ? null : idOf(period);
    const own = parsed[i];
    if (own === undefined)
      return { cells, key: null, place: null, meaning: () => JSON.stringify(cells), periodId, ordinal };
    const code = communes[ordinal]?.code;
    const place = layer.place(own);
    const inCommune = code !== undefined && place.by === 'commune';
    const reread = (): unknown => {
      const raw: Record<string, string> = {};
      headers.forEach((id, at) => (raw[id] = cells[at] ?? ''));
      if (periodId !== null) raw[PERIOD.id] = periodId;
      if (inCommune) {
        raw[COMMUNE_CODE.id] = code;
        for (const { id } of [COMMUNE_NAME, DISTRICT]) if (raw[id] !== undefined) raw[id] = '';
      }
      return layer.parseRow(raw, i + 1).row ?? own;
    };
    // Most rows say their commune and period as they are known here: then reading them again would give the same key.
    const isPlain = (periodId === null || periodId === period) && (!inCommune || place.code === code);
    return {
      cells,
      key: layer.key(isPlain ? own : reread()),
      place: inCommune ? `${code}|${periodId ?? ''}` : null,
      meaning: () => JSON.stringify(isPlain && !inCommune ? own : reread()),
      periodId,
      ordinal,
    };
  });
}

/** A file names the same few periods in every row. */
function rememberedPeriods(periods: readonly Period[]): (text: string) => string | null {
  const known = new Map<string, string | null>();
  return (text) => {
    let id = known.get(text);
    if (id === undefined) {
      id = periodMeant(text.trim(), periods)?.id ?? null;
      known.set(text, id);
    }
    return id;
  };
}
