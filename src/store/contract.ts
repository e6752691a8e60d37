import type { DataFile, DataOverlay, TerritoryEntry } from '../domain/dataFolder';
import type { IssueReport } from '../domain/issueReport';
import type { RowCounts } from '../domain/measure';
import type { Bilingual } from '../domain/text';

/**
 * Everything that this browser keeps over the served data folder at one moment. Plain data; the bytes of its files lie in
 * the store under their hashes. The empty state changes nothing.
 */
export interface KeptState {
  readonly format: 'binh-yen-kept';
  readonly version: 1;
  /** Territories made here from boundary files; a served one of the same id gives way. */
  readonly territories: readonly TerritoryEntry[];
  /** Every file that is kept, each marked `stored`; paths as in a data folder. */
  readonly files: readonly DataFile[];
  readonly overlay: DataOverlay;
}

export const EMPTY_STATE: KeptState = {
  format: 'binh-yen-kept',
  version: 1,
  territories: [],
  files: [],
  overlay: { layers: [], periods: [] },
};

export type StepKind = 'import' | 'boundaries' | 'package' | 'remove' | 'restore' | 'undo';

/** How many rows an import added, changed, left out and kept as they were; for the history, not for sums. */
export interface RowChanges {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly same: number;
}

/** What a person did, as the history tells it. */
export interface StepNote {
  readonly kind: StepKind;
  /** Free text, "" when the person left it empty; who imported. */
  readonly by: string;
  readonly territory: string;
  readonly territoryName: Bilingual;
  /** Null for boundaries and packages. */
  readonly layer: string | null;
  readonly layerName: Bilingual | null;
  /** Ids of the periods that the rows speak of. */
  readonly periods: readonly string[];
  /** Name of the file that was brought, without any path; "" when none was. */
  readonly sourceName: string;
  /** Of the file that was brought; "" when none was. */
  readonly sourceSha256: string;
  readonly counts: RowCounts | null;
  readonly changes: RowChanges | null;
  /** What an import found wrong; null or absent where nothing was imported, or before reports were kept. */
  readonly report?: IssueReport | null;
  /** The step that was undone, restored or removed; null otherwise. */
  readonly of: number | null;
}

/** One entry of the history. Steps are only added; undoing adds one, too. */
export interface Step extends StepNote {
  /** Ascending, never used twice. */
  readonly id: number;
  /** ISO instant. */
  readonly at: string;
  readonly parent: number | null;
  /** What was kept after the step. */
  readonly state: KeptState;
}

export interface StoreFailure {
  readonly code:
    | 'unavailable' // no IndexedDB (private window, policy): everything works, nothing is kept
    | 'quota' // the disk or the browser's share of it is full; nothing was changed
    | 'conflict' // another tab was faster; nothing was changed, the newer state is loaded
    | 'broken' // a record could not be read or does not fit its hash
    | 'notFound';
  readonly got: string;
  readonly expected: string;
}

/** Why the store could not do what it was asked: an expected failure, thrown because it comes out of transactions. */
export class StoreError extends Error {
  constructor(readonly failure: StoreFailure) {
    super(`${failure.code}: got ${failure.got}; expected ${failure.expected}`);
    this.name = 'StoreError';
  }
}

export interface StoreUsage {
  /** Bytes of all that is kept, history and all. */
  readonly bytes: number;
  /** What the browser says it uses and grants to this origin; null when it does not say. */
  readonly usage: number | null;
  readonly quota: number | null;
  /** Whether the browser promised not to evict; null when it cannot be asked. */
  readonly persisted: boolean | null;
}

/** What was found when the store was opened and could not be used; the last good state stands. */
export interface Recovery {
  /** Steps that were broken, newest first. */
  readonly lost: readonly number[];
  /** The step that stands now; null = nothing is kept. */
  readonly head: number | null;
}

/** Remembered beside the history: survives undo, travels in packages. Values are plain JSON. */
export type Notebook = 'mappings' | 'decisions' | 'preferences';

/**
 * The browser's store. Every change is one transaction: a closed tab, a crash or a full disk leaves the former state.
 * All methods reject with {@link StoreError}.
 */
export interface Store {
  /** The state and its step; null = nothing was ever kept. */
  readonly state: KeptState;
  readonly head: Step | null;
  /** What was broken when it was opened; null when all was well. */
  readonly recovery: Recovery | null;
  /** Newest first, at most the last {@link HISTORY_LIMIT}. */
  history(): Promise<readonly Step[]>;
  /**
   * Puts `state` on top of what stands now, with the bytes of its new files. Atomic. `conflict` when another tab changed
   * the head since `parent`; `broken` when a file of the state has no bytes or they do not fit its hash.
   */
  accept(change: {
    readonly parent: number | null;
    readonly note: StepNote;
    readonly state: KeptState;
    readonly bytes: readonly Uint8Array<ArrayBuffer>[];
  }): Promise<Step>;
  /**
   * Brings back what stood before the head; itself a step. Undoing again walks further back; what was undone comes back by
   * {@link Store.restore}, which is a step that can be undone. `notFound` at the bottom, or where what lies below was
   * forgotten.
   */
  undo(by: string): Promise<Step>;
  /** Brings back the state of an earlier step. */
  restore(step: number, by: string): Promise<Step>;
  /** Takes one layer of a territory, or a whole territory made here (layer null), out of what is kept. */
  remove(what: { readonly territory: string; readonly layer: string | null }, by: string): Promise<Step>;
  /** Forgets all steps before `step` and the bytes that nothing needs any more; the head always stays. */
  forget(step: number): Promise<void>;
  read(sha256: string): Promise<Uint8Array<ArrayBuffer>>;
  usage(): Promise<StoreUsage>;
  /** Asks the browser not to evict; false when it refuses. */
  persist(): Promise<boolean>;
  notes<T>(notebook: Notebook): Promise<Readonly<Record<string, T>>>;
  /** Null removes the entry. */
  note(notebook: Notebook, key: string, value: unknown): Promise<void>;
  /**
   * Called after every change, also of other tabs, once `state` and `head` are the new ones; `elsewhere`: the change was
   * not made by this store. Returns a way to stop.
   */
  subscribe(changed: (elsewhere: boolean) => void): () => void;
  close(): void;
}

export const HISTORY_LIMIT = 200;
