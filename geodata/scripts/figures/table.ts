/**
 * Reads a tab-separated table with a header row into records by column name. No quoting: a cell holds neither tab nor
 * line break. Throws when a row has another number of cells than the header, with the row's number as a person counts it.
 */
export function readTable(text: string, name: string): Record<string, string>[] {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const headers = (lines[0] ?? '').split('\t');
  return lines.slice(1).map((line, i) => {
    const cells = line.split('\t');
    if (cells.length !== headers.length)
      throw new Error(`${name}, row ${i + 2}: got ${cells.length} cells, expected ${headers.length}`);
    return Object.fromEntries(headers.map((header, column) => [header, (cells[column] ?? '').trim()]));
  });
}
