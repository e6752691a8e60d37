import type { LayerView } from '../../map/layerView';
import Panel from './Panel.svelte';

/** Counts of tips as a density of hexagons; never a place of a tip, only what communes counted. */
export const view: LayerView = {
  belowCommune: false,
  Panel,
  buildMapLayers: async (result, context, kept) =>
    (await import('./map')).buildMapLayers(result, context, kept),
  loadLegend: async () => (await import('./legend')).legend,
};
