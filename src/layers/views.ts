import { invariant } from '../domain/programmerError';
import type { LayerView } from '../map/layerView';

/** What every slice's view.ts exports; panels and legends are the slice's own further exports. */
export interface LayerViewModule {
  readonly view: LayerView;
}

/** Found by their place, so that a new layer is drawn without a line here. */
const modules = import.meta.glob<LayerViewModule>('./*/view.ts');

/** Whether the layer draws anything of its own beside the communes' colours. */
export function hasView(layer: string): boolean {
  return `./${layer}/view.ts` in modules;
}

/** Loads the view half of a layer. Throws for a layer that has none: ask {@link hasView} first. */
export function loadView(layer: string): Promise<LayerViewModule> {
  const load = modules[`./${layer}/view.ts`];
  invariant(load, { got: layer, expected: 'a layer with a view.ts', do: 'add src/layers/<id>/view.ts' });
  return load();
}
