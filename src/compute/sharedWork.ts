/** What a caller brings: a way to stop, and a way to be told. */
export interface CallHooks<P> {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: P) => void;
}

/** What the work itself is given. */
export interface WorkHooks<P> {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: P) => void;
}

interface Entry<T, P> {
  readonly result: Promise<T>;
  readonly controller: AbortController;
  readonly callers: Set<CallHooks<P>>;
  settled: boolean;
}

/**
 * Work that several callers may ask for at once and again later: done once per key, the `most` latest results kept.
 *
 * A caller that is cancelled leaves alone; only when all have left is the work stopped and forgotten. A failure is not
 * kept: the next caller tries again.
 */
export class SharedWork<T, P> {
  private readonly entries = new Map<string, Entry<T, P>>();

  constructor(private readonly most: number) {}

  async get(key: string, start: (hooks: WorkHooks<P>) => Promise<T>, caller: CallHooks<P>): Promise<T> {
    caller.signal?.throwIfAborted();
    const entry = this.entries.get(key) ?? this.begin(start);
    // Put last: the first of a Map is the one that was not used for longest.
    this.entries.delete(key);
    this.entries.set(key, entry);
    this.forget(entry, key);
    return this.join(entry, key, caller);
  }

  private begin(start: (hooks: WorkHooks<P>) => Promise<T>): Entry<T, P> {
    const controller = new AbortController();
    const callers = new Set<CallHooks<P>>();
    const onProgress = (progress: P): void => callers.forEach((caller) => caller.onProgress?.(progress));
    const entry: Entry<T, P> = {
      result: start({ signal: controller.signal, onProgress }).finally(() => (entry.settled = true)),
      controller,
      callers,
      settled: false,
    };
    return entry;
  }

  private forget(entry: Entry<T, P>, key: string): void {
    entry.result.catch(() => {
      if (this.entries.get(key) === entry) this.entries.delete(key);
    });
    for (const [oldKey, old] of this.entries) {
      if (this.entries.size <= this.most) break;
      if (old.settled) this.entries.delete(oldKey);
    }
  }

  private join(entry: Entry<T, P>, key: string, caller: CallHooks<P>): Promise<T> {
    entry.callers.add(caller);
    return new Promise<T>((resolve, reject) => {
      const leave = (): void => {
        entry.callers.delete(caller);
        caller.signal?.removeEventListener('abort', aborted);
      };
      const aborted = (): void => {
        leave();
        reject(caller.signal?.reason);
        if (entry.callers.size > 0 || entry.settled) return;
        if (this.entries.get(key) === entry) this.entries.delete(key);
        entry.controller.abort(caller.signal?.reason);
      };
      caller.signal?.addEventListener('abort', aborted);
      entry.result.then(resolve, reject).finally(leave);
    });
  }
}
