import type { MultiPolygon } from 'geojson';
import type { CommuneFeatures } from '../domain/boundarySet';
import type { Commune } from '../domain/commune';
import type { DataIndex } from '../domain/dataFolder';
import type { PublishedFigure } from '../domain/figure';
import type { Issue } from '../domain/issue';
import type { AggregateTable, RowCounts } from '../domain/measure';
import type { LayerSettings } from '../domain/settings';
import type { Territory } from '../domain/territory';
import type { DrawnArea } from '../geo/drawnArea';
import type { AreaResult } from './countArea';
import type { UnusualResult } from './unusual';

/** What the worker knows of an opened territory; typed arrays are transferred. */
export interface OpenTerritory {
  readonly territory: Territory;
  readonly communes: readonly Commune[];
  /** To draw: simplified, feature id = ordinal. */
  readonly features: CommuneFeatures;
  /** west, south, east, north per commune. */
  readonly bboxes: Float64Array;
  /** A point well inside each commune for its label: lng, lat. */
  readonly labelPoints: Float64Array;
  /** Queen contiguity as CSR: neighbours of c are `neighbours[starts[c] .. starts[c+1]-1]`, ascending. */
  readonly neighbourStarts: Uint32Array;
  readonly neighbours: Uint32Array;
  /** Measured on the precise boundaries, km². */
  readonly areaKm2: Float64Array;
  readonly figures: readonly PublishedFigure[];
  /** Issues of the boundary file. */
  readonly issues: readonly Issue[];
}

export interface LayerResult {
  readonly table: AggregateTable;
  /** Slice-owned plain data for its panel and map. */
  readonly detail: unknown;
  /** First `ISSUE_LIMIT` issues; `issueTotal` says how many there are. */
  readonly issues: readonly Issue[];
  readonly issueTotal: number;
  readonly counts: RowCounts;
}

/** Which layer is counted, where and for when. */
export interface AggregateInput {
  readonly territoryId: string;
  readonly dataUrl: string;
  readonly layer: string;
  readonly periodId: string | null;
  /** By the ids of the layer's settings; what is absent has its default, an unknown one is refused. */
  readonly settings?: LayerSettings;
  readonly index?: DataIndex;
}

/** What the main thread may ask of the worker. Every call can be cancelled by its AbortSignal. */
export interface ComputeApi {
  /** `index` spares the worker a second request when the caller has read it already. */
  openTerritory(input: { territoryId: string; dataUrl: string; index?: DataIndex }): Promise<OpenTerritory>;
  aggregate(input: AggregateInput): Promise<LayerResult>;
  /** A layer in an area that a person drew; values are as everybody may see them. */
  aggregateArea(input: AggregateInput & { readonly area: DrawnArea }): Promise<AreaResult>;
  /** Where one measure of a layer is unusual against its neighbourhood; only what everybody may see takes part. */
  unusual(input: AggregateInput & { readonly measure: string }): Promise<UnusualResult>;
  /** What nothing of a layer covers of the commune with this code, to draw. */
  uncovered(input: AggregateInput & { readonly commune: string }): Promise<MultiPolygon>;
}

export interface Progress {
  /** What is being done: a stable code the shell has words for. */
  readonly step: 'fetch' | 'read' | 'index' | 'assign' | 'count';
  /** 0 … 1, null when it cannot be known. */
  readonly share: number | null;
}

export const ISSUE_LIMIT = 1000;

/** A failure that reaches the screen: a stable code and facts, no sentence. */
export interface ComputeFailure {
  readonly code:
    'network' | 'notFound' | 'unreadable' | 'tooLarge' | 'unknownTerritory' | 'refused' | 'internal';
  /** File or address concerned, relative to the data folder. */
  readonly subject: string;
  readonly got: string;
  readonly expected: string;
  /** When a file was refused: the reasons. */
  readonly issues?: readonly Issue[];
}

/** Methods of an API, as both sides of a worker know them: one that is missing here does not compile. */
export type MethodsOf<Api> = Readonly<Record<keyof Api, true>>;

export const COMPUTE_METHODS: MethodsOf<ComputeApi> = {
  openTerritory: true,
  aggregate: true,
  aggregateArea: true,
  unusual: true,
  uncovered: true,
};

export type ToWorker<Method = keyof ComputeApi> =
  | { readonly kind: 'call'; readonly id: number; readonly method: Method; readonly input: unknown }
  | { readonly kind: 'cancel'; readonly id: number };

export type FromWorker<P = Progress> =
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: ComputeFailure }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: P };
