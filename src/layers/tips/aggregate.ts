import type { AggregateInput, AggregateOutput } from '../../domain/layer';
import { periodFilter } from '../../domain/period';
import { thresholdOf } from '../../domain/suppression';
import { COUNTS, hiddenTips } from './hide';
import { TIP_CATEGORIES, type TipCategory, type TipCountRow } from './schema';
import { smoothedPer1000 } from './smoothed';

/** Few tips make rates jump: up to this many they are drawn as unstable. */
export const UNSTABLE_UP_TO = 20;

export interface TipsDetail {
  /** Categories that occur in the period, in their fixed order, with the territory's sums. */
  readonly categories: readonly {
    readonly category: TipCategory;
    readonly received: number;
    /** NaN where no row of the category reports it. */
    readonly valuable: number;
    /** States of the suppression policy (see suppression.ts): 0 shown, 1 small, 2 hidden to protect another. */
    readonly receivedState: number;
    readonly valuableState: number;
  }[];
  /** Counts of 1 … threshold − 1 are not shown; 0 = the policy is switched off. */
  readonly threshold: number;
  /** Per commune: 1 = its rates rest on few tips (1 … UNSTABLE_UP_TO). */
  readonly unstable: Uint8Array;
}

/**
 * Tips per commune in a period. A commune without a row has no data (NaN), which is not 0 tips. `valuable` is a part of
 * `received`. Rates: per 1,000 residents, plain and smoothed, and per km² of the boundaries counted on.
 */
export function aggregate(input: AggregateInput<TipCountRow>): AggregateOutput<TipsDetail> {
  const { context } = input;
  const size = context.communes.length;
  const speaks = periodFilter(context.period, context.periods);
  const none = (): Float64Array => new Float64Array(size).fill(NaN);
  const counts = { received: none(), valuable: none(), solved: none(), arrests: none() };
  const count = new Float64Array(size);
  const byCategory = new Map<TipCategory, { received: number; valuable: number }>();
  let rowsUsed = 0;
  input.rows.forEach((row, i) => {
    const c = input.ordinals[i] ?? -1;
    if (c < 0 || !speaks(row.period)) return;
    rowsUsed++;
    count[c] = (count[c] ?? 0) + 1;
    for (const id of COUNTS) counts[id][c] = plus(counts[id][c] ?? NaN, row[id]);
    const sums = byCategory.get(row.category) ?? { received: 0, valuable: NaN };
    sums.received += row.received;
    sums.valuable = plus(sums.valuable, row.valuable);
    byCategory.set(row.category, sums);
  });

  const population = Float64Array.from(context.communes, (commune) => commune.population ?? NaN);
  const areaKm2 = Float64Array.from(context.areaKm2);
  const per = (a: Float64Array, b: Float64Array, factor: number): Float64Array =>
    a.map((value, c) => {
      const base = b[c] ?? NaN;
      return base > 0 ? (value / base) * factor : NaN;
    });
  const threshold = thresholdOf(context.settings?.suppressBelow);
  const hidden = hiddenTips(input, threshold);
  return {
    columns: {
      per1000: per(counts.received, population, 1000),
      perKm2: per(counts.received, areaKm2, 1),
      smoothedPer1000: smoothedPer1000(counts.received, population, hidden.cells['received']!),
      ...counts,
      valuableShare: per(counts.valuable, counts.received, 1),
      count,
      population,
      areaKm2,
    },
    hidden: hidden.cells,
    rowsUsed,
    detail: {
      categories: TIP_CATEGORIES.flatMap((category) => {
        const sums = byCategory.get(category);
        const k = TIP_CATEGORIES.indexOf(category);
        const states = {
          receivedState: hidden.categories.received[k] ?? 0,
          valuableState: hidden.categories.valuable[k] ?? 0,
        };
        return sums ? [{ category, ...sums, ...states }] : [];
      }),
      threshold,
      unstable: Uint8Array.from(counts.received, (n) => Number(n > 0 && n <= UNSTABLE_UP_TO)),
    },
  };
}

/** Sum in which "not reported" (null, NaN) is no 0: it stays NaN until something is reported. */
function plus(sum: number, part: number | null): number {
  if (part === null) return sum;
  return Number.isNaN(sum) ? part : sum + part;
}
