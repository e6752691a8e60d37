import type { CommuneFeatures } from '../domain/boundarySet';
import { territoryUnder } from '../domain/overlay';
import { labelPointSteps } from '../geo/labelPoints';
import { queenNeighbourSteps } from '../geo/queenNeighbours';
import { readBoundaries, type BoundaryReading } from '../import/boundaries/read';
import { countingBase, type CountingBase } from './countingBase';
import { parseFigures, parseTerritory } from './dataFolder';
import { ComputeError, refusal } from './failure';
import { breathe, paced } from './paced';
import type { OpenTerritory, Progress } from './protocol';
import { readAhead, takeOrRead, type ReadAhead } from './readAhead';
import type { DataFolder, ReadDataFile } from './readDataFile';
import type { WorkHooks } from './sharedWork';

/** What is kept of a territory between calls. */
export interface LoadedTerritory {
  readonly open: OpenTerritory;
  readonly base: CountingBase;
  /** Folder of the territory, relative to the data folder, with a slash at the end. */
  readonly folder: string;
  readonly boundariesSha256: string;
  /** Files of its layers that are on their way already. */
  readonly ahead: ReadAhead;
}

/**
 * Reads territory.json, its boundaries (precise and to draw) and its figures, lays the index's overlay over it, and works
 * out what the screen needs of them.
 * Fails with `unknownTerritory`, or as its files do.
 */
export async function openTerritory(
  dataFolder: DataFolder,
  territoryId: string,
  hooks: WorkHooks<Progress>,
): Promise<LoadedTerritory> {
  const { index } = dataFolder;
  const entry = index.territories.find(({ id }) => id === territoryId);
  if (!entry)
    throw new ComputeError({
      code: 'unknownTerritory',
      subject: 'index.json',
      got: territoryId,
      expected: index.territories.map(({ id }) => id).join(', '),
    });
  const folder = entry.path.replace(/[^/]*$/, '');
  const onFetch = (share: number | null): void => hooks.onProgress({ step: 'fetch', share });
  const ahead = readAhead(dataFolder, folder, hooks.signal, onFetch);
  const read = (path: string): Promise<ReadDataFile> => takeOrRead(ahead, dataFolder, path, hooks.signal);

  const described = await read(entry.path);
  const territory = territoryUnder(parseTerritory(described.bytes, entry.path), index.overlay);
  const { boundaries } = territory;
  const [precise, drawing, figures] = await Promise.all([
    read(folder + boundaries.file),
    boundaries.drawing === boundaries.file ? null : read(folder + boundaries.drawing),
    territory.figures === null ? null : read(folder + territory.figures),
  ]);
  hooks.onProgress({ step: 'read', share: null });
  const reading = await readCommunes(precise, folder + boundaries.file);
  const drawn = drawing && (await readCommunes(drawing, folder + boundaries.drawing));
  hooks.signal.throwIfAborted();

  hooks.onProgress({ step: 'index', share: null });
  const base = countingBase(reading.communes, reading.boundaries, [territory.name.vi]);
  const pace = { breathe: () => breathe(hooks.signal) };
  const around = await paced(queenNeighbourSteps(reading.boundaries), pace);
  const labels = await paced(labelPointSteps(reading.boundaries), pace);
  const files = [described, precise, drawing, figures];
  return {
    open: {
      territory,
      communes: reading.communes,
      features: drawn ? inOrderOf(reading, drawn, folder + boundaries.drawing) : reading.features,
      bboxes: base.bboxes,
      labelPoints: labels,
      neighbourStarts: around.starts,
      neighbours: around.neighbours,
      areaKm2: base.areaKm2,
      figures: figures ? parseFigures(figures.bytes, folder + (territory.figures ?? '')) : [],
      issues: [...files.flatMap((file) => file?.issues ?? []), ...reading.issues],
    },
    base,
    folder,
    boundariesSha256: precise.sha256,
    ahead,
  };
}

async function readCommunes(file: ReadDataFile, path: string): Promise<BoundaryReading> {
  const reading = await readBoundaries(file.bytes, path);
  if (reading.report.refused)
    throw refusal(path, reading.issues, 'communes as GeoJSON, TopoJSON or zipped Shapefile');
  return reading;
}

/** The simplified shapes in the order of the precise communes. A commune that is missing among them is a broken folder. */
function inOrderOf(precise: BoundaryReading, drawn: BoundaryReading, path: string): CommuneFeatures {
  const byCode = new Map(drawn.features.features.map((feature) => [feature.properties.code, feature]));
  return {
    type: 'FeatureCollection',
    features: precise.communes.map(({ code, name, ordinal }) => {
      const feature = byCode.get(code);
      if (!feature)
        throw new ComputeError({
          code: 'unreadable',
          subject: path,
          got: `no commune ${code}`,
          expected: name,
        });
      return { ...feature, id: ordinal, properties: { name, code } };
    }),
  };
}
