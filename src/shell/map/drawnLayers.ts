import type { LayerResult } from '../../compute/protocol';
import { view } from '../../state/view.svelte';
import type { Board } from '../board.svelte';

/** Layers whose marks are on the map, in their order. On a stage there are none: nothing below commune level. */
export function drawnLayers(board: Board): readonly { readonly id: string; readonly result: LayerResult }[] {
  if (view.current.mode === 'stage') return [];
  return board.layers.flatMap(({ definition: { id }, now }) =>
    board.drawn.includes(id) && now ? [{ id, result: now }] : [],
  );
}
