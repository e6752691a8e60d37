import type { RawTable } from '../domain/dataset';
import { issue } from '../domain/issue';
import type { LayerDefinition } from '../domain/layer';
import type { RawSheet, RawWorkbook } from './formats/rawWorkbook';
import type { ColumnMapping } from './matchColumns';
import type { OpenedWorkbook, TableOptions } from './openWorkbook';
import type { Outcome } from './outcome';
import { readSheet, type SheetTable } from './table/readSheet';

/** A sheet that could have been read. */
export interface OfferedSheet {
  readonly name: string | null;
  readonly hidden: boolean;
  readonly rows: number;
  /** How well it fits the layer; the chosen sheet has the highest, unless a person chose. */
  readonly score: number;
}

/** A file as a table of one layer, with everything that a person may want to check or change. */
export interface TableReading {
  readonly table: RawTable;
  readonly mapping: ColumnMapping;
  readonly sheet: SheetTable;
  readonly sheets: readonly OfferedSheet[];
  readonly format: string;
  /** What a text file's bytes were written in. */
  readonly encoding: RawWorkbook['encoding'];
}

/** The second half of reading a table: the sheet that one layer reads, and what its rows are. Refuses with `unreadable` (no such sheet) or `emptyFile`. */
export function understand(
  { workbook, format, sourceName, sha256: hash, bytes }: OpenedWorkbook,
  layer: Pick<LayerDefinition, 'columns' | 'refusesIdentity'>,
  options: TableOptions = {},
): Outcome<TableReading> {
  const read = workbook.sheets.map((sheet) => ({ sheet, table: readSheet(sheet, layer, options.encoding) }));
  const chosen = choose(read, options.sheet);
  const sheets = read.map(({ sheet, table }) => ({
    name: sheet.name,
    hidden: sheet.hidden,
    rows: table?.rows.length ?? 0,
    score: table?.score ?? 0,
  }));
  if (chosen === null)
    return { ok: false, issues: [issue('unreadable', { got: `no sheet ${options.sheet ?? ''}` })] };
  if (!chosen.table) return { ok: false, issues: [issue('emptyFile')] };
  const { table } = chosen;
  return {
    ok: true,
    value: {
      table: {
        headers: table.headers,
        rows: table.rows,
        rowNumbers: table.rowNumbers,
        headerRow: table.headerRows[0] ?? 1,
        sourceName,
        sheet: chosen.sheet.name,
        sha256: hash,
        bytes,
      },
      mapping: table.mapping,
      sheet: table,
      sheets,
      format,
      encoding: workbook.encoding,
    },
  };
}

interface ReadSheet {
  readonly sheet: RawSheet;
  readonly table: SheetTable | null;
}

/** The sheet that was asked for, else the best visible one, else the best; null when there is no such sheet. */
function choose(read: readonly ReadSheet[], wanted: string | undefined): ReadSheet | null {
  if (wanted !== undefined) {
    const name = wanted.normalize('NFC');
    return read.find(({ sheet }) => sheet.name === name) ?? null;
  }
  const rank = ({ sheet, table }: ReadSheet): number =>
    (table ? table.score + 1 : 0) - (sheet.hidden ? 1000 : 0);
  return read.reduce<ReadSheet | null>(
    (best, next) => (best && rank(best) >= rank(next) ? best : next),
    null,
  );
}
