import type { Period } from '../../../src/domain/period';
import { dayBetween, plusDays } from './calendar';
import type { Random } from './random';

/** What a site's latest rating must say at the end of a period. */
export type Judgement = 'effective' | 'ineffective';

/**
 * Reviews of one site as "yyyy-MM-dd:rating", oldest first.
 *
 * With `must` (one judgement per period) the latest rating at each period's end is the one asked for: the site was
 * reviewed before the first period ended, and again in every period in which the judgement turns. Without it reviews are
 * held most years, and one site in twelve is never reviewed: that is the shortcoming the layer is to show.
 */
export function reviewsOf(
  random: Random,
  periods: readonly Period[],
  launched: string,
  must: readonly Judgement[] | null,
): string[] {
  if (must) return anchored(random, periods, launched, must);
  if (random.chance(0.08)) return [];
  const reviews: string[] = [];
  let since = launched;
  for (const period of periods) {
    // A model is looked at half a year after its start at the earliest, and about once a year.
    const from = laterOf(period.from, plusDays(since, since === launched ? 180 : 270));
    if (from > period.to || !random.chance(0.88)) continue;
    since = dayBetween(random, from, period.to);
    reviews.push(`${since}:${['effective', 'ineffective', 'unrated'][random.weighted([8, 1, 1])]}`);
  }
  return reviews;
}

function anchored(
  random: Random,
  periods: readonly Period[],
  launched: string,
  must: readonly Judgement[],
): string[] {
  const reviews: string[] = [];
  let said: Judgement | null = null;
  periods.forEach((period, p) => {
    const judgement = must[p] ?? 'effective';
    if (judgement === said && !random.chance(0.6)) return;
    const from = laterOf(period.from, plusDays(launched, 1));
    // The first review may lie before the first period, after the launch.
    const earliest =
      p === 0 && random.chance(0.3) ? laterOf(plusDays(launched, 90), plusDays(period.from, -300)) : from;
    reviews.push(`${dayBetween(random, earliest, period.to)}:${judgement}`);
    said = judgement;
  });
  return reviews;
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}
