import { ComputeError } from './failure';
import { readDataFile, type DataFolder, type ReadDataFile } from './readDataFile';

/** Files of a territory's folder that are on their way before anybody asks for them. */
export interface ReadAhead {
  /** The file, once: the reader keeps nothing. Undefined when it is not on its way (any more). */
  take(path: string): Promise<ReadDataFile> | undefined;
}

/**
 * Asks for every file that the index lists below `folder` at once, so that no file waits for another to be understood
 * first. A file that fails fails whoever takes it, and nobody else.
 */
export function readAhead(
  dataFolder: DataFolder,
  folder: string,
  signal: AbortSignal,
  onProgress: (share: number | null) => void,
): ReadAhead {
  const files = new Map<string, Promise<ReadDataFile>>();
  for (const { path, role } of dataFolder.index.files) {
    // A territory without a folder of its own: everything would stand below it.
    if (folder === '' || !path.startsWith(folder) || role === 'overview') continue;
    const file = readDataFile(dataFolder, path, signal, role === 'boundaries' ? onProgress : undefined);
    // Whoever takes it hears of the failure; a file that nobody takes has none.
    file.catch(() => undefined);
    files.set(path, file);
  }
  return {
    take(path) {
      const file = files.get(path);
      files.delete(path);
      return file;
    },
  };
}

/** A file that is on its way, or read now; one that failed for want of a network is tried once more. */
export async function takeOrRead(
  ahead: ReadAhead,
  dataFolder: DataFolder,
  path: string,
  signal: AbortSignal,
  onProgress?: (share: number | null) => void,
): Promise<ReadDataFile> {
  const read = (): Promise<ReadDataFile> => readDataFile(dataFolder, path, signal, onProgress);
  const file = ahead.take(path);
  if (!file) return read();
  return file.catch((error: unknown) => {
    if (error instanceof ComputeError && error.failure.code === 'network') return read();
    throw error;
  });
}
