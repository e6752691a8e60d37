import { fold } from '../domain/fold';
import type { Language } from '../domain/text';

/**
 * Headers of the two columns that the program adds to rejected rows. By them such a table is known again, whatever it was
 * saved as or copied from; no office writes both.
 */
export const REJECTED_HEADERS: Readonly<Record<'reason' | 'row', Readonly<Record<Language, string>>>> = {
  reason: { vi: 'Lý do bị loại', en: 'Reason for rejection' },
  row: { vi: 'Dòng trong tệp gốc', en: 'Row of the original file' },
};

const folded = (kind: 'reason' | 'row'): ReadonlySet<string> =>
  new Set(Object.values(REJECTED_HEADERS[kind]).map(fold));
const KNOWN = { reason: folded('reason'), row: folded('row') };

/** Whether a header is one of the two that the program added: it stands for no column of any layer. */
export function isRejectedHeader(header: string): boolean {
  const text = fold(header);
  return KNOWN.reason.has(text) || KNOWN.row.has(text);
}

/** Whether a table holds rejected rows of an earlier import: then only these rows are merged. */
export function isRejectedTable(headers: readonly string[]): boolean {
  const texts = headers.map(fold);
  return texts.some((text) => KNOWN.reason.has(text)) && texts.some((text) => KNOWN.row.has(text));
}

/** Position of the column with the row of the original file, −1 where there is none. */
export function originalRowColumn(headers: readonly string[]): number {
  return headers.findIndex((header) => KNOWN.row.has(fold(header)));
}
