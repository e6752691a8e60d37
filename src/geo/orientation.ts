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
function exactOrientation(ax: number, ay: number, bx: number, by: number, px: number, py: number): number {
  const bits = Math.max(...[ax, ay, bx, by, px, py].map(fractionBits));
  const [iax, iay, ibx, iby, ipx, ipy] = [ax, ay, bx, by, px, py].map((v) => toInteger(v, bits)) as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  const det = (ibx - iax) * (ipy - iay) - (ipx - iax) * (iby - iay);
  return det > 0n ? 1 : det < 0n ? -1 : 0;
}

/** Binary digits after the point that `value` needs at most, 0 … 1074. */
function fractionBits(value: number): number {
  if (value === 0) return 0;
  const exponent = Math.floor(Math.log2(Math.abs(value)));
  return Math.max(0, Math.min(1074, 53 - exponent));
}

/** value · 2^bits; exact because `bits` covers every binary digit of the value. */
function toInteger(value: number, bits: number): bigint {
  // Two steps: 2 ** bits alone would overflow for the smallest numbers.
  const first = Math.min(bits, 1000);
  return BigInt(value * 2 ** first * 2 ** (bits - first));
}
