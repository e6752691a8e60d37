import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { StoreError } from './contract';
import { storeErrorOf, unavailable } from './failure';
import { DATABASE } from './names';

const VERSION = 1;

/** Bytes of one file. The length stands beside them so that it can be known without loading them. */
export interface BlobRecord {
  readonly sha256: string;
  readonly length: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface NoteRecord {
  readonly notebook: string;
  readonly key: string;
  readonly value: unknown;
}

/**
 * What the database holds. Whatever is read from it is checked before it is believed: `steps` and `marks` are therefore
 * unknown here.
 */
export interface Schema extends DBSchema {
  /** By hash. The index `length` tells [sha256, length] from keys alone. */
  blobs: { key: string; value: BlobRecord; indexes: { length: [string, number] } };
  /** By id; the database counts and never gives a number twice. */
  steps: { key: number; value: unknown };
  /** `head`: id of the step that stands. */
  marks: { key: string; value: unknown };
  notes: { key: [string, string]; value: NoteRecord };
}

export type Database = IDBPDatabase<Schema>;
export type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<
  Schema,
  StoreNames<Schema>[],
  Mode
>;

/** What the holder of a connection has to hear: it is closed, and whether the data went with it. */
export interface ConnectionEvents {
  readonly closed: (deleted: boolean) => void;
}

/**
 * Opens the database, making it when there is none. Gives way when another tab wants to delete or renew it.
 * @throws StoreError `unavailable` when there is no IndexedDB, when it is refused, or when an older tab holds it.
 */
export async function openDatabase({ closed }: ConnectionEvents, name: string = DATABASE): Promise<Database> {
  let held: (error: StoreError) => void = () => undefined;
  const blocked = new Promise<never>((_, reject) => (held = reject));
  let opening: Promise<Database> | null = null;
  try {
    // Where a policy forbids it, some browsers have no indexedDB and some throw when it is touched.
    opening = openDB<Schema>(name, VERSION, {
      upgrade(database, from) {
        if (from >= 1) return;
        const blobs = database.createObjectStore('blobs', { keyPath: 'sha256' });
        blobs.createIndex('length', ['sha256', 'length']);
        database.createObjectStore('steps', { keyPath: 'id', autoIncrement: true });
        database.createObjectStore('marks');
        database.createObjectStore('notes', { keyPath: ['notebook', 'key'] });
      },
      blocked: () => held(unavailable('an older version of the app in another tab')),
      blocking(_from, to, event) {
        (event.target as IDBDatabase).close();
        closed(to === null);
      },
      terminated: () => closed(false),
    });
    return await Promise.race([opening, blocked]);
  } catch (error) {
    // What opens after all is not wanted any more.
    opening?.then(
      (late) => late.close(),
      () => undefined,
    );
    throw error instanceof StoreError ? error : unavailable(nameOf(error));
  }
}

/**
 * Runs `work` in one transaction over everything: all of it happens, or nothing.
 * @throws StoreError also for what the browser refuses (`quota`, `unavailable`).
 */
export async function transact<Mode extends 'readonly' | 'readwrite', T>(
  database: Database,
  mode: Mode,
  work: (transaction: Transaction<Mode>) => Promise<T>,
): Promise<T> {
  let transaction: Transaction<Mode>;
  try {
    // "strict": what was promised is on the disk, also when the machine loses its power.
    transaction = database.transaction([...STORES], mode, { durability: 'strict' });
  } catch (error) {
    throw unavailable(nameOf(error));
  }
  // Awaited below; a failure meanwhile must not count as unheard.
  transaction.done.catch(() => undefined);
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended already.
    }
    await transaction.done.catch(() => undefined);
    throw storeErrorOf(error instanceof StoreError ? error : (transaction.error ?? error));
  }
}

const STORES = ['blobs', 'steps', 'marks', 'notes'] as const;

function nameOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
