import type { DataIndex } from '../domain/dataFolder';
import { issue, type Issue } from '../domain/issue';
import { sha256 } from '../import/sha256';
import type { ReadFile } from './readFile';

/** Largest file of a data folder, in bytes: borders of the whole country in full precision. */
export const FILE_LIMIT = 256 * 1024 * 1024;

/** A data folder: its address (absolute, with a slash at its end) and its index. Paths are relative to the folder. */
export interface DataFolder {
  readonly url: string;
  readonly index: DataIndex;
  readonly readFile: ReadFile;
}

/** A file of the data folder as it was really read. */
export interface ReadDataFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the bytes that came, whatever the index says. */
  readonly sha256: string;
  /** A warning when the index describes another file. */
  readonly issues: readonly Issue[];
}

/** Reads one file and compares it with what the index says of it. */
export async function readDataFile(
  { url, index, readFile }: DataFolder,
  path: string,
  signal: AbortSignal,
  onProgress?: (share: number | null) => void,
): Promise<ReadDataFile> {
  const address = new URL(path.split('/').map(encodeURIComponent).join('/'), url).href;
  const bytes = await readFile(address, { signal, limit: FILE_LIMIT, onProgress });
  const hash = await sha256(bytes);
  const described = index.files.find((file) => file.path === path);
  const differs = described !== undefined && described.sha256 !== hash;
  return {
    bytes,
    sha256: hash,
    issues: differs ? [issue('hashMismatch', { column: path, got: hash, severity: 'warning' })] : [],
  };
}
