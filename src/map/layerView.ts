import type { Layer } from '@deck.gl/core';
import type { OverlayContext } from './contract';

/**
 * The drawn half of a slice: what `src/layers/<id>/view.ts` exports as `view`. Loaded lazily by the app.
 * `Result` is the worker's answer for the layer (table and detail); the map itself never looks into it.
 */
export interface LayerView<Result = never> {
  /**
   * deck.gl layers of the slice, or absent when the choropleth says it all. Loads deck.gl's layers when first called.
   * Pure apart from that: the same result and context give the same layers.
   */
  buildMapLayers?(result: Result, context: OverlayContext): Promise<readonly Layer[]>;
  /** True when the marks show something below commune level (positions): never on a stage unless switched on by name. */
  readonly belowCommune: boolean;
}
