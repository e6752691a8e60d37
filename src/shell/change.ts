/** How a figure moved against its base. A base that is missing gives `noBase`, never 0 and never ∞. */
export type Change =
  | { readonly kind: 'noBase' }
  | { readonly kind: 'same' }
  | {
      readonly kind: 'moved';
      readonly by: number;
      /** Per cent of the base; null where the base is 0, or where the figure is a share itself. */
      readonly percent: number | null;
    };

/**
 * @param now value of the period, NaN = no data
 * @param base value of the base period, NaN = no data
 * @param share the figure is a fraction 0…1: its change is in percentage points and has no percentage of its own
 */
export function changeOf(now: number, base: number | undefined, share = false): Change {
  if (base === undefined || Number.isNaN(base) || Number.isNaN(now)) return { kind: 'noBase' };
  // Sums of floating-point columns differ in the last bits without having changed.
  if (Math.abs(now - base) <= 1e-9 * Math.max(1, Math.abs(base))) return { kind: 'same' };
  return { kind: 'moved', by: now - base, percent: share || base === 0 ? null : ((now - base) / base) * 100 };
}
