import { createQuery } from '@tanstack/svelte-query';
import { getContext, setContext } from 'svelte';
import type { LayerResult, OpenTerritory } from '../compute/protocol';
import type { DataSource } from '../data/queries';
import type { Commune } from '../domain/commune';
import type { DataIndex, TerritoryEntry } from '../domain/dataFolder';
import type { LayerDescription } from '../domain/layer';
import type { MeasureDefinition } from '../domain/measure';
import type { Period } from '../domain/period';
import { catalogue } from '../layers/catalogue';
import { view } from '../state/view.svelte';
import type { ViewProblem, ViewState } from '../state/viewState';
import { loadPolicy, mayShow } from './policy.svelte';

/** A layer in the current territory and period, beside the period it is compared with. */
class LayerOnBoard {
  readonly definition: LayerDescription;
  readonly #board: Board;
  readonly #now;
  readonly #base;

  constructor(board: Board, definition: LayerDescription) {
    this.#board = board;
    this.definition = definition;
    this.#now = createQuery(() => this.#query(board.period, true));
    this.#base = createQuery(() => this.#query(board.basePeriod, board.settled));
  }

  #query(period: Period | null, wanted: boolean) {
    const { source, index, entry } = this.#board;
    const enabled = wanted && entry !== null && period !== null && this.available;
    return source.layerQuery(index, entry?.id ?? '', this.definition.id, period?.id ?? null, { enabled });
  }

  /** Whether the territory has a file for it. */
  get available(): boolean {
    return this.#board.open?.territory.layers[this.definition.id] !== undefined;
  }

  /**
   * The result for the current territory. While another period is being counted it is still the former one (`stale`);
   * it carries its own inputs. What may not be shown is not in it (see policy.svelte.ts).
   */
  get now(): LayerResult | undefined {
    const result = this.#now.data;
    return result?.table.inputs.territory === this.#board.open?.territory.id
      ? result && mayShow(result, this.definition)
      : undefined;
  }

  /** Whether `now` belongs to another period, or another file, than the one that is asked for. */
  get stale(): boolean {
    const { now } = this;
    return (
      now !== undefined &&
      (this.#now.isPlaceholderData || now.table.inputs.periodId !== this.#board.period?.id)
    );
  }

  /** The result of the base period ("cùng kỳ"); undefined while it is counted, or where there is none. */
  get base(): LayerResult | undefined {
    const result = this.#base.data;
    const inputs = result?.table.inputs;
    const wanted = this.#board.basePeriod?.id;
    return wanted !== undefined &&
      inputs?.periodId === wanted &&
      inputs.territory === this.#board.open?.territory.id &&
      result
      ? mayShow(result, this.definition)
      : undefined;
  }

  /** The base could not be counted: nothing to wait for. */
  get baseFailed(): boolean {
    return this.#base.isError;
  }

  get failure(): Error | null {
    return this.#now.error;
  }

  retry(): void {
    void this.#now.refetch();
  }
}

/**
 * What the screen stands on: the data folder, the opened territory, the period, and every layer's result. Derived from
 * the address (what to show) and the query cache (what there is). One per app, made in the root component.
 */
export class Board {
  readonly source: DataSource;
  readonly #index;
  readonly #territory;
  readonly layers: readonly LayerOnBoard[];

  constructor(source: DataSource) {
    this.source = source;
    loadPolicy();
    this.#index = createQuery(() => source.indexQuery());
    this.#territory = createQuery(() => source.territoryQuery(this.index, this.entry?.id ?? ''));
    this.layers = catalogue.map((definition) => new LayerOnBoard(this, definition));
  }

  get index(): DataIndex | undefined {
    return this.#index.data;
  }

  readonly entries: readonly TerritoryEntry[] = $derived(this.index?.territories ?? []);

  readonly entry: TerritoryEntry | null = $derived.by(() => {
    const { index } = this;
    if (!index) return null;
    const named = (id: string): TerritoryEntry | undefined =>
      index.territories.find((each) => each.id === id);
    return (
      named(view.current.territory ?? '') ?? named(index.defaultTerritory) ?? index.territories[0] ?? null
    );
  });

  /** The opened territory; null while another one is still on its way. */
  readonly open: OpenTerritory | null = $derived.by(() => {
    const data = this.#territory.data;
    return data && data.territory.id === this.entry?.id ? data : null;
  });

  readonly periods: readonly Period[] = $derived(this.open?.territory.periods ?? []);

  readonly period: Period | null = $derived.by(() => {
    const named = (id: string | null | undefined): Period | undefined =>
      this.periods.find((each) => each.id === id);
    return (
      named(view.current.period) ?? named(this.open?.territory.defaultPeriod) ?? this.periods.at(-1) ?? null
    );
  });

  /** The same period last year; null when the data have none. */
  readonly basePeriod: Period | null = $derived(
    this.periods.find((each) => each.id === this.period?.sameLastYear) ?? null,
  );

  /** What a scene of the stage colours by, instead of the address; null = as the address says. */
  scene: ViewState['measure'] = $state.raw(null);

  readonly #wanted = $derived(this.scene ?? view.current.measure);

  /** The layer whose measure colours the communes. */
  readonly painted: LayerOnBoard = $derived.by(() => {
    const wanted = this.#wanted?.layer;
    const usable = this.layers.filter((layer) => layer.available);
    const found = usable.find((layer) => layer.definition.id === wanted) ?? usable[0] ?? this.layers[0];
    if (!found) throw new Error('the catalogue of layers is empty');
    return found;
  });

  readonly measure: MeasureDefinition = $derived.by(() => {
    const { definition } = this.painted;
    const wanted = this.#wanted?.layer === definition.id ? this.#wanted.measure : definition.defaultMeasure;
    const offered = definition.measures.filter((each) => !each.hidden);
    const found =
      offered.find((each) => each.id === wanted) ??
      offered.find((each) => each.id === definition.defaultMeasure) ??
      definition.measures[0];
    if (!found) throw new Error(`layer ${definition.id} has no measure`);
    return found;
  });

  readonly commune: Commune | null = $derived(
    this.open?.communes.find((commune) => commune.code === view.current.commune) ?? null,
  );

  /** A territory without any layer of data: its communes are known, and nothing about them. */
  readonly bare: boolean = $derived.by(
    () => this.open !== null && this.layers.every((layer) => !layer.available),
  );

  /** True once every available layer has its result or its failure: what can wait may start. */
  readonly settled: boolean = $derived.by(
    () =>
      this.open !== null &&
      this.layers.every((layer) => !layer.available || layer.now !== undefined || layer.failure !== null),
  );

  /** Layers of the territory whose spread over the communes is generated. */
  readonly generated: readonly LayerOnBoard[] = $derived.by(() =>
    this.layers.filter((layer) => this.open?.territory.layers[layer.definition.id]?.illustrative),
  );

  readonly illustrative: boolean = $derived(this.generated.length > 0);

  /** Names of files that are not what the folder's index describes: cut short on their way, or changed without it. */
  readonly altered: readonly string[] = $derived.by(() => {
    const issues = [this.open, ...this.layers.map(({ now }) => now)].flatMap((each) => each?.issues ?? []);
    const files = issues.flatMap(({ code, column }) =>
      code === 'hashMismatch' ? (column?.split('/').at(-1) ?? []) : [],
    );
    return files.filter((file, at) => files.indexOf(file) === at);
  });

  readonly schematic: boolean = $derived(this.open?.territory.boundaries.kind === 'schematic');

  /** What of the address could not be followed; the screen shows the default instead and says so. */
  readonly problems: readonly ViewProblem[] = $derived.by(() => {
    const { territory, period, measure, commune, layers } = view.current;
    const found: ViewProblem[] = [...view.problems];
    const unknown = (layers ?? []).filter((id) => !this.layer(id));
    if (unknown.length > 0) found.push({ parameter: 'layers', got: unknown.join(',').slice(0, 80) });
    if (this.index && territory !== null && this.entry?.id !== territory)
      found.push({ parameter: 't', got: territory });
    if (!this.open) return found;
    if (period !== null && this.period?.id !== period) found.push({ parameter: 'p', got: period });
    if (commune !== null && !this.commune) found.push({ parameter: 'c', got: commune });
    if (
      measure !== null &&
      this.scene === null &&
      (measure.layer !== this.painted.definition.id || measure.measure !== this.measure.id)
    )
      found.push({ parameter: 'm', got: `${measure.layer}.${measure.measure}` });
    return found;
  });

  /** What keeps the whole board from opening, else null. */
  readonly failure: Error | null = $derived.by(() => this.#index.error ?? this.#territory.error ?? null);

  /** Layers drawn over the communes; by default none, so that the first look loads nothing heavy. */
  readonly drawn: readonly string[] = $derived(
    (view.current.layers ?? []).filter((id) => catalogue.some((each) => each.id === id)),
  );

  layer(id: string): LayerOnBoard | undefined {
    return this.layers.find((layer) => layer.definition.id === id);
  }

  retry(): void {
    void this.#index.refetch();
    void this.#territory.refetch();
  }
}

export type { LayerOnBoard };

const KEY = Symbol('board');

/** Makes the board of an app and gives it to all components beneath. Once, in the outermost one. */
export function provideBoard(source: DataSource): Board {
  return setContext(KEY, new Board(source));
}

/** The board of the app; only while a component is set up. */
export function useBoard(): Board {
  return getContext<Board>(KEY);
}
