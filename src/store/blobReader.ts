import { readBlob } from './blobs';
import { openDatabase, type Database } from './database';

let connection: Promise<Database> | null = null;

/**
 * Reads kept bytes without the rest of the store: for workers. One connection, opened with the first call.
 * @throws StoreError `unavailable`, `notFound`, `broken`
 */
export async function readKeptBytes(sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  const forget = (): void => void (connection = null);
  connection ??= openDatabase({ closed: forget });
  connection.catch(forget);
  return readBlob(await connection, sha256);
}
