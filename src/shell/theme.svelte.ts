import { view } from '../state/view.svelte';
import type { Mode, Theme } from '../state/viewState';
import { watchMedia } from './media.svelte';

/** The theme where the address names none: dark on the wall, festival on the stage, the system's at the desk. */
function defaultTheme(mode: Mode, systemIsDark: boolean): Theme {
  if (mode === 'stage') return 'festival';
  return mode === 'command' || systemIsDark ? 'dark' : 'light';
}

/** Keeps `data-theme` of the document in step with the address, the mode and the system. */
export function followTheme(): { readonly current: Theme } {
  const dark = watchMedia('(prefers-color-scheme: dark)');
  const current = $derived(view.current.theme ?? defaultTheme(view.current.mode, dark.current));
  // Before the children are drawn, so that no frame shows the wrong colours.
  $effect.pre(() => {
    document.documentElement.dataset['theme'] = current;
  });
  return {
    get current() {
      return current;
    },
  };
}
