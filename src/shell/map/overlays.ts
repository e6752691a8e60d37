import type { LayerResult } from '../../compute/protocol';
import type { Overlay } from '../../map/contract';
import { hasView, loadView } from '../../layers/views';

/** What an overlay is built of; the same parts are the same object, so that nothing is built twice. */
const inputs = new WeakMap<LayerResult, Map<string, object>>();

function inputOf(result: LayerResult, kept: readonly string[]): object {
  const byKept = inputs.get(result) ?? new Map<string, object>();
  inputs.set(result, byKept);
  const key = kept.join();
  const input = byKept.get(key) ?? { result, kept };
  byKept.set(key, input);
  return input;
}

/**
 * What is drawn over the communes: one overlay for each layer that is switched on and draws something.
 * @param keptOf keys of the legend whose marks stay drawn; none: all
 */
export async function overlaysOf(
  drawn: readonly { readonly id: string; readonly result: LayerResult }[],
  keptOf: (layer: string) => readonly string[],
): Promise<readonly Overlay[]> {
  const kept = new Map(drawn.map(({ id }) => [id, keptOf(id)]));
  const overlays = await Promise.all(
    drawn.map(async ({ id, result }): Promise<readonly Overlay[]> => {
      if (!hasView(id)) return [];
      const { buildMapLayers: build } = (await loadView(id)).view;
      const keys = kept.get(id) ?? [];
      return build
        ? [{ id, input: inputOf(result, keys), build: (context) => build(result, context, keys) }]
        : [];
    }),
  );
  return overlays.flat();
}
