import { describe, expect, it } from 'vitest';
import { previewWith } from '../../../../tests/fixtures/fakeIntake';
import { placedSummary } from './placedSummary';

const counts = (accepted: number, rejected: number, outside = 0) => ({
  read: accepted + rejected,
  accepted,
  rejected,
  assigned: accepted - outside,
  outside,
});
const error = (code: 'unknownPeriod' | 'notANumber', count: number) =>
  ({ code, severity: 'error', count }) as const;

describe('what is said of the rows when no name asks for a commune', () => {
  it('all lie in communes', () => {
    expect(placedSummary(previewWith({ counts: counts(7, 0) }))).toEqual({
      state: 'all',
      assigned: 7,
      outside: 0,
      rejected: 0,
      reason: null,
      step: null,
    });
  });

  it('none was placed when every row fell for its period: that is mended in the step of periods', () => {
    const preview = previewWith({ counts: counts(0, 173), issueCounts: [error('unknownPeriod', 173)] });
    expect(placedSummary(preview)).toMatchObject({
      state: 'none',
      rejected: 173,
      reason: 'unknownPeriod',
      step: 'period',
    });
  });

  it('rows that fell for other reasons are told beside the placed ones', () => {
    const issueCounts = [
      { code: 'likelyCommune', severity: 'warning', count: 9 } as const,
      error('notANumber', 2),
      error('unknownPeriod', 1),
    ];
    expect(placedSummary(previewWith({ counts: counts(5, 3), issueCounts }))).toMatchObject({
      state: 'all',
      assigned: 5,
      rejected: 3,
      reason: 'notANumber',
      step: 'review',
    });
  });

  it('rows outside are not said to lie in a commune', () => {
    expect(placedSummary(previewWith({ counts: counts(5, 0, 2) }))).toMatchObject({
      state: 'outside',
      assigned: 3,
      outside: 2,
      step: 'review',
    });
  });

  it('nothing is said before anything was placed', () => {
    expect(placedSummary(previewWith({ counts: null, open: ['columns'] }))).toMatchObject({
      state: 'waiting',
      step: 'columns',
    });
    expect(placedSummary(previewWith({ counts: null })).step).toBe('review');
    expect(placedSummary(previewWith({ counts: counts(0, 0) })).state).toBe('empty');
  });
});
