import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  codeOf,
  freshBrowser,
  inStore,
  keep,
  layersOf,
  openTab,
  textOf,
} from '../../tests/fixtures/browserStore';
import { bytesOf, hashOf } from '../../tests/fixtures/keptStore';
import { openStore } from './openStore';

beforeEach(freshBrowser);
afterEach(() => void vi.restoreAllMocks());

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
    const store = await openTab();
    await keep(store, 'cameras', 'first');
    const before = store.head;
    // The bytes are in by then, the step is not.
    failing(error);
    expect(await codeOf(keep(store, 'cameras', 'second'))).toBe(code);
    vi.restoreAllMocks();
    expect(store.head).toBe(before);
    const again = await openTab();
    expect(again.head).toEqual(before);
    expect(await codeOf(again.read(hashOf(bytesOf('second'))))).toBe('notFound');
    expect((await again.usage()).bytes).toBe(5);
    await keep(again, 'cameras', 'second');
    expect(textOf(await again.read(hashOf(bytesOf('second'))))).toBe('second');
  });

  it('tells a quota that is found out only when the transaction ends', async () => {
    const store = await openTab();
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
    expect((await openTab()).head?.id).toBe(1);
  });
});

describe('a broken store', () => {
  beforeEach(async () => {
    const store = await openTab();
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
    const store = await openTab();
    expect(store.recovery).toEqual({ lost, head });
    expect(store.head?.id ?? null).toBe(head);
    expect(layersOf(store.state)).toEqual(head === null ? [] : ['cameras']);
    // It can be gone on with, and the next opening finds nothing wrong.
    const next = await keep(store, 'models', 'fourth');
    expect(next).toMatchObject({ id: 4, parent: head });
    const again = await openTab();
    expect([again.recovery, again.head?.id]).toEqual([null, 4]);
  });

  it('needs no mark: the newest step stands', async () => {
    for (const damage of ['clear', 'put'] as const) {
      await inStore('marks', (marks) => (damage === 'clear' ? marks.clear() : marks.put('three', 'head')));
      const store = await openTab();
      expect([store.recovery, store.head?.id]).toEqual([null, 3]);
    }
  });

  it('changes nothing while it looks', async () => {
    await inStore('blobs', (blobs) => blobs.delete(broken.sha256));
    await openTab();
    await inStore('blobs', (blobs) => blobs.put({ ...broken, bytes: bytesOf('third') }));
    const store = await openTab();
    expect([store.recovery, store.head?.id]).toEqual([null, 3]);
  });

  it('tells bytes that are not what their hash says', async () => {
    const store = await openTab();
    await inStore('blobs', (blobs) => blobs.put(broken));
    expect(await codeOf(store.read(broken.sha256))).toBe('broken');
    await inStore('blobs', (blobs) => blobs.put({ ...broken, bytes: 'text' }));
    expect(await codeOf(store.read(broken.sha256))).toBe('broken');
    expect(await codeOf(store.read('0'.repeat(64)))).toBe('notFound');
  });

  it('shows the steps that can be read', async () => {
    await inStore('steps', (steps) => steps.put({ id: 2, kind: 'x' }));
    expect((await (await openTab()).history()).map(({ id }) => id)).toEqual([3, 1]);
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
    const store = await openTab();
    await new Promise((done) => {
      indexedDB.open('test', 99).onsuccess = done;
    });
    expect(await codeOf(keep(store, 'cameras', '1'))).toBe('unavailable');
    expect(await codeOf(openStore({ name: 'test' }))).toBe('unavailable');
    const other = await openTab('other');
    other.close();
    expect(await codeOf(other.history())).toBe('unavailable');
  });

  it('tells what it uses even where the browser tells nothing', async () => {
    const store = await openTab();
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
