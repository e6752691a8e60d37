import type { Issue } from '../domain/issue';

/**
 * What came of reading an input: the value, or the reasons why the whole input was refused.
 * A refusal is expected and therefore a value; only mistakes of our own code throw.
 */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly Issue[] };

/** How long work shares the thread: it tells how far it is, and gives way between two steps. */
export interface WorkPace {
  /** Share done, 0 … 1. */
  readonly onProgress?: (share: number) => void;
  /** Called every few ten thousand rows; gives way to other events and rejects when the work was cancelled. */
  readonly breathe?: () => Promise<void>;
}
