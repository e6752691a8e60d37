import { addMonths, monthsBetween } from '../../domain/parseDate';
import { inStock, lastReview, type Lived } from './lifecycle';

/** How long a model may run without sơ kết or tổng kết: a setting, no law. */
export const DEFAULT_OVERDUE_MONTHS = 12;

export interface ReviewState {
  /** Whole months in operation; null when the launch day is unknown. */
  readonly ageMonths: number | null;
  /** Whole months since the last review, or since the launch when there was none; null when neither is known. */
  readonly monthsUnreviewed: number | null;
  readonly reviewedOn: string | null;
  /** In operation, and more than the allowed months without a review. Never true when no day is known. */
  readonly overdue: boolean;
}

/** State of review of one site at the end of day `at`. Exactly the allowed months later is still in time. */
export function reviewState(site: Lived, at: string, months = DEFAULT_OVERDUE_MONTHS): ReviewState {
  const last = lastReview(site, at);
  const since = last?.date ?? site.launched;
  const known = since !== null && since <= at;
  return {
    ageMonths: site.launched === null || site.launched > at ? null : monthsBetween(site.launched, at),
    monthsUnreviewed: known ? monthsBetween(since, at) : null,
    reviewedOn: last?.date ?? null,
    overdue: known && inStock(site, at) && addMonths(since, months) < at,
  };
}

/**
 * Positions of the overdue sites, worst first: longest without a review; on a tie the never reviewed, then the older,
 * then the earlier row.
 */
export function worstFirst(states: readonly ReviewState[]): number[] {
  return states
    .map((state, i) => ({ state, i }))
    .filter(({ state }) => state.overdue)
    .sort(
      (a, b) =>
        (b.state.monthsUnreviewed ?? 0) - (a.state.monthsUnreviewed ?? 0) ||
        Number(a.state.reviewedOn !== null) - Number(b.state.reviewedOn !== null) ||
        (b.state.ageMonths ?? 0) - (a.state.ageMonths ?? 0) ||
        a.i - b.i,
    )
    .map(({ i }) => i);
}
