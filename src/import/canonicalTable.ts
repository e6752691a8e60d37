import type { RawTable } from '../domain/dataset';
import type { LayerDefinition, RowPlace } from '../domain/layer';
import { findByCode, findByName, type CommuneNames } from './communeNames';
import type { ColumnMapping } from './matchColumns';
import type { PlacedDataset } from './place';
import type { PlaceTarget } from './placeTarget';
import { splitPosition } from './splitPosition';

/** Written for a row that belongs to no commune: no commune ever had it, so it is outside wherever it is read. */
const OUTSIDE_CODE = '00000';

/** Accepted rows by canonical column id, as the layer's own file has them. */
export interface CanonicalTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * The accepted rows as a table of the layer's own columns: what is kept of an import. Cells stay as they were written, but
 * a row that was placed by the name of its commune carries its code, so that it need not be found again, and a row that
 * stays outside although its cells name a commune (a person left it out, or its code is a former one) carries
 * {@link OUTSIDE_CODE}. Reading this table gives the same rows in the same places.
 */
export function canonicalTable(
  imported: {
    readonly table: RawTable;
    readonly mapping: ColumnMapping;
    readonly placed: PlacedDataset<unknown>;
  },
  layer: Pick<LayerDefinition, 'columns' | 'place'>,
  target: Pick<PlaceTarget, 'names'>,
): CanonicalTable {
  const { mapping, table, placed } = imported;
  const at = new Map(mapping.matches.map(({ column, index }) => [column, index]));
  const headers = layer.columns
    .map(({ id }) => id)
    .filter(
      (id) => at.has(id) || (mapping.position && (id === 'lng' || id === 'lat')) || id === 'commune_code',
    );
  const indexOf = new Map(table.rowNumbers.map((number, i) => [number, i]));
  const rows = placed.rows.map((row, i) => {
    const cells = table.rows[indexOf.get(placed.rowNumbers[i] ?? -1) ?? -1] ?? [];
    const ordinal = placed.placement.ordinals[i] ?? -1;
    const code = codeToKeep(layer.place(row), ordinal, target.names);
    const both = mapping.position
      ? splitPosition((cells[mapping.position.index] ?? '').trim(), mapping.position.order)
      : null;
    return headers.map((id) => {
      if (id === 'commune_code' && code !== undefined) return code;
      const index = at.get(id);
      if (index !== undefined) return (cells[index] ?? '').trim();
      return id === 'lng' ? (both?.lng ?? '') : id === 'lat' ? (both?.lat ?? '') : '';
    });
  });
  return { headers, rows };
}

/** A table → CSV as the data folder has it: comma, quotes where needed, LF. */
export function csvText({ headers, rows }: CanonicalTable): string {
  const cell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `${[headers, ...rows].map((row) => row.map(cell).join(',')).join('\n')}\n`;
}

/** The code that a row is kept with; undefined: as it was written. */
function codeToKeep(place: RowPlace, ordinal: number, names: CommuneNames): string | undefined {
  if (place.by !== 'commune') return undefined;
  if (ordinal >= 0) return names.communes[ordinal]?.code;
  const { code, name, district } = place;
  const wouldBePlaced = code
    ? findByCode(names, code).ordinal >= 0
    : name !== null && findByName(names, name, district).outcome !== 'none';
  return wouldBePlaced ? OUTSIDE_CODE : undefined;
}
