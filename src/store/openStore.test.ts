import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bytesOf, hashOf, importing, importNote, keptFile } from '../../tests/fixtures/keptStore';
import { EMPTY_STATE, StoreError, type KeptState, type Store } from './contract';
import { openStore } from './openStore';
import { withTerritory } from './state';

let clock = 0;
const now = () => new Date(Date.UTC(2026, 10, 22) + clock++ * 1000);
const opened: Store[] = [];
async function open(name = 'test'): Promise<Store> {
  const store = await openStore({ name, now });
  opened.push(store);
  return store;
}

beforeEach(() => {
  clock = 0;
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  for (const store of opened.splice(0)) store.close();
  vi.restoreAllMocks();
});

/** One import as the intake does it. */
function keep(store: Store, layer: string, content: string, parent = store.head?.id ?? null) {
  return store.accept({
    parent,
    note: importNote('squares', layer),
    state: importing(store.state, 'squares', layer, content),
    bytes: [bytesOf(content)],
  });
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => (error instanceof StoreError ? error.failure.code : `thrown ${String(error)}`),
  );
}

const layersOf = (state: KeptState) => state.overlay.layers.map(({ layer }) => layer);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('accept', () => {
  it('keeps the state, the bytes and the step, and is there when it is opened again', async () => {
    const store = await open();
    expect([store.head, store.state, store.recovery]).toEqual([null, EMPTY_STATE, null]);
    const step = await keep(store, 'cameras', 'a,b\n1,2\n');
    expect(step).toMatchObject({ id: 1, parent: null, by: 'Lan', at: '2026-11-22T00:00:00.000Z' });
    expect(store.head).toBe(step);
    const again = await open();
    expect(again.head).toEqual(step);
    expect(again.state).toEqual(store.state);
    expect(textOf(await again.read(store.state.files[0]!.sha256))).toBe('a,b\n1,2\n');
    expect(await again.history()).toEqual([step]);
  });

  it('refuses a state whose bytes are not there, or are others', async () => {
    const store = await open();
    const state = importing(EMPTY_STATE, 'squares', 'cameras', 'a');
    const note = importNote('squares', 'cameras');
    for (const bytes of [[], [bytesOf('b')]])
      expect(await codeOf(store.accept({ parent: null, note, state, bytes }))).toBe('broken');
    const longer = { ...state, files: state.files.map((file) => ({ ...file, bytes: 2 })) };
    expect(await codeOf(store.accept({ parent: null, note, state: longer, bytes: [bytesOf('a')] }))).toBe(
      'broken',
    );
    expect(await store.history()).toEqual([]);
    expect((await store.usage()).bytes).toBe(0);
  });

  it('refuses a state that is none', async () => {
    const store = await open();
    const note = importNote('squares', 'cameras');
    const file = keptFile('../up.csv', 'a');
    const state = { ...EMPTY_STATE, files: [file] };
    expect(await codeOf(store.accept({ parent: null, note, state, bytes: [bytesOf('a')] }))).toBe('broken');
  });

  it('keeps only its own part of a larger buffer, and nothing that the state does not name', async () => {
    const store = await open();
    const large = bytesOf('xxhello');
    const state = importing(EMPTY_STATE, 'squares', 'tips', 'hello');
    await store.accept({
      parent: null,
      note: importNote('squares', 'tips'),
      state,
      bytes: [large.subarray(2), bytesOf('a stranger')],
    });
    expect(textOf(await store.read(hashOf(bytesOf('hello'))))).toBe('hello');
    expect((await store.usage()).bytes).toBe(5);
  });

  it('needs no bytes for what is kept already', async () => {
    const store = await open();
    await keep(store, 'cameras', 'same');
    const state = importing(store.state, 'squares', 'tips', 'same');
    await store.accept({ parent: 1, note: importNote('squares', 'tips'), state, bytes: [] });
    expect(layersOf(store.state)).toEqual(['cameras', 'tips']);
    expect((await store.usage()).bytes).toBe(4);
  });
});

describe('a failure in the middle', () => {
  const failing = (error: unknown) =>
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw error;
    });

  it.each([
    ['a full disk', new DOMException('full', 'QuotaExceededError'), 'quota'],
    ['a lost disk', new DOMException('gone', 'UnknownError'), 'unavailable'],
    ['a mistake', new TypeError('oops'), 'thrown TypeError: oops'],
  ])('leaves everything as it was: %s', async (_name, error, code) => {
    const store = await open();
    await keep(store, 'cameras', 'first');
    const before = store.head;
    // The bytes are in by then, the step is not.
    failing(error);
    expect(await codeOf(keep(store, 'cameras', 'second'))).toBe(code);
    vi.restoreAllMocks();
    expect(store.head).toBe(before);
    const again = await open();
    expect(again.head).toEqual(before);
    expect(await codeOf(again.read(hashOf(bytesOf('second'))))).toBe('notFound');
    expect((await again.usage()).bytes).toBe(5);
    await keep(again, 'cameras', 'second');
    expect(textOf(await again.read(hashOf(bytesOf('second'))))).toBe('second');
  });

  it('tells a quota that is found out only when the transaction ends', async () => {
    const store = await open();
    await keep(store, 'cameras', 'first');
    const real = IDBObjectStore.prototype.add;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...given) {
      const request = real.apply(this, given);
      const { transaction } = this;
      request.addEventListener('success', () => {
        transaction.abort();
        Object.defineProperty(transaction, 'error', {
          value: new DOMException('full', 'QuotaExceededError'),
        });
      });
      return request;
    });
    expect(await codeOf(keep(store, 'cameras', 'second'))).toBe('quota');
    expect((await open()).head?.id).toBe(1);
  });
});

describe('two tabs', () => {
  it('do not fight: the slower one is told, loads the newer state and can go on', async () => {
    const [a, b] = [await open(), await open()];
    const heard = vi.fn();
    b.subscribe(heard);
    const state = importing(b.state, 'squares', 'tips', 'of b');
    await keep(a, 'cameras', 'of a');
    // The same tick: b has not heard of it yet.
    const late = b.accept({
      parent: null,
      note: importNote('squares', 'tips'),
      state,
      bytes: [bytesOf('of b')],
    });
    expect(await codeOf(late)).toBe('conflict');
    expect(layersOf(b.state)).toEqual(['cameras']);
    expect(heard).toHaveBeenCalled();
    await keep(b, 'tips', 'of b');
    expect(layersOf(b.state)).toEqual(['cameras', 'tips']);
  });

  it('hear of each other', async () => {
    const [a, b] = [await open(), await open()];
    const seen: (number | undefined)[] = [];
    const stop = b.subscribe(() => seen.push(b.head?.id));
    await keep(a, 'cameras', '1');
    await vi.waitFor(() => expect(seen).toEqual([1]));
    await a.undo('Lan');
    await vi.waitFor(() => expect(seen).toEqual([1, 2]));
    expect(b.state).toEqual(EMPTY_STATE);
    await a.note('preferences', 'by', 'Lan');
    await vi.waitFor(() => expect(seen).toEqual([1, 2, 2]));
    stop();
    await keep(a, 'cameras', '2');
    await vi.waitFor(() => expect(b.head?.id).toBe(3));
    expect(seen).toHaveLength(3);
  });

  it('refuse a preview that stood on an older step, also in one tab', async () => {
    const store = await open();
    await keep(store, 'cameras', '1');
    expect(await codeOf(keep(store, 'cameras', '2', null))).toBe('conflict');
    expect(store.head?.id).toBe(1);
  });

  it('under one subscriber and the own change it is told once, after the state is new', async () => {
    const store = await open();
    const seen: unknown[] = [];
    store.subscribe(() => seen.push(layersOf(store.state)));
    await keep(store, 'cameras', '1');
    expect(seen).toEqual([['cameras']]);
  });

  it('a database that is deleted is seen as empty', async () => {
    const store = await open();
    await keep(store, 'cameras', '1');
    const seen = vi.fn();
    store.subscribe(seen);
    await new Promise((done) => {
      indexedDB.deleteDatabase('test').onsuccess = done;
    });
    await vi.waitFor(() => expect(seen).toHaveBeenCalled());
    expect([store.head, store.state]).toEqual([null, EMPTY_STATE]);
    await keep(store, 'cameras', '2');
    expect(layersOf((await open()).state)).toEqual(['cameras']);
  });
});

describe('undo and restore', () => {
  it('walks down the history, and what was undone comes back by restoring it', async () => {
    const store = await open();
    await keep(store, 'cameras', '1');
    await keep(store, 'tips', '2');
    await keep(store, 'models', '3');
    const undone = await store.undo('Minh');
    expect(undone).toMatchObject({
      id: 4,
      kind: 'undo',
      of: 3,
      parent: 3,
      by: 'Minh',
      layer: 'models',
      sourceName: '',
    });
    expect(layersOf(store.state)).toEqual(['cameras', 'tips']);
    await store.undo('');
    expect(layersOf(store.state)).toEqual(['cameras']);
    await store.undo('');
    expect(layersOf(store.state)).toEqual([]);
    expect(await codeOf(store.undo(''))).toBe('notFound');
    expect(store.head?.id).toBe(6);
    const restored = await store.restore(3, 'Minh');
    expect(restored).toMatchObject({ kind: 'restore', of: 3, layer: 'models' });
    expect(layersOf(store.state)).toEqual(['cameras', 'tips', 'models']);
    // A restore is a change like any other: undoing it brings back what stood before it.
    await store.undo('');
    expect(layersOf(store.state)).toEqual([]);
    expect(await codeOf(store.undo(''))).toBe('notFound');
  });

  it('finds nothing to undo or to restore in an empty store', async () => {
    const store = await open();
    expect(await codeOf(store.undo(''))).toBe('notFound');
    expect(await codeOf(store.restore(1, ''))).toBe('notFound');
    expect(await store.history()).toEqual([]);
  });

  it('refuses to restore what has lost its bytes', async () => {
    const store = await open();
    await keep(store, 'cameras', '1');
    await keep(store, 'cameras', '2');
    await poke((database) =>
      database
        .transaction('blobs', 'readwrite')
        .objectStore('blobs')
        .delete(hashOf(bytesOf('1'))),
    );
    expect(await codeOf(store.restore(1, ''))).toBe('broken');
    expect(store.head?.id).toBe(2);
  });
});

describe('remove', () => {
  it('takes a layer out and says what it was', async () => {
    const store = await open();
    await keep(store, 'cameras', '1');
    await keep(store, 'tips', '2');
    const step = await store.remove({ territory: 'squares', layer: 'cameras' }, 'Minh');
    expect(step).toMatchObject({ kind: 'remove', of: 1, layer: 'cameras', by: 'Minh', counts: null });
    expect(layersOf(store.state)).toEqual(['tips']);
    expect(store.state.files).toHaveLength(1);
    await store.undo('');
    expect(layersOf(store.state)).toEqual(['tips', 'cameras'].sort());
  });

  it('takes a territory made here out with everything in it', async () => {
    const store = await open();
    const path = 'territories/mine/territory.json';
    const files = [
      keptFile(path, '{}', 'territory'),
      keptFile('territories/mine/communes.geojson', '[]', 'boundaries'),
    ];
    const name = { vi: 'Của tôi', en: 'Mine' };
    const entry = { id: 'mine', name, kind: name, communeCount: 2, boundaryKind: 'imported' as const, path };
    await store.accept({
      parent: null,
      note: importNote('mine', null),
      state: withTerritory(store.state, { entry, files }),
      bytes: [bytesOf('{}'), bytesOf('[]')],
    });
    await keep(store, 'cameras', 'elsewhere');
    await store.accept({
      parent: 2,
      note: importNote('mine', 'tips'),
      state: importing(store.state, 'mine', 'tips', 'there'),
      bytes: [bytesOf('there')],
    });
    const step = await store.remove({ territory: 'mine', layer: null }, '');
    expect(step).toMatchObject({ of: 1, territoryName: name, layerName: null });
    expect(store.state.territories).toEqual([]);
    expect(store.state.files.map((file) => file.path)).toEqual(['territories/squares/cameras.csv']);
    expect(layersOf(store.state)).toEqual(['cameras']);
  });

  it('finds nothing to remove', async () => {
    const store = await open();
    await keep(store, 'cameras', '1');
    expect(await codeOf(store.remove({ territory: 'squares', layer: 'tips' }, ''))).toBe('notFound');
    expect(await codeOf(store.remove({ territory: 'squares', layer: null }, ''))).toBe('notFound');
  });
});

describe('forget', () => {
  it('removes earlier steps and the bytes that nothing needs any more', async () => {
    const store = await open();
    await keep(store, 'cameras', 'first');
    await keep(store, 'cameras', 'second');
    await keep(store, 'tips', 'third');
    await store.forget(2);
    expect((await store.history()).map(({ id }) => id)).toEqual([3, 2]);
    expect(await codeOf(store.read(hashOf(bytesOf('first'))))).toBe('notFound');
    expect(textOf(await store.read(hashOf(bytesOf('second'))))).toBe('second');
    expect((await store.usage()).bytes).toBe(11);
    await store.undo('');
    expect(layersOf(store.state)).toEqual(['cameras']);
    // What stood before is forgotten: the way down ends here.
    expect(await codeOf(store.undo(''))).toBe('notFound');
    expect((await open()).state).toEqual(store.state);
  });

  it('never gives a number twice and never forgets the head', async () => {
    const store = await open();
    await keep(store, 'cameras', 'a');
    await store.undo('');
    await store.forget(2);
    expect(store.state).toEqual(EMPTY_STATE);
    expect((await keep(store, 'cameras', 'b')).id).toBe(3);
    expect(await codeOf(store.forget(1))).toBe('notFound');
    expect(await codeOf(store.forget(99))).toBe('notFound');
    expect((await open()).head?.id).toBe(3);
  });
});

/** Changes the database behind the store's back. */
async function poke(change: (database: IDBDatabase) => IDBRequest, name = 'test'): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
  await new Promise((resolve) => (change(database).onsuccess = resolve));
  database.close();
}
const inStore = (name: string, change: (store: IDBObjectStore) => IDBRequest) =>
  poke((database) => change(database.transaction(name, 'readwrite').objectStore(name)));

describe('a broken store', () => {
  beforeEach(async () => {
    const store = await open();
    await keep(store, 'cameras', 'first');
    await keep(store, 'cameras', 'second');
    await keep(store, 'tips', 'third');
  });
  const broken = { sha256: hashOf(bytesOf('third')), length: 5, bytes: bytesOf('thorn') };

  it.each<[string, () => Promise<void>, number[], number | null]>([
    ['a lost step', () => inStore('steps', (steps) => steps.delete(3)), [3], 2],
    ['a step that is none', () => inStore('steps', (steps) => steps.put({ id: 3, kind: 'import' })), [3], 2],
    ['lost bytes', () => inStore('blobs', (blobs) => blobs.delete(broken.sha256)), [3], 2],
    ['bytes of another hash', () => inStore('blobs', (blobs) => blobs.put(broken)), [3], 2],
    [
      'bytes of another length',
      () => inStore('blobs', (blobs) => blobs.put({ ...broken, length: 6, bytes: bytesOf('thorns') })),
      [3],
      2,
    ],
    [
      'bytes that two steps need',
      () => inStore('blobs', (blobs) => blobs.delete(hashOf(bytesOf('second')))),
      [3, 2],
      1,
    ],
    ['no bytes at all', () => inStore('blobs', (blobs) => blobs.clear()), [3, 2, 1], null],
    ['no steps at all', () => inStore('steps', (steps) => steps.clear()), [3], null],
  ])('falls back to the last good step: %s', async (_name, damage, lost, head) => {
    await damage();
    const store = await open();
    expect(store.recovery).toEqual({ lost, head });
    expect(store.head?.id ?? null).toBe(head);
    expect(layersOf(store.state)).toEqual(head === null ? [] : ['cameras']);
    // It can be gone on with, and the next opening finds nothing wrong.
    const next = await keep(store, 'models', 'fourth');
    expect(next).toMatchObject({ id: 4, parent: head });
    const again = await open();
    expect([again.recovery, again.head?.id]).toEqual([null, 4]);
  });

  it('needs no mark: the newest step stands', async () => {
    for (const damage of ['clear', 'put'] as const) {
      await inStore('marks', (marks) => (damage === 'clear' ? marks.clear() : marks.put('three', 'head')));
      const store = await open();
      expect([store.recovery, store.head?.id]).toEqual([null, 3]);
    }
  });

  it('changes nothing while it looks', async () => {
    await inStore('blobs', (blobs) => blobs.delete(broken.sha256));
    await open();
    await inStore('blobs', (blobs) => blobs.put({ ...broken, bytes: bytesOf('third') }));
    const store = await open();
    expect([store.recovery, store.head?.id]).toEqual([null, 3]);
  });

  it('tells bytes that are not what their hash says', async () => {
    const store = await open();
    await inStore('blobs', (blobs) => blobs.put(broken));
    expect(await codeOf(store.read(broken.sha256))).toBe('broken');
    await inStore('blobs', (blobs) => blobs.put({ ...broken, bytes: 'text' }));
    expect(await codeOf(store.read(broken.sha256))).toBe('broken');
    expect(await codeOf(store.read('0'.repeat(64)))).toBe('notFound');
  });

  it('shows the steps that can be read', async () => {
    await inStore('steps', (steps) => steps.put({ id: 2, kind: 'x' }));
    expect((await (await open()).history()).map(({ id }) => id)).toEqual([3, 1]);
  });
});

describe('notes', () => {
  it('are kept beside the history, by notebook', async () => {
    const store = await open();
    await store.note('mappings', 'cameras', { columns: { id: 0 } });
    await store.note('mappings', '__proto__', 1);
    await store.note('decisions', '2026', { tanan: '00004' });
    await store.note('mappings', 'tips', { lost: undefined, kept: 1 });
    await keep(store, 'cameras', '1');
    await store.undo('');
    const again = await open();
    const mappings = await again.notes('mappings');
    expect(Object.entries(mappings)).toEqual([
      ['__proto__', 1],
      ['cameras', { columns: { id: 0 } }],
      ['tips', { kept: 1 }],
    ]);
    await again.note('mappings', 'cameras', null);
    expect(Object.keys(await again.notes('mappings'))).not.toContain('cameras');
    expect(await again.notes('preferences')).toEqual({});
    expect(await again.notes('decisions')).toEqual({ '2026': { tanan: '00004' } });
  });
});

describe('a browser without a store', () => {
  it.each<[string, () => void]>([
    ['no IndexedDB', () => vi.stubGlobal('indexedDB', undefined)],
    [
      'a refusal',
      () =>
        vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
          throw new DOMException('denied', 'SecurityError');
        }),
    ],
  ])('is told: %s', async (_name, refuse) => {
    refuse();
    expect(await codeOf(openStore({ name: 'test' }))).toBe('unavailable');
    vi.unstubAllGlobals();
  });

  it('a newer app in another tab, or a store that was closed, is unavailable', async () => {
    const store = await open();
    await new Promise((done) => {
      indexedDB.open('test', 99).onsuccess = done;
    });
    expect(await codeOf(keep(store, 'cameras', '1'))).toBe('unavailable');
    expect(await codeOf(openStore({ name: 'test' }))).toBe('unavailable');
    const other = await open('other');
    other.close();
    expect(await codeOf(other.history())).toBe('unavailable');
  });

  it('tells what it uses even where the browser tells nothing', async () => {
    const store = await open();
    vi.stubGlobal('navigator', {});
    expect(await store.usage()).toEqual({ bytes: 0, usage: null, quota: null, persisted: null });
    expect(await store.persist()).toBe(false);
    vi.stubGlobal('navigator', {
      storage: {
        estimate: () => Promise.resolve({ usage: 5, quota: 10 }),
        persisted: () => Promise.resolve(true),
        persist: () => Promise.resolve(true),
      },
    });
    expect(await store.usage()).toEqual({ bytes: 0, usage: 5, quota: 10, persisted: true });
    expect(await store.persist()).toBe(true);
    vi.unstubAllGlobals();
  });
});
