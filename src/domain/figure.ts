import type { Bilingual } from './text';

/**
 * How exact a published value is. `unknown` has no number at all ("hàng chục tin báo").
 * `atLeast` = "trên", "hơn"; `almost` = "gần" (a little less); `about` = "khoảng", rounded.
 */
export type Precision = 'exact' | 'atLeast' | 'almost' | 'about' | 'unknown';

/**
 * What the number is, in time. A stock (value at a date) is never summed over periods, a flow is;
 * a change and a share are never summed at all.
 */
export type FigureNature = 'stock' | 'flow' | 'change' | 'share';

/** One number of a published row; rows such as "24 / 22 tập thể / cá nhân" have two. */
export interface FigureValue {
  /** null exactly when `precision` is `unknown`. */
  readonly value: number | null;
  /** Denominator where one was published ("164/173"), else null. */
  readonly of: number | null;
  readonly unit: Bilingual;
}

/** One row of the published reports, shown at the place it was published for. */
export interface PublishedFigure {
  /** "003-07a": the row's id in the source table, unique. */
  readonly id: string;
  readonly place: string;
  /** Five-digit code when the figure was published for one commune of the territory, else null. */
  readonly communeCode: string | null;
  /** As published ("6 tháng đầu 2018", "hằng năm"). */
  readonly periodText: Bilingual;
  /** The territory's period it is shown in; null when it belongs to none. */
  readonly periodId: string | null;
  readonly name: Bilingual;
  readonly values: readonly FigureValue[];
  readonly precision: Precision;
  readonly nature: FigureNature;
  /** Id of the figure this one is a subset of ("trong đó"): never added to it. */
  readonly subsetOf: string | null;
  /** Layer and measure whose total this figure is, null for a plain indicator. */
  readonly measure: { readonly layer: string; readonly measure: string } | null;
  readonly source: Bilingual;
  /** Words of the published text itself, quoted; "" when there is nothing to quote. */
  readonly note: string;
  /** What a reader must know to use the number rightly (no denominator, a subset, a force since abolished); absent when nothing. */
  readonly remark?: Bilingual;
}
