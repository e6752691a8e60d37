import type { DataFile, DataIndex } from '../domain/dataFolder';
import { parseIndex } from './dataFolder';
import type { ReadFile } from './readFile';

const INDEX_LIMIT = 8 * 1024 * 1024;

/**
 * Reads and checks index.json of the data folder at `url` (absolute, with a slash at its end).
 * Light: the main thread uses it before the worker has started.
 */
export async function readIndex(readFile: ReadFile, url: string, signal?: AbortSignal): Promise<DataIndex> {
  const bytes = await readFile(new URL('index.json', url).href, { signal, limit: INDEX_LIMIT });
  return parseIndex(bytes, 'index.json');
}

/**
 * Changes exactly when the index describes other files of a territory, or lays other layers and periods over it: the part
 * of query keys and caches that makes a swapped data folder and an import visible. An unknown territory has the
 * fingerprint of its id alone.
 */
export function territoryFingerprint(index: DataIndex, territoryId: string): string {
  const described = describedFiles(index, territoryId, () => true);
  const { layers = [], periods = [] } = index.overlay ?? {};
  const laidOver = [...layers, ...periods].filter(({ territory }) => territory === territoryId);
  if (laidOver.length > 0) described.push(JSON.stringify(laidOver));
  return [territoryId, ...described.sort()].join(' ');
}

/**
 * Whether a territory has the borders that it had under a former fingerprint: then ordinals mean the same communes, and
 * what was counted before may stay on screen, marked, until it is counted anew.
 */
export function hasSameBorders(index: DataIndex, territoryId: string, former: string): boolean {
  const parts = new Set(former.split(' '));
  const borders = describedFiles(
    index,
    territoryId,
    ({ role }) => role === 'boundaries' || role === 'drawing',
  );
  return parts.has(territoryId) && borders.length > 0 && borders.every((part) => parts.has(part));
}

/** Files of a territory's folder, each as one word that changes with its content. */
function describedFiles(
  index: DataIndex,
  territoryId: string,
  wanted: (file: DataFile) => boolean,
): string[] {
  const path = index.territories.find(({ id }) => id === territoryId)?.path ?? '';
  const folder = path.replace(/[^/]*$/, '');
  return index.files
    .filter((file) => folder !== '' && file.path.startsWith(folder) && wanted(file))
    .map((file) => `${file.path.slice(folder.length)}:${file.sha256.slice(0, 16)}`);
}
