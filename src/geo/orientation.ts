/** Smallest relative error at which the rounded determinant may have the wrong sign (Shewchuk 1997, ccwerrboundA). */
const ERROR_BOUND = (3 + 16 * 2 ** -53) * 2 ** -53;

/**
 * On which side of the line a → b the point p lies: > 0 left, < 0 right, exactly 0 on the line.
 *
 * The sign is exact for all finite doubles: a rounded determinant decides whenever it is larger than its error bound,
 * else the determinant is computed in integers. Only the sign means something.
 * Source: J. R. Shewchuk, "Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric Predicates", 1997.
 */
export function orientation(ax: number, ay: number, bx: number, by: number, px: number, py: number): number {
  const left = (bx - ax) * (py - ay);
  const right = (px - ax) * (by - ay);
  const det = left - right;
  const bound = ERROR_BOUND * (Math.abs(left) + Math.abs(right));
  if (det > bound || -det > bound) return det;
  return exactOrientation(ax, ay, bx, by, px, py);
}

/** The same sign by integer arithmetic: a double is an integer times a power of two. */
function exactOrientation(...numbers: [number, number, number, number, number, number]): number {
  const lowest = Math.min(...numbers.map(lowestExponent));
  const integers = numbers.map((value) => toInteger(value, lowest));
  const [ax, ay, bx, by, px, py] = integers as [bigint, bigint, bigint, bigint, bigint, bigint];
  const det = (bx - ax) * (py - ay) - (px - ax) * (by - ay);
  return det > 0n ? 1 : det < 0n ? -1 : 0;
}

/** Exponent of the last of the 53 binary digits of `value`. */
function lowestExponent(value: number): number {
  return value === 0 ? 0 : Math.max(-1074, Math.floor(Math.log2(Math.abs(value))) - 53);
}

/** value · 2^−lowest, exactly. */
function toInteger(value: number, lowest: number): bigint {
  const own = lowestExponent(value);
  return BigInt(value / 2 ** own) << BigInt(own - lowest);
}
