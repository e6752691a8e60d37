import type { LayerView } from '../../map/layerView';
import { feed } from './feed';
import NearestTable from './NearestTable.svelte';
import Panel from './Panel.svelte';
import { p } from './panelMessages';

/** Status is told by the choropleth and its hatching; the marks say what changed since the period before. */
export const view: LayerView = {
  belowCommune: false,
  Panel,
  table: { id: 'nearest', name: p.nearest, component: NearestTable },
  feed,
  buildMapLayers: async (result, context, kept) =>
    (await import('./map')).buildMapLayers(result, context, kept),
  loadLegend: async () => (await import('./legend')).legend,
};
