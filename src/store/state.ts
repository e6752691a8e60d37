import type { DataFile, TerritoryEntry } from '../domain/dataFolder';
import type { Period } from '../domain/period';
import type { LayerFile } from '../domain/territory';
import type { KeptState } from './contract';

/** A layer's file as it is to be kept; what an import prepares has this shape. */
export interface KeptLayer {
  readonly territory: string;
  readonly layer: string;
  /** Its path is the territory's folder and `layerFile.file`. */
  readonly file: DataFile;
  readonly layerFile: LayerFile;
  /** Periods that the territory lacks. */
  readonly periods: readonly Period[];
}

/** Folder of a territory within the data folder, with a slash at its end; "" when it has none of its own. */
export function folderOf({ path }: Pick<TerritoryEntry, 'path'>): string {
  return path.replace(/[^/]*$/, '');
}

/** The state with one layer on top: the layer's former kept file gives way, its periods join those that are kept. */
export function withLayer(state: KeptState, kept: KeptLayer): KeptState {
  const { territory, layer, file, layerFile } = kept;
  const rest = withoutFileOf(state, territory, layer);
  const known = new Set(
    rest.overlay.periods.filter((each) => each.territory === territory).map((each) => each.period.id),
  );
  const periods = kept.periods.filter(({ id }) => !known.has(id));
  return {
    ...rest,
    files: [...rest.files.filter(({ path }) => path !== file.path), { ...file, stored: true }],
    overlay: {
      layers: [...rest.overlay.layers, { territory, layer, file: layerFile }],
      periods: [...rest.overlay.periods, ...periods.map((period) => ({ territory, period }))],
    },
  };
}

/**
 * The state with a territory made here. One of the same id gives way with its boundaries; kept layers of that id for which
 * `stays` holds go on in the new folder, the others go, kept periods stay.
 */
export function withTerritory(
  state: KeptState,
  { entry, files }: { readonly entry: TerritoryEntry; readonly files: readonly DataFile[] },
  stays: (layer: string) => boolean = () => true,
): KeptState {
  const layers = state.overlay.layers.filter(({ territory }) => territory === entry.id);
  const moved = layers.flatMap(({ layer, file }) => {
    const kept = fileOfLayer(state, entry.id, file);
    return kept && stays(layer) ? [{ layer, file: { ...kept, path: folderOf(entry) + file.file } }] : [];
  });
  const bare = layers.reduce((rest, { layer }) => withoutFileOf(rest, entry.id, layer), state);
  const former = state.territories.find(({ id }) => id === entry.id);
  const fresh = [
    ...files.map((file): DataFile => ({ ...file, stored: true })),
    ...moved.map(({ file }) => file),
  ];
  const taken = new Set(fresh.map(({ path }) => path));
  const isFormer = (path: string): boolean =>
    former !== undefined &&
    (path === former.path || (folderOf(former) !== '' && path.startsWith(folderOf(former))));
  return {
    ...bare,
    territories: [...bare.territories.filter(({ id }) => id !== entry.id), entry],
    files: [...bare.files.filter(({ path }) => !taken.has(path) && !isFormer(path)), ...fresh],
    overlay: {
      layers: [
        ...bare.overlay.layers,
        ...layers.filter(({ layer }) => moved.some((each) => each.layer === layer)),
      ],
      periods: bare.overlay.periods,
    },
  };
}

/** The state without one layer; null when it is not kept. The last layer of a territory takes its kept periods along. */
export function withoutLayer(state: KeptState, territory: string, layer: string): KeptState | null {
  const { layers, periods } = state.overlay;
  if (!layers.some((each) => each.territory === territory && each.layer === layer)) return null;
  const rest = withoutFileOf(state, territory, layer);
  const others = rest.overlay.layers.some((each) => each.territory === territory);
  return {
    ...rest,
    overlay: {
      layers: rest.overlay.layers,
      periods: others ? periods : periods.filter((each) => each.territory !== territory),
    },
  };
}

/** The state without a territory made here, its layers and its periods; null when there is no such territory. */
export function withoutTerritory(state: KeptState, territory: string): KeptState | null {
  const entry = state.territories.find(({ id }) => id === territory);
  if (!entry) return null;
  const bare = state.overlay.layers
    .filter((each) => each.territory === territory)
    .reduce((rest, { layer }) => withoutFileOf(rest, territory, layer), state);
  const folder = folderOf(entry);
  return {
    ...bare,
    territories: bare.territories.filter(({ id }) => id !== territory),
    files: bare.files.filter(
      ({ path }) => path !== entry.path && (folder === '' || !path.startsWith(folder)),
    ),
    overlay: {
      layers: bare.overlay.layers,
      periods: bare.overlay.periods.filter((each) => each.territory !== territory),
    },
  };
}

function withoutFileOf(state: KeptState, territory: string, layer: string): KeptState {
  const kept = state.overlay.layers.find((each) => each.territory === territory && each.layer === layer);
  if (!kept) return state;
  const file = fileOfLayer(state, territory, kept.file);
  const layers = state.overlay.layers.filter((each) => each !== kept);
  const shared = layers.some((each) => each.territory === territory && each.file.file === kept.file.file);
  return {
    ...state,
    files: shared ? state.files : state.files.filter((each) => each !== file),
    overlay: { ...state.overlay, layers },
  };
}

/**
 * The kept file of a layer. Where the territory is a served one its folder is not known here: it is the one folder with
 * such a file, or the one that bears the territory's id.
 */
export function fileOfLayer(
  { territories, files }: KeptState,
  territory: string,
  { file }: LayerFile,
): DataFile | null {
  const entry = territories.find(({ id }) => id === territory);
  if (entry) return files.find(({ path }) => path === folderOf(entry) + file) ?? null;
  const named = files.filter(({ path }) => path === file || path.endsWith(`/${file}`));
  const [only] = named;
  if (named.length === 1 && only) return only;
  return named.find(({ path }) => path.split('/').includes(territory)) ?? null;
}
