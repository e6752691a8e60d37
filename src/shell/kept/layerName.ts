import { t } from '../../i18n/i18n.svelte';
import { catalogue } from '../../layers/catalogue';

/** Ids of all layers, in the order of the screen. */
export const layerIds: readonly string[] = catalogue.map(({ id }) => id);

/** Name of a layer in the current language; its id where the product has no such layer (any more). */
export function layerName(layer: string): string {
  const known = catalogue.find(({ id }) => id === layer);
  return known ? t(known.name) : layer;
}
