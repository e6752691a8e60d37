import { QueryClient, QueryObserver } from '@tanstack/svelte-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DATA_URL, memoryFolder } from '../../tests/fixtures/dataFolder';
import type { ComputeClient } from '../compute/client';
import { ComputeError } from '../compute/failure';
import type { LayerResult, OpenTerritory } from '../compute/protocol';
import type { DataIndex } from '../domain/dataFolder';
import { dataUrl } from './dataUrl';
import type { KeptData } from './keptData';
import { createDataSource } from './queries';

const { readFile, index: plain } = memoryFolder();
const index: DataIndex = {
  ...plain,
  files: plain.files.map((file) => (file.path.endsWith('.geojson') ? { ...file, role: 'boundaries' } : file)),
};

function fakeClient() {
  return {
    openTerritory: vi.fn<ComputeClient['openTerritory']>(),
    aggregate: vi.fn<ComputeClient['aggregate']>((input) =>
      Promise.resolve({ detail: input.periodId } as LayerResult),
    ),
    aggregateArea: vi.fn<ComputeClient['aggregateArea']>(),
    unusual: vi.fn<ComputeClient['unusual']>(),
    uncovered: vi.fn<ComputeClient['uncovered']>(),
    warmUp: vi.fn(),
    dispose: vi.fn(),
  };
}

let client: ReturnType<typeof fakeClient>;
let cache: QueryClient;
beforeEach(() => {
  client = fakeClient();
  cache = new QueryClient();
});
afterEach(() => cache.clear());

const nothingKept: KeptData = {
  store: () => Promise.reject(new Error('no store in this test')),
  layOver: (served) => Promise.resolve(served),
  watch: () => () => undefined,
};
const source = (read = readFile) =>
  createDataSource({ client, dataUrl: DATA_URL, readFile: read, kept: nothingKept });
const swapped = { ...index, files: index.files.map((file) => ({ ...file, sha256: '0'.repeat(64) })) };

describe('keys', () => {
  it('change with the files and the period, not with the object of the index', () => {
    const of = (from: typeof index, period: string | null) =>
      JSON.stringify(source().layerQuery(from, 'squares', 'lamps', period).queryKey);
    expect(of(index, '2018')).toBe(of(structuredClone(index), '2018'));
    expect(of(index, '2018')).not.toBe(of(swapped, '2018'));
    expect(of(index, '2018')).not.toBe(of(index, null));
    expect(source().layerQuery(index, 'squares', 'lamps', null, { settings: {} }).queryKey).toEqual(
      source().layerQuery(index, 'squares', 'lamps', null).queryKey,
    );
    expect(source().territoryQuery(index, 'squares').queryKey).not.toEqual(
      source().territoryQuery(swapped, 'squares').queryKey,
    );
  });

  it('wait for the index', () => {
    expect(source().territoryQuery(undefined, 'squares').enabled).toBe(false);
    expect(source().layerQuery(undefined, 'squares', 'lamps', null).enabled).toBe(false);
    expect(source().layerQuery(index, 'squares', 'lamps', null).enabled).toBe(true);
    expect(source().layerQuery(index, 'squares', 'lamps', null, { enabled: false }).enabled).toBe(false);
  });
});

describe('indexQuery', () => {
  it('reads the index on the main thread', async () => {
    const read = await cache.fetchQuery(source().indexQuery());
    expect(read.territories.map(({ id }) => id)).toEqual(['squares']);
    expect(client.openTerritory).not.toHaveBeenCalled();
  });

  it('tries a lost network again, and nothing else', () => {
    const { retry } = source().indexQuery();
    const failed = (code: 'network' | 'unreadable', times: number): unknown =>
      typeof retry === 'function' &&
      retry(times, new ComputeError({ code, subject: '', got: '', expected: '' }));
    expect([failed('network', 0), failed('network', 2), failed('network', 3)]).toEqual([true, true, false]);
    expect(failed('unreadable', 0)).toBe(false);
  });
});

describe('layerQuery', () => {
  it('asks the worker with the index and a signal, and tells of the progress under its key', async () => {
    const onProgress = vi.fn();
    const told = createDataSource({ client, dataUrl: DATA_URL, readFile, kept: nothingKept, onProgress });
    const query = told.layerQuery(index, 'squares', 'lamps', '2018');
    await cache.fetchQuery(query);
    const [input, options] = client.aggregate.mock.calls[0]!;
    expect(input).toEqual({
      territoryId: 'squares',
      dataUrl: DATA_URL,
      layer: 'lamps',
      periodId: '2018',
      index,
    });
    expect(options?.signal).toBeInstanceOf(AbortSignal);
    options?.onProgress?.({ step: 'read', share: 0.5 });
    expect(onProgress).toHaveBeenCalledWith(query.queryKey, { step: 'read', share: 0.5 });
  });

  it('counts anew with other settings, and hands them to the worker', async () => {
    const query = source().layerQuery(index, 'squares', 'lamps', '2018', { settings: { brightFrom: 50 } });
    expect(query.queryKey).not.toEqual(source().layerQuery(index, 'squares', 'lamps', '2018').queryKey);
    await cache.fetchQuery(query);
    expect(client.aggregate.mock.calls[0]![0]).toMatchObject({ settings: { brightFrom: 50 } });
  });

  it('keeps the former period on screen while another is counted, but never another territory', () => {
    const from = source();
    const observer = new QueryObserver(cache, from.layerQuery(index, 'squares', 'lamps', '2017'));
    cache.setQueryData(from.layerQuery(index, 'squares', 'lamps', '2017').queryKey, {
      detail: '2017',
    } as LayerResult);
    const stop = observer.subscribe(() => {});
    client.aggregate.mockReturnValue(new Promise(() => {}));
    observer.setOptions(from.layerQuery(index, 'squares', 'lamps', '2018'));
    const waiting = observer.getCurrentResult();
    expect([waiting.isPlaceholderData, (waiting.data as LayerResult).detail]).toEqual([true, '2017']);
    observer.setOptions(from.layerQuery(swapped, 'squares', 'lamps', '2018'));
    expect(observer.getCurrentResult().data).toBeUndefined();
    stop();
  });

  it('keeps the former file on screen while an import of the same borders is counted', () => {
    const from = source();
    const imported = {
      ...index,
      files: index.files.map((file) => (file.role === 'layer' ? { ...file, sha256: '1'.repeat(64) } : file)),
    };
    cache.setQueryData(from.layerQuery(index, 'squares', 'lamps', '2018').queryKey, {
      detail: 'former',
    } as LayerResult);
    cache.setQueryData(from.territoryQuery(index, 'squares').queryKey, {
      issues: [],
    } as unknown as OpenTerritory);
    const layer = new QueryObserver(cache, from.layerQuery(index, 'squares', 'lamps', '2018'));
    const territory = new QueryObserver(cache, from.territoryQuery(index, 'squares'));
    const stops = [layer.subscribe(() => {}), territory.subscribe(() => {})];
    client.aggregate.mockReturnValue(new Promise(() => {}));
    client.openTerritory.mockReturnValue(new Promise(() => {}));
    layer.setOptions(from.layerQuery(imported, 'squares', 'lamps', '2018'));
    territory.setOptions(from.territoryQuery(imported, 'squares'));
    expect(layer.getCurrentResult()).toMatchObject({ isPlaceholderData: true, data: { detail: 'former' } });
    expect(territory.getCurrentResult()).toMatchObject({ isPlaceholderData: true, data: { issues: [] } });
    territory.setOptions(from.territoryQuery(swapped, 'squares'));
    expect(territory.getCurrentResult().data).toBeUndefined();
    for (const stop of stops) stop();
  });

  it('cancels the work that nobody waits for', async () => {
    client.aggregate.mockReturnValue(new Promise(() => {}));
    const observer = new QueryObserver(cache, source().layerQuery(index, 'squares', 'lamps', '2018'));
    const stop = observer.subscribe(() => {});
    await vi.waitFor(() => expect(client.aggregate).toHaveBeenCalled());
    const signal = client.aggregate.mock.calls[0]![1]!.signal!;
    expect(signal.aborted).toBe(false);
    stop();
    expect(signal.aborted).toBe(true);
  });
});

describe('dataUrl', () => {
  it.each([
    ['http://host/', 'http://host/data/'],
    ['http://host/index.html?t=a#b', 'http://host/data/'],
    ['http://host/binh-yen/', 'http://host/binh-yen/data/'],
    ['http://host/binh-yen/index.html', 'http://host/binh-yen/data/'],
  ])('%s → %s', (page, url) => expect(dataUrl(page)).toBe(url));
});
