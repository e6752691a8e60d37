import type { Layer } from '@deck.gl/core';
import type { AggregateTable } from '../domain/measure';
import type { OverlayContext } from './contract';

/** What a slice draws from: the worker's answer for its layer. */
export interface DrawnResult {
  readonly table: AggregateTable;
  /** The slice's own; the map itself never looks into it. */
  readonly detail: unknown;
}

/** The drawn half of a slice: what `src/layers/<id>/view.ts` exports as `view`. Loaded lazily by the app. */
export interface LayerView {
  /**
   * deck.gl layers of the slice, or absent when the choropleth says it all. Loads deck.gl's layers when first called.
   * Pure apart from that: the same result and context give the same layers.
   */
  buildMapLayers?(result: DrawnResult, context: OverlayContext): Promise<readonly Layer[]>;
  /** True when the marks show something below commune level (positions): never on a stage unless switched on by name. */
  readonly belowCommune: boolean;
}
