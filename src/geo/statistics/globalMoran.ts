import { SeededRandom } from './random';
import { areaCount, contiguityOfKnown, spatialLag, weightSums, type Contiguity } from './weights';

export interface GlobalMoran {
  /** Areas with a value. */
  readonly n: number;
  /** Of them without a neighbour. */
  readonly islands: number;
  /** Moran's I; NaN when all values are equal, there are fewer than 4, or nobody has a neighbour. */
  readonly i: number;
  /** −1 / (n − 1). */
  readonly expectation: number;
  /** Under randomisation (Cliff & Ord 1981, eq. 1.39; PySAL `VI_rand`). */
  readonly variance: number;
  /** Under normality (eq. 1.37; PySAL `VI_norm`). */
  readonly varianceNormality: number;
  /** (I − expectation) / √variance. */
  readonly z: number;
  /** One-sided pseudo p-value, (larger + 1) / (permutations + 1) with the smaller tail, as in PySAL and GeoDa. */
  readonly pseudoP: number;
  readonly permutations: number;
  readonly seed: number;
}

/** Σ z_i · lag_i ÷ Σ z_i² × n ÷ S0 on centred values. */
function moranI(z: Float64Array, lag: Float64Array, squares: number, s0: number): number {
  let product = 0;
  for (let i = 0; i < z.length; i += 1) product += (z[i] as number) * (lag[i] as number);
  return ((z.length / s0) * product) / squares;
}

/**
 * Global Moran's I with row-standardised weights: do like values lie side by side?
 * Definition of PySAL's `esda.Moran` and of GeoDa. P. A. P. Moran, "Notes on continuous stochastic phenomena",
 * Biometrika 37 (1950); A. D. Cliff & J. K. Ord, "Spatial Processes" (1981).
 *
 * @param values one per area; NaN = no data: the area and its links are left out.
 * @param options `permutations` of the reference distribution (default 999), `seed` (default 1).
 * Time O(permutations × links); islands count in n and have a lag of 0.
 */
export function globalMoran(
  all: Contiguity,
  allValues: Float64Array,
  options: { permutations?: number; seed?: number } = {},
): GlobalMoran {
  const { permutations = 999, seed = 1 } = options;
  const { contiguity, values } = contiguityOfKnown(all, allValues);
  const n = areaCount(contiguity);
  const { s0, s1, s2 } = weightSums(contiguity);
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const z = values.map((value) => value - mean);
  const squares = z.reduce((sum, value) => sum + value * value, 0);
  const fourths = z.reduce((sum, value) => sum + value ** 4, 0);
  const expectation = n > 1 ? -1 / (n - 1) : NaN;
  const base = { n, islands: n - s0, expectation, permutations, seed };
  const spread = values.some((value) => value !== values[0]);
  if (n < 4 || s0 === 0 || !spread)
    return { ...base, i: NaN, variance: NaN, varianceNormality: NaN, z: NaN, pseudoP: NaN };

  const i = moranI(z, spatialLag(contiguity, z), squares, s0);
  const varianceNormality = (n * n * s1 - n * s2 + 3 * s0 * s0) / (s0 * s0 * (n * n - 1)) - expectation ** 2;
  const kurtosis = fourths / n / (squares / n) ** 2;
  const variance =
    (n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0) -
      kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0)) /
      ((n - 1) * (n - 2) * (n - 3) * s0 * s0) -
    expectation ** 2;

  const random = new SeededRandom(seed);
  const shuffled = z.slice();
  let larger = 0;
  for (let round = 0; round < permutations; round += 1) {
    random.shuffleHead(shuffled);
    if (moranI(shuffled, spatialLag(contiguity, shuffled), squares, s0) >= i) larger += 1;
  }
  const tail = Math.min(larger, permutations - larger);
  return {
    ...base,
    i,
    variance,
    varianceNormality,
    z: (i - expectation) / Math.sqrt(variance),
    pseudoP: (tail + 1) / (permutations + 1),
  };
}
