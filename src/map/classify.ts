import { ckmeans } from 'simple-statistics';
import type { Category, MeasureDefinition } from '../domain/measure';
import type { ChoroplethPaint } from './contract';

/** One line of the legend: what is painted alike. */
export interface LegendClass {
  /** Stable within a measure: category id, "r0"…"r4", "zero", "few", "no-data". Part of URLs (class filter). */
  readonly key: string;
  readonly kind: 'category' | 'range' | 'few' | 'noData';
  /** Smallest and largest value in the class, both inside; NaN for `few` and `noData`. */
  readonly from: number;
  readonly to: number;
  /** "var(--token)": follows the theme. */
  readonly colour: string;
  /** Drawn with 45° lines as well. */
  readonly hatch: boolean;
  /** Drawn with dots as well: a value that the suppression policy keeps hidden. */
  readonly dotted: boolean;
  /** Communes in the class. */
  readonly count: number;
  /** Only for `category`. */
  readonly category: Category | null;
}

export interface Classification {
  readonly classes: readonly LegendClass[];
  /** Index into `classes` by ordinal. */
  readonly classOf: Uint8Array;
}

export interface ClassifyOptions {
  /** At most so many classes of values, 2–5; 3–4 in print. Default 5. */
  readonly classes?: number;
  /** By ordinal, not 0 = the value must not be shown (see suppression): it enters no class and no break. */
  readonly hidden?: Uint8Array | null;
}

type Draft = Omit<LegendClass, 'count'>;

const NO_DATA: Draft = {
  key: 'no-data',
  kind: 'noData',
  from: NaN,
  to: NaN,
  colour: 'var(--status-no-data)',
  hatch: false,
  dotted: false,
  category: null,
};
const FEW: Draft = { ...NO_DATA, key: 'few', kind: 'few', dotted: true };

/**
 * Values → classes of one colour, with counts for the legend.
 *
 * - `category`: one class per category, in the measure's order, even when it is empty.
 * - `sequential`: at most five classes. Few different values get a class each; otherwise 0 has its own class (when there
 *   are zeros and nothing is negative) and the rest is split where the values themselves leave gaps (ckmeans: least
 *   sum of squares within classes; Wang & Song 2011). Never more classes than different values.
 * - `diverging`: around zero, which has its own class: below and above, weak and strong; the limit between the two is
 *   the median distance from zero, the same on both sides.
 *
 * Values are rounded to what the screen shows first, so that two communes with the same number never differ in colour.
 * NaN is "no data": its own class, never 0. Ranges name the smallest and largest value that are really there.
 * Every commune is in exactly one class. Classes of values come first, then `few` (only when something is hidden), then
 * `noData` (for categories only when a value fits none of them: they have a no-data category of their own).
 */
export function classify(
  values: Float64Array,
  measure: Pick<MeasureDefinition, 'scale' | 'categories' | 'digits' | 'display'>,
  options: ClassifyOptions = {},
): Classification {
  const hidden = options.hidden ?? null;
  const digits = measure.digits + (measure.display === 'share' ? 2 : 0);
  const factor = 10 ** digits;
  const shown = values.map((value, ordinal) =>
    hidden?.[ordinal] ? NaN : Math.round(value * factor) / factor,
  );
  const drafts =
    measure.scale === 'category'
      ? (measure.categories ?? []).map(categoryClass)
      : measure.scale === 'diverging'
        ? divergingClasses(shown)
        : sequentialClasses(shown, Math.min(5, Math.max(2, options.classes ?? 5)));
  const classOf = new Uint8Array(values.length);
  const counts = new Uint32Array(drafts.length + 2);
  values.forEach((_, ordinal) => {
    const value = shown[ordinal] ?? NaN;
    const found = drafts.findIndex(({ from, to }) => value >= from && value <= to);
    const index = hidden?.[ordinal] ? drafts.length : found >= 0 ? found : drafts.length + 1;
    classOf[ordinal] = index;
    counts[index] = (counts[index] ?? 0) + 1;
  });
  // A measure whose categories say "no data" themselves needs no second one, and "few" appears with the first hidden value.
  const kept = [...drafts, FEW, NO_DATA].flatMap((draft, index) => {
    const count = counts[index] ?? 0;
    const needed = draft.kind === 'few' || (draft.kind === 'noData' && measure.scale === 'category');
    return needed && count === 0 ? [] : [{ index, entry: { ...draft, count } }];
  });
  const position = new Uint8Array(drafts.length + 2);
  kept.forEach(({ index }, at) => (position[index] = at));
  return { classes: kept.map(({ entry }) => entry), classOf: classOf.map((index) => position[index] ?? 0) };
}

/** Of so many communes nothing is known: all in the one class `noData`. */
export function unknown(communes: number): Classification {
  return { classes: [{ ...NO_DATA, count: communes }], classOf: new Uint8Array(communes) };
}

function categoryClass(category: Category): Draft {
  return {
    key: category.id,
    kind: 'category',
    from: category.value,
    to: category.value,
    colour: `var(--${category.color})`,
    hatch: category.hatch,
    dotted: false,
    category,
  };
}

const range = (key: string, from: number, to: number, token: string): Draft => ({
  key,
  kind: 'range',
  from,
  to,
  colour: `var(--${token})`,
  hatch: false,
  dotted: false,
  category: null,
});

/** Tokens of a ramp of five for n classes: spread from light to strong. */
const RAMPS: readonly (readonly number[])[] = [[], [4], [2, 4], [1, 3, 5], [1, 2, 4, 5], [1, 2, 3, 4, 5]];

function sequentialClasses(values: Float64Array, most: number): Draft[] {
  const known = values.filter((value) => Number.isFinite(value));
  const different = [...new Set(known)].sort((a, b) => a - b);
  if (different.length === 0) return [];
  const zeroApart = different.length > most && different[0] === 0;
  const rest = zeroApart ? Array.from(known.filter((value) => value !== 0)) : Array.from(known);
  const room = Math.min(most - (zeroApart ? 1 : 0), new Set(rest).size);
  const groups = ckmeans(rest, room);
  const ramp = RAMPS[room + (zeroApart ? 1 : 0)] ?? [];
  const drafts = groups.map((group, i) =>
    range(`r${i}`, group[0] ?? NaN, group[group.length - 1] ?? NaN, `ramp-${ramp[i + (zeroApart ? 1 : 0)]}`),
  );
  return zeroApart ? [range('zero', 0, 0, `ramp-${ramp[0]}`), ...drafts] : drafts;
}

function divergingClasses(values: Float64Array): Draft[] {
  const known = Array.from(values.filter((value) => Number.isFinite(value)));
  const distances = known
    .map(Math.abs)
    .filter((distance) => distance > 0)
    .sort((a, b) => a - b);
  const limit = distances[Math.floor(distances.length / 2)] ?? 0;
  const parts: [string, number, (value: number) => boolean][] = [
    ['r0', 1, (value) => value < 0 && -value >= limit],
    ['r1', 2, (value) => value < 0 && -value < limit],
    ['zero', 3, (value) => value === 0],
    ['r3', 4, (value) => value > 0 && value < limit],
    ['r4', 5, (value) => value > 0 && value >= limit],
  ];
  return parts.flatMap(([key, token, belongs]) => {
    const members = known.filter(belongs);
    if (members.length === 0) return [];
    return [range(key, Math.min(...members), Math.max(...members), `div-${token}`)];
  });
}

/**
 * What the map paints for a classification.
 *
 * @param only keys of the classes that stay bright; null or empty: all
 * @param unstable by ordinal, 1 = hatched because the value rests on few cases
 */
export function paintOf(
  { classes, classOf }: Classification,
  only: readonly string[] | null = null,
  unstable: Uint8Array | null = null,
): ChoroplethPaint {
  const kept = only && only.length > 0 ? new Set(only) : null;
  const entry = (index: number) => classes[index];
  const valued = (index: number) => entry(index)?.kind === 'range';
  return {
    fill: Array.from(classOf, (index) => entry(index)?.colour ?? NO_DATA.colour),
    hatch: classOf.map((index, ordinal) =>
      entry(index)?.dotted ? 2 : entry(index)?.hatch || (unstable?.[ordinal] === 1 && valued(index)) ? 1 : 0,
    ),
    dimmed: classOf.map((index) => (kept && !kept.has(entry(index)?.key ?? '') ? 1 : 0)),
    emphasis: classOf.map((index, ordinal) =>
      kept
        ? kept.has(entry(index)?.key ?? '')
          ? 1
          : 0
        : entry(index)?.hatch && unstable?.[ordinal] !== 1
          ? 1
          : 0,
    ),
  };
}
