import type { Component } from 'svelte';
import type { LayerResult } from '../compute/protocol';
import type { Commune } from '../domain/commune';
import type { FeedItem } from '../domain/feedItem';
import type { Period } from '../domain/period';
import type { Bilingual } from '../domain/text';

/** What a slice's panel of one commune is given. It casts `result.detail` to its own type. */
export interface PanelProps {
  readonly result: LayerResult;
  readonly commune: Commune;
  readonly period: Period;
  /** Opens "how was this counted?" for a measure of this commune. */
  readonly onopen: (measure: string) => void;
}

/** What a slice's own table beneath the map is given. */
export interface TableProps {
  readonly result: LayerResult;
  readonly communes: readonly Commune[];
  /** Whether the commune passes the filter of the legend. */
  readonly shown: (ordinal: number) => boolean;
  readonly selected: string | null;
  readonly onselect: (commune: Commune) => void;
}

/** A table of the slice beside the generic one ("Gần đạt nhất"). */
export interface SliceTable {
  /** Part of the address. */
  readonly id: string;
  readonly name: Bilingual;
  readonly component: Component<TableProps>;
}

/** What a slice shows beside the map; the shell finds it in the slice's view and asks for no layer by name. */
export interface SliceParts {
  /** The layer in one commune; absent: the generic list of its measures says it all. */
  readonly Panel?: Component<PanelProps>;
  readonly table?: SliceTable;
  /** What changed, what is late: lines for the wall. Pure. */
  readonly feed?: (result: LayerResult, communes: readonly Commune[]) => readonly FeedItem[];
}
