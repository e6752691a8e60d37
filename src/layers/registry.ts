import type { LayerDefinition } from '../domain/layer';
import { cameras } from './cameras';
import { models } from './models';
import { safeStatus } from './safe-status';
import { tips } from './tips';

/** Every layer of the product, in the order of the screen: the only file that names them. */
export const layers: readonly LayerDefinition[] = [safeStatus, models, cameras, tips];

/** The layer with this id, undefined when there is none (ids come from URLs, files and command lines). */
export function layerById(id: string): LayerDefinition | undefined {
  return layers.find((layer) => layer.id === id);
}
