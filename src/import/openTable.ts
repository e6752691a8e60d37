import type { RawTable } from '../domain/dataset';
import type { Issue } from '../domain/issue';
import type { LayerDefinition } from '../domain/layer';
import { readCsv } from './formats/csv';
import { matchColumns, type ColumnMapping } from './matchColumns';
import type { Outcome } from './outcome';

/** A table with the columns it was found to have. */
export interface OpenedTable {
  readonly table: RawTable;
  readonly mapping: ColumnMapping;
  /** What was found out of rows that are no data (totals that do not agree). */
  readonly issues: readonly Issue[];
}

/** First cells of rows that are no data: totals, districts, signatures. Only their look; the other reader decides. */
const ODD_ROW =
  /^\W*(?:t[oổ]ng|c[oộ]ng|to[aà]n (?:t[iỉ]nh|huy[eệ]n|th)|total|huy[eệ]n|th[iị] x[aã]|th[aà]nh ph[oố]|(?:i|v|x)+[.) ]|\(\d\)|ng[uư][oờ]i (?:l[aậ]p|b[aá]o)|th[uủ] tr[uư][oở]ng|ghi ch[uú]|n[oơ]i nh[aậ]n)/iu;
/** Letters of no Vietnamese, but of its old encodings seen as Western ones. */
const OLD_LETTERS = /[\u00a1-\u00bf\u00d7\u00f7\u0192\u02c6\u02dc\u2030\u2039\u203a]/;

/**
 * Any file of a table → the table that a layer reads from it. A plain CSV, whose first line says all that the layer needs,
 * takes the short way; everything else (workbooks, titles on top, two header rows, totals in between, old encodings) is
 * understood by `readTable`, which loads only then.
 */
export async function openTable(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  layer: Pick<LayerDefinition, 'columns' | 'refusesIdentity'>,
): Promise<Outcome<OpenedTable>> {
  const csv = await readCsv(bytes, name);
  const plain = csv.ok
    ? { table: csv.value, mapping: matchColumns(csv.value.headers, layer), issues: [] }
    : null;
  if (plain && isPlain(plain)) return { ok: true, value: plain };
  if (!csv.ok && !mayBeElse(csv.issues)) return csv;
  const { readTable } = await import('./readTable');
  const read = await readTable(bytes, name, layer);
  // Lines of a map file are lines of text, too; but then the reason says more.
  const isMap = !read.ok && read.issues.some(({ code }) => code === 'notPoints');
  if (!read.ok) return plain && !isMap ? { ok: true, value: plain } : read;
  const { table, mapping, sheet } = read.value;
  // Understood no better than line by line: then the plain reading stands, with its row numbers and its refusals.
  if (plain && mapping.missing.length > 0 && mapping.identity.length === 0) return { ok: true, value: plain };
  return { ok: true, value: { table, mapping, issues: sheet.issues } };
}

function isPlain({ table, mapping }: OpenedTable): boolean {
  if (mapping.identity.length > 0) return true;
  if (mapping.missing.length > 0) return false;
  // Written by a program: its first line is the very names of the columns.
  if (mapping.matches.every(({ reason }) => reason === 'id')) return true;
  return !table.rows.some((row) =>
    row.slice(0, 5).some((cell) => ODD_ROW.test(cell) || OLD_LETTERS.test(cell)),
  );
}

/** Whether a file that is no CSV may be a workbook or something else that is read. */
function mayBeElse(issues: readonly Issue[]): boolean {
  return issues.some(({ code, got }) => code === 'unreadable' && /^(?:XLSX|XLS)/.test(got));
}
