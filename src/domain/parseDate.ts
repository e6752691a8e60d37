/** Excel's day 1 is 1900-01-01 and it believes in 1900-02-29, so from March 1900 on day 0 is 1899-12-30. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** Serials that are read as dates: 1954-10-03 … 2119-01-11. Below lie years ("2018") and counts. */
const SERIAL_MIN = 20_000;
const SERIAL_MAX = 80_000;

/**
 * Reads a calendar day; yyyy-MM-dd, or null when it is none. No time zone is ever applied: a day is a day.
 *
 * Accepted: "2016-03-15" (also with a time behind it, which is dropped), day before month with / - or . ("15/03/2016",
 * "5-3-16": two-digit years are 1970…2069), "ngày 15 tháng 3 năm 2016", "19/8" when a year is given, an Excel serial
 * ("42444", "42444.5"). Not a date: a bare year ("2016"), a month without a day ("03/2016"), a day that does not exist
 * ("31/02/2016"), month before day ("03/15/2016": never guessed).
 */
export function parseDate(text: string, options: { readonly defaultYear?: number } = {}): string | null {
  const plain = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (plain) return day(Number(plain[1]), Number(plain[2]), Number(plain[3]));
  const cell = text.normalize('NFC').trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(cell);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/.exec(
    cell,
  );
  if (local) return day(fullYear(local[3] ?? ''), Number(local[2]), Number(local[1]));
  const words = /^(?:ng[àa]y\s+)?(\d{1,2})\s+th[áa]ng\s+(\d{1,2})(?:\s+n[ăa]m\s+(\d{4}))?$/iu.exec(cell);
  const short = words ?? /^(\d{1,2})\s*[-/]\s*(\d{1,2})$/.exec(cell);
  if (short) {
    const year = short[3] === undefined ? options.defaultYear : Number(short[3]);
    return year === undefined ? null : day(year, Number(short[2]), Number(short[1]));
  }
  if (/^\d{5}(?:[.,]\d+)?$/.test(cell)) {
    const serial = Math.floor(Number(cell.replace(',', '.')));
    if (serial >= SERIAL_MIN && serial <= SERIAL_MAX)
      return new Date(EXCEL_EPOCH + serial * DAY_MS).toISOString().slice(0, 10);
  }
  return null;
}

/**
 * The day `months` calendar months after `date` (yyyy-MM-dd; negative goes back). A day that the target month lacks
 * becomes its last one: 2024-08-31 + 6 → 2025-02-28.
 */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(count / 12);
  const targetMonth = count - targetYear * 12 + 1;
  const last = new Date(Date.UTC(targetYear, targetMonth, 0)).getUTCDate();
  return format(targetYear, targetMonth, Math.min(dayOfMonth, last));
}

/** Whole months that passed from `from` to `to` (both yyyy-MM-dd); negative when `to` is earlier. */
export function monthsBetween(from: string, to: string): number {
  if (to < from) return -monthsBetween(to, from);
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  return addMonths(from, months) <= to ? months : months - 1;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function day(year: number, month: number, dayOfMonth: number): string | null {
  if (year < 1800 || year > 2200 || month < 1 || month > 12 || dayOfMonth < 1) return null;
  if (dayOfMonth > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return format(year, month, dayOfMonth);
}

function format(year: number, month: number, dayOfMonth: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`;
}
