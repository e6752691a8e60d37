import type { DataFile, DataIndex } from '../domain/dataFolder';
import { issue, type Issue } from '../domain/issue';
import { sha256 } from '../import/sha256';
import { ComputeError } from './failure';
import type { ReadFile } from './readFile';

/** Largest file of a data folder, in bytes: borders of the whole country in full precision. */
const FILE_LIMIT = 256 * 1024 * 1024;

/**
 * Port through which the engine gets bytes that this browser keeps. Rejects with a {@link ComputeError} (`notFound`,
 * `unreadable`) or with the signal's reason.
 */
export type ReadStored = (sha256: string, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>;

/** A data folder: its address (absolute, with a slash at its end) and its index. Paths are relative to the folder. */
export interface DataFolder {
  readonly url: string;
  readonly index: DataIndex;
  readonly readFile: ReadFile;
  readonly readStored?: ReadStored;
}

/** A file of the data folder as it was really read. */
export interface ReadDataFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of the bytes that came, whatever the index says. */
  readonly sha256: string;
  /** A warning when the index describes another file. */
  readonly issues: readonly Issue[];
}

/** Reads one file, from the server or from what this browser keeps, and compares it with what the index says of it. */
export async function readDataFile(
  folder: DataFolder,
  path: string,
  signal: AbortSignal,
  onProgress?: (share: number | null) => void,
): Promise<ReadDataFile> {
  const described = folder.index.files.find((file) => file.path === path);
  const bytes = described?.stored
    ? await readKept(folder, described, signal)
    : await folder.readFile(addressOf(folder.url, path), { signal, limit: FILE_LIMIT, onProgress });
  const hash = await sha256(bytes);
  const differs = described !== undefined && described.sha256 !== hash;
  return {
    bytes,
    sha256: hash,
    issues: differs ? [issue('hashMismatch', { column: path, got: hash, severity: 'warning' })] : [],
  };
}

/** Address of a file of the data folder at `url` (absolute, with a slash at its end). */
function addressOf(url: string, path: string): string {
  return new URL(path.split('/').map(encodeURIComponent).join('/'), url).href;
}

function readKept(
  { readStored }: DataFolder,
  { path, sha256: hash }: DataFile,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  if (readStored)
    return readStored(hash, signal).catch((error: unknown) => {
      // The store knows hashes only; a person knows the file.
      throw error instanceof ComputeError ? new ComputeError({ ...error.failure, subject: path }) : error;
    });
  throw new ComputeError({ code: 'notFound', subject: path, got: 'no browser store', expected: hash });
}
