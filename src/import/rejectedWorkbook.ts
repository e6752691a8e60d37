import { writeXlsx, type CellValue, type WriteSheet } from 'hucre/xlsx';
import type { Issue } from '../domain/issue';
import type { LayerDefinition } from '../domain/layer';
import type { Language } from '../domain/text';
import type { ImportedTable } from './importTable';
import { matchColumns, type ColumnMapping } from './matchColumns';
import { isRejectedHeader, originalRowColumn, REJECTED_HEADERS } from './rejectedColumns';

/** Cells that stay text whatever a person types into them: codes keep their zeros, "07/07" is no date. */
const TEXT = { numFmt: '@' };
const SHEET_NAME: Readonly<Record<Language, string>> = { vi: 'Dòng bị loại', en: 'Rejected rows' };
const COLUMN: Readonly<Record<Language, string>> = { vi: 'Cột', en: 'Column' };
/** Excel's longest cell. */
const CELL = 32_767;

/**
 * The rejected rows of an import as a workbook: the file's own columns and cells, why each row was refused, and its row in
 * the file. To be corrected and dropped again: `isRejectedTable` knows it by its headers, the two added columns are not
 * read, and the columns are found as they were. A header that would not be found again (joined of two rows, or chosen by a
 * person) is replaced by the layer's own name of the column; a period that the title named or a person chose has a column.
 *
 * All cells are text, so that formulas of a hostile file are inert, −5 stays −5 and codes keep their zeros.
 *
 * @param reason words for an issue, in the language of the workbook.
 */
export async function rejectedWorkbook(
  imported: ImportedTable,
  layer: Pick<LayerDefinition, 'columns' | 'refusesIdentity'>,
  language: Language,
  reason: (found: Issue) => string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { headers, rows } = rejectedTable(imported, layer, language, reason);
  const widths = headers.map((header, i) =>
    i === headers.length - 2 ? 60 : Math.max(10, header.length + 2),
  );
  const sheet: WriteSheet = {
    name: SHEET_NAME[language],
    columns: widths.map((width) => ({ width: Math.min(60, width), style: TEXT })),
    rows: [headers, ...rows].map((row) => row.map((cell): CellValue => (cell === '' ? null : cell))),
    freezePane: { rows: 1 },
  };
  return new Uint8Array(await writeXlsx({ sheets: [sheet] }));
}

interface RejectedTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What the workbook holds; apart from its writing, so that it can be shown as well. */
export function rejectedTable(
  imported: ImportedTable,
  layer: Pick<LayerDefinition, 'columns' | 'refusesIdentity'>,
  language: Language,
  reason: (found: Issue) => string,
): RejectedTable {
  const { table } = imported.reading;
  const kept = new Set(imported.placed.rowNumbers);
  const reasons = reasonsByRow(imported.placed.placement.issues, reason);
  const originalRow = originalRowColumn(table.headers);
  const refused = table.rows.flatMap((cells, i) =>
    kept.has(table.rowNumbers[i] ?? 0) ? [] : [{ cells, i }],
  );
  // A separator inside a cell shifts a row beyond the header: the person must see all of it.
  const width = refused.reduce((most, { cells }) => Math.max(most, cells.length), table.headers.length);
  const own = Array.from({ length: width }, (_, i) => i).filter(
    (i) => !isRejectedHeader(table.headers[i] ?? ''),
  );
  const period = imported.mapping.matches.find(
    ({ column, index }) => column === 'period' && index >= table.headers.length,
  );
  const names = namesToFindAgain(own, table.headers, imported.mapping, layer, language, period !== undefined);
  const rows = refused.map(({ cells, i }) => {
    const number = table.rowNumbers[i] ?? 0;
    const told = originalRow < 0 ? String(number) : (cells[originalRow] ?? String(number));
    const values = own.map((at) => cells[at] ?? '');
    if (period) values.push(imported.table.rows[i]?.[period.index] ?? '');
    return [...values, (reasons.get(number) ?? '').slice(0, CELL), told];
  });
  return {
    headers: [...names, REJECTED_HEADERS.reason[language], REJECTED_HEADERS.row[language]],
    rows,
  };
}

function reasonsByRow(
  issues: readonly Issue[],
  reason: (found: Issue) => string,
): ReadonlyMap<number, string> {
  const reasons = new Map<number, string[]>();
  for (const found of issues) {
    if (found.severity !== 'error' || found.row === null) continue;
    const held = reasons.get(found.row);
    if (held) held.push(reason(found));
    else reasons.set(found.row, [reason(found)]);
  }
  return new Map([...reasons].map(([row, texts]) => [row, [...new Set(texts)].join('; ')]));
}

/** The file's headers, but for those that matching would take for something else than they were taken for. */
function namesToFindAgain(
  columns: readonly number[],
  headers: readonly string[],
  mapping: ColumnMapping,
  layer: Pick<LayerDefinition, 'columns' | 'refusesIdentity'>,
  language: Language,
  withPeriod: boolean,
): string[] {
  // The table that was imported may have a column put in behind the file's own; here they stand as in the file.
  const columnOf = (at: number): string | null =>
    (at < headers.length && mapping.matches.find(({ index }) => index === at)?.column) || null;
  const wanted = columns.map(columnOf);
  const names = columns.map((at) => headers[at] ?? '');
  if (withPeriod) {
    wanted.push('period');
    names.push(layer.columns.find(({ id }) => id === 'period')?.name[language] ?? 'period');
  }
  const nameOf = (column: string): string =>
    layer.columns.find(({ id }) => id === column)?.name[language] ?? column;
  // Naming one column may free or take a name from another; two rounds settle what one began.
  for (let round = 0; round < 3; round++) {
    const found = matchColumns(names, layer);
    let settled = true;
    wanted.forEach((column, i) => {
      const match = found.matches.find(({ index }) => index === i)?.column ?? null;
      if (match === column) return;
      settled = false;
      names[i] = column === null ? `${COLUMN[language]} ${i + 1}` : round === 0 ? nameOf(column) : column;
    });
    if (settled) break;
  }
  return names;
}
