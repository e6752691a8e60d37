import type { SafetyStatus } from './schema';

/**
 * Change of one commune between two periods: 1 gained (chưa đạt → đạt), −1 lost (đạt → chưa đạt), 0 the same decided
 * result; NaN where either side is not decided (đang xét, chưa có dữ liệu, no row): that is no change but no base.
 */
export function changeBetween(before: SafetyStatus | null, now: SafetyStatus | null): number {
  if (!isDecided(before) || !isDecided(now)) return NaN;
  if (before === now) return 0;
  return now === 'met' ? 1 : -1;
}

function isDecided(status: SafetyStatus | null): status is 'met' | 'not-met' {
  return status === 'met' || status === 'not-met';
}
