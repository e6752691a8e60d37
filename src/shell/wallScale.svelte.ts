import { innerHeight, innerWidth } from 'svelte/reactivity/window';
import { view } from '../state/view.svelte';

/** The screen for which the wall's sizes are made, CSS px. */
const WALL = { width: 1920, height: 1080 };

/** Names on the wall's map are this much larger than at the desk. */
const WALL_NAMES = 1.25;

/**
 * How much larger everything on the wall is than on a screen of 1920 × 1080: a wall of 3840 × 2160 is read from the same
 * five metres, and would else be written half as large. 1 on smaller screens and in the other modes.
 */
export function typeScale(): number {
  if (view.current.mode !== 'command') return 1;
  const { width, height } = WALL;
  return Math.max(
    1,
    Math.min((innerWidth.current ?? width) / width, (innerHeight.current ?? height) / height),
  );
}

/** Size of the names on the map, relative to the desk. */
export function nameScale(): number {
  return view.current.mode === 'command' ? WALL_NAMES * typeScale() : 1;
}

/** Keeps the page's type in step. Call while a component is made. */
export function followWallScale(): void {
  // Before the children are drawn, so that nothing is laid out twice.
  $effect.pre(() => {
    document.documentElement.style.setProperty('--type-scale', String(typeScale()));
  });
}
