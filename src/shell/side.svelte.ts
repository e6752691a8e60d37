import type { Snippet } from 'svelte';

/** What stands in the right panel instead of the figures: a tool that needs the whole of it. Null = the figures. */
class Side {
  content: Snippet | null = $state.raw(null);
  /** Where there is no right panel: beneath the map, which gives way, so that nothing of it is covered. */
  foot: Snippet | null = $state.raw(null);
}

export const side = new Side();
