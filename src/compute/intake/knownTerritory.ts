import type { Commune } from '../../domain/commune';
import { territoryUnder } from '../../domain/overlay';
import type { Territory } from '../../domain/territory';
import { codeFit } from '../../import/boundaries/layerFits';
import { readBoundaries } from '../../import/boundaries/read';
import { parseTerritory } from '../dataFolder';
import { ComputeError } from '../failure';
import { readDataFile, type DataFolder } from '../readDataFile';
import type { LayerFit } from './protocol';

/** A territory of the data folder that new boundaries would replace. */
export interface KnownTerritory {
  /** As its own file says it, without what a browser lays over it. */
  readonly territory: Territory;
  /** Relative to the data folder, with a slash at the end. */
  readonly folder: string;
  readonly communes: readonly Commune[];
}

/** Reads it; null when there is none of this id. Rejects as reading a file of the data folder does. */
export async function knownTerritory(
  dataFolder: DataFolder,
  id: string,
  signal: AbortSignal,
): Promise<KnownTerritory | null> {
  const entry = dataFolder.index.territories.find((one) => one.id === id);
  if (!entry) return null;
  const folder = entry.path.replace(/[^/]*$/, '');
  const described = await readDataFile(dataFolder, entry.path, signal);
  const territory = parseTerritory(described.bytes, entry.path);
  const file = await readDataFile(dataFolder, folder + territory.boundaries.file, signal);
  const { communes } = await readBoundaries(file.bytes, territory.boundaries.file);
  return { territory, folder, communes };
}

/** Which of its layers, served or kept by this browser, speak of the new communes. */
export async function layerFits(
  dataFolder: DataFolder,
  { territory, folder }: KnownTerritory,
  communes: readonly Commune[],
  signal: AbortSignal,
): Promise<LayerFit[]> {
  const codes = new Set(communes.map(({ code }) => code));
  const { layers } = territoryUnder(territory, dataFolder.index.overlay);
  return Promise.all(
    Object.entries(layers).map(async ([layer, { file }]) => {
      const bytes = await bytesOf(dataFolder, folder + file, signal);
      return { layer, ...(await codeFit(bytes, file, codes)) };
    }),
  );
}

/** A file that the folder names and does not have speaks of no commune. */
async function bytesOf(
  dataFolder: DataFolder,
  path: string,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return (await readDataFile(dataFolder, path, signal)).bytes;
  } catch (error) {
    if (error instanceof ComputeError && error.failure.code === 'notFound') return new Uint8Array();
    throw error;
  }
}
