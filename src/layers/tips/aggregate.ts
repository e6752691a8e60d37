import type { AggregateInput, AggregateOutput } from '../../domain/layer';
import { periodFilter } from '../../domain/period';
import { TIP_CATEGORIES, type TipCategory, type TipCountRow } from './schema';

/** Few tips make rates jump: up to this many they are drawn as unstable. */
export const UNSTABLE_UP_TO = 20;

export interface TipsDetail {
  /** Categories that occur in the period, in their fixed order, with the territory's sums. */
  readonly categories: readonly {
    readonly category: TipCategory;
    readonly received: number;
    /** NaN where no row of the category reports it. */
    readonly valuable: number;
  }[];
  /** Per commune: 1 = its rates rest on few tips (1 … UNSTABLE_UP_TO). */
  readonly unstable: Uint8Array;
}

const COUNTS = ['received', 'valuable', 'solved', 'arrests'] as const;

/**
 * Tips per commune in a period. A commune without a row has no data (NaN), which is not 0 tips. `valuable` is a part of
 * `received`. Rates: per 1,000 residents and per km² of the boundaries counted on.
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
  return {
    columns: {
      per1000: per(counts.received, population, 1000),
      perKm2: per(counts.received, areaKm2, 1),
      ...counts,
      valuableShare: per(counts.valuable, counts.received, 1),
      count,
      population,
      areaKm2,
    },
    totals: {
      per1000: ratioOfSums(counts.received, population) * 1000,
      perKm2: ratioOfSums(counts.received, areaKm2),
      valuableShare: ratioOfSums(counts.valuable, counts.received),
    },
    rowsUsed,
    detail: {
      categories: TIP_CATEGORIES.flatMap((category) => {
        const sums = byCategory.get(category);
        return sums ? [{ category, ...sums }] : [];
      }),
      unstable: Uint8Array.from(counts.received, (n) => Number(n > 0 && n <= UNSTABLE_UP_TO)),
    },
  };
}

/** Sum in which "not reported" (null, NaN) is no 0: it stays NaN until something is reported. */
function plus(sum: number, part: number | null): number {
  if (part === null) return sum;
  return Number.isNaN(sum) ? part : sum + part;
}

/** Σ a ÷ Σ b over the communes that have both; NaN where there is none or Σ b is 0. */
function ratioOfSums(a: Float64Array, b: Float64Array): number {
  let top = 0;
  let bottom = 0;
  a.forEach((value, c) => {
    const base = b[c] ?? NaN;
    if (Number.isNaN(value) || Number.isNaN(base)) return;
    top += value;
    bottom += base;
  });
  return bottom > 0 ? top / bottom : NaN;
}
