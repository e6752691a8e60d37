/**
 * A row with a cell put in at a position: a shorter row is filled up with empty cells, what stands behind it moves on by
 * one, so that a row with more cells than the header still has more.
 */
export function withCell(row: readonly string[], at: number, cell: string): string[] {
  const before = row.slice(0, at);
  return [...before, ...Array<string>(at - before.length).fill(''), cell, ...row.slice(at)];
}
