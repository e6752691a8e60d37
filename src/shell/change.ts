/** How a figure moved against its base. A base that is missing or 0 gives `noBase` ("không có số gốc"), never 0 % and never ∞. */
export type Change =
  | { readonly kind: 'noBase' }
  | { readonly kind: 'same' }
  | {
      readonly kind: 'moved';
      readonly by: number;
      /** Per cent of the base; null where the figure is a share itself. */
      readonly percent: number | null;
    };

/**
 * @param now value of the period, NaN = no data
 * @param base value of the base period, NaN = no data
 * @param look how the figure is written: what would be written as 0 is no change; a `share` is a fraction 0…1, its
 *   change is in percentage points and has no percentage of its own
 */
export function changeOf(
  now: number,
  base: number | undefined,
  look: { readonly digits: number; readonly display?: 'share' },
): Change {
  if (base === undefined || Number.isNaN(base) || Number.isNaN(now)) return { kind: 'noBase' };
  const share = look.display === 'share';
  if (base === 0 && !share) return { kind: 'noBase' };
  const smallest = 0.5 * 10 ** -(look.digits + (share ? 2 : 0));
  if (Math.abs(now - base) < smallest) return { kind: 'same' };
  return { kind: 'moved', by: now - base, percent: share ? null : ((now - base) / base) * 100 };
}
