import type { LayerSettings } from './settings';
import type { Bilingual } from './text';

/** A named class of a categorical measure. `value` is what stands in the Float64 column. */
export interface Category {
  readonly value: number;
  readonly id: string;
  readonly label: Bilingual;
  /** Design token that paints it, without the leading "--": "status-met". */
  readonly color: string;
  /** Drawn with 45° hatching as well: status is never told by colour alone. */
  readonly hatch: boolean;
  /** One printable sign that says it again in tables: "✓", "✕", "…", "–". */
  readonly sign: string;
}

export interface MeasureDefinition {
  /** Unique within the layer; part of URLs and of the command line's output. */
  readonly id: string;
  readonly name: Bilingual;
  readonly unit: Bilingual;
  /** `diverging` is painted around zero; `category` by its categories. */
  readonly scale: 'category' | 'sequential' | 'diverging';
  readonly categories?: readonly Category[];
  /** stock: value at the period's end, never summed over periods; flow: summed; ratio: neither is summed. */
  readonly nature: 'stock' | 'flow' | 'ratio';
  /** How the total of the territory comes from the communes; `none` when it must not be built. */
  readonly total: 'sum' | 'ratio' | 'none';
  /** For `ratio`: columns whose sums make the total (numerator ÷ denominator × factor). */
  readonly ratioOf?: { readonly numerator: string; readonly denominator: string; readonly factor: number };
  /**
   * `share`: values are fractions 0…1 and are written as per cent (× 100; `unit` is "%", `digits` counts after that).
   * Absent: the value is written as it is.
   */
  readonly display?: 'share';
  /** Digits after the comma on screen. */
  readonly digits: number;
  /** Formula in words, shown when a figure is opened. */
  readonly formula: Bilingual;
  /** Values that come from small counts and must pass the suppression policy before they are shown. */
  readonly sensitive: boolean;
  /** Not offered for colouring (helper columns of ratios and tooltips). */
  readonly hidden?: boolean;
}

/** Counts that prove that nothing vanished: read = accepted + rejected, accepted = assigned + outside. */
export interface RowCounts {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly assigned: number;
  readonly outside: number;
}

/** What a result was made from; the screen shows these, never the current controls. */
export interface ResultInputs {
  readonly layer: string;
  readonly territory: string;
  readonly periodId: string | null;
  readonly epochId: string;
  readonly file: string;
  readonly sha256: string;
  readonly boundariesFile: string;
  readonly boundariesSha256: string;
  readonly illustrative: boolean;
  /** Rows of the whole file. */
  readonly rows: RowCounts;
  /** Rows of the file that this period uses. */
  readonly rowsUsed: number;
  /** What the office may set otherwise, as it was set; absent where the layer has no settings. */
  readonly settings?: LayerSettings;
  /** ISO instant at which it was computed. */
  readonly computedAt: string;
}

/**
 * Decisions of the suppression policy that need more than one table (other periods, categories), by measure id:
 * 0 shown, 1 hidden because small, 2 hidden to protect another cell. One entry per commune and, last, the territory.
 */
export type HiddenCells = Readonly<Record<string, Uint8Array>>;

/** One Float64 per commune and measure; NaN = no data, which is not 0. */
export interface AggregateTable {
  readonly columns: Readonly<Record<string, Float64Array>>;
  /** Per measure: the territory's value; NaN when it must not or cannot be built. */
  readonly totals: Readonly<Record<string, number>>;
  readonly inputs: ResultInputs;
  /** Per sensitive measure, what must not be shown (see suppression.ts); absent when the slice decided nothing. */
  readonly hidden?: HiddenCells;
}
