import type { LayerView } from '../../map/layerView';
import { feed } from './feed';
import Panel from './Panel.svelte';

/** Cameras and what they see. */
export const view: LayerView = {
  belowCommune: true,
  Panel,
  feed,
  buildMapLayers: async (result, context, kept) =>
    (await import('./map')).buildMapLayers(result, context, kept),
  loadLegend: async () => (await import('./legend')).legend,
};
