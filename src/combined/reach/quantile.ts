/**
 * Quantile of sorted values by linear interpolation between the two nearest ranks: definition 7 of R. J. Hyndman &
 * Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996); the default of R and NumPy.
 *
 * @param sorted ascending, without NaN. @param p 0 (smallest) … 1 (largest).
 * @returns NaN for no values.
 */
export function quantileSorted(sorted: ArrayLike<number>, p: number): number {
  if (sorted.length === 0) return NaN;
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below + (above - below) * (place - Math.floor(place));
}
