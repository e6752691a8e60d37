import type { RawTable } from '../../domain/dataset';
import type { Outcome } from '../outcome';
import { sha256 } from '../sha256';
import { decodeText, NOT_UTF8 } from './decodeText';
import { DELIMITERS, parseCsv, sniffDelimiter, type CsvLimits, type Delimiter } from './parseCsv';
import { refused } from './refused';

/** Largest text table that is read, in bytes (50 MiB). */
export const CSV_MAX_BYTES = 50 * 1024 * 1024;

/** As a sheet of Excel at most; a cell as long as Excel's longest. */
export const CSV_LIMITS: CsvLimits = { rows: 1_048_576, columns: 512, cell: 32_767 };

/**
 * A CSV or TSV file → table of text. Nothing is interpreted: codes keep their zeros, numbers their commas.
 *
 * Encoding (Unicode, or an old Vietnamese one), separator and an Excel line "sep=;" are recognised. The first line with text is the header; where
 * it has one cell, each line is one. Lines without any
 * character are passed over, but counted in the row numbers, so that these are the ones a spreadsheet shows; lines of
 * separators only are rows (each will be told as `missing`), except at the very end, where spreadsheets leave them behind.
 *
 * Refuses the whole file with `emptyFile`, `tooLarge` (got: the limit) or `unreadable`. Never throws.
 *
 * @param name file name; any path before it is cut off.
 */
export async function readCsv(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  limits: CsvLimits = CSV_LIMITS,
): Promise<Outcome<RawTable>> {
  if (bytes.length > CSV_MAX_BYTES) return refused('tooLarge', `${bytes.length} > ${CSV_MAX_BYTES} bytes`);
  const decoded = await textOf(bytes);
  if (!decoded.ok) return decoded;

  const { text, delimiter: told, skipped } = withoutSepLine(decoded.value);
  const delimiter = told ?? sniffDelimiter(text, limits);
  const { records, broken } = parseCsv(text, delimiter, limits);
  if (broken)
    return broken.why === 'quote'
      ? refused('unreadable', 'a quote (") is never closed', broken.record + skipped)
      : refused('tooLarge', `${broken.why} > ${limits[broken.why]}`, broken.record + skipped);

  const isBlank = (record: readonly string[]): boolean => record.every((cell) => cell.trim() === '');
  const header = records.findIndex((record) => !isBlank(record));
  if (header < 0) return refused('emptyFile', '');
  // A table of one column has no separator: "P.7, TP Vũng Tàu" is one cell, quoted or not.
  const whole = records[header]!.length > 1 ? (record: string[]) => record : joined(delimiter);
  let last = records.length;
  while (last > header + 1 && isBlank(records[last - 1]!)) last--;

  const rows: string[][] = [];
  const rowNumbers: number[] = [];
  for (let i = header + 1; i < last; i++) {
    const record = records[i]!;
    if (record.length === 1 && record[0] === '') continue;
    rows.push(whole(record));
    rowNumbers.push(i + 1 + skipped);
  }
  return {
    ok: true,
    value: {
      headers: records[header]!.map((cell) => cell.trim()),
      rows,
      rowNumbers,
      headerRow: header + 1 + skipped,
      sourceName: name.replace(/^.*[/\\]/s, ''),
      sheet: null,
      sha256: await sha256(bytes),
      bytes: bytes.length,
    },
  };
}

const joined =
  (delimiter: Delimiter) =>
  (record: string[]): string[] =>
    record.length > 1 ? [record.join(delimiter)] : record;

/** Unicode first; what is none may be an old Vietnamese encoding, whose tables load only then. */
async function textOf(bytes: Uint8Array): Promise<Outcome<string>> {
  const decoded = decodeText(bytes);
  if (decoded.ok) return { ok: true, value: decoded.value.text };
  if (!decoded.issues.some(({ got }) => got === NOT_UTF8)) return decoded;
  const { decodeOldBytes } = await import('../encodings/decodeOldBytes');
  const old = decodeOldBytes(bytes);
  return old ? { ok: true, value: old.text } : decoded;
}

/** Excel's own hint in the first line: "sep=;". It is a row of the file, but not of the table. */
function withoutSepLine(text: string): { text: string; delimiter: Delimiter | null; skipped: number } {
  const line = /^sep=(.)(?:\r\n|\n|\r)/.exec(text);
  const delimiter = DELIMITERS.find((known) => known === line?.[1]);
  return line && delimiter
    ? { text: text.slice(line[0].length), delimiter, skipped: 1 }
    : { text, delimiter: null, skipped: 0 };
}
