import type { LayerResult } from '../compute/protocol';
import type { LayerDescription } from '../domain/layer';
import type { shownResult } from './shownResult';

/** The suppression policy comes beside the data, not before the first paint; sensitive layers wait for it. */
let apply: typeof shownResult | null = $state.raw(null);

/** Loads the policy; call once at the start. */
export function loadPolicy(): void {
  void import('./shownResult').then((module) => {
    apply = module.shownResult;
  });
}

/** What may be shown of a result (see shownResult); undefined until the policy is there, never an unchecked value. */
export function mayShow(result: LayerResult, layer: LayerDescription): LayerResult | undefined {
  if (!layer.measures.some((measure) => measure.sensitive)) return result;
  return apply?.(result, layer);
}
