import type { AggregateTable } from './measure';
import type { Bilingual } from './text';

/** The first thing a layer has to say of the whole territory: one tile of the heading, the wall and the stage. */
export interface Headline {
  /** Unique within the layer. */
  readonly id: string;
  /** Measure that the figure opens with: its formula and its source. */
  readonly measure: string;
  readonly name: Bilingual;
  /** NaN = no data. */
  readonly value: number;
  /** Denominator ("164 of 173"); null where none is known: then there is no percentage either. */
  readonly of: number | null;
  readonly unit: Bilingual;
  /** Digits after the comma. */
  readonly digits: number;
  readonly display?: 'share';
  /** Which direction of a change is welcome; null: neither (more tips may mean more trust). */
  readonly better: 'up' | 'down' | null;
}

/** Pure: the same table gives the same headlines, the most important first. */
export type HeadlinesOf = (table: AggregateTable) => readonly Headline[];
