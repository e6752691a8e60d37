import type { LayerResult } from '../../compute/protocol';
import type { Overlay } from '../../map/contract';
import { hasView, loadView } from '../../layers/views';

/** What is drawn over the communes: one overlay for each layer that is switched on and draws something. */
export async function overlaysOf(
  drawn: readonly { readonly id: string; readonly result: LayerResult }[],
): Promise<readonly Overlay[]> {
  const overlays = await Promise.all(
    drawn.map(async ({ id, result }): Promise<readonly Overlay[]> => {
      if (!hasView(id)) return [];
      const { buildMapLayers: build } = (await loadView(id)).view;
      return build ? [{ id, input: result, build: (context) => build(result, context) }] : [];
    }),
  );
  return overlays.flat();
}
