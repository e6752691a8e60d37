import { fold } from './fold';
import type { Bilingual } from './text';

/**
 * A named interval in which results are reported. Data, not code: offices name their own.
 * Dates are local calendar days (ICT, UTC+7) as yyyy-MM-dd, both inclusive.
 */
export interface Period {
  readonly id: string;
  readonly name: Bilingual;
  readonly from: string;
  readonly to: string;
  /** Id of the same period one year before ("cùng kỳ"), null when it is not in the data. */
  readonly sameLastYear: string | null;
  /** Id of the period directly before, null for the first. */
  readonly previous: string | null;
}

/** Whether the calendar day `date` (yyyy-MM-dd) lies in the period; both ends are inside. */
export function contains(period: Pick<Period, 'from' | 'to'>, date: string): boolean {
  return date >= period.from && date <= period.to;
}

/** "2015–2018" or "2011": the years that periods reach over; null without any. */
export function yearsOf(periods: readonly Pick<Period, 'from' | 'to'>[]): string | null {
  const years = periods.flatMap((period) => [period.from.slice(0, 4), period.to.slice(0, 4)]).sort();
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return null;
  return first === last ? first : `${first}–${last}`;
}

/** The period a cell names, by id or by its name in either language (accents, case and the word
 * năm ignored); null when none. */
export function periodNamed(text: string, periods: readonly Period[]): Period | null {
  const exact = periods.find((period) => period.id === text);
  if (exact) return exact;
  const key = keyOf(text);
  if (key === '') return null;
  const named = (period: Period): boolean =>
    [period.id, period.name.vi, period.name.en].some((name) => keyOf(name) === key);
  return periods.find(named) ?? null;
}

/** "Quý I/2023" is "Quý I năm 2023": the word năm tells nothing apart. */
function keyOf(text: string): string {
  return fold(text)
    .split(' ')
    .filter((word) => word !== 'nam')
    .join(' ');
}

/**
 * Which rows speak of a period, for rows that carry their period as text (or null: the file has no such column, and
 * speaks of any period it is asked for). With `period` null every row counts. Texts are looked up once each.
 */
export function periodFilter(
  period: Period | null,
  periods: readonly Period[],
): (rowPeriod: string | null) => boolean {
  if (period === null) return () => true;
  const known = periods.some((other) => other.id === period.id) ? periods : [...periods, period];
  const answers = new Map<string, boolean>();
  return (text) => {
    if (text === null) return true;
    let answer = answers.get(text);
    if (answer === undefined) {
      answer = periodNamed(text, known)?.id === period.id;
      answers.set(text, answer);
    }
    return answer;
  };
}
