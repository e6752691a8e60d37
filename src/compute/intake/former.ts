import type { LayerDefinition } from '../../domain/layer';
import type { Period } from '../../domain/period';
import { formerRows, type ReadRows } from '../../import/layerRows';
import type { FormerRows } from '../../import/mergeRows';
import { openTable } from '../../import/openTable';
import { placeFile, type PlacedFile } from '../countLayer';
import type { LoadedTerritory } from '../openTerritory';
import { takeOrRead } from '../readAhead';
import type { DataFolder } from '../readDataFile';

/** The rows that a layer of a territory has now, and the same file as it is counted. */
export interface FormerLayer extends FormerRows, ReadRows {
  readonly placed: PlacedFile;
}

/**
 * Reads what a layer has now, served or kept by this browser. Null when the territory has nothing for the layer, or
 * nothing that can be read: there is nothing to compare with then.
 * Rejects as reading a file of the data folder does.
 */
export async function formerLayer(
  folder: DataFolder,
  loaded: LoadedTerritory,
  layer: LayerDefinition,
  periods: readonly Period[],
  signal: AbortSignal,
  breathe: () => Promise<void>,
): Promise<FormerLayer | null> {
  const { territory } = loaded.open;
  const file = Object.hasOwn(territory.layers, layer.id) ? territory.layers[layer.id] : undefined;
  if (!file) return null;
  const { bytes } = await takeOrRead(loaded.ahead, folder, loaded.folder + file.file, signal);
  const opened = await openTable(bytes, file.file, layer);
  const placed = await placeFile(bytes, file.file, layer, loaded.base, { breathe });
  if (!opened.ok || !placed.ok) return null;
  return {
    ...formerRows(opened.value, placed.value.placed, layer, loaded.base.communes, periods),
    illustrative: file.illustrative,
    placed: placed.value,
  };
}
