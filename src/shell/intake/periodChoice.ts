import type { Period } from '../../domain/period';

/** Kinds of reporting periods that can be added by hand. */
export const PERIOD_KINDS = ['year', 'half', 'quarter', 'month'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** How many periods of a kind a year has. */
export const PARTS: Readonly<Record<PeriodKind, number>> = { year: 1, half: 2, quarter: 4, month: 12 };

const ROMAN = ['I', 'II', 'III', 'IV'];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Ids and names in the style of the territories' own: "2018", "2018-H1", "2018-Q2", "2018-06". */
function words(kind: PeriodKind, year: number, part: number): Pick<Period, 'id' | 'name'> {
  switch (kind) {
    case 'year':
      return { id: `${year}`, name: { vi: `Năm ${year}`, en: `Year ${year}` } };
    case 'half':
      return {
        id: `${year}-H${part}`,
        name: {
          vi: `6 tháng ${part === 1 ? 'đầu' : 'cuối'} năm ${year}`,
          en: `${part === 1 ? 'First' : 'Second'} half of ${year}`,
        },
      };
    case 'quarter':
      return {
        id: `${year}-Q${part}`,
        name: { vi: `Quý ${ROMAN[part - 1] ?? part} năm ${year}`, en: `Quarter ${part} of ${year}` },
      };
    case 'month':
      return {
        id: `${year}-${String(part).padStart(2, '0')}`,
        name: { vi: `Tháng ${part} năm ${year}`, en: `${MONTHS[part - 1] ?? part} ${year}` },
      };
  }
}

/**
 * A period by its kind, year and part (1-based). `sameLastYear` and `previous` are the very periods of `known` with those
 * days, null where there is none.
 */
export function periodOf(kind: PeriodKind, year: number, part: number, known: readonly Period[]): Period {
  const days = interval(kind, year, part);
  const find = (wanted: { from: string; to: string }): string | null =>
    known.find(({ from, to }) => from === wanted.from && to === wanted.to)?.id ?? null;
  const before = part > 1 ? interval(kind, year, part - 1) : interval(kind, year - 1, PARTS[kind]);
  return {
    ...words(kind, year, part),
    ...days,
    sameLastYear: find(interval(kind, year - 1, part)),
    previous: find(before),
  };
}

function interval(kind: PeriodKind, year: number, part: number): { from: string; to: string } {
  const months = 12 / PARTS[kind];
  const last = part * months;
  const two = (n: number): string => String(n).padStart(2, '0');
  const days = new Date(Date.UTC(year, last, 0)).getUTCDate();
  return { from: `${year}-${two(last - months + 1)}-01`, to: `${year}-${two(last)}-${two(days)}` };
}

/** The kind of the territory's periods, most of them; for the proposal of a new one. */
export function usualKind(periods: readonly Period[]): PeriodKind {
  const lengths = periods.map(
    ({ from, to }) => (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000,
  );
  const middle = [...lengths].sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 365;
  return middle > 270 ? 'year' : middle > 130 ? 'half' : middle > 45 ? 'quarter' : 'month';
}
