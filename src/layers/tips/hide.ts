import type { AggregateInput } from '../../domain/layer';
import type { HiddenCells } from '../../domain/measure';
import { periodNamed, type Period } from '../../domain/period';
import { protectPeriods, type PeriodStates } from '../../domain/protectPeriods';
import { HIDDEN_COMPLEMENTARY, SHOWN } from '../../domain/suppression';
import { TIP_CATEGORIES, type TipCountRow } from './schema';

/** The counts of tips that are shown; each one is small somewhere. */
export const COUNTS = ['received', 'valuable', 'solved', 'arrests'] as const;
export type CountId = (typeof COUNTS)[number];

export interface HiddenTips {
  /** Per count, per commune and, last, the territory. */
  readonly cells: HiddenCells;
  /** Per category (in the order of TIP_CATEGORIES): states of the territory's received and valuable. */
  readonly categories: Readonly<Record<'received' | 'valuable', Uint8Array>>;
}

/**
 * What must not be shown of the asked period, decided over every period of the file. The territory is broken down twice,
 * by commune and by category; no commune is broken down by category, so the two meet in the territory's total alone. Where
 * that total is not shown, no category of the period is.
 */
export function hiddenTips(input: AggregateInput<TipCountRow>, threshold: number): HiddenTips {
  const { context } = input;
  const { periods, asked } = periodsOf(input);
  const resolve = new Map<string | null, number>();
  const columnOf = (text: string | null): number => {
    if (context.period === null || text === null) return asked;
    let at = resolve.get(text);
    if (at === undefined) {
      const period = periodNamed(text, periods);
      at = period ? periods.indexOf(period) : -1;
      resolve.set(text, at);
    }
    return at;
  };

  const gather = (
    size: number,
    id: CountId,
    areaOf: (row: TipCountRow, i: number) => number,
  ): Float64Array[] => {
    const columns = periods.map(() => new Float64Array(size).fill(NaN));
    input.rows.forEach((row, i) => {
      const value = row[id];
      const area = areaOf(row, i);
      const column = columns[columnOf(row.period)];
      if (value === null || area < 0 || (input.ordinals[i] ?? -1) < 0 || !column) return;
      const before = column[area]!;
      column[area] = Number.isNaN(before) ? value : before + value;
    });
    return columns;
  };
  const byCommune = (_: TipCountRow, i: number): number => input.ordinals[i] ?? -1;
  const byCategory = (row: TipCountRow): number => TIP_CATEGORIES.indexOf(row.category);
  /** `received` and its subset `valuable` are decided together. */
  const decide = (size: number, areaOf: (row: TipCountRow, i: number) => number): PeriodStates =>
    protectPeriods(
      { periods, counts: gather(size, 'received', areaOf), subset: gather(size, 'valuable', areaOf) },
      threshold,
    );
  const alone = (id: CountId): Uint8Array =>
    protectPeriods({ periods, counts: gather(context.communes.length, id, byCommune) }, threshold).counts[
      asked
    ]!;

  const communes = decide(context.communes.length, byCommune);
  const categories = decide(TIP_CATEGORIES.length, byCategory);
  // A total that is hidden in a longer or shorter period, or as a count or its subset, could come back as a sum or a
  // difference of categories.
  const totals = [communes, categories].flatMap(({ counts, subset }) => [...counts, ...subset]);
  const totalHidden =
    totals.some((states) => states.at(-1) === HIDDEN_COMPLEMENTARY) ||
    [communes, categories].some(({ counts, subset }) =>
      [counts[asked]!, subset[asked]!].some((states) => states.at(-1) !== SHOWN),
    );
  const category = (states: Uint8Array): Uint8Array =>
    states.slice(0, -1).map((state) => (totalHidden ? HIDDEN_COMPLEMENTARY : state));
  return {
    cells: {
      received: communes.counts[asked]!,
      valuable: communes.subset[asked]!,
      solved: alone('solved'),
      arrests: alone('arrests'),
    },
    categories: {
      received: category(categories.counts[asked]!),
      valuable: category(categories.subset[asked]!),
    },
  };
}

/** The periods that are decided together, and which of them is asked for. Without a period all rows are one table. */
function periodsOf({ context }: AggregateInput<TipCountRow>): { periods: readonly Period[]; asked: number } {
  const { period } = context;
  if (period === null)
    return {
      periods: [
        {
          id: '',
          name: { vi: '', en: '' },
          from: '0001-01-01',
          to: '9999-12-31',
          sameLastYear: null,
          previous: null,
        },
      ],
      asked: 0,
    };
  const at = context.periods.findIndex((other) => other.id === period.id);
  return at >= 0
    ? { periods: context.periods, asked: at }
    : { periods: [...context.periods, period], asked: context.periods.length };
}
