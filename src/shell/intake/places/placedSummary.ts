import type { ImportPreview } from '../../../compute/intake/protocol';
import type { IssueCode } from '../../../domain/issue';
import type { StepId } from '../steps';

/** What there is to say of the rows when no text asks for a commune. Counts are rows. */
export interface PlacedSummary {
  /**
   * waiting: the file was refused or its columns are not chosen, so nothing was placed yet; empty: it has no row; none:
   * every row was rejected; all: what was accepted lies in a commune; outside: some of it lies in none.
   */
  readonly state: 'waiting' | 'empty' | 'none' | 'all' | 'outside';
  readonly assigned: number;
  readonly outside: number;
  readonly rejected: number;
  /** Why most rows were rejected; null when none was. */
  readonly reason: IssueCode | null;
  /** Where that is told or mended; null when there is nothing to mend. */
  readonly step: StepId | null;
}

/**
 * Where the rows came to. Rows that were rejected for another reason (an unknown period, a missing number) never came to be
 * placed, so nothing may be said of their communes.
 */
export function placedSummary(
  preview: Pick<ImportPreview, 'counts' | 'issueCounts' | 'open'>,
): PlacedSummary {
  const { counts, issueCounts, open } = preview;
  if (!counts) {
    const step = open.includes('columns') ? 'columns' : 'review';
    return { state: 'waiting', assigned: 0, outside: 0, rejected: 0, reason: null, step };
  }
  const { read, accepted, assigned, outside, rejected } = counts;
  const worst = issueCounts.find(({ severity }) => severity === 'error')?.code ?? null;
  const reason = rejected > 0 ? worst : null;
  const state = read === 0 ? 'empty' : accepted === 0 ? 'none' : outside > 0 ? 'outside' : 'all';
  const step = reason === 'unknownPeriod' ? 'period' : rejected + outside > 0 ? 'review' : null;
  return { state, assigned, outside, rejected, reason, step };
}
