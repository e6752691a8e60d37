import { fold } from '../../domain/fold';
import type { Period } from '../../domain/period';
import type { Bilingual } from '../../domain/text';
import { parsePeriod, periodMeant, type DayInterval } from './periodText';

/** Texts that are looked at; a column of free text is no column of periods. */
const TEXTS = 1000;
const PROPOSED = 24;

/** A line of place and day above the signatures names a day, not a period. */
const SINGLE_DAY = /\bngay (?:\d+ )?thang\b/;

/**
 * Periods that texts name and a territory lacks, oldest first, each once: "Quý II/2024" where the data end with Quý I. Ids
 * and names are in the manner of the territories' own. Links to other periods are left to whoever adds them
 * (see `withPeriods` of domain/overlay). A text without a year is none, nor is one that a known period is meant by.
 */
export function proposedPeriods(texts: Iterable<string>, known: readonly Period[]): Period[] {
  const looked = new Set<string>();
  const found = new Map<string, Period>();
  for (const text of texts) {
    if (looked.has(text)) continue;
    looked.add(text);
    if (looked.size > TEXTS || found.size >= PROPOSED) break;
    if (text.trim() === '' || periodMeant(text, known) || SINGLE_DAY.test(fold(text))) continue;
    const days = parsePeriod(text);
    const isKnown = days && known.some(({ from, to }) => from === days.from && to === days.to);
    if (!days || isKnown) continue;
    const period = periodOfDays(days, known);
    found.set(period.id, period);
  }
  return [...found.values()].sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : a.from < b.from ? 1 : -1));
}

/** The period of an interval of days: "2024", "2024-H1", "2024-Q2", "2024-06", "2024-9M", else both its days. */
export function periodOfDays(days: DayInterval, known: readonly Period[] = []): Period {
  const usual = usualName(days);
  const { id, name } = usual && !known.some((period) => period.id === usual.id) ? usual : byDays(days);
  return { id, name, ...days, sameLastYear: null, previous: null };
}

const ROMAN = ['I', 'II', 'III', 'IV'];
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

function usualName({ from, to }: DayInterval): { id: string; name: Bilingual } | null {
  const year = from.slice(0, 4);
  const first = Number(from.slice(5, 7));
  const last = Number(to.slice(5, 7));
  if (year !== to.slice(0, 4) || !from.endsWith('-01') || to !== lastDay(Number(year), last)) return null;
  const length = last - first + 1;
  if (length === 12) return { id: year, name: { vi: `Năm ${year}`, en: year } };
  if (length === 1)
    return {
      id: from.slice(0, 7),
      name: { vi: `Tháng ${first} năm ${year}`, en: `${MONTHS[first - 1]} ${year}` },
    };
  if (length === 3 && last % 3 === 0) {
    const quarter = last / 3;
    return {
      id: `${year}-Q${quarter}`,
      name: { vi: `Quý ${ROMAN[quarter - 1]} năm ${year}`, en: `Quarter ${quarter} of ${year}` },
    };
  }
  if (length === 6 && last % 6 === 0)
    return {
      id: `${year}-H${last / 6}`,
      name:
        last === 6
          ? { vi: `6 tháng đầu năm ${year}`, en: `First half of ${year}` }
          : { vi: `6 tháng cuối năm ${year}`, en: `Second half of ${year}` },
    };
  if (first === 1)
    return {
      id: `${year}-${length}M`,
      name: { vi: `${length} tháng đầu năm ${year}`, en: `First ${length} months of ${year}` },
    };
  if (last === 12)
    return {
      id: `${year}-L${length}M`,
      name: { vi: `${length} tháng cuối năm ${year}`, en: `Last ${length} months of ${year}` },
    };
  return null;
}

function byDays({ from, to }: DayInterval): { id: string; name: Bilingual } {
  const vi = (day: string): string => day.split('-').reverse().join('/');
  return { id: `${from}_${to}`, name: { vi: `Từ ${vi(from)} đến ${vi(to)}`, en: `${from} to ${to}` } };
}

function lastDay(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
