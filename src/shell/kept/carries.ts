import type { DataIndex } from '../../domain/dataFolder';
import type { KeptState } from '../../store/contract';

/** Whether an index carries exactly what a state keeps: its files and no others, its layers, territories and periods. */
export function carries(index: DataIndex | undefined, state: KeptState): boolean {
  if (!index) return false;
  const shown = new Map(index.files.map((file) => [file.path, file]));
  const kept = index.files.filter(({ stored }) => stored).length;
  const territories = new Map(index.territories.map((entry) => [entry.id, entry.path]));
  return (
    kept === state.files.length &&
    state.files.every(({ path, sha256 }) => shown.get(path)?.sha256 === sha256) &&
    state.territories.every(({ id, path }) => territories.get(id) === path) &&
    (index.overlay?.layers.length ?? 0) === state.overlay.layers.length &&
    (index.overlay?.periods.length ?? 0) === state.overlay.periods.length
  );
}
