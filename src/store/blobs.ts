import type { DataFile } from '../domain/dataFolder';
import { sha256 } from '../import/sha256';
import type { BlobRecord, Database, Transaction } from './database';
import { failed } from './failure';

/**
 * Bytes of one kept file, compared with their hash.
 * @throws StoreError `notFound`, `broken`
 */
export async function readBlob(database: Database, hash: string): Promise<Uint8Array<ArrayBuffer>> {
  let record: BlobRecord | undefined;
  try {
    record = await database.get('blobs', hash);
  } catch (error) {
    // The browser keeps large values in files of their own, which may be gone while the record stands.
    throw failed('broken', error instanceof Error ? error.message : String(error), hash);
  }
  if (!record) throw failed('notFound', 'no bytes', hash);
  const bytes: unknown = record.bytes;
  if (!(bytes instanceof Uint8Array)) throw failed('broken', 'no bytes', hash);
  const found = await sha256(bytes as Uint8Array<ArrayBuffer>);
  if (found !== hash) throw failed('broken', found, hash);
  return bytes as Uint8Array<ArrayBuffer>;
}

/** Whether the bytes of a file are kept, with the length that the file says; looks at keys only. */
export async function hasBlob(
  transaction: Transaction<'readonly' | 'readwrite'>,
  { sha256: hash, bytes }: Pick<DataFile, 'sha256' | 'bytes'>,
): Promise<boolean> {
  const key = await transaction.objectStore('blobs').index('length').getKey([hash, bytes]);
  return key !== undefined;
}

/** Writes bytes under their hash. What is there already is written anew: it may be broken. */
export async function putBlob(
  transaction: Transaction<'readwrite'>,
  hash: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  // A view would take the whole buffer behind it along.
  const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
  await transaction.objectStore('blobs').put({ sha256: hash, length: own.length, bytes: own });
}

/** Sum of the bytes of all that is kept. */
export async function blobBytes(transaction: Transaction<'readonly'>): Promise<number> {
  let sum = 0;
  let cursor = await transaction.objectStore('blobs').index('length').openKeyCursor();
  while (cursor) {
    sum += cursor.key[1];
    cursor = await cursor.continue();
  }
  return sum;
}

/** Removes all bytes whose hash is not in `needed`. */
export async function sweepBlobs(
  transaction: Transaction<'readwrite'>,
  needed: ReadonlySet<string>,
): Promise<void> {
  const blobs = transaction.objectStore('blobs');
  for (const hash of await blobs.getAllKeys()) if (!needed.has(hash)) await blobs.delete(hash);
}
