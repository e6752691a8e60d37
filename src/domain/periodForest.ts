import type { Period } from './period';

/** Periods as a forest in which longer periods are the totals of shorter ones: what can be subtracted from what. */
export interface PeriodForest {
  /**
   * Entry i < periods.length is period i. Behind them stands, for each period that contains others, its rest: the days
   * that no contained period covers. A rest is never published, but a reader can subtract.
   */
  readonly parent: readonly number[];
  /** The rests: index in `parent`, the period they belong to, whether they have no day at all. */
  readonly rests: readonly { readonly index: number; readonly whole: number; readonly empty: boolean }[];
}

/**
 * Nests periods by their days: a period is the child of the shortest one that contains it. Of children that overlap each
 * other only the earliest (on a tie the longer) is kept as a child; partial overlaps give no exact difference and stay
 * apart. Two periods with the same days are parent and child with an empty rest. O(n²).
 */
export function periodForest(periods: readonly Pick<Period, 'from' | 'to'>[]): PeriodForest {
  const days = (i: number): number => dayNumber(periods[i]!.to) - dayNumber(periods[i]!.from) + 1;
  const containsPeriod = (a: number, b: number): boolean =>
    a !== b &&
    periods[a]!.from <= periods[b]!.from &&
    periods[a]!.to >= periods[b]!.to &&
    (days(a) > days(b) || a < b);
  const parent = periods.map((_, i) => {
    let best = -1;
    periods.forEach((__, j) => {
      if (containsPeriod(j, i) && (best < 0 || days(j) < days(best) || (days(j) === days(best) && j > best)))
        best = j;
    });
    return best;
  });
  const rests: { index: number; whole: number; empty: boolean }[] = [];
  periods.forEach((period, whole) => {
    const children = parent.flatMap((up, i) => (up === whole ? [i] : []));
    if (children.length === 0) return;
    children.sort((a, b) => compare(periods[a]!.from, periods[b]!.from) || days(b) - days(a) || a - b);
    let covered = dayNumber(period.from) - 1;
    let gap = false;
    for (const child of children) {
      const from = dayNumber(periods[child]!.from);
      if (from <= covered) {
        parent[child] = -1;
        continue;
      }
      if (from > covered + 1) gap = true;
      covered = dayNumber(periods[child]!.to);
    }
    rests.push({
      index: periods.length + rests.length,
      whole,
      empty: !gap && covered === dayNumber(period.to),
    });
  });
  return { parent: [...parent, ...rests.map((rest) => rest.whole)], rests };
}

function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
