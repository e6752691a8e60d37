import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ComputeError } from '../../../src/compute/failure';
import type { ReadFile } from '../../../src/compute/readFile';
import { readIndex } from '../../../src/compute/readIndex';
import type { DataFile, DataIndex } from '../../../src/domain/dataFolder';
import { sha256 } from '../../../src/import/sha256';
import { failed } from '../../../src/store/failure';
import { Unusable } from '../cliMessages';
import { um } from './messages';

/** Index of a served data folder; null when the folder is empty or not there yet. @throws Unusable */
export async function folderIndex(folder: string): Promise<DataIndex | null> {
  const entries = await readdir(folder).catch(() => []);
  if (entries.length === 0) return null;
  const read: ReadFile = async () => {
    const path = join(folder, 'index.json');
    const found = await stat(path).catch(() => null);
    if (!found?.isFile())
      throw new ComputeError({
        code: 'notFound',
        subject: 'index.json',
        got: 'no file',
        expected: 'index.json',
      });
    return new Uint8Array(await readFile(path));
  };
  try {
    return await readIndex(read, `${pathToFileURL(folder).href}/`);
  } catch (error) {
    if (!(error instanceof ComputeError)) throw error;
    throw new Unusable(um.notEmpty, { folder, got: error.message });
  }
}

/** Reads files of a served folder; each must be what its index says. @throws StoreError `notFound`, `broken` */
export function folderReader(folder: string): (file: DataFile) => Promise<Uint8Array<ArrayBuffer>> {
  return async ({ path, sha256: described }) => {
    const bytes = await readFile(join(folder, path)).catch(() => null);
    if (!bytes) throw failed('notFound', path, 'a file of the folder');
    const own = new Uint8Array(bytes);
    const hash = await sha256(own);
    if (hash !== described) throw failed('broken', `${path} with hash ${hash}`, `hash ${described}`);
    return own;
  };
}
