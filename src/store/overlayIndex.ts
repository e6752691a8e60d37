import type { DataFile, DataIndex } from '../domain/dataFolder';
import type { KeptState } from './contract';
import { folderOf } from './state';

/**
 * The served index with what this browser keeps laid over it: kept territories stand in the place of served ones of the
 * same id, kept files in the place of served ones of the same path. A kept file that no kept territory and no kept layer
 * of a known territory names stays out: it must not slip under a served layer. Pure; an empty state gives the very index
 * back.
 */
export function overlayIndex(served: DataIndex, kept: KeptState): DataIndex {
  const { overlay } = kept;
  const nothing =
    kept.files.length + kept.territories.length + overlay.layers.length + overlay.periods.length === 0;
  if (nothing) return served;
  const territories = new Map(served.territories.map((entry) => [entry.id, entry]));
  for (const entry of kept.territories) territories.set(entry.id, entry);
  const named = new Set<string>();
  const layers = overlay.layers.filter(({ territory, file }) => {
    const entry = territories.get(territory);
    if (entry) named.add(folderOf(entry) + file.file);
    return entry !== undefined;
  });
  const folders = kept.territories.map(folderOf).filter((folder) => folder !== '');
  for (const { path } of kept.territories) named.add(path);
  const files = new Map<string, DataFile>(served.files.map((file) => [file.path, file]));
  for (const file of kept.files)
    if (named.has(file.path) || folders.some((folder) => file.path.startsWith(folder)))
      files.set(file.path, { ...file, stored: true });
  return {
    ...served,
    territories: [...territories.values()],
    files: [...files.values()],
    overlay: { layers, periods: overlay.periods.filter(({ territory }) => territories.has(territory)) },
  };
}
