import type { DataFile, DataIndex, TerritoryEntry } from '../../domain/dataFolder';
import { territoryUnder } from '../../domain/overlay';
import type { Territory } from '../../domain/territory';
import { sha256 } from '../../import/sha256';
import { failed } from '../failure';
import { folderOf } from '../state';
import { readTerritoryFile, territoryFile } from './territoryFile';

/** Bytes of a file of the data folder, from the server or from the store. */
export type ReadFileBytes = (file: DataFile) => Promise<Uint8Array<ArrayBuffer>>;

/** A file of a data folder that serves everything: nothing is kept elsewhere. */
export interface FolderFile {
  readonly file: DataFile;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A territory as it is seen, as plain files: territory.json with everything that is laid over it, and the files it names.
 * @throws StoreError `notFound` when the index lacks one of them, `broken` when a kept one does not fit its hash
 */
export async function flatTerritory(
  index: DataIndex,
  readFile: ReadFileBytes,
  entry: TerritoryEntry,
): Promise<{ readonly territory: Territory; readonly files: readonly FolderFile[] }> {
  const lineOf = (path: string): DataFile => {
    const line = index.files.find((file) => file.path === path);
    if (!line) throw failed('notFound', path, 'a file of the index');
    return line;
  };
  const described = lineOf(entry.path);
  const territory = territoryUnder(readTerritoryFile(await readFile(described), entry.path), index.overlay);
  const { boundaries, figures } = territory;
  const named = [boundaries.file, boundaries.drawing, ...(figures === null ? [] : [figures])];
  const layers = Object.values(territory.layers).map(({ file }) => file);
  const files = [await folderFile(described, territoryFile(territory))];
  for (const name of new Set([...named, ...layers])) {
    const line = lineOf(folderOf(entry) + name);
    files.push(await folderFile(line, await readFile(line)));
  }
  return { territory, files };
}

/** A file with a line that says what its bytes are; what was kept must be what its hash says. */
export async function folderFile(line: DataFile, bytes: Uint8Array<ArrayBuffer>): Promise<FolderFile> {
  const hash = await sha256(bytes);
  if (line.stored && line.role !== 'territory' && hash !== line.sha256)
    throw failed('broken', hash, `${line.path} with hash ${line.sha256}`);
  const { path, role, period, source } = line;
  return { file: { path, role, bytes: bytes.length, sha256: hash, period, source }, bytes };
}
