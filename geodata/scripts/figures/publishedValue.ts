import type { Precision } from '../../../src/domain/figure';
import { parseNumber } from '../../../src/domain/parseNumber';

/** One number of a published cell, with the unit where the cell itself names one ("85/85 xã"). */
export interface PublishedNumber {
  readonly value: number | null;
  readonly of: number | null;
  readonly unit: string | null;
}

/** A number or a pair of numbers, then perhaps a unit in letters. */
const PART = /^([-\d][\d.,]*)(?:\/(\d[\d.,]*))?(?:\s+(\p{L}[\p{L} ]*))?$/u;

/**
 * The numbers of a published value cell.
 *
 * "164/173" is 164 of 173; "24 / 22" (blanks around the stroke) are two numbers, as are the parts of
 * "85/85 xã; 07/07 thị trấn"; "null" is one value without a number. Throws on anything else: a figure is never guessed.
 */
export function parsePublishedValue(cell: string): PublishedNumber[] {
  if (cell === 'null') return [{ value: null, of: null, unit: null }];
  return cell.split(/\s+\/\s+|;\s*/).map((part) => {
    const [, first, second, unit] = PART.exec(part) ?? [];
    const value = parseNumber(first ?? '');
    const of = second === undefined ? null : parseNumber(second);
    if (value === null || (second !== undefined && of === null))
      throw new Error(`published value: got "${cell}", expected a number, "a/b" or "a / b"`);
    return { value, of, unit: unit ?? null };
  });
}

const PRECISIONS: Readonly<Record<string, Precision>> = {
  exact: 'exact',
  'at least': 'atLeast',
  almost: 'almost',
  rounded: 'about',
  unquantified: 'unknown',
};

/** Precision from the source table's words: `at least ("hơn")` → atLeast. Throws on a word it does not know. */
export function parsePrecision(cell: string): Precision {
  const word = cell.replace(/\s*\(.*\)$/, '');
  const precision = PRECISIONS[word];
  if (!precision)
    throw new Error(`precision: got "${cell}", expected one of ${Object.keys(PRECISIONS).join(', ')}`);
  return precision;
}
