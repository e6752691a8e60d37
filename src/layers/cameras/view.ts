import type { LayerView } from '../../map/layerView';

/** Cameras and what they see. */
export const view: LayerView = {
  belowCommune: true,
  buildMapLayers: async (result, context) => (await import('./map')).buildMapLayers(result, context),
};
