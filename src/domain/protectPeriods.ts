import type { Period } from './period';
import { periodForest } from './periodForest';
import { axisOf, DERIVABLE, FREE, protectCells, totalAxis } from './protectCells';

/** Counts of areas in periods: per period one Float64 per area; NaN = no data. */
export interface PeriodCounts {
  readonly periods: readonly Pick<Period, 'from' | 'to'>[];
  readonly counts: readonly Float64Array[];
  /** A published subset of `counts` ("trong đó"), in the same shape. */
  readonly subset?: readonly Float64Array[];
}

export interface PeriodStates {
  /** Per period: the state of each area and, last, of their total. */
  readonly counts: readonly Uint8Array[];
  /** The same for the subset, empty where there is none. */
  readonly subset: readonly Uint8Array[];
}

/** Weight of hiding a longer period, or a count together with its subset, against a plain cell. */
const DEAR = 4;

/**
 * Decides over all periods, and over a count and its subset, at once, so that neither switching the period nor comparing the
 * two gives anything away: small counts; counts whose hiding protects them from the territory's total; periods whose
 * difference is small (the first half of a year and the year: their difference is the second half).
 *
 * Where the counts do not nest (a part above its whole) the periods were not counted as parts of one another, and nothing
 * can be subtracted. The difference of a count and its subset is no published count and is not protected itself.
 */
export function protectPeriods(input: PeriodCounts, threshold: number): PeriodStates {
  const areas = input.counts[0]?.length ?? 0;
  const forest = periodForest(input.periods);
  const parent = [...forest.parent];
  const width = parent.length;
  // Kinds: the count is the total of its subset and of what is left of it.
  const kinds = input.subset ? 3 : 1;
  const cellOf = (area: number, period: number, kind: number): number =>
    (area * width + period) * kinds + kind;
  const values = new Float64Array((areas + 1) * width * kinds).fill(NaN);
  const roles = new Uint8Array(values.length);
  const atMost = new Float64Array(values.length).fill(Infinity);

  [input.counts, input.subset ?? []].forEach((columns, kind) => {
    columns.forEach((column, period) => {
      let total = NaN;
      column.forEach((value, area) => {
        values[cellOf(area, period, kind)] = value;
        if (!Number.isNaN(value)) total = Number.isNaN(total) ? value : total + value;
      });
      values[cellOf(areas, period, kind)] = total;
    });
  });
  if (kinds === 3)
    for (let period = 0; period < width; period++)
      difference(
        (area) => [values[cellOf(area, period, 0)]!, values[cellOf(area, period, 1)]!],
        areas,
      ).forEach((value, area) => {
        values[cellOf(area, period, 2)] = value;
        roles[cellOf(area, period, 2)] = FREE;
      });

  for (const { index, whole, empty } of forest.rests) {
    const parts = [...parent.keys()].filter((period) => parent[period] === whole && period !== index);
    const rests = Array.from({ length: kinds }, (_, kind) =>
      difference((area) => [whole, ...parts].map((period) => values[cellOf(area, period, kind)]!), areas),
    );
    const nested = rests.every((column) => column.every((value) => !(value < 0)));
    if (!nested) for (const period of parts) parent[period] = -1;
    const nothingLeft = empty && rests.every((column) => column.every((value) => !(value > 0)));
    rests.forEach((column, kind) =>
      column.forEach((value, area) => {
        const cell = cellOf(area, index, kind);
        values[cell] = nested ? value : NaN;
        roles[cell] = kind === 2 ? FREE : DERIVABLE;
        if (nothingLeft) atMost[cell] = 0;
      }),
    );
  }

  const { states } = protectCells(
    {
      axes: [totalAxis(areas), axisOf(parent, DEAR), axisOf(kinds === 3 ? [-1, 0, 0] : [-1], 1)],
      values,
      roles,
      atMost,
    },
    threshold,
  );
  const statesOf = (kind: number): Uint8Array[] =>
    input.periods.map((_, period) =>
      Uint8Array.from({ length: areas + 1 }, (__, area) => states[cellOf(area, period, kind)]!),
    );
  return { counts: statesOf(0), subset: input.subset ? statesOf(1) : [] };
}

/**
 * First minus all others, per area and, last, for their totals. Where one area has some of them but not all, the totals
 * speak of different areas: then their difference is no count and does not exist (NaN).
 */
function difference(terms: (area: number) => readonly number[], areas: number): number[] {
  const column = Array.from({ length: areas + 1 }, (_, area) =>
    terms(area).reduce((sum, term, i) => (i === 0 ? term : sum - term), 0),
  );
  const uneven = column.some(
    (value, area) => area < areas && Number.isNaN(value) && terms(area).some((term) => !Number.isNaN(term)),
  );
  if (uneven) column[areas] = NaN;
  return column;
}
