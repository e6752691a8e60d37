import type { DataIndex } from '../domain/dataFolder';
import type { Store } from '../store/contract';
import { CHANNEL, DATABASE, KEPT_FLAG } from '../store/names';

/** How opening the store ended. */
export type StoreOpening =
  | { readonly store: Store }
  /** A `StoreError`, or whatever kept its code from loading: the app goes on with what is served. */
  | { readonly failure: unknown };

/** What this browser keeps, as the data source needs it: nothing of it is loaded before it is used. */
export interface KeptData {
  /** The store, opened when it is asked for first; a failed opening is tried again. */
  store(): Promise<Store>;
  /**
   * The served index with what is kept laid over it. `changed` is told the new one after every change, also of other
   * tabs; a later call takes its place. Where nothing was ever kept, or nothing can be read, the served index itself.
   */
  layOver(served: DataIndex, changed: (index: DataIndex) => void): Promise<DataIndex>;
  /** Told once the store was opened or could not be; at once when that is known. Returns a way to stop. */
  watch(told: (opening: StoreOpening) => void): () => void;
}

/** {@link KeptData} of a browser. The code of the store loads when something may be kept, or when it is asked for. */
export function browserKept(load = () => import('./openKept')): KeptData {
  let opened: ReturnType<typeof open> | null = null;
  let last: StoreOpening | null = null;
  let shown: { readonly served: DataIndex; changed(index: DataIndex): void } | null = null;
  const watchers = new Set<(opening: StoreOpening) => void>();

  const tell = (opening: StoreOpening): void => {
    last = opening;
    for (const told of watchers) told(opening);
  };

  async function open() {
    const { openStore, overlayIndex } = await load();
    const store = await openStore();
    raiseFlag(store);
    store.subscribe(() => {
      raiseFlag(store);
      shown?.changed(overlayIndex(shown.served, store.state));
    });
    return { store, over: (served: DataIndex) => overlayIndex(served, store.state) };
  }

  function kept(): ReturnType<typeof open> {
    opened ??= open().then(
      (result) => {
        tell({ store: result.store });
        return result;
      },
      (error: unknown) => {
        opened = null;
        tell({ failure: error });
        throw error;
      },
    );
    return opened;
  }

  /** What is heard of too late to be shown first is shown as soon as it is read. */
  const showLater = (): void => {
    if (opened) return;
    kept().then(
      ({ over }) => shown?.changed(over(shown.served)),
      () => undefined,
    );
  };

  const started = hasFlag();
  // Heard by the watchers; whoever lays something over shows what is served.
  if (started) kept().catch(() => undefined);
  // Nobody waits for this: it finds what is kept where the flag is lost or localStorage is forbidden.
  else void hasDatabase().then((has) => has && showLater());
  // Another tab keeps its first file while this one has not even loaded the store.
  if (typeof BroadcastChannel !== 'undefined') new BroadcastChannel(CHANNEL).onmessage = showLater;

  return {
    store: async () => (await kept()).store,
    async layOver(served, changed) {
      shown = { served, changed };
      try {
        return opened ? (await opened).over(served) : served;
      } catch {
        return served;
      }
    },
    watch(told) {
      watchers.add(told);
      if (last) told(last);
      return () => watchers.delete(told);
    },
  };
}

function hasFlag(): boolean {
  try {
    return localStorage.getItem(KEPT_FLAG) !== null;
  } catch {
    return false;
  }
}

/** The next start waits for what is kept, instead of finding it after the first paint. */
function raiseFlag({ head }: Store): void {
  try {
    if (head) localStorage.setItem(KEPT_FLAG, '1');
  } catch {
    // Then it is found a moment later.
  }
}

/** Whether this browser has a store; one that cannot say may have. Makes none. */
async function hasDatabase(): Promise<boolean> {
  try {
    // Where storage is blocked, already naming it throws.
    if (typeof indexedDB === 'undefined') return false;
    return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
  } catch {
    return true;
  }
}
