import type { StoreUsage } from '../../store/contract';

/** From this share of the granted room on, a person is asked to make room. */
export const NEAR_FULL = 0.8;

/** Share of the granted room that this page uses, 0 … 1; null when the browser does not say. */
export function usedShare({ usage, quota }: Pick<StoreUsage, 'usage' | 'quota'>): number | null {
  return usage === null || quota === null || quota <= 0 ? null : Math.min(1, usage / quota);
}
