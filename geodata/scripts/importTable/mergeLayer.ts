import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LayerDefinition } from '../../../src/domain/layer';
import type { LayerFile } from '../../../src/domain/territory';
import { placeFile } from '../../../src/compute/countLayer';
import { csvText } from '../../../src/import/importTable';
import { formerRows } from '../../../src/import/layerRows';
import {
  mergeRows,
  type FormerRows,
  type KnownTable,
  type MergedRows,
  type MergeMode,
} from '../../../src/import/mergeRows';
import { openTable } from '../../../src/import/openTable';
import type { TerritoryTarget } from './territoryTarget';

/**
 * The rows of an import joined with those that the layer has, as {@link mergeRows} does: illustrative rows never stay.
 */
export async function mergeLayer(
  fresh: KnownTable,
  layer: LayerDefinition,
  target: TerritoryTarget,
  mode: MergeMode,
): Promise<MergedRows> {
  return mergeRows(fresh, await storedRows(layer, target), layer, mode);
}

/** The rows that the layer's file holds; null when there is none that can be read. */
async function storedRows(layer: LayerDefinition, target: TerritoryTarget): Promise<FormerRows | null> {
  const current = target.source.layers[layer.id];
  const path = join(target.folder, current?.file ?? '');
  if (!current || !existsSync(path)) return null;
  const bytes = new Uint8Array(readFileSync(path));
  const opened = await openTable(bytes, current.file, layer);
  const placed = await placeFile(bytes, current.file, layer, target);
  if (!opened.ok || !placed.ok) return null;
  return {
    ...formerRows(opened.value, placed.value.placed, layer, target.communes, target.periods),
    illustrative: current.illustrative,
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
  { table }: MergedRows,
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
