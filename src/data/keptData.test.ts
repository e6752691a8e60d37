import 'fake-indexeddb/auto';
import { QueryClient } from '@tanstack/svelte-query';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DATA_URL, memoryFolder } from '../../tests/fixtures/dataFolder';
import { bytesOf, importing, importNote } from '../../tests/fixtures/keptStore';
import type { ComputeClient } from '../compute/client';
import type { DataIndex } from '../domain/dataFolder';
import { StoreError, type Store } from '../store/contract';
import { KEPT_FLAG } from '../store/names';
import { openStore } from '../store/openStore';
import { browserKept, type StoreOpening } from './keptData';
import { createDataSource } from './queries';

const { readFile, index: served } = memoryFolder();
const client = {} as ComputeClient;
const load = vi.fn(() => import('./openKept'));
const open: Store[] = [];

async function elsewhere(): Promise<Store> {
  const store = await openStore();
  open.push(store);
  return store;
}

async function keep(store: Store, layer: string, content: string): Promise<void> {
  await store.accept({
    parent: store.head?.id ?? null,
    note: importNote('squares', layer),
    state: importing(store.state, 'squares', layer, content),
    bytes: [bytesOf(content)],
  });
}

function app() {
  const source = createDataSource({ client, dataUrl: DATA_URL, readFile, kept: browserKept(load) });
  const cache = new QueryClient();
  const shown = (): DataIndex | undefined => cache.getQueryData(source.indexQuery().queryKey);
  return { source, shown, start: () => cache.fetchQuery(source.indexQuery()) };
}
const layersOf = (index: DataIndex | undefined) => index?.overlay?.layers.map(({ layer }) => layer) ?? [];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  const flags = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => flags.get(key) ?? null,
    setItem: (key: string, value: string) => flags.set(key, value),
  });
  load.mockClear();
});
afterEach(() => {
  vi.unstubAllGlobals();
  for (const store of open.splice(0)) store.close();
  vi.restoreAllMocks();
});

describe('a browser that never kept anything', () => {
  it('loads nothing of the store, and makes none', async () => {
    const { start } = app();
    expect(await start()).toEqual(served);
    expect(load).not.toHaveBeenCalled();
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('shows at once what the first import keeps', async () => {
    const { source, start, shown } = app();
    await start();
    const store = await source.store();
    open.push(store);
    await keep(store, 'lamps', 'a');
    expect(layersOf(shown())).toEqual(['lamps']);
    await store.undo('');
    expect(shown()).toEqual(served);
    expect(await source.store()).toBe(store);
    expect(localStorage.getItem(KEPT_FLAG)).not.toBeNull();
  });

  it('hears of the first import of another tab', async () => {
    const { start, shown, source } = app();
    await start();
    await keep(await elsewhere(), 'lamps', 'a');
    await vi.waitFor(() => expect(layersOf(shown())).toEqual(['lamps']));
    open.push(await source.store());
  });
});

describe('a browser that keeps something', () => {
  beforeEach(async () => {
    await keep(await elsewhere(), 'lamps', 'a');
    localStorage.setItem(KEPT_FLAG, '1');
  });

  it('never shows the served data first', async () => {
    const { start, source } = app();
    expect(layersOf(await start())).toEqual(['lamps']);
    open.push(await source.store());
  });

  it('tells whoever watches that the store is open, early and late', async () => {
    const { start, source } = app();
    const early = vi.fn<(opening: StoreOpening) => void>();
    source.watchStore(early);
    await start();
    const store = await source.store();
    open.push(store);
    expect(early.mock.calls).toEqual([[{ store }]]);
    const late = vi.fn<(opening: StoreOpening) => void>();
    source.watchStore(late)();
    expect(late.mock.calls).toEqual([[{ store }]]);
  });

  it('follows other tabs', async () => {
    const { start, shown, source } = app();
    await start();
    open.push(await source.store());
    await keep(open[0]!, 'cameras', 'b');
    await vi.waitFor(() => expect(layersOf(shown())).toEqual(['lamps', 'cameras']));
  });

  it.each<[string, () => void]>([
    [
      'the database is refused',
      () =>
        vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
          throw new DOMException('denied', 'SecurityError');
        }),
    ],
    ['its code does not load', () => load.mockRejectedValueOnce(new TypeError('failed to fetch'))],
  ])('goes on with what is served, tells it, and tries again when asked: %s', async (_name, refuse) => {
    refuse();
    const { start, source, shown } = app();
    const told: StoreOpening[] = [];
    source.watchStore((opening) => told.push(opening));
    expect(await start()).toEqual(served);
    expect(told).toHaveLength(1);
    expect(told[0]).toHaveProperty('failure');
    vi.restoreAllMocks();
    open.push(await source.store());
    expect(told[1]).toHaveProperty('store');
    await keep(open.at(-1)!, 'cameras', 'b');
    expect(layersOf(shown())).toEqual(['lamps', 'cameras']);
  });
});

it.each<[string, () => void]>([
  ['that lost its flag', () => undefined],
  ['that forbids flags', () => vi.stubGlobal('localStorage', undefined)],
  [
    'that cannot say whether it has a store',
    () => vi.spyOn(IDBFactory.prototype, 'databases').mockRejectedValue(new DOMException('', 'UnknownError')),
  ],
])('a browser %s shows what it keeps a moment later', async (_name, lose) => {
  await keep(await elsewhere(), 'lamps', 'a');
  lose();
  const { start, source, shown } = app();
  await start();
  await vi.waitFor(() => expect(layersOf(shown())).toEqual(['lamps']));
  open.push(await source.store());
});

it('a browser without IndexedDB shows what is served; the store says why it is not there', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const { start, source } = app();
  expect(await start()).toEqual(served);
  const failure: unknown = await source.store().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(StoreError);
  expect((failure as StoreError).failure.code).toBe('unavailable');
});
