import type { LayerResult } from '../compute/protocol';

/** Why a cell is not shown: 0 shown, 1 small, 2 for another one's sake. `ordinal` null asks for the total. */
export function hiddenState(table: LayerResult['table'], measure: string, ordinal: number | null): number {
  const cells = table.hidden?.[measure];
  return cells?.[ordinal ?? cells.length - 1] ?? 0;
}
