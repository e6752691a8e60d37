import { invariant } from '../../../src/domain/programmerError';

/**
 * Whole numbers in proportion to weights whose sum is exactly `total` (largest remainder; ties go to the lower index).
 * `caps`, where given, are never exceeded: what does not fit goes to the others.
 *
 * @param total whole, ≥ 0, at most the sum of the caps of those with a weight
 * @param weights ≥ 0; those with 0 get 0
 */
export function apportion(total: number, weights: readonly number[], caps?: readonly number[]): number[] {
  const room = (i: number): number => ((weights[i] ?? 0) > 0 ? (caps?.[i] ?? Infinity) : 0);
  const shares = weights.map(() => 0);
  let left = total;
  while (left > 0) {
    const open = weights.map((weight, i) => (room(i) > (shares[i] ?? 0) ? weight : 0));
    const sum = open.reduce((a, b) => a + b, 0);
    invariant(sum > 0, {
      got: left,
      expected: 'room for the whole total',
      do: 'raise the caps or lower the total',
    });
    const wish = open.map((weight, i) => Math.min((left * weight) / sum, room(i) - (shares[i] ?? 0)));
    const whole = wish.map(Math.floor);
    const given = whole.reduce((a, b) => a + b, 0);
    whole.forEach((add, i) => (shares[i] = (shares[i] ?? 0) + add));
    left -= given;
    // What is left is handed out one by one, largest remainder first, to those with room.
    const order = open
      .map((weight, i) => ({ i, weight, rest: (wish[i] ?? 0) - (whole[i] ?? 0) }))
      .filter(({ i, weight }) => weight > 0 && room(i) > (shares[i] ?? 0))
      .sort((a, b) => b.rest - a.rest || a.i - b.i);
    for (const { i } of order) {
      if (left === 0) break;
      shares[i] = (shares[i] ?? 0) + 1;
      left -= 1;
    }
  }
  return shares;
}
