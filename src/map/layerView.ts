import type { Layer } from '@deck.gl/core';
import type { Component } from 'svelte';
import type { Commune } from '../domain/commune';
import type { FeedItem } from '../domain/feedItem';
import type { AggregateTable } from '../domain/measure';
import type { Period } from '../domain/period';
import type { Bilingual } from '../domain/text';
import type { OverlayContext } from './contract';
import type { KeptKeys, LegendContext, LegendPart } from './legendPart';

/** What a slice draws from: the worker's answer for its layer. */
export interface DrawnResult {
  readonly table: AggregateTable;
  /** The slice's own; nobody else looks into it. */
  readonly detail: unknown;
}

/** What a slice's panel of one commune is given. It casts `result.detail` to its own type. */
export interface PanelProps {
  readonly result: DrawnResult;
  readonly commune: Commune;
  readonly period: Period;
  /** Opens "how was this counted?" for a measure of this commune. */
  readonly onopen: (measure: string) => void;
}

/** What a slice's own table beneath the map is given. */
export interface TableProps {
  readonly result: DrawnResult;
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

/** Explains what a slice draws, in the context's language. Pure. */
export type LegendOf = (result: DrawnResult, context: LegendContext, kept?: KeptKeys) => LegendPart;

/** The drawn half of a slice: what `src/layers/<id>/view.ts` exports as `view`. Loaded lazily by the app. */
export interface LayerView {
  /**
   * deck.gl layers of the slice, or absent when the choropleth says it all. Loads deck.gl's layers when first called.
   * Pure apart from that: the same result, context and kept looks give the same layers. The one pickable layer holds the
   * marks; a mark that stands for several things lists them as `members`.
   * @param kept keys of the legend's entries whose things stay drawn; null = all
   */
  buildMapLayers?(result: DrawnResult, context: OverlayContext, kept?: KeptKeys): Promise<readonly Layer[]>;
  /** What the marks mean, and how many there are of each; a view that draws has one. Loaded when first drawn. */
  loadLegend?(): Promise<LegendOf>;
  /** True when the marks show something below commune level (positions): never on a stage unless switched on by name. */
  readonly belowCommune: boolean;
  /** The layer in one commune; absent: the generic list of its measures says it all. */
  readonly Panel?: Component<PanelProps>;
  readonly table?: SliceTable;
  /** What changed, what is late: lines for the wall. Pure. */
  feed?(result: DrawnResult, communes: readonly Commune[]): readonly FeedItem[];
}
