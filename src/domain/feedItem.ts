import type { AggregateTable } from './measure';
import type { Bilingual } from './text';

/** One line of the wall's change feed: what was gained, lost, or is late. Computed from data, never written by hand. */
export interface FeedItem {
  /** Unique within the layer. */
  readonly id: string;
  readonly tone: 'lost' | 'gained' | 'late' | 'plain';
  readonly title: Bilingual;
  /** Where, or since when; "" when there is nothing to add. */
  readonly detail: Bilingual;
  /** How many things the line speaks of: lines of 0 are not made. */
  readonly count: number;
  /** Communes concerned, worst first, so that a click can go there. */
  readonly ordinals: readonly number[];
}

/** What a feed is read from: a layer's result, whose detail only its own slice knows. */
export interface FeedSource {
  readonly table: AggregateTable;
  readonly detail: unknown;
}
