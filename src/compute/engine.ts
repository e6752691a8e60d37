import type { MultiPolygon } from 'geojson';
import type { DataIndex } from '../domain/dataFolder';
import type { LayerDefinition } from '../domain/layer';
import type { Period } from '../domain/period';
import { settingsOf, type LayerSettings } from '../domain/settings';
import type { LayerFile } from '../domain/territory';
import type { AreaResult } from './countArea';
import { countSteps, layerInput, placeFile, type CountedFor, type PlacedFile } from './countLayer';
import { ComputeError, refusal } from './failure';
import { openTerritory, type LoadedTerritory } from './openTerritory';
import { breathe, paced, type Pace } from './paced';
import type { ComputeApi, LayerResult, OpenTerritory, Progress } from './protocol';
import { takeOrRead } from './readAhead';
import type { DataFolder, ReadStored } from './readDataFile';
import type { ReadFile } from './readFile';
import { readIndex, territoryFingerprint } from './readIndex';
import { SharedWork, type CallHooks, type WorkHooks } from './sharedWork';
import type { UnusualResult } from './unusual';

/** What the engine needs of its host. */
export interface EnginePorts {
  readonly readFile: ReadFile;
  /** Bytes that this browser keeps under their hash; where it is absent nothing is kept. */
  readonly readStored?: ReadStored;
  readonly layers: readonly LayerDefinition[];
  readonly now: () => Date;
}

type Hooks = CallHooks<Progress>;
type Input<Method extends keyof ComputeApi> = Parameters<ComputeApi[Method]>[0];

/** {@link ComputeApi} with a way to stop each call and to be told how far it is. */
export interface Engine extends ComputeApi {
  openTerritory(input: Input<'openTerritory'>, hooks?: Hooks): Promise<OpenTerritory>;
  aggregate(input: Input<'aggregate'>, hooks?: Hooks): Promise<LayerResult>;
  aggregateArea(input: Input<'aggregateArea'>, hooks?: Hooks): Promise<AreaResult>;
  unusual(input: Input<'unusual'>, hooks?: Hooks): Promise<UnusualResult>;
  uncovered(input: Input<'uncovered'>, hooks?: Hooks): Promise<MultiPolygon>;
  /** Buffers that the engine keeps for later calls and that must therefore never be transferred away. */
  keptBuffers(): Pick<WeakSet<ArrayBufferLike>, 'has'>;
}

/** Opened territories and placed files that are kept; the oldest unused goes first. */
const KEPT_TERRITORIES = 3;
const KEPT_FILES = 24;

/**
 * Opens territories and counts layers, wherever it runs: in the worker, on the command line, in a test.
 *
 * Territories and placed files are kept under the SHA-256 that the index gives for their files, so a swapped data folder
 * is seen with its new index, and another period of the same file costs only the counting.
 * Expected failures reject with {@link ComputeError}, a cancelled call with its signal's reason.
 */
export function createEngine({ readFile, readStored, layers, now }: EnginePorts): Engine {
  const territories = new SharedWork<LoadedTerritory, Progress>(KEPT_TERRITORIES);
  const files = new SharedWork<PlacedFile, Progress>(KEPT_FILES);
  const kept = new WeakSet<ArrayBufferLike>();

  async function folderOf(input: { dataUrl: string; index?: DataIndex }, hooks: Hooks): Promise<DataFolder> {
    const url = input.dataUrl.endsWith('/') ? input.dataUrl : `${input.dataUrl}/`;
    const index = input.index ?? (await readIndex(readFile, url, hooks.signal));
    return { url, index, readFile, readStored };
  }

  async function load(folder: DataFolder, territoryId: string, hooks: Hooks): Promise<LoadedTerritory> {
    const start = async (work: WorkHooks<Progress>): Promise<LoadedTerritory> => {
      const loaded = await openTerritory(folder, territoryId, work);
      keep(loaded.open, loaded.base.boundaries);
      return loaded;
    };
    return territories.get(`${folder.url} ${territoryFingerprint(folder.index, territoryId)}`, start, hooks);
  }

  function keep(...objects: readonly object[]): void {
    for (const value of objects.flatMap((object): unknown[] => Object.values(object)))
      if (ArrayBuffer.isView(value)) kept.add(value.buffer);
  }

  async function place(
    folder: DataFolder,
    loaded: LoadedTerritory,
    layer: LayerDefinition,
    path: string,
    hooks: Hooks,
  ): Promise<PlacedFile> {
    const start = async ({ signal, onProgress }: WorkHooks<Progress>): Promise<PlacedFile> => {
      const onFetch = (share: number | null): void => onProgress({ step: 'fetch', share });
      const file = await takeOrRead(loaded.ahead, folder, path, signal, onFetch);
      const pace = { onProgress, breathe: () => breathe(signal) };
      const read = await placeFile(file.bytes, path, layer, loaded.base, pace);
      if (!read.ok) throw refusal(path, read.issues, `a table of the layer ${layer.id}`);
      keep(read.value.placed.placement);
      return withIssues(read.value, file.issues);
    };
    const sha = folder.index.files.find((file) => file.path === path)?.sha256 ?? '';
    return files.get(`${folder.url} ${path} ${sha} ${loaded.boundariesSha256}`, start, hooks);
  }

  /** Everything that counting needs: the file in its communes, and what it is counted for. */
  async function prepare(input: Input<'aggregate'>, hooks: Hooks) {
    const folder = await folderOf(input, hooks);
    const loaded = await load(folder, input.territoryId, hooks);
    const { territory } = loaded.open;
    const period = periodOf(territory.periods, input.periodId, loaded.folder);
    const { layer, file } = layerOf(layers, territory.layers, input.layer, loaded.folder);
    const settings = checkedSettings(layer, input.settings);
    const placed = await place(folder, loaded, layer, loaded.folder + file.file, hooks);
    hooks.signal?.throwIfAborted();
    hooks.onProgress?.({ step: 'count', share: null });
    const counted: CountedFor = {
      territory: territory.id,
      epochId: territory.epoch.id,
      boundariesFile: territory.boundaries.file,
      boundariesSha256: loaded.boundariesSha256,
      illustrative: file.illustrative,
      computedAt: now().toISOString(),
      period,
      periods: territory.periods,
      settings,
    };
    return { placed, layer, loaded, counted };
  }

  return {
    keptBuffers: () => kept,

    async openTerritory(input, hooks = {}) {
      return (await load(await folderOf(input, hooks), input.territoryId, hooks)).open;
    },

    async aggregate(input, hooks = {}) {
      const { placed, layer, loaded, counted } = await prepare(input, hooks);
      return paced(countSteps(placed, layer, loaded.base, counted), paceOf(hooks));
    },

    async aggregateArea(input, hooks = {}) {
      const { placed, layer, loaded, counted } = await prepare(input, hooks);
      // What the tools need is loaded with the first tool.
      const [{ drawnBoundary }, { areaSteps }] = await Promise.all([
        import('../geo/drawnArea'),
        import('./countArea'),
      ]);
      const { boundaries } = drawnBoundary(input.area);
      const steps = areaSteps(placed, layer, loaded.base, counted, boundaries, { shownOnly: true });
      return paced(steps, paceOf(hooks));
    },

    async unusual(input, hooks = {}) {
      const { placed, layer, loaded, counted } = await prepare(input, hooks);
      const pace = paceOf(hooks);
      const { table } = await paced(countSteps(placed, layer, loaded.base, counted), pace);
      const { neighbourStarts: starts, neighbours: targets } = loaded.open;
      const { findUnusual } = await import('./unusual');
      return findUnusual(table, layer, input.measure, { starts, targets }, pace);
    },

    async uncovered(input, hooks = {}) {
      const { placed, layer, loaded, counted } = await prepare(input, hooks);
      const { findUncovered } = await import('./uncovered');
      const asked = layerInput(placed, layer, loaded.base, counted);
      return findUncovered(layer, asked, loaded.open.communes, input.commune);
    },
  };
}

function paceOf({ signal, onProgress }: Hooks): Pace {
  return {
    onProgress: (share) => onProgress?.({ step: 'count', share }),
    breathe: () => breathe(signal),
  };
}

function withIssues(file: PlacedFile, issues: PlacedFile['placed']['placement']['issues']): PlacedFile {
  if (issues.length === 0) return file;
  const { placed } = file;
  const placement = { ...placed.placement, issues: [...issues, ...placed.placement.issues] };
  return { ...file, placed: { ...placed, placement } };
}

function periodOf(periods: readonly Period[], periodId: string | null, folder: string): Period | null {
  if (periodId === null) return null;
  const period = periods.find(({ id }) => id === periodId);
  if (period) return period;
  const expected = periods.map(({ id }) => id).join(', ');
  throw new ComputeError({ code: 'notFound', subject: `${folder}territory.json`, got: periodId, expected });
}

function layerOf(
  layers: readonly LayerDefinition[],
  files: Readonly<Record<string, LayerFile>>,
  layerId: string,
  folder: string,
): { layer: LayerDefinition; file: LayerFile } {
  const layer = layers.find(({ id }) => id === layerId);
  const file = Object.hasOwn(files, layerId) ? files[layerId] : undefined;
  if (layer && file) return { layer, file };
  const expected = layers.map(({ id }) => id).filter((id) => Object.hasOwn(files, id));
  throw new ComputeError({
    code: 'notFound',
    subject: `${folder}territory.json`,
    got: layerId,
    expected: expected.join(', '),
  });
}

/** A misspelt setting would count with the default and nobody would know: refused. */
function checkedSettings(layer: LayerDefinition, given: LayerSettings | undefined): LayerSettings {
  const { settings, problems } = settingsOf(layer.settings, given);
  const [problem] = problems;
  if (!problem) return settings;
  const { id, got, expected } = problem;
  throw new ComputeError({ code: 'notFound', subject: `${layer.id}.${id}`, got, expected });
}
