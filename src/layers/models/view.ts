import type { LayerView } from '../../map/layerView';

/** Sites of models, by group, clustered when far. */
export const view: LayerView = {
  belowCommune: true,
  buildMapLayers: async (result, context) => (await import('./map')).buildMapLayers(result, context),
};
