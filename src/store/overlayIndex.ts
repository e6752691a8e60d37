import type { DataFile, DataIndex } from '../domain/dataFolder';
import type { KeptState } from './contract';

/**
 * The served index with what this browser keeps laid over it: kept files stand in the place of served ones of the same
 * path, kept territories in the place of served ones of the same id. Pure; the served index stays as it is, and an empty
 * state gives it back.
 */
export function overlayIndex(served: DataIndex, kept: KeptState): DataIndex {
  const { overlay } = kept;
  const nothing =
    kept.files.length + kept.territories.length + overlay.layers.length + overlay.periods.length === 0;
  if (nothing) return served;
  const files = new Map<string, DataFile>(served.files.map((file) => [file.path, file]));
  for (const file of kept.files) files.set(file.path, { ...file, stored: true });
  const territories = new Map(served.territories.map((entry) => [entry.id, entry]));
  for (const entry of kept.territories) territories.set(entry.id, entry);
  return { ...served, territories: [...territories.values()], files: [...files.values()], overlay };
}
