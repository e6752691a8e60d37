import { COMMUNE_CODE, COMMUNE_NAME, DISTRICT, PERIOD } from '../domain/communeColumns';
import type { RawTable } from '../domain/dataset';
import type { LayerDefinition, RawRow } from '../domain/layer';
import type { Period } from '../domain/period';
import type { CanonicalTable } from './importTable';
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
  /** What the row says, as the layer understands it: equal texts mean the same. */
  readonly meaning: string;
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

/**
 * The rows that a layer's file holds now, refused ones and all, each with what it is known by.
 * @param placed the same file, read and placed
 */
export function formerRows(
  { table, mapping }: Pick<OpenedTable, 'table' | 'mapping'>,
  placed: Pick<PlacedDataset<unknown>, 'rowNumbers' | 'placement'>,
  layer: RowLayer,
  communes: readonly { readonly code: string }[],
  periods: readonly Period[],
): { readonly table: CanonicalTable; readonly known: readonly KnownRow[] } {
  const rows = rowsByColumn(table, mapping, layer);
  const ordinalOf = new Map(placed.rowNumbers.map((row, i) => [row, placed.placement.ordinals[i] ?? -1]));
  const ordinals = Int32Array.from(table.rowNumbers, (row) => ordinalOf.get(row) ?? -1);
  return { table: rows, known: knownRows(rows, ordinals, layer, communes, periods) };
}

/**
 * What each row of a table is known by. A row that lies in a commune by name or code is known by the commune's code and
 * its period by its id, so that two files that write them differently speak of the same rows.
 *
 * @param ordinals commune of each row, −1 outside or not placed
 * @param communes in the order of the ordinals
 */
export function knownRows(
  { headers, rows }: CanonicalTable,
  ordinals: Int32Array,
  layer: RowLayer,
  communes: readonly { readonly code: string }[],
  periods: readonly Period[],
): KnownRow[] {
  const periodAt = headers.indexOf(PERIOD.id);
  const idOf = rememberedPeriods(periods);
  return rows.map((cells, i) => {
    const ordinal = ordinals[i] ?? -1;
    const periodId = periodAt < 0 ? null : idOf(cells[periodAt] ?? '');
    const raw: Record<string, string> = {};
    headers.forEach((id, at) => (raw[id] = cells[at] ?? ''));
    if (periodId !== null) raw[PERIOD.id] = periodId;
    const written = layer.parseRow(raw as RawRow, i + 1).row;
    if (written === null)
      return { cells, key: null, place: null, meaning: JSON.stringify(raw), periodId, ordinal };
    const code = communes[ordinal]?.code;
    const inCommune = code !== undefined && layer.place(written).by === 'commune';
    if (inCommune) {
      raw[COMMUNE_CODE.id] = code;
      for (const { id } of [COMMUNE_NAME, DISTRICT]) if (raw[id] !== undefined) raw[id] = '';
    }
    const row = (inCommune ? layer.parseRow(raw as RawRow, i + 1).row : null) ?? written;
    return {
      cells,
      key: layer.key(row),
      place: inCommune ? `${code}|${periodId ?? ''}` : null,
      meaning: JSON.stringify(row),
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
