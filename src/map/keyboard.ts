import type { Direction } from './neighbourInDirection';

export interface KeyTargets {
  /** An arrow key: go to the commune that lies there. */
  step(direction: Direction): void;
  /** Enter or space: open the commune of the keyboard. */
  open(): void;
  close(): void;
  zoom(by: 1 | -1): void;
  /** Home: the whole territory. */
  whole(): void;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Listens on the focused map; leaves every key alone that carries Ctrl, Alt or Meta. Returns what ends it. */
export function watchKeyboard(element: HTMLElement, targets: KeyTargets): () => void {
  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const direction = ARROWS[event.key];
    if (direction) targets.step(direction);
    else if (event.key === 'Enter' || event.key === ' ') targets.open();
    else if (event.key === 'Escape') targets.close();
    else if (event.key === '+' || event.key === '=') targets.zoom(1);
    else if (event.key === '-' || event.key === '_') targets.zoom(-1);
    else if (event.key === 'Home') targets.whole();
    else return;
    // Esc may also be meant for a dialog around the map.
    if (event.key !== 'Escape') event.preventDefault();
  };
  element.addEventListener('keydown', listen);
  return () => element.removeEventListener('keydown', listen);
}
