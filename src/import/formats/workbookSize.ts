import type { WorkbookSize } from './rawWorkbook';
import { unpack, zipDirectory, type ZipEntry } from './zipGuard';

/** What a parser goes through of an XLSX or ODS; the rest of the zip is small or left unread. */
const PARSED = /^(?:xl\/(?:worksheets\/[^/]+|sharedStrings)|content)\.xml$/i;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
const DIMENSION = /<(?:\w+:)?dimension\b[^>]*\bref="\$?[A-Z]{1,3}\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})"/;
/** A sheet says its size before its first row. */
const HEAD = 4096;
/** `<row r="1"/>`: whoever tells more rows than that has room for tells of rows that are not there. */
const LEAST_ROW_BYTES = 12;
/** Share of the sheets that one must have to be the sheet the file is about. */
const MAIN_SHARE = 0.9;

/**
 * How much a parser of an XLSX or ODS will have to go through, told by the zip's directory and the head of the largest
 * sheet; nothing else is unpacked. Null where that cannot be told: the reader says what is wrong with the file. Never throws.
 */
export function workbookSize(bytes: Uint8Array): WorkbookSize | null {
  try {
    const parsed = zipDirectory(bytes).filter(({ name }) => PARSED.test(name));
    if (parsed.length === 0) return null;
    return {
      bytes: sumOf(parsed),
      rows: mainRows(
        bytes,
        parsed.filter(({ name }) => SHEET.test(name)),
      ),
    };
  } catch {
    return null;
  }
}

const sumOf = (entries: readonly ZipEntry[]): number =>
  entries.reduce((sum, { unpacked }) => sum + unpacked, 0);

/** Rows that the one large sheet says it has; null when it does not say, or there is no such sheet. */
function mainRows(bytes: Uint8Array, sheets: readonly ZipEntry[]): number | null {
  const main = sheets.reduce<ZipEntry | null>((a, b) => (a && a.unpacked >= b.unpacked ? a : b), null);
  if (!main || main.unpacked < MAIN_SHARE * sumOf(sheets)) return null;
  let head = '';
  unpack(bytes, main, main.unpacked, (piece) => {
    head += new TextDecoder('latin1').decode(piece.subarray(0, HEAD));
    return head.length < HEAD;
  });
  const [, first, last] = DIMENSION.exec(head) ?? [];
  const rows = Number(last) - Number(first) + 1;
  return rows >= 1 && rows * LEAST_ROW_BYTES <= main.unpacked ? rows : null;
}
