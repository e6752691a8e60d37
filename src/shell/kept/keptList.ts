import type { DataFile, DataIndex, TerritoryEntry } from '../../domain/dataFolder';
import type { Period } from '../../domain/period';
import type { LayerFile } from '../../domain/territory';
import type { KeptState, Step } from '../../store/contract';
import { fileOfLayer, folderOf } from '../../store/state';

/** A layer that this browser keeps over the served one. */
export interface KeptLayer {
  readonly layer: string;
  readonly layerFile: LayerFile;
  /** Null when the state names a file that it does not have: a broken record, told as such. */
  readonly file: DataFile | null;
  /** The step that brought it; null when it is older than the history. */
  readonly broughtBy: Step | null;
}

/** What this browser keeps of one territory. */
export interface KeptTerritory {
  readonly entry: TerritoryEntry;
  /** Its boundaries were loaded here. */
  readonly madeHere: boolean;
  readonly madeBy: Step | null;
  /** In the order of `layerIds`. */
  readonly layers: readonly KeptLayer[];
  readonly periods: readonly Period[];
  /** Of all its kept files. */
  readonly bytes: number;
}

/**
 * The territories of which anything is kept, in the order of the index (the overlaid one, so those made here are in it).
 *
 * @param history newest first, as the store gives it
 * @param layerIds every layer of the product, in the order of the screen; a kept layer that is not in it comes last
 */
export function keptList(
  index: Pick<DataIndex, 'territories'>,
  state: KeptState,
  history: readonly Step[],
  layerIds: readonly string[],
): readonly KeptTerritory[] {
  const order = (layer: string): number => {
    const at = layerIds.indexOf(layer);
    return at < 0 ? layerIds.length : at;
  };
  const entries = [
    ...index.territories.filter(({ id }) => !state.territories.some((made) => made.id === id)),
    ...state.territories,
  ];
  return entries.flatMap((entry): KeptTerritory[] => {
    const madeHere = state.territories.includes(entry);
    const layers = state.overlay.layers.filter(({ territory }) => territory === entry.id);
    const periods = state.overlay.periods.filter(({ territory }) => territory === entry.id);
    if (!madeHere && layers.length === 0 && periods.length === 0) return [];
    const folder = folderOf(entry);
    const files = state.files.filter(({ path }) => path.startsWith(folder));
    const described = files.find(({ path }) => path === entry.path);
    return [
      {
        entry,
        madeHere,
        madeBy: madeHere && described ? broughtBy(described, history) : null,
        layers: layers
          .map(({ layer, file: layerFile }) => {
            const file = fileOfLayer(state, entry.id, layerFile);
            return { layer, layerFile, file, broughtBy: file && broughtBy(file, history) };
          })
          .sort((a, b) => order(a.layer) - order(b.layer)),
        periods: periods.map(({ period }) => period),
        bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
      },
    ];
  });
}

/**
 * The step that brought a file: the oldest of the history that has it. Null when an older step, forgotten by now, may have
 * brought it.
 */
export function broughtBy(file: Pick<DataFile, 'path' | 'sha256'>, history: readonly Step[]): Step | null {
  const oldest = history.findLast(({ state }) =>
    state.files.some(({ path, sha256 }) => path === file.path && sha256 === file.sha256),
  );
  if (!oldest || !BRINGS.includes(oldest.kind)) return null;
  return oldest.parent === null || history.some(({ id }) => id === oldest.parent) ? oldest : null;
}

const BRINGS: readonly Step['kind'][] = ['import', 'boundaries', 'package'];

/** Whether the server has a territory of its own that comes back when the one made here is removed. */
export function hasServedBelow(index: Pick<DataIndex, 'files'>, entry: TerritoryEntry): boolean {
  const folder = folderOf(entry);
  return index.files.some(({ path, stored }) => !stored && path.startsWith(folder));
}

/** Bytes that forgetting all steps before `step` gives back: files that no later step needs. */
export function bytesFreed(step: number, history: readonly Step[]): number {
  const needed = new Set(
    history.filter(({ id }) => id >= step).flatMap(({ state }) => state.files.map((file) => file.sha256)),
  );
  const gone = new Map(
    history
      .filter(({ id }) => id < step)
      .flatMap(({ state }) => state.files)
      .filter(({ sha256 }) => !needed.has(sha256))
      .map(({ sha256, bytes }) => [sha256, bytes]),
  );
  return [...gone.values()].reduce((sum, bytes) => sum + bytes, 0);
}
