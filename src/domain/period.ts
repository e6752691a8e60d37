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
