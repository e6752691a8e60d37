/** A cell of the generated files; null is an empty cell. */
export type Cell = string | number | null;

/** CSV text: comma, header row, LF, quotes only where a cell needs them. Every row must have the header's columns. */
export function csvText<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, Cell>>[],
): string {
  const lines = [
    columns.join(','),
    ...rows.map((row) => columns.map((column) => quoted(row[column])).join(',')),
  ];
  return `${lines.join('\n')}\n`;
}

function quoted(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
