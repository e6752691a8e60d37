import { SHOWN } from '../../domain/suppression';
import { empiricalBayesRates, ratePrior } from '../../geo/statistics/empiricalBayes';

/**
 * Tips per 1,000 residents, drawn towards the territory's rate where the population is small (empirical Bayes).
 *
 * A smoothed rate tells something of all counts it was smoothed with: the common rate and the spread of the rates could be
 * solved from the rates that are shown, and from the spread two hidden counts of known sum. So what the rates are drawn
 * towards comes from published figures alone: the communes that are shown, and those that are hidden as one area, whose
 * count is the total less the others. Where that cannot be worked out from what is published (the total is hidden, or a
 * hidden commune has no known population) the hidden ones are left out.
 *
 * @param received counts per commune; NaN = no data. @param population residents; NaN = unknown.
 * @param states suppression of `received`, per commune and, last, the territory.
 * @returns one value per commune, also of the hidden ones (with the same prior): for the commune's own chain.
 */
export function smoothedPer1000(
  received: Float64Array,
  population: Float64Array,
  states: Uint8Array,
): Float64Array {
  const hiddenAt = [...received.keys()].filter((c) => states[c] !== SHOWN && !Number.isNaN(received[c]!));
  const shown = received.map((value, c) => (states[c] === SHOWN ? value : NaN));
  const canPool =
    hiddenAt.length > 0 && states[received.length] === SHOWN && hiddenAt.every((c) => population[c]! > 0);
  const sum = (column: Float64Array): number => hiddenAt.reduce((total, c) => total + column[c]!, 0);
  const prior = canPool
    ? ratePrior(Float64Array.of(...shown, sum(received)), Float64Array.of(...population, sum(population)))
    : ratePrior(shown, population);
  return empiricalBayesRates(received, population, prior).map((rate) => rate * 1000);
}
