import type { KeptState, Step, StepNote } from './contract';
import { EMPTY_STATE, HISTORY_LIMIT } from './contract';
import { hasBlob, sweepBlobs } from './blobs';
import { checkStep } from './checkState';
import type { Transaction } from './database';
import { failed } from './failure';

type Reading = Transaction<'readonly' | 'readwrite'>;
type Writing = Transaction<'readwrite'>;

const HEAD = 'head';

/** Id of the step that was put last, whether it can be read or not; null when nothing was ever kept. */
export async function headMark(transaction: Reading): Promise<number | null> {
  const mark: unknown = await transaction.objectStore('marks').get(HEAD);
  if (typeof mark === 'number' && Number.isInteger(mark)) return mark;
  // A lost mark: the newest step is the one that was put last.
  const cursor = await transaction.objectStore('steps').openKeyCursor(null, 'prev');
  return cursor?.key ?? null;
}

/** A step, or null when it is gone. @throws StoreError `broken` */
export async function readStep(transaction: Reading, id: number): Promise<Step | null> {
  const value: unknown = await transaction.objectStore('steps').get(id);
  return value === undefined ? null : checkStep(value);
}

/** Steps that can be read, newest first, at most `most`. */
export async function readSteps(transaction: Reading, most: number = HISTORY_LIMIT): Promise<Step[]> {
  const found: Step[] = [];
  let cursor = await transaction.objectStore('steps').openCursor(null, 'prev');
  for (; cursor && found.length < most; cursor = await cursor.continue()) {
    const step = readable(cursor.value);
    if (step) found.push(step);
  }
  return found;
}

function readable(value: unknown): Step | null {
  try {
    return checkStep(value);
  } catch {
    // A step that is broken is told when the store is opened; the others can still be read.
    return null;
  }
}

/** Adds a step on top and makes it the head; the state's bytes must be there. @throws StoreError `broken` */
export async function putStep(
  transaction: Writing,
  parent: number | null,
  note: StepNote,
  state: KeptState,
  at: string,
): Promise<Step> {
  for (const file of state.files)
    if (!(await hasBlob(transaction, file)))
      throw failed('broken', `no bytes of ${file.path}`, `${file.bytes} bytes with hash ${file.sha256}`);
  const step = { ...note, at, parent, state };
  const id = await transaction.objectStore('steps').add(step);
  await transaction.objectStore('marks').put(id, HEAD);
  return { ...step, id };
}

/**
 * The step that an undo takes back: the head, or, when the head is itself an undo, what stood below the step that it took
 * back. So undoing again and again walks down the history; what was undone comes back by restoring it. Null at the bottom,
 * or where the history below was forgotten.
 */
export async function undoable(transaction: Reading, head: Step | null): Promise<Step | null> {
  let step = head;
  while (step?.kind === 'undo') {
    const undone: Step | null = step.of === null ? null : await readStep(transaction, step.of);
    step = undone === null || undone.parent === null ? null : await readStep(transaction, undone.parent);
  }
  return step;
}

/** What stood before a step. @throws StoreError `notFound` when that was forgotten, `broken` */
export async function stateBefore(transaction: Reading, step: Step): Promise<KeptState> {
  if (step.parent === null) return EMPTY_STATE;
  const parent = await readStep(transaction, step.parent);
  if (parent) return parent.state;
  throw failed('notFound', `step ${step.parent} was forgotten`, 'the step before');
}

/** Removes all steps below `first` and the bytes that no other step needs. */
export async function forgetBelow(transaction: Writing, first: number): Promise<void> {
  const steps = transaction.objectStore('steps');
  await steps.delete(IDBKeyRange.upperBound(first, true));
  const needed = new Set<string>();
  for (let cursor = await steps.openCursor(); cursor; cursor = await cursor.continue())
    for (const hash of hashesOf(cursor.value)) needed.add(hash);
  await sweepBlobs(transaction, needed);
}

/** Hashes that a step names; of a step that cannot be read whatever looks like one, so that nothing is lost with it. */
function hashesOf(value: unknown): string[] {
  const step = readable(value);
  if (step) return step.state.files.map(({ sha256 }) => sha256);
  return JSON.stringify(value)?.match(/\b[0-9a-f]{64}\b/g) ?? [];
}
