import { queryOptions } from '@tanstack/svelte-query';
import type { MultiPolygon } from 'geojson';
import type { ComputeClient } from '../compute/client';
import type { AreaResult } from '../compute/countArea';
import { ComputeError } from '../compute/failure';
import type { ComputeApi, LayerResult, OpenTerritory, Progress } from '../compute/protocol';
import { httpReadFile, type ReadFile } from '../compute/readFile';
import { hasSameBorders, readIndex, territoryFingerprint } from '../compute/readIndex';
import type { UnusualResult } from '../compute/unusual';
import type { DataIndex } from '../domain/dataFolder';
import type { LayerSettings } from '../domain/settings';
import type { KeptData } from './keptData';

/** How often the index is looked at again while the app is open: an office may swap the data folder. */
const INDEX_EVERY = 5 * 60_000;

/** What a person drew on the map. */
type DrawnArea = Parameters<ComputeApi['aggregateArea']>[0]['area'];

export interface DataSourceOptions {
  readonly client: ComputeClient;
  /** Absolute, with a slash at its end. */
  readonly dataUrl: string;
  /** Reads index.json on the main thread; over HTTP when absent. */
  readonly readFile?: ReadFile;
  /** What this browser keeps over the data folder. */
  readonly kept: KeptData;
  /** Told of the progress of every call; `key` is the query's key. */
  readonly onProgress?: (key: readonly unknown[], progress: Progress) => void;
}

/** What most queries share: failures of the network are tried again, everything else is told at once. */
const STEADY = {
  // An isolated network looks offline to the browser, and still serves us.
  networkMode: 'always',
  retry: (failures: number, error: Error) =>
    error instanceof ComputeError && error.failure.code === 'network' && failures < 3,
  retryDelay: (attempt: number) => Math.min(500 * 2 ** attempt, 5000),
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const;

/** Results are known by the fingerprint of their inputs, so they never get old; large ones are compared by nobody. */
const BY_FINGERPRINT = { ...STEADY, staleTime: Infinity, structuralSharing: false } as const;

/**
 * Query options of everything that comes from the data folder.
 *
 * Keys: `["index", url]`, `["territory", url, fingerprint]`, `["dataset", layer, url, fingerprint, period]`, behind it the
 * settings where any differ from the defaults. A fingerprint
 * names the very files, so a swapped folder leads to new queries and never to a mixture.
 */
export function createDataSource({
  client,
  dataUrl,
  readFile = httpReadFile(),
  kept,
  onProgress,
}: DataSourceOptions) {
  const onProgressOf = (key: readonly unknown[]): ((progress: Progress) => void) | undefined =>
    onProgress && ((progress) => onProgress(key, progress));

  return {
    /** What this browser keeps; opened with the first call. Rejects with a `StoreError`. */
    store: kept.store,
    /** Told once the store was opened, at the start when something is kept, or could not be. Returns a way to stop. */
    watchStore: kept.watch,

    /**
     * index.json with what this browser keeps laid over it: small, read on the main thread, looked at again every five
     * minutes and when the window is entered; what is kept is laid over it anew at once whenever it changes.
     */
    indexQuery() {
      const queryKey = ['index', dataUrl];
      return queryOptions<DataIndex>({
        ...STEADY,
        queryKey,
        queryFn: async ({ signal, client: cache }) => {
          const served = await readIndex(readFile, dataUrl, signal);
          return kept.layOver(served, (index) => cache.setQueryData(queryKey, index));
        },
        staleTime: 60_000,
        refetchInterval: INDEX_EVERY,
        refetchOnWindowFocus: true,
      });
    },

    /**
     * A territory with its communes and figures. Waits (`enabled` false) until the index is there. While other files of it
     * are opened (an import was kept or taken back) the former one stays, as long as its borders are the same.
     */
    territoryQuery(index: DataIndex | undefined, territoryId: string) {
      const queryKey = ['territory', dataUrl, index ? territoryFingerprint(index, territoryId) : territoryId];
      return queryOptions({
        ...BY_FINGERPRINT,
        queryKey,
        queryFn: ({ signal }) =>
          client.openTerritory(
            { territoryId, dataUrl, index },
            { signal, onProgress: onProgressOf(queryKey) },
          ),
        enabled: index !== undefined,
        gcTime: 10 * 60_000,
        placeholderData: (previous: OpenTerritory | undefined, query) =>
          index &&
          query?.queryKey[1] === dataUrl &&
          hasSameBorders(index, territoryId, query.queryKey[2] ?? '')
            ? previous
            : undefined,
      });
    },

    /**
     * One layer counted for one period (null: every row). While another period, or another file, is counted the former
     * result of the same layer and the same borders stays, marked by `isPlaceholderData`; it carries its own inputs, which
     * the screen shows.
     */
    layerQuery(
      index: DataIndex | undefined,
      territoryId: string,
      layer: string,
      periodId: string | null,
      options: { readonly enabled?: boolean; readonly settings?: LayerSettings } = {},
    ) {
      const fingerprint = index ? territoryFingerprint(index, territoryId) : territoryId;
      const settings =
        options.settings && Object.keys(options.settings).length > 0 ? options.settings : undefined;
      const queryKey = ['dataset', layer, dataUrl, fingerprint, periodId, ...(settings ? [settings] : [])];
      return queryOptions<LayerResult>({
        ...BY_FINGERPRINT,
        queryKey,
        queryFn: ({ signal }) =>
          client.aggregate(
            { territoryId, dataUrl, layer, periodId, ...(settings && { settings }), index },
            { signal, onProgress: onProgressOf(queryKey) },
          ),
        enabled: index !== undefined && (options.enabled ?? true),
        gcTime: 10 * 60_000,
        placeholderData: (previous, query) => {
          const former = query?.queryKey[3];
          const same = query?.queryKey.slice(0, 3).every((part, i) => part === queryKey[i]) ?? false;
          return same && index && typeof former === 'string' && hasSameBorders(index, territoryId, former)
            ? previous
            : undefined;
        },
      });
    },

    /** One layer counted in an area that a person drew, as everybody may see it. Kept as long as the area is on screen. */
    areaQuery(
      index: DataIndex | undefined,
      territoryId: string,
      layer: string,
      periodId: string | null,
      area: DrawnArea | null,
    ) {
      const fingerprint = index ? territoryFingerprint(index, territoryId) : territoryId;
      const queryKey = ['area', layer, dataUrl, fingerprint, periodId, area];
      return queryOptions<AreaResult>({
        ...BY_FINGERPRINT,
        queryKey,
        queryFn: ({ signal }) => {
          if (!area) throw new Error('got no area; expected one; do: leave the query disabled');
          return client.aggregateArea({ territoryId, dataUrl, layer, periodId, index, area }, { signal });
        },
        enabled: index !== undefined && area !== null,
        gcTime: 60_000,
      });
    },

    /** Where one measure of a layer is unusual against its neighbourhood. */
    unusualQuery(
      index: DataIndex | undefined,
      territoryId: string,
      layer: string,
      measure: string,
      periodId: string | null,
    ) {
      const fingerprint = index ? territoryFingerprint(index, territoryId) : territoryId;
      const queryKey = ['unusual', layer, dataUrl, fingerprint, periodId, measure];
      return queryOptions<UnusualResult>({
        ...BY_FINGERPRINT,
        queryKey,
        queryFn: ({ signal }) =>
          client.unusual(
            { territoryId, dataUrl, layer, measure, periodId, index },
            { signal, onProgress: onProgressOf(queryKey) },
          ),
        enabled: index !== undefined,
        gcTime: 5 * 60_000,
      });
    },

    /** What nothing of a layer covers of one commune, to draw. Asks nothing while there is no commune. */
    uncoveredQuery(
      index: DataIndex | undefined,
      territoryId: string,
      layer: string,
      periodId: string | null,
      commune: string | null,
    ) {
      const fingerprint = index ? territoryFingerprint(index, territoryId) : territoryId;
      const queryKey = ['uncovered', layer, dataUrl, fingerprint, periodId, commune];
      return queryOptions<MultiPolygon>({
        ...BY_FINGERPRINT,
        queryKey,
        queryFn: ({ signal }) => {
          if (commune === null) throw new Error('got no commune; expected one; do: leave the query disabled');
          return client.uncovered({ territoryId, dataUrl, layer, periodId, index, commune }, { signal });
        },
        enabled: index !== undefined && commune !== null,
        gcTime: 60_000,
      });
    },
  };
}

export type DataSource = ReturnType<typeof createDataSource>;
