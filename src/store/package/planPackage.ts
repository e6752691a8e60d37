import type { DataFile, DataIndex, TerritoryEntry } from '../../domain/dataFolder';
import type { Period } from '../../domain/period';
import type { LayerFile, Territory } from '../../domain/territory';
import { sha256 } from '../../import/sha256';
import { StoreError, type KeptState } from '../contract';
import { fileOfLayer, folderOf, withLayer, withTerritory } from '../state';
import type { DataPackage, PackagedTerritory, PackagePlan, PlannedLayer, PlannedTerritory } from './contract';
import { readTerritoryFile, territoryFile } from './territoryFile';
import type { ReadFileBytes } from './flatTerritory';

/** What stands here: the index as the screen has it, and what is kept. */
export interface Here {
  readonly index: DataIndex;
  readonly state: KeptState;
  readonly readFile: ReadFileBytes;
}

/**
 * What accepting a package does here. A territory that is not known here, or whose borders were made from a file here or
 * where the package was made, is brought as a whole; of any other only the layers that were kept there, and the periods,
 * are laid over the one that is served here, so that an office's own borders, layers and figures stay. Everything that is
 * kept here and not replaced stays. Changes nothing.
 */
export async function planPackage(data: DataPackage, here: Here): Promise<PackagePlan> {
  let { state } = here;
  const bytes = new Map<string, Uint8Array<ArrayBuffer>>();
  const territories: PlannedTerritory[] = [];
  for (const packaged of data.territories) {
    const step = await planTerritory(data, packaged, { ...here, state }, bytes);
    state = step.state;
    territories.push(step.planned);
  }
  const had = new Set(here.state.files.map((file) => file.sha256));
  return {
    territories,
    state,
    bytes: [...bytes].flatMap(([hash, own]) => (had.has(hash) ? [] : [own])),
    changesNothing: territories.every(
      ({ boundaries, layers, periods }) =>
        boundaries !== 'brought' && periods.length === 0 && layers.every(({ effect }) => effect === 'same'),
    ),
  };
}

async function planTerritory(
  data: DataPackage,
  { entry, territory }: PackagedTerritory,
  here: Here,
  bytes: Map<string, Uint8Array<ArrayBuffer>>,
): Promise<{ planned: PlannedTerritory; state: KeptState }> {
  const standing = await standingTerritory(entry.id, here);
  const borders = standing === null ? null : boundariesOf(data, entry, territory, standing, here);
  const isThis = ({ id }: TerritoryEntry): boolean => id === entry.id;
  const madeHere = here.state.territories.some(isThis);
  const made = madeHere || data.manifest.kept.territories.some(isThis);
  const brought = standing === null || (made && borders !== 'same');
  let state = here.state;
  let folder = standing ? folderOf(standing.entry) : '';
  if (brought) {
    const base = await bareTerritory(data, { entry, territory }, freeFolder(entry.id, here.index), bytes);
    const inside = new Set(Object.keys(territory.layers));
    state = withTerritory(state, base, (layer) => !inside.has(layer));
    folder = folderOf(base.entry);
  }
  const layers: PlannedLayer[] = [];
  for (const [layer, layerFile] of Object.entries(territory.layers)) {
    const keptThere = data.manifest.kept.overlay.layers.some(
      (each) => each.territory === entry.id && each.layer === layer,
    );
    if (!brought && !madeHere && !keptThere) continue;
    const path = folderOf(entry) + layerFile.file;
    const own = lineOf(data.index, path);
    const name = brought ? layerFile.file : fileName(layer, layerFile, standing, here.index, folder);
    const file: DataFile = { ...own, path: folder + name, stored: true };
    const effect = effectOf(layer, own, layerFile, standing, here);
    layers.push({ layer, file, layerFile: { ...layerFile, file: name }, effect });
    if (effect === 'same' && !brought) continue;
    remember(data, path, own, bytes);
    state = withLayer(state, {
      territory: entry.id,
      layer,
      file,
      layerFile: { ...layerFile, file: name },
      periods: [],
    });
  }
  const periods = brought ? [] : missingPeriods(data, territory, standing, here.state);
  if (periods.length > 0) {
    const added = periods.map((period) => ({ territory: entry.id, period }));
    state = { ...state, overlay: { ...state.overlay, periods: [...state.overlay.periods, ...added] } };
  }
  const boundaries = brought ? 'brought' : borders === 'same' ? 'same' : 'other';
  return { planned: { entry, boundaries, replaces: brought && standing !== null, layers, periods }, state };
}

interface Standing {
  readonly entry: TerritoryEntry;
  /** As served or made here, without what is laid over it; null when it cannot be read. */
  readonly territory: Territory | null;
}

async function standingTerritory(id: string, { index, readFile }: Here): Promise<Standing | null> {
  const entry = index.territories.find((each) => each.id === id);
  if (!entry) return null;
  const line = index.files.find(({ path }) => path === entry.path);
  if (!line) return { entry, territory: null };
  const content = await readFile(line);
  try {
    return { entry, territory: readTerritoryFile(content, entry.path) };
  } catch (error) {
    if (error instanceof StoreError) return { entry, territory: null };
    throw error;
  }
}

function boundariesOf(
  { index }: DataPackage,
  entry: TerritoryEntry,
  territory: Territory,
  standing: Standing,
  here: Here,
): 'same' | 'other' {
  if (!standing.territory) return 'other';
  const there = lineOf(index, folderOf(entry) + territory.boundaries.file);
  const path = folderOf(standing.entry) + standing.territory.boundaries.file;
  const line = here.index.files.find((file) => file.path === path);
  return line?.sha256 === there.sha256 ? 'same' : 'other';
}

/** The territory without its layers: those are laid over it, so that each can be removed and replaced by itself. */
async function bareTerritory(
  data: DataPackage,
  { entry, territory }: PackagedTerritory,
  folder: string,
  bytes: Map<string, Uint8Array<ArrayBuffer>>,
): Promise<{ entry: TerritoryEntry; files: DataFile[] }> {
  const path = `${folder}territory.json`;
  const described = territoryFile({ ...territory, layers: {} });
  const hash = await sha256(described);
  bytes.set(hash, described);
  const line = lineOf(data.index, entry.path);
  const files: DataFile[] = [{ ...line, path, bytes: described.length, sha256: hash, stored: true }];
  const { boundaries, figures } = territory;
  for (const name of new Set([boundaries.file, boundaries.drawing, ...(figures === null ? [] : [figures])])) {
    const own = lineOf(data.index, folderOf(entry) + name);
    remember(data, own.path, own, bytes);
    files.push({ ...own, path: folder + name, stored: true });
  }
  return { entry: { ...entry, path }, files };
}

/** A folder that no other territory has. */
function freeFolder(id: string, { territories }: DataIndex): string {
  const taken = new Set(territories.filter((each) => each.id !== id).map(folderOf));
  let folder = `territories/${id}/`;
  for (let n = 2; taken.has(folder); n++) folder = `territories/${id}-${n}/`;
  return folder;
}

/** Name of a layer's file over a territory that stands here: the one it has here; never that of a file for something else. */
function fileName(
  layer: string,
  { file }: LayerFile,
  standing: Standing | null,
  { files }: DataIndex,
  folder: string,
): string {
  const known = standing?.territory?.layers[layer]?.file ?? file;
  const other = files.find(({ path }) => path === folder + known);
  return other && other.role !== 'layer' ? `${layer}.csv` : known;
}

function effectOf(
  layer: string,
  { sha256: hash }: DataFile,
  { illustrative }: LayerFile,
  standing: Standing | null,
  { index, state }: Here,
): PlannedLayer['effect'] {
  if (!standing) return 'added';
  const { id } = standing.entry;
  const kept = state.overlay.layers.find((each) => each.territory === id && each.layer === layer);
  if (kept) {
    const same =
      fileOfLayer(state, id, kept.file)?.sha256 === hash && kept.file.illustrative === illustrative;
    return same ? 'same' : 'overKept';
  }
  const served = standing.territory?.layers[layer];
  if (!served) return 'added';
  const path = folderOf(standing.entry) + served.file;
  const line = index.files.find((file) => file.path === path);
  return line?.sha256 === hash && served.illustrative === illustrative ? 'same' : 'overServed';
}

/** Periods that are not known here, as they were kept where that is known: then their links are found anew here. */
function missingPeriods(
  { manifest }: DataPackage,
  { id: territoryId, periods }: Territory,
  standing: Standing | null,
  { overlay }: KeptState,
): readonly Period[] {
  const keptIn = (from: KeptState['overlay']): Period[] =>
    from.periods.filter(({ territory }) => territory === territoryId).map(({ period }) => period);
  const known = new Set(
    [...(standing?.territory?.periods ?? []), ...keptIn(overlay)].map((period) => period.id),
  );
  const there = keptIn(manifest.kept.overlay);
  return periods
    .filter((period) => !known.has(period.id))
    .map((period) => there.find(({ id }) => id === period.id) ?? period);
}

function remember(
  { files }: DataPackage,
  path: string,
  { sha256: hash }: DataFile,
  bytes: Map<string, Uint8Array<ArrayBuffer>>,
): void {
  const content = files.get(path);
  if (content) bytes.set(hash, content);
}

/** The line of a file that reading the package has found there. */
function lineOf({ files }: DataIndex, path: string): DataFile {
  const line = files.find((file) => file.path === path);
  if (!line) throw new Error(`got a package without ${path}; expected one that readPackage has read`);
  return line;
}
