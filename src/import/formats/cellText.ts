import { withoutInvisible } from '../../domain/visibleText';

/** A value of a spreadsheet's cell. */
export type CellValue = string | number | boolean | Date | null | undefined;

/** What Excel writes as _x000D_ is a line break; control characters are no text. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const NO_TEXT = /_x000D_|[\r\u0000\u0007\u0008\u000b\u000c\u007f]/g;

/**
 * A cell → the text that says the same, to be read by the same rules as a text file.
 *
 * A date is yyyy-MM-dd, with its time behind it where it has one. A number is written so that it reads back as itself: one
 * with exactly three decimals gets a zero more, because "1.611" is 1611 in Vietnamese (a cell that really holds 1611
 * comes as "1611"). True is "1", false "0". Text stays as it is, control characters out.
 */
export function cellText(value: CellValue): string {
  if (typeof value === 'string') return withoutInvisible(value.replace(NO_TEXT, ''));
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (value instanceof Date) return dateText(value);
  return numberText(value);
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  const own = String(value);
  if (Number.isInteger(value) && own.length <= 15) return own;
  // 15 digits are what a spreadsheet shows: 0.1 + 0.2 is 0.3. Written in fewer characters it has no more of them.
  const text = own.length <= 16 ? own : String(Number(value.toPrecision(15)));
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text;
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  // Spreadsheets have no time zones: the parser gives the wall clock as UTC. Seconds are rounded, halves of days are not.
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  const day = rounded.slice(0, 10);
  const clock = rounded.slice(11, 19);
  return clock === '00:00:00' ? day : `${day} ${clock}`;
}
