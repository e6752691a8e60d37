import type { Notebook } from './contract';
import type { Transaction } from './database';

/** All entries of a notebook by key. */
export async function readNotes<T>(
  transaction: Transaction<'readonly'>,
  notebook: Notebook,
): Promise<Readonly<Record<string, T>>> {
  const range = IDBKeyRange.bound([notebook, ''], [notebook, []]);
  const records = await transaction.objectStore('notes').getAll(range);
  return Object.fromEntries(records.map(({ key, value }) => [key, value as T]));
}

/** Writes an entry; null (or undefined) removes it. Values are plain JSON: what else they carry is left out. */
export async function writeNote(
  transaction: Transaction<'readwrite'>,
  notebook: Notebook,
  key: string,
  value: unknown,
): Promise<void> {
  const notes = transaction.objectStore('notes');
  if (value === null || value === undefined) await notes.delete([notebook, key]);
  else await notes.put({ notebook, key, value: JSON.parse(JSON.stringify(value)) as unknown });
}
