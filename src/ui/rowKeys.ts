/** Where the keys of a list stand. */
export interface RowPlace {
  /** Row with the tab stop, from 0. */
  readonly at: number;
  readonly count: number;
  /** Heights of what is in sight and of a row, px. */
  readonly height: number;
  readonly rowHeight: number;
}

/**
 * The row that a key leads to: arrows, Home, End, and the page keys (what is in sight less one row to hold on to, at least
 * one). Never outside of 0 … count − 1; null for any other key.
 */
export function rowOfKey(key: string, { at, count, height, rowHeight }: RowPlace): number | null {
  const page = Math.max(1, Math.floor(height / rowHeight) - 1);
  const goal = new Map([
    ['ArrowDown', at + 1],
    ['ArrowUp', at - 1],
    ['PageDown', at + page],
    ['PageUp', at - page],
    ['Home', 0],
    ['End', count - 1],
  ]).get(key);
  return goal === undefined ? null : Math.max(0, Math.min(count - 1, goal));
}

/** Whether a key was pressed on a row itself (its button carries `data-row`), not on something inside of it. */
export const isOnRow = ({ target }: Event): boolean =>
  target instanceof HTMLElement && target.dataset['row'] !== undefined;
