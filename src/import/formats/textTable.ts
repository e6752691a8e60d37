import { visibleText } from '../../domain/visibleText';
import { decodeOldBytes } from '../encodings/decodeOldBytes';
import type { Outcome } from '../outcome';
import { CSV_LIMITS, CSV_MAX_BYTES } from './csv';
import { decodeText, NOT_UTF8 } from './decodeText';
import { DELIMITERS, parseCsv, sniffDelimiter, type Delimiter } from './parseCsv';
import type { RawSheet, RawWorkbook, ReadOptions } from './rawWorkbook';
import { refused } from './refused';

/**
 * CSV, TSV → one sheet. As `readCsv`, but nothing is taken for a header yet: titles, units and totals are still in it, for
 * files that were saved from a real sheet.
 */
export async function readWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  options: ReadOptions,
): Promise<Outcome<RawWorkbook>> {
  if (bytes.length > CSV_MAX_BYTES) return refused('tooLarge', `${bytes.length} > ${CSV_MAX_BYTES} bytes`);
  const decoded = options.encoding ? null : decodeText(bytes);
  if (decoded?.ok) return sheetOf(decoded.value.text, decoded.value.encoding);
  if (decoded && !decoded.issues.some(({ got }) => got === NOT_UTF8)) return decoded;
  const old = decodeOldBytes(bytes, options.encoding);
  return old ? sheetOf(old.text, old.encoding) : refused('unreadable', NOT_UTF8);
}

/** Cells that were copied from a spreadsheet: tabs between cells, quotes around cells with line breaks. */
export function pastedWorkbook(text: string): Outcome<RawWorkbook> {
  if (text.length > CSV_MAX_BYTES) return refused('tooLarge', `${text.length} > ${CSV_MAX_BYTES} bytes`);
  return sheetOf(visibleText(text).replace(/\0/g, ''), null);
}

function sheetOf(whole: string, encoding: RawWorkbook['encoding']): Outcome<RawWorkbook> {
  const line = /^sep=(.)(?:\r\n|\n|\r)/.exec(whole);
  const told = DELIMITERS.find((known) => known === line?.[1]);
  const text = line && told ? whole.slice(line[0].length) : whole;
  const skipped = line && told ? 1 : 0;
  const { records, broken } = parseCsv(text, told ?? delimiterOf(text), CSV_LIMITS);
  if (broken)
    return broken.why === 'quote'
      ? refused('unreadable', 'a quote (") is never closed', broken.record + skipped)
      : refused('tooLarge', `${broken.why} > ${CSV_LIMITS[broken.why]}`, broken.record + skipped);
  if (records.every((record) => record.every((cell) => cell.trim() === ''))) return refused('emptyFile', '');
  const sheet: RawSheet = {
    name: null,
    rows: records,
    rowNumbers: records.map((_, i) => i + 1 + skipped),
    merges: [],
    hidden: false,
    fonts: null,
  };
  return { ok: true, value: { sheets: [sheet], encoding } };
}

/**
 * With titles on top the first line says nothing of the separator, so lines of one cell are passed over before
 * {@link sniffDelimiter} looks.
 */
function delimiterOf(text: string): Delimiter {
  const lines = text.slice(0, 200_000).split(/\r\n|\n|\r/);
  let best: Delimiter = sniffDelimiter(text, CSV_LIMITS);
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>();
    for (const part of lines.slice(0, 200)) {
      const cells = part.split(delimiter).length;
      if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
    }
    for (const [cells, count] of counts) {
      const score = count * Math.min(cells, 40);
      if (score > most * 1.2) {
        most = score;
        best = delimiter;
      }
    }
  }
  return best;
}
