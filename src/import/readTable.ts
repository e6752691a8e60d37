import type { RawTable } from '../domain/dataset';
import { issue } from '../domain/issue';
import type { LayerDefinition } from '../domain/layer';
import type { LegacyEncoding } from './encodings/legacyText';
import { fileKind } from './formats/drivers';
import type { RawSheet, RawWorkbook, WorkbookSize } from './formats/rawWorkbook';
import type { ColumnMapping } from './matchColumns';
import type { Outcome } from './outcome';
import { sha256 } from './sha256';
import { readSheet, type SheetTable } from './table/readSheet';

/** What a person decided about a file before it is read; everything else is found out. */
export interface TableOptions {
  /** Name of the sheet; the likely one when absent. */
  readonly sheet?: string;
  /** Old encoding of text and cells; `unicode`: none. */
  readonly encoding?: LegacyEncoding | 'unicode';
}

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

/** A file opened and not yet understood: what a second layer, sheet or mapping need not open again. */
export interface OpenedWorkbook {
  readonly workbook: RawWorkbook;
  readonly format: string;
  /** File name without any path; "" for what was pasted. */
  readonly sourceName: string;
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * Any file of a table (XLSX, XLS, ODS, CSV, TSV; GeoJSON, TopoJSON, zipped Shapefile of points) → the table that one layer reads from it. The format
 * is told by content; of several sheets the one that fits the layer best is taken, visible ones first.
 *
 * Refuses the whole file: `unreadable` (also for boundaries and formats that are none of these: got says what it is),
 * `tooLarge`, `emptyFile`. Never throws for anything a file can hold.
 *
 * @param name file name; any path before it is cut off.
 */
export async function readTable(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  layer: Pick<LayerDefinition, 'columns' | 'refusesIdentity'>,
  options: TableOptions = {},
): Promise<Outcome<TableReading>> {
  const opened = await openWorkbook(bytes, name, options);
  return opened.ok ? understand(opened.value, layer, options) : opened;
}

/**
 * The first half of {@link readTable}: the bytes parsed, nothing understood. Only the encoding of text files is an option.
 * @param onSize called before a parser starts that holds the thread and cannot tell how far it is.
 */
export async function openWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  options: Pick<TableOptions, 'encoding'> = {},
  onSize?: (size: WorkbookSize) => void,
): Promise<Outcome<OpenedWorkbook>> {
  if (bytes.length === 0) return { ok: false, issues: [issue('emptyFile')] };
  const kind = fileKind(bytes);
  if (kind.kind !== 'table')
    return {
      ok: false,
      issues: [
        issue('unreadable', { got: kind.kind === 'boundaries' ? 'boundaries, not a table' : kind.got }),
      ],
    };
  const reader = await kind.driver.load();
  const encoding = options.encoding === 'unicode' ? undefined : options.encoding;
  const size = onSize && reader.sizeOf?.(bytes);
  if (size) onSize(size);
  const workbook = await reader.readWorkbook(bytes, { encoding });
  if (!workbook.ok) return workbook;
  return {
    ok: true,
    value: {
      workbook: workbook.value,
      format: kind.driver.id,
      sourceName: name.replace(/^.*[/\\]/s, ''),
      sha256: await sha256(bytes),
      bytes: bytes.length,
    },
  };
}

/** As {@link openWorkbook} for pasted cells. */
export async function openPasted(text: string): Promise<Outcome<OpenedWorkbook>> {
  const { pastedWorkbook } = await import('./formats/textTable');
  const workbook = pastedWorkbook(text);
  if (!workbook.ok) return workbook;
  const bytes = new TextEncoder().encode(text);
  return {
    ok: true,
    value: {
      workbook: workbook.value,
      format: 'pasted',
      sourceName: '',
      sha256: await sha256(bytes),
      bytes: bytes.length,
    },
  };
}

/** The second half of {@link readTable}: the sheet that one layer reads, and what its rows are. */
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
