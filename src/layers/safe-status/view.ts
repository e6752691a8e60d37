import type { LayerView } from '../../map/layerView';

/** Status is told by the choropleth and its hatching; the marks say what changed since the period before. */
export const view: LayerView = {
  belowCommune: false,
  buildMapLayers: async (result, context) => (await import('./map')).buildMapLayers(result, context),
};
