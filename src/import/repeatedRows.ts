import type { Dataset } from '../domain/dataset';
import { issue } from '../domain/issue';
import { canonicalTable } from './canonicalTable';
import type { ImportedTable, ImportTarget } from './importTable';
import { knownRows, type KnownRow, type RowLayer } from './layerRows';
import type { KnownTable } from './mergeRows';

/**
 * The rows that are kept of an import, by the layer's own columns and known by where they lie, and the import without those
 * that repeat others ({@link withoutRepeats}).
 */
export function keptRows(
  imported: ImportedTable,
  layer: RowLayer,
  target: Pick<ImportTarget, 'names' | 'periods'>,
): { readonly imported: ImportedTable; readonly fresh: KnownTable } {
  const table = canonicalTable(imported, layer, target);
  const { rows, placement } = imported.placed;
  const read = { table, ordinals: placement.ordinals, parsed: rows };
  const known = knownRows(read, layer, target.names.communes, target.periods);
  return withoutRepeats(imported, { table, known });
}

/**
 * An import whose rows are known by where they lie, without those that say again what an earlier row says: two texts of
 * one commune ("Phường 5", and its code further down), or two former communes that are one today. Read by their texts they
 * had different keys; kept, the second would be refused when the file is opened. Each is told (`duplicateRow`, got: the
 * key) and counted as rejected. Nothing repeated: the same objects.
 */
function withoutRepeats(
  imported: ImportedTable,
  fresh: KnownTable,
): { readonly imported: ImportedTable; readonly fresh: KnownTable } {
  const repeated = repeatsOf(fresh.known);
  if (repeated.length === 0) return { imported, fresh };
  const { placed, dataset } = imported;
  const { placement } = placed;
  const gone = new Set(repeated);
  const stays = <T>(list: readonly T[]): T[] => list.filter((_, i) => !gone.has(i));
  const ordinals = placement.ordinals.filter((_, i) => !gone.has(i));
  const outside = ordinals.reduce((sum, ordinal) => sum + Number(ordinal < 0), 0);
  const issues = repeated.map((i) =>
    issue('duplicateRow', { row: placed.rowNumbers[i] ?? null, got: fresh.known[i]?.key }),
  );
  const numbers = new Set(repeated.map((i) => placed.rowNumbers[i]));
  const kept: Dataset<unknown> = {
    ...dataset,
    rows: dataset.rows.filter((_, i) => !numbers.has(dataset.rowNumbers[i])),
    rowNumbers: dataset.rowNumbers.filter((number) => !numbers.has(number)),
    rejected: dataset.rejected + repeated.length,
  };
  return {
    imported: {
      ...imported,
      dataset: kept,
      placed: {
        ...placed,
        rows: stays(placed.rows),
        rowNumbers: stays(placed.rowNumbers),
        dataset: kept,
        placement: {
          ordinals,
          counts: {
            read: placement.counts.read,
            accepted: ordinals.length,
            rejected: placement.counts.read - ordinals.length,
            assigned: ordinals.length - outside,
            outside,
          },
          issues: [...placement.issues, ...issues].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
        },
      },
    },
    fresh: {
      table: { ...fresh.table, rows: stays(fresh.table.rows) },
      known: stays(fresh.known),
    },
  };
}

/** Indexes of rows whose key an earlier row has. */
function repeatsOf(known: readonly KnownRow[]): number[] {
  const keys = new Set<string>();
  return known.flatMap(({ key }, i) => {
    if (key === null) return [];
    if (keys.has(key)) return [i];
    keys.add(key);
    return [];
  });
}
