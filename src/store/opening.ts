import { hasBlob, readBlob } from './blobs';
import type { Recovery, Step } from './contract';
import { StoreError } from './contract';
import { transact, type Database } from './database';
import { headMark, readStep } from './history';

/** Where a store stands. */
export interface Standing {
  /** The step that is shown; null = nothing is kept. */
  readonly head: Step | null;
  /** The step that was put last; another than the head's while that one is broken. */
  readonly mark: number | null;
  readonly recovery: Recovery | null;
}

/** Up to this sum the bytes of the head are compared with their hashes when the store is opened. */
const VERIFIED_BYTES = 4 * 1024 * 1024;

/**
 * Finds the step that stands: the one that was put last, or, where that is broken, the last good one before it. Nothing is
 * written: what could not be read today may be readable tomorrow.
 */
export async function findStanding(database: Database): Promise<Standing> {
  const { mark, ids } = await transact(database, 'readonly', async (transaction) => {
    const mark = await headMark(transaction);
    const range = mark === null ? null : IDBKeyRange.upperBound(mark);
    return { mark, ids: range ? await transaction.objectStore('steps').getAllKeys(range) : [] };
  });
  const lost: number[] = [];
  if (mark !== null && ids.at(-1) !== mark) lost.push(mark);
  for (const id of ids.reverse()) {
    const step = await soundStep(database, id);
    if (step) return { head: step, mark, recovery: recoveryOf(lost, step.id) };
    lost.push(id);
  }
  return { head: null, mark, recovery: recoveryOf(lost, null) };
}

function recoveryOf(lost: readonly number[], head: number | null): Recovery | null {
  return lost.length === 0 ? null : { lost, head };
}

/** A step whose shape is right and whose bytes are there; null otherwise. */
async function soundStep(database: Database, id: number): Promise<Step | null> {
  try {
    const step = await transact(database, 'readonly', async (transaction) => {
      const found = await readStep(transaction, id);
      for (const file of found?.state.files ?? []) if (!(await hasBlob(transaction, file))) return null;
      return found;
    });
    const files = step?.state.files ?? [];
    if (files.reduce((sum, { bytes }) => sum + bytes, 0) <= VERIFIED_BYTES)
      for (const { sha256 } of files) await readBlob(database, sha256);
    return step;
  } catch (error) {
    if (error instanceof StoreError && ['broken', 'notFound'].includes(error.failure.code)) return null;
    throw error;
  }
}
