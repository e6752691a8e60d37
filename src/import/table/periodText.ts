import { fold } from '../../domain/fold';
import { parseDate } from '../../domain/parseDate';
import { periodNamed, type Period } from '../../domain/period';

/** An interval of local calendar days, yyyy-MM-dd, both ends inside. */
export interface DayInterval {
  readonly from: string;
  readonly to: string;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const WORDS: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, tu: 4, bon: 4, sau: 6, chin: 9 };

/**
 * The interval that a text names, wherever in the text it stands: "Quý I/2023", "quý 2 năm 2023", "Q4/2023", "6 tháng đầu
 * năm 2018", "6 tháng cuối năm", "9 tháng đầu năm 2018", "tháng 6/2023", "từ ngày 16/11/2022 đến ngày 15/11/2023", "năm
 * 2023", "2023". The most special reading wins; null when there is none, or when it needs a year that is not told.
 */
export function parsePeriod(
  text: string,
  options: { readonly defaultYear?: number } = {},
): DayInterval | null {
  const range =
    /(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\s*(?:đến hết|đến|tới|-|–|—|to)\s*(?:hết\s+)?(?:ngày\s+)?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/iu.exec(
      text.normalize('NFC'),
    );
  if (range) {
    const from = parseDate(range[1] ?? '');
    const to = parseDate(range[2] ?? '');
    return from !== null && to !== null && from <= to ? { from, to } : null;
  }
  const words = fold(text);
  const written = /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/.exec(words)?.[1];
  const year = written === undefined ? options.defaultYear : Number(written);
  if (year === undefined) return null;
  const quarter = /\b(?:quy|q) ?(i{1,3}|iv|[1-4]|mot|hai|ba|tu|bon)\b/.exec(words)?.[1];
  if (quarter) return months(year, (numberOf(quarter) - 1) * 3 + 1, 3);
  const many = /\b(\d{1,2}|sau|chin|ba) thang (dau|cuoi)\b/.exec(words);
  if (many) {
    const count = numberOf(many[1] ?? '');
    if (count < 1 || count > 12) return null;
    return months(year, many[2] === 'dau' ? 1 : 13 - count, count);
  }
  const half = /\b(?:nua (dau|cuoi)|h([12]))\b/.exec(words);
  if (half) return months(year, half[1] === 'dau' || half[2] === '1' ? 1 : 7, 6);
  const month =
    /\b(?:thang|t) ?(0?[1-9]|1[0-2])\b/.exec(words)?.[1] ??
    /^(0?[1-9]|1[0-2]) (?:19|20)\d{2}$/.exec(words)?.[1];
  if (month) return months(year, Number(month), 1);
  return written !== undefined && (/\bnam\b|\byear\b/.test(words) || /^\d{4}$/.test(words))
    ? months(year, 1, 12)
    : null;
}

/**
 * The territory's period that a text means: by its id, its name, or the very days it names. Null when there is none, or
 * two with the same days.
 */
export function periodMeant(
  text: string,
  periods: readonly Period[],
  options: { readonly defaultYear?: number } = {},
): Period | null {
  const named = periodNamed(text, periods);
  if (named) return named;
  const days = parsePeriod(text, options);
  if (!days) return null;
  const same = periods.filter(({ from, to }) => from === days.from && to === days.to);
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** The one year that a text says ("BÁO CÁO NĂM 2018", "31/12/2018"); null when it says none or several. */
export function yearSaid(text: string): number | null {
  const years = new Set(fold(text).match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g));
  const [year] = years;
  return years.size === 1 ? Number(year) : null;
}

const numberOf = (text: string): number => ROMAN[text] ?? WORDS[text] ?? Number(text);

function months(year: number, first: number, count: number): DayInterval {
  const two = (n: number): string => String(n).padStart(2, '0');
  const last = first + count - 1;
  const days = new Date(Date.UTC(year, last, 0)).getUTCDate();
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${two(days)}` };
}
