import { i18n } from '../i18n/i18n.svelte';
import { parseView, viewQuery, withChange, type ViewProblem, type ViewState } from './viewState';

/**
 * The view state as the screen reads it. The address owns it: every change goes into the history, back and forward
 * come out of it again.
 */
class View {
  /** Deeply frozen values; replaced as a whole. */
  current: ViewState = $state.raw(parseView('').view);
  /** Parameters of the opened address that were not understood. */
  problems: readonly ViewProblem[] = $state.raw([]);

  /** Reads the address and follows back and forward. Call once; returns the undo. */
  connect(): () => void {
    const read = (): void => {
      const { view, problems } = parseView(location.search);
      this.#take(view);
      this.problems = problems;
    };
    read();
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }

  /** A step a person may want to go back from: territory, period, mode, measure, commune. */
  go(change: Partial<ViewState>): void {
    this.#change(change, 'pushState');
  }

  /** A passing adjustment: sorting, filter, language, theme, the scene while it plays. */
  adjust(change: Partial<ViewState>): void {
    this.#change(change, 'replaceState');
  }

  #change(change: Partial<ViewState>, how: 'pushState' | 'replaceState'): void {
    const next = withChange(this.current, change);
    const query = viewQuery(next, location.search);
    // The same view again must not fill the history.
    if (query === viewQuery(this.current, location.search)) return;
    history[how](null, '', `${location.pathname}${query}${location.hash}`);
    this.#take(next);
  }

  #take(next: ViewState): void {
    this.current = next;
    i18n.language = next.language;
  }
}

export const view = new View();
