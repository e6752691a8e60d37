import type { Period } from '../../domain/period';
import { contains } from '../../domain/period';
import type { ModelSiteRow, Review } from './schema';

/** What a lifecycle question is asked of. */
export type Lived = Pick<ModelSiteRow, 'stage' | 'launched' | 'removed' | 'reviews'>;

/**
 * Whether the site is in operation at the end of day `at` (yyyy-MM-dd): launched by then and not removed by then. A site
 * without a launch date has always been there unless it is only proposed; one that is removed at an unknown day is gone.
 */
export function inStock(site: Lived, at: string): boolean {
  if (site.launched === null ? site.stage === 'proposed' : site.launched > at) return false;
  return site.removed === null ? site.stage !== 'removed' : site.removed > at;
}

/** The last review held by day `at`, null when there was none. */
export function lastReview(site: Lived, at: string): Review | null {
  let last: Review | null = null;
  for (const review of site.reviews)
    if (review.date <= at && (last === null || review.date >= last.date)) last = review;
  return last;
}

/** Whether the last rating by day `at` says effective. Reviews without a rating take nothing back. */
export function isEffective(site: Lived, at: string): boolean {
  const rated = site.reviews.filter((review) => review.date <= at && review.rating !== 'unrated');
  return rated.at(-1)?.rating === 'effective';
}

/** What happened in a period: flows, each counted in sites. */
export interface LifecycleFlows {
  readonly launched: number;
  readonly reviewed: number;
  readonly removed: number;
}

/** Launches, reviews (a site reviewed twice counts twice) and removals whose day lies in the period. */
export function flowsOf(sites: readonly Lived[], period: Pick<Period, 'from' | 'to'>): LifecycleFlows {
  let launched = 0;
  let reviewed = 0;
  let removed = 0;
  for (const site of sites) {
    if (site.launched !== null && contains(period, site.launched)) launched++;
    if (site.removed !== null && contains(period, site.removed)) removed++;
    reviewed += site.reviews.filter((review) => contains(period, review.date)).length;
  }
  return { launched, reviewed, removed };
}
