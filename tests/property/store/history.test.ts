import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import type { Store } from '../../../src/store/contract';
import { codeOf, freshBrowser, keep, openTab, textOf } from '../../fixtures/browserStore';

beforeEach(freshBrowser);

/** What a person sees: layers with their content. */
type Seen = ReadonlyMap<string, string>;

interface ModelStep {
  readonly id: number;
  readonly seen: Seen;
  /** Step whose state an undo of this one brings back; null = nothing, undefined = it cannot be undone. */
  readonly below: ModelStep | null | undefined;
}

/**
 * The history as a plain list. `below` is what "undo again and again" walks along: a change lies on top of what stood; an
 * undo stands where the step below the undone one stood.
 */
class Model {
  steps: ModelStep[] = [];
  blobs = new Set<string>();
  next = 1;

  get head(): ModelStep | null {
    return this.steps.at(-1) ?? null;
  }
  get seen(): Seen {
    return this.head?.seen ?? new Map();
  }
  private push(seen: Seen, below: ModelStep | null | undefined): void {
    this.steps.push({ id: this.next++, seen, below });
  }
  change(seen: Seen): void {
    for (const content of seen.values()) this.blobs.add(content);
    this.push(seen, this.head);
  }
  /** Whether there was something to undo. */
  undo(): boolean {
    const below = this.head === null ? undefined : this.head.below;
    if (below === undefined) return false;
    this.push(below?.seen ?? new Map(), below === null ? undefined : below.below);
    return true;
  }
}

async function seenIn(store: Store): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for (const { layer } of store.state.overlay.layers) {
    const file = store.state.files.find(({ path }) => path.endsWith(`/${layer}.csv`));
    found.push([layer, textOf(await store.read(file!.sha256))]);
  }
  return found.sort();
}

const layer = fc.constantFrom('cameras', 'tips', 'models');
const command = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('accept' as const), layer, n: fc.nat(6) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('restore' as const), n: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), layer }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('elsewhere' as const), layer, n: fc.nat(6) }) },
);
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;

async function run(store: Store, model: Model, step: Command): Promise<Store> {
  switch (step.do) {
    case 'accept': {
      const content = `row ${step.n}\n`;
      await keep(store, step.layer, content);
      model.change(new Map([...model.seen, [step.layer, content]]));
      return store;
    }
    case 'undo':
      expect(await codeOf(store.undo(''))).toBe(model.undo() ? 'done' : 'notFound');
      return store;
    case 'restore': {
      const target = model.steps.find(({ id }) => id === step.n);
      expect(await codeOf(store.restore(step.n, ''))).toBe(target ? 'done' : 'notFound');
      if (target) model.change(target.seen);
      return store;
    }
    case 'remove': {
      const rest = new Map(model.seen);
      const had = rest.delete(step.layer);
      const removed = codeOf(store.remove({ territory: 'squares', layer: step.layer }, ''));
      expect(await removed).toBe(had ? 'done' : 'notFound');
      if (had) model.change(rest);
      return store;
    }
    case 'reopen':
      store.close();
      return openTab();
    case 'elsewhere': {
      // Another tab is faster: this one's change is refused as a whole, then stands on the newer state.
      const other = await openTab();
      const state = store.state;
      const content = `row ${step.n}\n`;
      const parent = store.head?.id ?? null;
      await keep(other, step.layer, content);
      model.change(new Map([...model.seen, [step.layer, content]]));
      if ((store.head?.id ?? null) === parent) {
        expect(store.state).toBe(state);
        expect(await codeOf(keep(store, 'tips', 'late\n', parent))).toBe('conflict');
      }
      other.close();
      return store;
    }
  }
}

it('the store is a list of states, whatever is done to it, in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 25 }), async (commands) => {
      freshBrowser();
      let store = await openTab();
      const model = new Model();
      for (const step of commands) {
        store = await run(store, model, step);
        expect(await seenIn(store)).toEqual([...model.seen].sort());
        expect(store.head?.id ?? null).toBe(model.head?.id ?? null);
      }
      const history = await store.history();
      expect(history.map(({ id }) => id)).toEqual(model.steps.map(({ id }) => id).reverse());
      const bytes = [...model.blobs].reduce((sum, content) => sum + content.length, 0);
      expect((await store.usage()).bytes).toBe(bytes);
      expect(store.recovery).toBeNull();
    }),
    { numRuns: 60 },
  );
});

it('forgetting never changes what is seen, now or by restoring what was not forgotten', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(command, { minLength: 2, maxLength: 15 }),
      fc.nat(20),
      async (commands, from) => {
        freshBrowser();
        let store = await openTab();
        const model = new Model();
        for (const step of commands) store = await run(store, model, step);
        const first = model.steps.find(({ id }) => id >= from);
        if (!first) return;
        await store.forget(first.id);
        const left = model.steps.filter(({ id }) => id >= first.id);
        expect(await seenIn(store)).toEqual([...model.seen].sort());
        expect((await store.history()).map(({ id }) => id)).toEqual(left.map(({ id }) => id).reverse());
        const needed = new Set(left.flatMap(({ seen }) => [...seen.values()]));
        const bytes = [...needed].reduce((sum, content) => sum + content.length, 0);
        expect((await store.usage()).bytes).toBe(bytes);
        store.close();
        store = await openTab();
        expect(store.recovery).toBeNull();
        for (const { id, seen } of left) {
          await store.restore(id, '');
          expect(await seenIn(store)).toEqual([...seen].sort());
        }
      },
    ),
    { numRuns: 40 },
  );
});
