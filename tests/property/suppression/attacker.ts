/**
 * A reader who wants to recompute hidden counts: knows every shown cell, that a cell marked small is 1 … threshold − 1, that
 * no count is negative, and which sums hold. Finds, by exhaustive search, every value each hidden cell could have.
 */

/** One sum that the reader knows to hold: the total cell equals the sum of its parts. */
export interface KnownSum {
  readonly total: number;
  readonly parts: readonly number[];
}

export interface Published {
  /** The true values; the reader looks at them only where `domain` has one value. */
  readonly domains: readonly (readonly [lo: number, hi: number])[];
  readonly sums: readonly KnownSum[];
}

/**
 * Tightens every cell's interval by the known sums until nothing changes any more (bound propagation).
 *
 * @returns the tightened intervals, or null when no table fits.
 */
export function tighten(published: Published): [number, number][] | null {
  const bounds = published.domains.map(([lo, hi]): [number, number] => [lo, hi]);
  for (let changed = true; changed;) {
    changed = false;
    for (const { total, parts } of published.sums) {
      const terms = [...parts.map((cell) => ({ cell, sign: 1 })), { cell: total, sign: -1 }];
      // Σ sign × x = 0, so each term is bounded by the others.
      let lo = 0;
      let hi = 0;
      for (const { cell, sign } of terms) {
        const [a, b] = bounds[cell]!;
        lo += sign > 0 ? a : -b;
        hi += sign > 0 ? b : -a;
      }
      for (const { cell, sign } of terms) {
        const bound = bounds[cell]!;
        const [a, b] = bound;
        const restLo = lo - (sign > 0 ? a : -b);
        const restHi = hi - (sign > 0 ? b : -a);
        const newLo = sign > 0 ? Math.max(a, -restHi) : Math.max(a, restLo);
        const newHi = sign > 0 ? Math.min(b, -restLo) : Math.min(b, restHi);
        if (newLo > newHi) return null;
        if (newLo > a || newHi < b) {
          bound[0] = newLo;
          bound[1] = newHi;
          changed = true;
          lo = restLo + (sign > 0 ? newLo : -newHi);
          hi = restHi + (sign > 0 ? newHi : -newLo);
        }
      }
    }
  }
  return bounds;
}

/** Whether some table fits everything published. Exhaustive: branches on the narrowest open cell. */
export function isPossible(published: Published, budget = { steps: 20_000 }): boolean {
  if (budget.steps-- <= 0) throw new Error('the attack gave up: make the table smaller');
  const bounds = tighten(published);
  if (!bounds) return false;
  let open = -1;
  bounds.forEach(([lo, hi], cell) => {
    if (lo < hi && (open < 0 || hi - lo < bounds[open]![1] - bounds[open]![0])) open = cell;
  });
  if (open < 0) return true;
  const [lo, hi] = bounds[open]!;
  for (let value = lo; value <= hi; value++) {
    const domains = bounds.map((bound, cell): [number, number] => (cell === open ? [value, value] : bound));
    if (isPossible({ domains, sums: published.sums }, budget)) return true;
  }
  return false;
}

/** Whether the reader can pin the cell: its true value is the only one that fits. */
export function canRecompute(published: Published, cell: number, truth: number): boolean {
  const bounds = tighten(published);
  if (!bounds)
    throw new Error('the true table does not fit what was published: the attack is set up wrongly');
  const [lo, hi] = bounds[cell]!;
  const order = [truth - 1, truth + 1];
  for (let value = lo; value <= hi; value++) if (Math.abs(value - truth) > 1) order.push(value);
  return !order.some((value) => {
    if (value < lo || value > hi) return false;
    const domains = bounds.map((bound, i): [number, number] => (i === cell ? [value, value] : bound));
    return isPossible({ domains, sums: published.sums });
  });
}
