import { sha256 } from '../import/sha256';
import { blobBytes, putBlob, readBlob } from './blobs';
import type { Channel } from './channel';
import { checkState, checkStep } from './checkState';
import {
  EMPTY_STATE,
  StoreError,
  type KeptState,
  type Notebook,
  type Recovery,
  type Step,
  type StepNote,
  type Store,
  type StoreUsage,
} from './contract';
import { openDatabase, transact, type Database, type Transaction } from './database';
import { failed, unavailable } from './failure';
import { forgetBelow, headMark, putStep, readStep, readSteps, stateBefore, undoable } from './history';
import { readNotes, writeNote } from './notes';
import { findStanding, type Standing } from './opening';
import { withoutLayer, withoutTerritory } from './state';

type Writing = Transaction<'readwrite'>;

/** {@link Store} on IndexedDB. */
export class BrowserStore implements Store {
  /** Null while there is none: it was closed, or the browser took it away. */
  #database: Database | null = null;
  #closed = false;
  #standing: Standing = { head: null, mark: null, recovery: null };
  readonly #listeners = new Set<(elsewhere: boolean) => void>();

  private constructor(
    private readonly name: string,
    private readonly channel: Channel,
    private readonly now: () => Date,
  ) {}

  static async open(name: string, channel: Channel, now: () => Date): Promise<BrowserStore> {
    const store = new BrowserStore(name, channel, now);
    store.#standing = await findStanding(await store.#connection());
    return store;
  }

  get head(): Step | null {
    return this.#standing.head;
  }

  get state(): KeptState {
    return this.head?.state ?? EMPTY_STATE;
  }

  get recovery(): Recovery | null {
    return this.#standing.recovery;
  }

  async history(): Promise<readonly Step[]> {
    return this.#run('readonly', (transaction) => readSteps(transaction));
  }

  async accept(change: Parameters<Store['accept']>[0]): Promise<Step> {
    const state = checkState(change.state);
    const hashes = new Set(state.files.map((file) => file.sha256));
    const blobs: { readonly hash: string; readonly bytes: Uint8Array<ArrayBuffer> }[] = [];
    for (const bytes of change.bytes) {
      const hash = await sha256(bytes);
      if (hashes.has(hash)) blobs.push({ hash, bytes });
    }
    return this.#put(change.parent, async (transaction) => {
      for (const { hash, bytes } of blobs) await putBlob(transaction, hash, bytes);
      return { note: change.note, state };
    });
  }

  async undo(by: string): Promise<Step> {
    const { head } = this;
    return this.#put(head?.id ?? null, async (transaction) => {
      const step = await undoable(transaction, head);
      if (!step) throw failed('notFound', 'nothing to undo', 'a step');
      return { note: noteAbout('undo', by, step), state: await stateBefore(transaction, step) };
    });
  }

  async restore(id: number, by: string): Promise<Step> {
    return this.#put(this.head?.id ?? null, async (transaction) => {
      const step = await readStep(transaction, id);
      if (!step) throw failed('notFound', `step ${id}`, 'a step of the history');
      return { note: noteAbout('restore', by, step), state: step.state };
    });
  }

  async remove(
    what: { readonly territory: string; readonly layer: string | null },
    by: string,
  ): Promise<Step> {
    const { territory, layer } = what;
    const { state, head } = this;
    const rest = layer === null ? withoutTerritory(state, territory) : withoutLayer(state, territory, layer);
    if (!rest) throw failed('notFound', [territory, layer ?? ''].join(' '), 'something that is kept');
    return this.#put(head?.id ?? null, async (transaction) => {
      const steps = await readSteps(transaction);
      const brought = steps.find(
        (step) => step.territory === territory && step.layer === layer && step.kind !== 'remove',
      );
      const named = brought ?? steps.find((step) => step.territory === territory);
      const entry = state.territories.find(({ id }) => id === territory);
      const note: StepNote = {
        ...noteAbout('remove', by, brought ?? null),
        territory,
        territoryName: entry?.name ?? named?.territoryName ?? { vi: territory, en: territory },
        layer,
        layerName: layer === null ? null : (brought?.layerName ?? { vi: layer, en: layer }),
      };
      return { note, state: rest };
    });
  }

  async forget(id: number): Promise<void> {
    const { head } = this;
    await this.#run('readwrite', async (transaction) => {
      if (!(await readStep(transaction, id))) throw failed('notFound', `step ${id}`, 'a step of the history');
      // The head stands whatever is forgotten.
      await forgetBelow(transaction, Math.min(id, head?.id ?? id));
    });
    this.#changed();
  }

  async read(hash: string): Promise<Uint8Array<ArrayBuffer>> {
    return readBlob(await this.#connection(), hash);
  }

  async usage(): Promise<StoreUsage> {
    const bytes = await this.#run('readonly', blobBytes);
    const storage = storageOf();
    const [estimate, persisted] = await Promise.all([
      storage?.estimate?.().catch(() => null),
      storage?.persisted?.().catch(() => null),
    ]);
    return {
      bytes,
      usage: estimate?.usage ?? null,
      quota: estimate?.quota ?? null,
      persisted: persisted ?? null,
    };
  }

  async persist(): Promise<boolean> {
    return (
      (await storageOf()
        ?.persist?.()
        .catch(() => false)) ?? false
    );
  }

  async notes<T>(notebook: Notebook): Promise<Readonly<Record<string, T>>> {
    return this.#run('readonly', (transaction) => readNotes<T>(transaction, notebook));
  }

  async note(notebook: Notebook, key: string, value: unknown): Promise<void> {
    await this.#run('readwrite', (transaction) => writeNote(transaction, notebook, key, value));
    this.#changed();
  }

  subscribe(changed: (elsewhere: boolean) => void): () => void {
    this.#listeners.add(changed);
    return () => void this.#listeners.delete(changed);
  }

  close(): void {
    this.#closed = true;
    this.#listeners.clear();
    this.channel.close();
    this.#database?.close();
    this.#database = null;
  }

  /** Reads anew where the store stands: another tab has kept something, or the browser took it all away. */
  async refresh(): Promise<void> {
    try {
      await this.#load();
    } catch {
      // Whoever asks for something next is told why.
      return;
    }
    for (const listener of [...this.#listeners]) listener(true);
  }

  async #load(): Promise<void> {
    const { mark } = this.#standing;
    const standing = await findStanding(await this.#connection());
    // What was read before our own change, or before another reading, is older than what stands.
    if (mark !== this.#standing.mark && (standing.mark ?? -1) < (this.#standing.mark ?? -1)) return;
    this.#standing =
      standing.mark === this.#standing.mark ? { ...standing, head: this.#sameHead(standing) } : standing;
  }

  /** The same step stays the same object, so that whoever compares states sees that nothing changed. */
  #sameHead({ head }: Standing): Step | null {
    return head?.id === this.head?.id ? this.head : head;
  }

  /** Puts one step on top of `parent`, all or nothing. */
  async #put(
    parent: number | null,
    make: (transaction: Writing) => Promise<{ readonly note: StepNote; readonly state: KeptState }>,
  ): Promise<Step> {
    const { mark, head } = this.#standing;
    try {
      const step = await this.#run('readwrite', async (transaction) => {
        const now = await headMark(transaction);
        if (now !== mark || parent !== (head?.id ?? null))
          throw failed('conflict', `step ${now ?? 'none'}`, `step ${parent ?? 'none'}`);
        const { note, state } = await make(transaction);
        return putStep(transaction, parent, plain(note), state, this.now().toISOString());
      });
      const kept = checkStep(step);
      this.#standing = { head: kept, mark: kept.id, recovery: this.recovery };
      this.#changed();
      return kept;
    } catch (error) {
      // Another tab was faster: what it kept is what the next attempt stands on.
      if (error instanceof StoreError && error.failure.code === 'conflict') await this.refresh();
      throw error;
    }
  }

  #changed(): void {
    this.channel.tell();
    for (const listener of [...this.#listeners]) listener(false);
  }

  async #run<Mode extends 'readonly' | 'readwrite', T>(
    mode: Mode,
    work: (transaction: Transaction<Mode>) => Promise<T>,
  ): Promise<T> {
    return transact(await this.#connection(), mode, work);
  }

  async #connection(): Promise<Database> {
    if (this.#closed) throw unavailable('closed');
    if (this.#database) return this.#database;
    const lost = (deleted: boolean): void => {
      this.#database = null;
      // Taken away by the browser or by a person: the screen must not go on showing what is gone.
      if (deleted && !this.#closed) setTimeout(() => void this.refresh());
    };
    const database = await openDatabase({ closed: lost }, this.name);
    // Two may have opened at once; closed meanwhile, nobody needs it.
    if (this.#closed || this.#database) database.close();
    if (this.#closed) throw unavailable('closed');
    return (this.#database ??= database);
  }
}

/** The note of a step that is about an earlier one: where it was, without what only the earlier one did. */
function noteAbout(kind: StepNote['kind'], by: string, step: Step | null): StepNote {
  return {
    kind,
    by,
    territory: step?.territory ?? '',
    territoryName: step?.territoryName ?? { vi: '', en: '' },
    layer: step?.layer ?? null,
    layerName: step?.layerName ?? null,
    periods: step?.periods ?? [],
    sourceName: '',
    sourceSha256: '',
    counts: null,
    changes: null,
    of: step?.id ?? null,
  };
}

/** As a disk can take it: a proxy of the screen's would be refused. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

function storageOf(): StorageManager | undefined {
  return typeof navigator === 'undefined' ? undefined : navigator.storage;
}
