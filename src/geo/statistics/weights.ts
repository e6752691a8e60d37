import { invariant } from '../../domain/programmerError';

/**
 * Who is whose neighbour, as compressed rows: neighbours of i are `targets[starts[i] .. starts[i+1]-1]`.
 * Symmetric, without the area itself; an island has an empty row. Weights are not stored: rows are standardised,
 * so each neighbour of i weighs 1 / (number of i's neighbours).
 */
export interface Contiguity {
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
}

/** Number of areas. */
export const areaCount = (contiguity: Contiguity): number => contiguity.starts.length - 1;

/** Number of neighbours of area i. */
export function degree(contiguity: Contiguity, i: number): number {
  return (contiguity.starts[i + 1] as number) - (contiguity.starts[i] as number);
}

/**
 * The contiguity among the areas that have a value: areas with NaN leave, and so do the links to them.
 * `kept[k]` is the original ordinal of area k of the result.
 * @throws ProgrammerError when `values` does not have one entry per area.
 */
export function contiguityOfKnown(
  contiguity: Contiguity,
  values: Float64Array,
): { contiguity: Contiguity; values: Float64Array; kept: Uint32Array } {
  const n = areaCount(contiguity);
  invariant(values.length === n, {
    got: `${values.length} values`,
    expected: `${n}, one per area`,
    do: 'pass the column of the same territory',
  });
  const position = new Int32Array(n).fill(-1);
  const kept: number[] = [];
  for (let i = 0; i < n; i += 1)
    if (Number.isFinite(values[i])) {
      position[i] = kept.length;
      kept.push(i);
    }
  const starts = new Uint32Array(kept.length + 1);
  const targets: number[] = [];
  kept.forEach((i, k) => {
    for (let e = contiguity.starts[i] as number; e < (contiguity.starts[i + 1] as number); e += 1) {
      const to = position[contiguity.targets[e] as number] as number;
      if (to >= 0) targets.push(to);
    }
    starts[k + 1] = targets.length;
  });
  return {
    contiguity: { starts, targets: Uint32Array.from(targets) },
    values: Float64Array.from(kept, (i) => values[i] as number),
    kept: Uint32Array.from(kept),
  };
}

/** S0, S1 and S2 of the row-standardised weights (Cliff & Ord, "Spatial Processes", 1981, p. 19). */
export function weightSums(contiguity: Contiguity): { s0: number; s1: number; s2: number } {
  const n = areaCount(contiguity);
  const columnSum = new Float64Array(n);
  let s0 = 0;
  let s1 = 0;
  for (let i = 0; i < n; i += 1) {
    const own = degree(contiguity, i);
    if (own > 0) s0 += 1;
    for (let e = contiguity.starts[i] as number; e < (contiguity.starts[i + 1] as number); e += 1) {
      const j = contiguity.targets[e] as number;
      columnSum[j] = (columnSum[j] as number) + 1 / own;
      // Contiguity is symmetric, so (i,j) and (j,i) both exist and each pair is met twice: ½ Σ (w_ij + w_ji)².
      s1 += (1 / own + 1 / degree(contiguity, j)) ** 2 / 2;
    }
  }
  let s2 = 0;
  for (let i = 0; i < n; i += 1) s2 += ((degree(contiguity, i) > 0 ? 1 : 0) + (columnSum[i] as number)) ** 2;
  return { s0, s1, s2 };
}

/** The spatial lag: the mean of the neighbours' values; 0 for an island, as in PySAL. */
export function spatialLag(contiguity: Contiguity, values: Float64Array): Float64Array {
  const lag = new Float64Array(values.length);
  for (let i = 0; i < lag.length; i += 1) {
    const from = contiguity.starts[i] as number;
    const to = contiguity.starts[i + 1] as number;
    let sum = 0;
    for (let e = from; e < to; e += 1) sum += values[contiguity.targets[e] as number] as number;
    lag[i] = to > from ? sum / (to - from) : 0;
  }
  return lag;
}
