import type { DataIndex } from '../domain/dataFolder';
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
  const path = index.territories.find(({ id }) => id === territoryId)?.path ?? '';
  const folder = path.replace(/[^/]*$/, '');
  const files = index.files.filter((file) => folder !== '' && file.path.startsWith(folder));
  const described = files.map((file) => `${file.path.slice(folder.length)}:${file.sha256.slice(0, 16)}`);
  const { layers = [], periods = [] } = index.overlay ?? {};
  const laidOver = [...layers, ...periods].filter(({ territory }) => territory === territoryId);
  if (laidOver.length > 0) described.push(JSON.stringify(laidOver));
  return [territoryId, ...described.sort()].join(' ');
}
