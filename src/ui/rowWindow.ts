/**
 * Which rows of a long list must be drawn: those in sight and some above and below, so that fast scrolling stays full.
 * @param count rows of the list
 * @param rowHeight CSS px of one row, > 0
 * @param top CSS px scrolled away
 * @param height CSS px in sight
 * @returns half-open interval of row indexes, within 0 … count
 */
export function rowWindow(list: { count: number; rowHeight: number; top: number; height: number }): {
  from: number;
  to: number;
} {
  const MARGIN = 12;
  const first = Math.floor(Math.max(0, list.top) / list.rowHeight);
  const inSight = Math.ceil(list.height / list.rowHeight);
  const from = Math.max(0, Math.min(first - MARGIN, list.count - inSight - MARGIN));
  return { from, to: Math.max(from, Math.min(list.count, first + inSight + MARGIN)) };
}
