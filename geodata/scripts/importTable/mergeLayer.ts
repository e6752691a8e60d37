import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LayerDefinition } from '../../../src/domain/layer';
import type { LayerFile } from '../../../src/domain/territory';
import { readCsv } from '../../../src/import/formats/csv';
import {
  canonicalTable,
  csvText,
  type CanonicalTable,
  type ImportedTable,
} from '../../../src/import/importTable';
import { matchColumns } from '../../../src/import/matchColumns';
import type { TerritoryTarget } from './territoryTarget';

/** A layer's file as it will be, and how it came about. */
export interface MergedLayer {
  readonly table: CanonicalTable;
  /** Rows of the former file that stay: those of other periods. */
  readonly kept: number;
  readonly replaced: number;
}

/**
 * The rows of an import joined with those that the layer has: rows of the imported periods are replaced, rows of other
 * periods stay. A file without periods (cameras, models) is replaced as a whole, and illustrative rows never stay.
 */
export async function mergeLayer(
  imported: ImportedTable,
  layer: LayerDefinition,
  target: TerritoryTarget,
): Promise<MergedLayer> {
  const fresh = canonicalTable(imported, layer, target);
  const current = target.source.layers[layer.id];
  const before = current ? await storedRows(join(target.folder, current.file), layer) : null;
  const at = fresh.headers.indexOf('period');
  if (!before || !current) return { table: fresh, kept: 0, replaced: 0 };
  const oldAt = before.headers.indexOf('period');
  if (current.illustrative || at < 0 || oldAt < 0)
    return { table: fresh, kept: 0, replaced: before.rows.length };
  const periods = new Set(fresh.rows.map((row) => row[at] ?? ''));
  const stay = before.rows.filter((row) => !periods.has(row[oldAt] ?? ''));
  const headers = layer.columns
    .map(({ id }) => id)
    .filter((id) => fresh.headers.includes(id) || before.headers.includes(id));
  const arranged = ({ headers: own }: CanonicalTable, rows: CanonicalTable['rows']): string[][] => {
    const places = headers.map((id) => own.indexOf(id));
    return rows.map((row) => places.map((place) => row[place] ?? ''));
  };
  return {
    table: { headers, rows: [...arranged(before, stay), ...arranged(fresh, fresh.rows)] },
    kept: stay.length,
    replaced: before.rows.length - stay.length,
  };
}

/** The rows that the layer's file holds, by canonical column id; null when there is none. */
async function storedRows(path: string, layer: LayerDefinition): Promise<CanonicalTable | null> {
  if (!existsSync(path)) return null;
  const table = await readCsv(new Uint8Array(readFileSync(path)), path);
  if (!table.ok) return null;
  const matches = matchColumns(table.value.headers, layer).matches;
  return {
    headers: matches.map(({ column }) => column),
    rows: table.value.rows.map((row) => matches.map(({ index }) => row[index] ?? '')),
  };
}

/**
 * Writes the layer's file and its line in territory.json. Each file is written beside and then renamed, so that a failure
 * leaves the former one whole.
 * @returns name of the file
 */
export function writeLayer(
  target: TerritoryTarget,
  layer: LayerDefinition,
  { table }: MergedLayer,
  source: LayerFile['source'],
): string {
  const file = target.source.layers[layer.id]?.file ?? layer.fileName;
  replaceFile(join(target.folder, file), csvText(table));
  const path = join(target.folder, 'territory.json');
  const stored = JSON.parse(readFileSync(path, 'utf8')) as { layers?: Record<string, LayerFile> };
  const layers = { ...stored.layers, [layer.id]: { file, illustrative: false, source } };
  replaceFile(path, `${JSON.stringify({ ...stored, layers }, null, 2)}\n`);
  return file;
}

function replaceFile(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}
