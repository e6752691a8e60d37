/**
 * Distance from every node of a grid to the nearest marked node, in nodes: exact Euclidean transform in linear time
 * (Felzenszwalb and Huttenlocher 2012, "Distance transforms of sampled functions").
 * @param marked 1 = distance zero here; index row · columns + column. Without any mark every distance is huge.
 */
export function distanceToMarked(marked: Uint8Array, columns: number, rows: number): Float64Array {
  const squared = Float64Array.from(marked, (m) => (m ? 0 : FAR));
  const line = new Float64Array(Math.max(columns, rows));
  for (let c = 0; c < columns; c++) {
    for (let r = 0; r < rows; r++) line[r] = squared[r * columns + c]!;
    const out = lowerEnvelope(line, rows);
    for (let r = 0; r < rows; r++) squared[r * columns + c] = out[r]!;
  }
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) line[c] = squared[r * columns + c]!;
    const out = lowerEnvelope(line, columns);
    for (let c = 0; c < columns; c++) squared[r * columns + c] = Math.sqrt(out[c]!);
  }
  return squared;
}

/** Stands for infinity, yet small enough to subtract. */
const FAR = 1e12;

/** min over q of (p − q)² + f(q) for each p in 0..n−1. */
function lowerEnvelope(f: Float64Array, n: number): Float64Array {
  const out = new Float64Array(n);
  const apex = new Int32Array(n);
  const from = new Float64Array(n + 1);
  let k = 0;
  from[0] = -Infinity;
  from[1] = Infinity;
  for (let q = 1; q < n; q++) {
    let s = meeting(f, apex[k]!, q);
    while (s <= from[k]!) s = meeting(f, apex[--k]!, q);
    apex[++k] = q;
    from[k] = s;
    from[k + 1] = Infinity;
  }
  for (let p = 0, j = 0; p < n; p++) {
    while (from[j + 1]! < p) j++;
    out[p] = (p - apex[j]!) ** 2 + f[apex[j]!]!;
  }
  return out;
}

function meeting(f: Float64Array, p: number, q: number): number {
  return (f[q]! + q * q - (f[p]! + p * p)) / (2 * (q - p));
}
