import { falseDiscoveryAdjusted } from './falseDiscovery';
import { SeededRandom } from './random';
import { allSteps, type Steps } from '../../domain/steps';
import { areaCount, contiguityOfKnown, degree, spatialLag, type Contiguity } from './weights';

/** Quadrant of the Moran scatter plot, numbered as in PySAL; 0 = not assessed. */
export const QUADRANTS = ['none', 'highHigh', 'lowHigh', 'lowLow', 'highLow'] as const;

/** One entry per area of the territory; NaN where the area has no value or, for local I, no neighbour. */
export interface LocalStatistics {
  /** Local Moran's I_i = (n − 1) z_i Σ_j w_ij z_j ÷ Σ z². */
  readonly localI: Float64Array;
  /** Index into {@link QUADRANTS}. */
  readonly quadrant: Uint8Array;
  readonly localP: Float64Array;
  /** localP adjusted by Benjamini–Hochberg. */
  readonly localQ: Float64Array;
  /** Gi* as a standard score; positive = a hot spot around the area, itself included. */
  readonly giStarZ: Float64Array;
  readonly giStarP: Float64Array;
  readonly giStarQ: Float64Array;
  readonly permutations: number;
  readonly seed: number;
}

export interface LocalOptions {
  /** Size of the reference distribution, default 999. */
  readonly permutations?: number;
  /** Default 1. */
  readonly seed?: number;
}

/** Part of the standard deviation. */
const TIE = 1e-12;

/** Areas between two steps: some ten milliseconds with 999 permutations. */
const PER_STEP = 64;

/** Row r holds `width` different places out of 0 … n−2, for the conditional permutations of every area. */
function drawPlaces(n: number, width: number, rows: number, seed: number): Uint32Array {
  const random = new SeededRandom(seed);
  const deck = Uint32Array.from({ length: n - 1 }, (_, i) => i);
  const drawn = new Uint32Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    random.shuffleHead(deck, width);
    drawn.set(deck.subarray(0, width), row * width);
  }
  return drawn;
}

/** Pseudo p of the smaller tail. */
const pseudoP = (larger: number, permutations: number) =>
  (Math.min(larger, permutations - larger) + 1) / (permutations + 1);

/**
 * Local Moran's I and Getis–Ord Gi* with row-standardised queen weights and conditional permutations.
 *
 * - Local I: L. Anselin, "Local indicators of spatial association", Geographical Analysis 27 (1995); scaled as in
 *   PySAL's `Moran_Local` and GeoDa. Islands have none (NaN).
 * - Gi*: J. K. Ord & A. Getis, "Local spatial autocorrelation statistics", Geographical Analysis 27 (1995), eq. 14; the
 *   area itself belongs to its neighbourhood with the same weight as each neighbour. An island is its own neighbourhood.
 * - p: one-sided pseudo p-values (smaller tail) over `permutations` (default 999): the value of area i stays, its
 *   neighbours are drawn from all others without repetition; the same draws serve every area, as in PySAL.
 *
 * @param values one per area; NaN = no data: left out with its links.
 * Time O(permutations × links), memory O(permutations × largest degree).
 */
export function localStatistics(
  contiguity: Contiguity,
  values: Float64Array,
  options: LocalOptions = {},
): LocalStatistics {
  return allSteps(localStatisticsSteps(contiguity, values, options));
}

/** {@link localStatistics} in steps. */
export function* localStatisticsSteps(
  all: Contiguity,
  allValues: Float64Array,
  options: LocalOptions = {},
): Steps<LocalStatistics> {
  const { permutations = 999, seed = 1 } = options;
  const total = allValues.length;
  const empty = () => new Float64Array(total).fill(NaN);
  const localI = empty();
  const localP = empty();
  const giStarZ = empty();
  const giStarP = empty();
  const quadrant = new Uint8Array(total);
  const { contiguity, values, kept } = contiguityOfKnown(all, allValues);
  const n = areaCount(contiguity);
  const finish = (): LocalStatistics => ({
    localI,
    quadrant,
    localP,
    localQ: falseDiscoveryAdjusted(localP),
    giStarZ,
    giStarP,
    giStarQ: falseDiscoveryAdjusted(giStarP),
    permutations,
    seed,
  });
  if (n < 2 || values.every((value) => value === values[0])) return finish();

  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const z = values.map((value) => value - mean);
  const squares = z.reduce((sum, value) => sum + value * value, 0);
  const deviation = Math.sqrt(squares / n);
  const lag = spatialLag(contiguity, z);
  let widest = 0;
  for (let i = 0; i < n; i += 1) widest = Math.max(widest, degree(contiguity, i));
  const places = drawPlaces(n, widest, permutations, seed);

  const reference: Reference = { z, places, width: widest, permutations, tie: TIE * deviation };
  for (let i = 0; i < n; i += 1) {
    if (i % PER_STEP === 0) yield i / n;
    const own = z[i]!;
    const links = degree(contiguity, i);
    const at = kept[i]!;
    const neighbourSum = lag[i]! * links;
    giStarZ[at] = starScore(own + neighbourSum, links + 1, n, deviation);
    if (links === 0) continue;
    const larger = countLarger(reference, i, links, neighbourSum);
    localI[at] = ((n - 1) * own * lag[i]!) / squares;
    localP[at] = pseudoP(larger.product, permutations);
    giStarP[at] = pseudoP(larger.sum, permutations);
    quadrant[at] = own > 0 ? (lag[i]! > 0 ? 1 : 4) : lag[i]! > 0 ? 2 : 3;
  }
  return finish();
}

interface Reference {
  /** Centred values. */
  readonly z: Float64Array;
  /** Row r holds `width` places out of 0 … n − 2. */
  readonly places: Uint32Array;
  readonly width: number;
  readonly permutations: number;
  /** Sums that differ by less are equal: counts repeat, and the order in which they are added must not decide. */
  readonly tie: number;
}

/**
 * In how many permutations the neighbours of area i have a sum as large as the true one, and in how many the product of
 * that sum with the area's own value is as large: the two questions of Gi* and of local I. The row's weights and the own
 * value are the same in every permutation and cancel.
 */
function countLarger(
  { z, places, width, permutations, tie }: Reference,
  i: number,
  links: number,
  neighbourSum: number,
): { product: number; sum: number } {
  const own = z[i]!;
  const sumFrom = neighbourSum - tie;
  const productFrom = own * neighbourSum - Math.abs(own) * tie;
  let product = 0;
  let sum = 0;
  for (let row = 0; row < permutations; row += 1) {
    let drawn = 0;
    const base = row * width;
    for (let k = 0; k < links; k += 1) {
      const place = places[base + k]!;
      drawn += z[place < i ? place : place + 1]!;
    }
    if (own * drawn >= productFrom) product += 1;
    if (drawn >= sumFrom) sum += 1;
  }
  return { product, sum };
}

/** Ord & Getis 1995, eq. 14, on centred values with `size` equal weights (any common factor of the row cancels). */
function starScore(centredSum: number, size: number, n: number, deviation: number): number {
  const scale = Math.sqrt((n * size - size * size) / (n - 1));
  return scale > 0 ? centredSum / (deviation * scale) : NaN;
}
