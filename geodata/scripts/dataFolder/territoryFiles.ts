import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TerritoryEntry } from '../../../src/domain/dataFolder';
import type { PublishedFigure } from '../../../src/domain/figure';
import { yearsOf } from '../../../src/domain/period';
import type { Territory } from '../../../src/domain/territory';
import { boundaryFile } from './boundaryFile';
import { jsonBytes, type BuiltFile } from './builtFile';
import { readTerritorySource, TerritoryFolderError } from './territorySource';

const FIGURES_SOURCE = {
  text: {
    vi: 'Số liệu đã công bố; nguồn ghi ở từng số',
    en: 'Published figures; the source stands with each number',
  },
  date: null,
};

/**
 * All files of one territory as the app fetches them, and its line in the index.
 *
 * `published` are the figures shown at this place; a figures.json of the folder's own takes their place.
 * Throws {@link TerritoryFolderError} when a file that territory.json names is missing or unusable.
 */
export function territoryFiles(
  folder: string,
  id: string,
  published: readonly PublishedFigure[],
): { entry: TerritoryEntry; files: BuiltFile[] } {
  const source = readTerritorySource(folder, id);
  const base = `territories/${id}`;
  const period = yearsOf(source.periods);
  const files: BuiltFile[] = [];
  const read = (file: string): Buffer => {
    const path = join(folder, file);
    if (!existsSync(path))
      throw new TerritoryFolderError(path, 'no such file', `the file named in ${id}/territory.json`);
    return readFileSync(path);
  };

  const counted = boundaryFile(read(source.boundaries.file).toString('utf8'), source.boundaries.file);
  const countedName = `communes.${counted.extension}`;
  files.push({
    path: `${base}/${countedName}`,
    role: 'boundaries',
    bytes: counted.bytes,
    period: null,
    source: source.boundaries.source,
  });
  let drawnName = countedName;
  if (source.boundaries.drawing !== source.boundaries.file) {
    const drawn = boundaryFile(read(source.boundaries.drawing).toString('utf8'), source.boundaries.drawing);
    if (drawn.communeCount !== counted.communeCount)
      throw new TerritoryFolderError(
        join(folder, source.boundaries.drawing),
        `${drawn.communeCount} communes`,
        `the ${counted.communeCount} of ${source.boundaries.file}`,
      );
    drawnName = `communes.draw.${drawn.extension}`;
    files.push({
      path: `${base}/${drawnName}`,
      role: 'drawing',
      bytes: drawn.bytes,
      period: null,
      source: source.boundaries.source,
    });
  }

  for (const layer of Object.values(source.layers))
    files.push({
      path: `${base}/${layer.file}`,
      role: 'layer',
      bytes: read(layer.file),
      period,
      source: layer.source,
    });

  const ownFigures = existsSync(join(folder, 'figures.json'));
  const hasFigures = ownFigures || published.length > 0;
  if (hasFigures)
    files.push({
      path: `${base}/figures.json`,
      role: 'figures',
      bytes: ownFigures ? read('figures.json') : jsonBytes(published),
      period,
      source: FIGURES_SOURCE,
    });

  const territory: Territory = {
    ...source,
    communeCount: counted.communeCount,
    bbox: counted.bbox,
    boundaries: { ...source.boundaries, file: countedName, drawing: drawnName },
    figures: hasFigures ? 'figures.json' : null,
  };
  const path = `${base}/territory.json`;
  files.push({
    path,
    role: 'territory',
    bytes: jsonBytes(territory),
    period,
    source: { text: { vi: 'Mô tả địa bàn', en: 'Description of the territory' }, date: source.asOf },
  });
  return {
    entry: {
      id,
      name: source.name,
      kind: source.kind,
      communeCount: counted.communeCount,
      boundaryKind: source.boundaries.kind,
      path,
    },
    files,
  };
}
