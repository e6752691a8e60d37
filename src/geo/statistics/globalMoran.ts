import { SeededRandom } from './random';
import { allSteps, type Steps } from '../../domain/steps';
import { areaCount, contiguityOfKnown, degree, weightSums, type Contiguity } from './weights';

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

/** Permutations between two steps: about a millisecond each thousand areas. */
const PER_STEP = 50;

/** Sums that differ by less than this part of their scale are equal. */
const TIE = 1e-12;

export interface GlobalOptions {
  /** Size of the reference distribution, default 999. */
  readonly permutations?: number;
  /** Default 1. */
  readonly seed?: number;
}

/**
 * Global Moran's I with row-standardised weights: do like values lie side by side?
 * Definition of PySAL's `esda.Moran` and of GeoDa. P. A. P. Moran, "Notes on continuous stochastic phenomena",
 * Biometrika 37 (1950); A. D. Cliff & J. K. Ord, "Spatial Processes" (1981).
 *
 * @param values one per area; NaN = no data: the area and its links are left out.
 * Time O(permutations × links); islands count in n and have a lag of 0.
 */
export function globalMoran(
  contiguity: Contiguity,
  values: Float64Array,
  options: GlobalOptions = {},
): GlobalMoran {
  return allSteps(globalMoranSteps(contiguity, values, options));
}

/** {@link globalMoran} in steps. */
export function* globalMoranSteps(
  all: Contiguity,
  allValues: Float64Array,
  options: GlobalOptions = {},
): Steps<GlobalMoran> {
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

  const pairs = weightedPairs(contiguity);
  const observed = crossProduct(pairs, z);
  const i = (n / s0) * (observed / squares);
  const varianceNormality = (n * n * s1 - n * s2 + 3 * s0 * s0) / (s0 * s0 * (n * n - 1)) - expectation ** 2;
  const kurtosis = fourths / n / (squares / n) ** 2;
  const variance =
    (n * ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0) -
      kurtosis * ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0)) /
      ((n - 1) * (n - 2) * (n - 3) * s0 * s0) -
    expectation ** 2;

  const random = new SeededRandom(seed);
  const shuffled = z.slice();
  // Counts repeat, so that equal sums are common; in which order they were added must not decide.
  const atLeast = observed - TIE * squares;
  let larger = 0;
  for (let round = 0; round < permutations; round += 1) {
    if (round % PER_STEP === 0) yield round / permutations;
    random.shuffleHead(shuffled);
    // Only the cross product changes: the other factors of I are the same for every permutation.
    if (crossProduct(pairs, shuffled) >= atLeast) larger += 1;
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

/** Each pair of neighbours once: pair k is (a[k], b[k]) with w_ab + w_ba. */
interface Pairs {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly weight: Float64Array;
}

function weightedPairs(contiguity: Contiguity): Pairs {
  const { starts, targets } = contiguity;
  const a = new Uint32Array(targets.length / 2);
  const b = new Uint32Array(a.length);
  const weight = new Float64Array(a.length);
  let k = 0;
  for (let i = 0; i < areaCount(contiguity); i += 1)
    for (let e = starts[i]!; e < starts[i + 1]!; e += 1) {
      const j = targets[e]!;
      if (j < i) continue;
      a[k] = i;
      b[k] = j;
      weight[k] = 1 / degree(contiguity, i) + 1 / degree(contiguity, j);
      k += 1;
    }
  return { a, b, weight };
}

/** Σ_i Σ_j w_ij z_i z_j. */
function crossProduct({ a, b, weight }: Pairs, z: Float64Array): number {
  let product = 0;
  for (let k = 0; k < a.length; k += 1) product += weight[k]! * z[a[k]!]! * z[b[k]!]!;
  return product;
}
