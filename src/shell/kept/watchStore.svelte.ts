import { EMPTY_STATE, type KeptState, type Step, type Store, type StoreUsage } from '../../store/contract';

/**
 * The store as a screen reads it: what is kept, the history and the space, renewed after every change, also of another
 * tab. Owner of nothing: the store is.
 */
export class StoreWatch {
  state: KeptState = $state.raw(EMPTY_STATE);
  head: Step | null = $state.raw(null);
  /** Newest first. */
  history: readonly Step[] = $state.raw([]);
  usage: StoreUsage | null = $state.raw(null);
  /** Another tab changed the data since this view was opened, or since the last change made here. */
  changedElsewhere = $state(false);
  /** Why the last reading failed; null while all is well. */
  failure: unknown = $state.raw(null);
  #turn = 0;

  constructor(readonly store: Store) {}

  /** Begins to follow the store; returns the end of it. */
  follow(): () => void {
    void this.read();
    return this.store.subscribe((elsewhere) => {
      if (this.store.head?.id !== this.head?.id) this.changedElsewhere = elsewhere;
      void this.read();
    });
  }

  /** Reads everything anew. */
  async read(): Promise<void> {
    const turn = ++this.#turn;
    this.state = this.store.state;
    this.head = this.store.head;
    try {
      const [history, usage] = await Promise.all([this.store.history(), this.store.usage()]);
      // Of two readings under way the later one counts.
      if (turn !== this.#turn) return;
      this.history = history;
      this.usage = usage;
      this.failure = null;
    } catch (error) {
      if (turn === this.#turn) this.failure = error;
    }
  }
}
