import { getContext, setContext } from 'svelte';
import type { PublishedFigure } from '../domain/figure';

/** A figure that was clicked: "how was this counted?" */
export type Subject =
  | {
      readonly kind: 'measure';
      readonly layer: string;
      readonly measure: string;
      /** Commune ordinal; null = the whole territory. */
      readonly ordinal: number | null;
      /** The published figure it equals, when there is one. */
      readonly published?: PublishedFigure;
    }
  | { readonly kind: 'published'; readonly figure: PublishedFigure };

/** Which figure is open; component state, not part of the address. */
class Opened {
  current: Subject | null = $state.raw(null);

  show(subject: Subject): void {
    this.current = subject;
  }

  close(): void {
    this.current = null;
  }
}

const KEY = Symbol('opened figure');

/** Makes what remembers the open figure and gives it to all components beneath. Once. */
export function provideOpened(): Opened {
  return setContext(KEY, new Opened());
}

/** Which figure is open; only while a component is set up. */
export function useOpened(): Opened {
  return getContext<Opened>(KEY);
}
