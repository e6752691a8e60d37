import type { MultiPolygon } from 'geojson';
import type { Bilingual } from './text';
import type { BoundarySet } from './boundarySet';
import type { Commune } from './commune';
import type { Period } from './period';
import type { HeadlinesOf } from './headline';
import type { Issue } from './issue';
import type { HiddenCells, MeasureDefinition } from './measure';
import type { LayerSettings, SettingDefinition } from './settings';
import type { Steps } from './steps';

/** A column a file of the layer may have. Names are compared without accents, case and punctuation. */
export interface ColumnDefinition {
  /** Canonical name, as in the shipped CSVs. */
  readonly id: string;
  readonly name: Bilingual;
  /** Further names seen in real files, Vietnamese and English, in any spelling. */
  readonly aliases: readonly string[];
  readonly required: boolean;
  /** `date`: its cells are days; the importer gives those without a year ("19/8") the year of their period. */
  readonly kind?: 'date';
  /** Headers of columns that are ticked instead of the answer being written ("Đạt | Chưa đạt"); each is a word of a cell. */
  readonly answers?: readonly string[];
  /** Help in the template and in error messages. */
  readonly hint: Bilingual;
}

/** One row by canonical column id; a column that the file lacks is absent, an empty cell is "". */
export type RawRow = Readonly<Record<string, string | undefined>>;

/** `row` null when the row is rejected; `issues` may hold warnings beside an accepted row. */
export interface ParsedRow<Row> {
  readonly row: Row | null;
  readonly issues: readonly Issue[];
}

/** Where a row lies: by position, or by the commune it names (code first; a name only where there is no code). */
export type RowPlace =
  | { readonly by: 'position'; readonly lng: number; readonly lat: number; readonly code: string | null }
  | {
      readonly by: 'commune';
      readonly code: string | null;
      readonly name: string | null;
      readonly district: string | null;
    };

/** Everything a slice may know when it counts. Pure data; no clock, no network. */
export interface AggregateContext {
  readonly communes: readonly Commune[];
  /** Area in km² per commune measured on the boundaries that are counted on. */
  readonly areaKm2: Float64Array;
  /** Null: no period was asked for, every row counts. */
  readonly period: Period | null;
  readonly periods: readonly Period[];
  /** Flat geometry for slices that measure areas (see boundarySet.ts). */
  readonly boundaries: BoundarySet;
  /** What an office may set otherwise, by the ids of the layer's `settings`; what is absent has its default. */
  readonly settings?: LayerSettings;
}

export interface AggregateInput<Row> {
  readonly rows: readonly Row[];
  /** Commune ordinal of each row, −1 outside. */
  readonly ordinals: Int32Array;
  readonly context: AggregateContext;
}

export interface AggregateOutput<Detail> {
  /** One array per measure id, one value per commune; NaN = no data. */
  readonly columns: Readonly<Record<string, Float64Array>>;
  /** Totals that are not plain sums or ratios of sums, by measure id; the kernel builds the others. */
  readonly totals?: Readonly<Record<string, number>>;
  /** Rows that this period uses. */
  readonly rowsUsed: number;
  /** What the slice's own panel and map show beyond numbers; must survive structured cloning. */
  readonly detail: Detail;
  readonly issues?: readonly Issue[];
  /** Passed on to the table as it is. */
  readonly hidden?: HiddenCells;
}

/**
 * The pure half of a slice: what the worker, the importer, the command line and the tests load.
 * It decides; the kernel does. `Row` and `Detail` are plain, structured-cloneable data.
 */
export interface LayerDefinition<Row = unknown, Detail = unknown> {
  readonly id: string;
  readonly name: Bilingual;
  /** File name within a territory's folder. */
  readonly fileName: string;
  readonly columns: readonly ColumnDefinition[];
  /** True: headers that look like identity columns refuse the file. */
  readonly refusesIdentity: boolean;
  readonly measures: readonly MeasureDefinition[];
  readonly defaultMeasure: string;
  readonly settings?: readonly SettingDefinition[];
  /** What the layer says first of the whole territory: tiles, wall, stage. */
  readonly headlines?: HeadlinesOf;
  /** For a layer whose things watch over ground: the measures, in km², of what they cover of a commune and of all of it. */
  readonly ground?: { readonly covered: string; readonly all: string };
  /** Never throws, never drops: every refusal is an issue. `rowNumber` is 1-based as in the file. */
  parseRow(raw: RawRow, rowNumber: number): ParsedRow<Row>;
  place(row: Row): RowPlace;
  /** Rows with the same key are duplicates: the first is kept. Null: rows have no key. */
  key(row: Row): string | null;
  aggregate(input: AggregateInput<Row>): AggregateOutput<Detail>;
  /** The same in steps, for a layer whose counting takes longer than a person should wait for a cancelled call. */
  aggregateSteps?(input: AggregateInput<Row>): Steps<AggregateOutput<Detail>>;
  /**
   * What nothing covers of one commune (its ordinal), to draw; degrees, no polygon where all is covered. A layer with
   * `ground` has it, and its area is that of `all` less `covered` to 1 % of the commune.
   */
  uncovered?(input: AggregateInput<Row>, commune: number): Promise<MultiPolygon>;
}

/**
 * What the screen knows of a layer before anything is counted: its `describe.ts`. Part of the first paint, so it loads
 * no schema, no counting and no geometry. The definition spreads it.
 */
export interface LayerDescription extends Pick<
  LayerDefinition,
  'id' | 'name' | 'measures' | 'defaultMeasure' | 'headlines' | 'ground'
> {
  /** Place on the screen: ascending, the same order as in the registry. */
  readonly order: number;
}
