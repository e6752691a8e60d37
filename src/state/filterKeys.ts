/** Keys of the legend that are kept; null = all. "not-met" is a class of the measure, "models.overdue" a mark of a layer. */
export type FilterKeys = readonly string[] | null;

/** Layer whose mark a key means; null: the key means a class of the measure. */
export function layerOf(key: string): string | null {
  const at = key.indexOf('.');
  return at < 0 ? null : key.slice(0, at);
}

/** The kept keys of one layer's marks (of the measure's classes: null), without the layer's name. */
export function keysOf(filter: FilterKeys, layer: string | null): readonly string[] {
  return (filter ?? [])
    .filter((key) => layerOf(key) === layer)
    .map((key) => (layer === null ? key : key.slice(layer.length + 1)));
}

/** The filter with other keys for one layer's marks (for the measure's classes: null); null when nothing is left. */
export function withKeys(filter: FilterKeys, layer: string | null, keys: readonly string[]): FilterKeys {
  const others = (filter ?? []).filter((key) => layerOf(key) !== layer);
  const own = layer === null ? keys : keys.map((key) => `${layer}.${key}`);
  const all = layer === null ? [...own, ...others] : [...others, ...own];
  return all.length > 0 ? all : null;
}

/** The filter without the measure's classes (unless they are kept) and without marks of layers that are not drawn. */
export function stillMeant(
  filter: FilterKeys,
  layers: readonly string[] | null,
  classes: boolean,
): FilterKeys {
  const kept = (filter ?? []).filter((key) => {
    const layer = layerOf(key);
    return layer === null ? classes : layers?.includes(layer);
  });
  return kept.length > 0 ? kept : null;
}
