import { getContext, setContext } from 'svelte';
import type { MeasureDefinition } from '../domain/measure';
import type { Language } from '../domain/text';
import { i18n } from '../i18n/i18n.svelte';
import type * as Classify from '../map/classify';
import type { Classification, LegendClass } from '../map/classify';
import type { ChoroplethPaint } from '../map/contract';
import { keysOf, layerOf, withKeys } from '../state/filterKeys';
import { view } from '../state/view.svelte';
import type { ViewProblem } from '../state/viewState';
import type { Board } from './board.svelte';
import { m } from './messages';
import { measureText } from './shownValue';

/** A class of the legend with its words. */
export interface LegendEntry extends LegendClass {
  readonly label: string;
}

/** What a class is called: its category, its range "3–7", or why it has no value. Pure. */
function classLabel(entry: LegendClass, measure: MeasureDefinition, language: Language): string {
  if (entry.category) return entry.category.label[language];
  if (entry.kind === 'noData') return m.noData[language];
  if (entry.kind === 'few') return m.hiddenClass[language];
  const from = measureText(measure, entry.from, language);
  const to = measureText(measure, entry.to, language);
  return from === to ? from : `${from} – ${to}`;
}

/** How the communes are coloured now, which classes stay bright, and what follows for the map and the table. */
class LegendState {
  readonly #board: Board;
  /** Comes while the data are on their way: before them there is nothing to sort into classes. */
  #classes: typeof Classify | null = $state.raw(null);

  constructor(board: Board) {
    this.#board = board;
    void import('../map/classify').then((loaded) => (this.#classes = loaded));
  }

  readonly classification: Classification | null = $derived.by(() => {
    const { painted, measure, open, bare } = this.#board;
    const table = painted.now?.table;
    if (bare && open) return this.#classes?.unknown(open.communes.length) ?? null;
    const values = table?.columns[measure.id];
    return values && this.#classes
      ? this.#classes.classify(values, measure, { hidden: table.hidden?.[measure.id] ?? null })
      : null;
  });

  readonly classes: readonly LegendEntry[] = $derived(
    (this.classification?.classes ?? []).map((entry) => ({
      ...entry,
      label: classLabel(entry, this.#board.measure, i18n.language),
    })),
  );

  /** Keys of the classes that stay bright; null = all. Keys that this measure does not have are ignored. */
  readonly filter: readonly string[] | null = $derived.by(() => {
    const keys = keysOf(view.current.filter, null).filter((key) =>
      this.classes.some((entry) => entry.key === key),
    );
    return keys.length > 0 ? keys : null;
  });

  /** Keys of the address that mean nothing here: no class of the measure, no mark of a drawn layer. */
  readonly #unknown: readonly string[] = $derived.by(() => {
    const { drawn, scene, painted } = this.#board;
    // A scene of the stage paints something else for a while, and until it is counted nobody knows the classes.
    const sure = scene === null && this.classes.length > 0 && !painted.stale;
    return (view.current.filter ?? []).filter((key) => {
      const layer = layerOf(key);
      return layer === null
        ? sure && !this.classes.some((entry) => entry.key === key)
        : !drawn.includes(layer);
    });
  });

  /** What of the address' filter could not be followed. */
  readonly problems: readonly ViewProblem[] = $derived(
    this.#unknown.length > 0 ? [{ parameter: 'f', got: this.#unknown.join(',').slice(0, 80) }] : [],
  );

  /** Whether something of the map is filtered out, communes or marks. */
  readonly filtered: boolean = $derived((view.current.filter?.length ?? 0) > this.#unknown.length);

  readonly paint: ChoroplethPaint | null = $derived(
    (this.classification && this.#classes?.paintOf(this.classification, this.filter)) ?? null,
  );

  readonly all: number = $derived(this.classification?.classOf.length ?? 0);

  readonly shown: number = $derived(
    this.classes.reduce((sum, entry) => sum + (this.#keeps(entry.key) ? entry.count : 0), 0),
  );

  /** The class a commune is painted in. */
  entryOf(ordinal: number): LegendEntry | undefined {
    return this.classes[this.classification?.classOf[ordinal] ?? -1];
  }

  /** Whether a commune passes the filter. */
  bright(ordinal: number): boolean {
    return this.filter === null || this.#keeps(this.entryOf(ordinal)?.key ?? '');
  }

  toggle(key: string): void {
    const kept = this.filter ?? [];
    const next = kept.includes(key) ? kept.filter((each) => each !== key) : [...kept, key];
    this.keep(next.length < this.classes.length ? next : []);
  }

  /** Keeps only these classes bright; none: all of them. */
  keep(keys: readonly string[]): void {
    view.adjust({ filter: withKeys(view.current.filter, null, keys) });
  }

  #keeps(key: string): boolean {
    return this.filter === null || this.filter.includes(key);
  }
}

const KEY = Symbol('legend');

/** Makes the state of the legends and gives it to all components beneath. Once. */
export function provideLegend(board: Board): LegendState {
  return setContext(KEY, new LegendState(board));
}

/** The state of the legends; only while a component is set up. */
export function useLegend(): LegendState {
  return getContext<LegendState>(KEY);
}
