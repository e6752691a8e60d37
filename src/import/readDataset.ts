import type { Dataset, RawTable } from '../domain/dataset';
import { issue, type Issue } from '../domain/issue';
import type { LayerDefinition } from '../domain/layer';
import { matchColumns, type ColumnMapping } from './matchColumns';
import type { Outcome, WorkPace } from './outcome';
import { splitPosition } from './splitPosition';

/** Rows between two chances to tell progress and to stop. */
const BATCH = 5_000;

/**
 * A table of text → dataset of a layer: each row accepted, or rejected with at least one issue; read = accepted + rejected.
 *
 * The whole file is refused, before any row is looked at, for `identityColumn` (layers that keep no persons), `missingColumn`
 * and `emptyFile`. A row is rejected by the layer's own rules, as `unreadable` when it has more cells than the header
 * (a separator inside an unquoted cell has shifted its values), and as `duplicateRow` when an earlier row has its key.
 *
 * @param mapping which header stands for which column; proposed by {@link matchColumns} when absent.
 */
export async function readDataset<Row>(
  table: RawTable,
  layer: LayerDefinition<Row>,
  mapping: ColumnMapping = matchColumns(table.headers, layer),
  pace: WorkPace = {},
): Promise<Outcome<Dataset<Row>>> {
  const refusal = refusalOf(table, mapping);
  if (refusal.length > 0) return { ok: false, issues: refusal };

  const headerOf = new Map(mapping.matches.map((match) => [match.column, match.header]));
  if (mapping.position) for (const axis of ['lng', 'lat']) headerOf.set(axis, mapping.position.header);
  const rows: Row[] = [];
  const rowNumbers: number[] = [];
  const issues: Issue[] = [];
  const keys = new Set<string>();
  let rejected = 0;
  for (let i = 0; i < table.rows.length; i++) {
    if (i % BATCH === 0 && i > 0) {
      pace.onProgress?.(i / table.rows.length);
      await pace.breathe?.();
    }
    const cells = table.rows[i]!;
    const number = table.rowNumbers[i]!;
    const shifted = cells.findIndex((cell, at) => at >= table.headers.length && cell.trim() !== '');
    if (shifted >= 0) {
      issues.push(issue('unreadable', { row: number, got: cells[shifted] }));
      rejected++;
      continue;
    }
    const parsed = layer.parseRow(rawRow(cells, mapping), number);
    for (const found of parsed.issues)
      issues.push(
        found.column === null ? found : { ...found, column: headerOf.get(found.column) ?? found.column },
      );
    const key = parsed.row === null ? null : layer.key(parsed.row);
    if (parsed.row === null) rejected++;
    else if (key !== null && keys.has(key)) {
      issues.push(issue('duplicateRow', { row: number, got: key }));
      rejected++;
    } else {
      if (key !== null) keys.add(key);
      rows.push(parsed.row);
      rowNumbers.push(number);
    }
  }
  pace.onProgress?.(1);
  return {
    ok: true,
    value: {
      layer: layer.id,
      rows,
      rowNumbers,
      issues,
      read: table.rows.length,
      rejected,
      sourceName: table.sourceName,
      sha256: table.sha256,
    },
  };
}

function refusalOf(table: RawTable, mapping: ColumnMapping): Issue[] {
  const row = table.headerRow ?? 1;
  if (mapping.identity.length > 0)
    return mapping.identity.map((header) => issue('identityColumn', { row, column: header, got: header }));
  if (mapping.missing.length > 0)
    return mapping.missing.map((column) =>
      issue('missingColumn', { row, column, got: table.headers.join(' | ') }),
    );
  return table.rows.length === 0 ? [issue('emptyFile')] : [];
}

function rawRow(cells: readonly string[], mapping: ColumnMapping): Record<string, string> {
  const raw: Record<string, string> = {};
  for (const { column, index } of mapping.matches) raw[column] = (cells[index] ?? '').trim();
  if (mapping.position) {
    const cell = (cells[mapping.position.index] ?? '').trim();
    const split = splitPosition(cell, mapping.position.order);
    // An unreadable cell stands in both columns, so that the layer's own issue shows what was found.
    raw.lng = split?.lng ?? cell;
    raw.lat = split?.lat ?? cell;
  }
  return raw;
}
