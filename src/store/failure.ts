import { StoreError, type StoreFailure } from './contract';

/** A failure of the store with its stable code and facts. */
export function failed(code: StoreFailure['code'], got: string, expected: string): StoreError {
  return new StoreError({ code, got, expected });
}

/** Everything works, but nothing can be kept. */
export function unavailable(got: string): StoreError {
  return failed('unavailable', got, 'a database of this browser');
}

/** Whatever the database threw as a failure of the store; a mistake of our own code stays what it is. */
export function storeErrorOf(error: unknown): unknown {
  if (error instanceof StoreError) return error;
  const name = error instanceof DOMException || error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return failed('quota', 'no room left', 'room for the new files');
  if (error instanceof DOMException) return unavailable(`${name}: ${error.message}`);
  return error;
}
