import type { LayerView } from '../../map/layerView';

/** Counts of tips as a density of hexagons; never a place of a tip, only what communes counted. */
export const view: LayerView = {
  belowCommune: false,
  buildMapLayers: async (result, context) => (await import('./map')).buildMapLayers(result, context),
};
