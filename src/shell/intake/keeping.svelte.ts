import type { PlaceDecisions, PreviewInput } from '../../compute/intake/protocol';
import { mappingKey } from '../../import/savedMappings';
import { StoreError, type Notebook, type Store, type StoreFailure } from '../../store/contract';
import { withLayer } from '../../store/state';
import { importNote } from './importNote';
import type { FlowHost, Receipt } from './flowHost';
import type { FoundNotes } from './notesFile';

/** Who imported, as it was written last; an entry of the notebook `preferences`. */
const BY = 'importedBy';

/**
 * What the flow does with the browser's store: notes that are remembered, one atomic step per file, and the way back.
 * Without a usable store everything but keeping works, and `trouble` says why.
 */
export class Keeping {
  /** Why nothing can be kept, or was not; null while all is well. */
  trouble: unknown = $state.raw(null);
  /** Under way: cannot be cancelled any more. */
  accepting = $state(false);
  /** Free text: who imports. */
  by = $state('');

  readonly #host: FlowHost;
  #store: Store | null = null;
  /** Step on which the preview on screen stands. */
  #parent: number | null = null;

  constructor(host: FlowHost) {
    this.#host = host;
  }

  /** Whether nothing at all can be kept in this browser. */
  get impossible(): boolean {
    return this.failure?.code === 'unavailable';
  }

  get failure(): StoreFailure | null {
    return this.trouble instanceof StoreError ? this.trouble.failure : null;
  }

  get head(): number | null {
    return this.#store?.head?.id ?? null;
  }

  /** Opens the store; null, with its reason in `trouble`, when it cannot be opened. */
  async open(): Promise<Store | null> {
    try {
      this.#store = await this.#host.store();
      this.by ||= (await this.notes<string>('preferences'))[BY] ?? '';
    } catch (error) {
      this.#store = null;
      this.trouble = error;
    }
    return this.#store;
  }

  /** A notebook, empty when there is no store. */
  async notes<T>(notebook: Notebook): Promise<Readonly<Record<string, T>>> {
    return (await this.#store?.notes<T>(notebook)) ?? {};
  }

  /** What was decided about names in the files of an epoch. */
  async decisions(epoch: string): Promise<PlaceDecisions> {
    return (await this.notes<PlaceDecisions>('decisions'))[epoch] ?? {};
  }

  async remember(notebook: Notebook, key: string, value: unknown): Promise<void> {
    this.trouble = null;
    try {
      const store = this.#store ?? (await this.#host.store());
      await store.note(notebook, key, value);
    } catch (error) {
      this.trouble = error;
    }
  }

  /** Remembers notes of another machine; a decision on the same name takes the place of the former. */
  async takeNotes(found: Extract<FoundNotes, { ok: true }>): Promise<void> {
    if (found.kind === 'decisions') {
      const former = await this.decisions(found.epoch);
      await this.remember('decisions', found.epoch, { ...former, ...found.decisions });
      return;
    }
    this.trouble = null;
    for (const mapping of found.mappings) {
      await this.remember('mappings', mappingKey(mapping), mapping);
      if (this.trouble) return;
    }
  }

  previewedOn(head: number | null): void {
    this.#parent = head;
  }

  clear(): void {
    if (!this.impossible) this.trouble = null;
  }

  /**
   * Keeps a file: one step of the history, or nothing at all. What was decided about names is remembered afterwards: a
   * failure of that is no failure of the import.
   * @returns whether it was kept
   */
  async keep(input: PreviewInput, sourceName: string): Promise<boolean> {
    const store = this.#store;
    if (!store || this.accepting) return false;
    this.accepting = true;
    this.trouble = null;
    try {
      const prepared = await this.#host.client().prepare(input);
      const territory = this.#host.territory();
      const layerName = this.#host.layerName(input.layer);
      const note = importNote(prepared, {
        by: this.by,
        territory,
        layer: { id: input.layer, name: layerName },
        sourceName,
      });
      const step = await store.accept({
        parent: this.#parent,
        note,
        state: withLayer(store.state, { territory: territory.id, layer: input.layer, ...prepared }),
        bytes: [prepared.bytes],
      });
      const receipt: Receipt = {
        step: step.id,
        territory: territory.id,
        layer: input.layer,
        layerName,
        periodIds: prepared.periodIds,
        sourceName,
        counts: prepared.counts,
        changes: prepared.changes,
      };
      await this.#afterwards(store, input, territory.epochId);
      await this.#host.carried(store.state);
      this.#host.received(receipt);
      return true;
    } catch (error) {
      this.trouble = error;
      return false;
    } finally {
      this.accepting = false;
    }
  }

  async #afterwards(store: Store, input: PreviewInput, epoch: string): Promise<void> {
    try {
      await store.note('preferences', BY, this.by.trim() || null);
      const decided = Object.keys(input.decisions).length > 0;
      await store.note('decisions', epoch, decided ? input.decisions : null);
      await store.persist();
    } catch {
      // The data are kept; only the remembering is not, and the next file asks again.
    }
  }
}

/**
 * Takes a kept import back, when nothing else was kept since.
 * @returns false when something else stands on top of it: then the history is the way back
 */
export async function takeBack(store: Store, receipt: Receipt, by: string): Promise<boolean> {
  if (store.head?.id !== receipt.step) return false;
  await store.undo(by);
  return true;
}
