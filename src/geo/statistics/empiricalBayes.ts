/** What smoothing needs to know of all areas together. */
export interface RatePrior {
  /** Events per resident of all areas together. */
  readonly mean: number;
  /** How much the areas' rates vary beyond chance; 0 = no more than chance would make them. */
  readonly between: number;
}

/** Whether an area has both a count and residents. */
function isKnown(events: number | undefined, people: number | undefined): boolean {
  return Number.isFinite(events) && Number.isFinite(people) && (people as number) > 0;
}

/**
 * The common rate and the true variation of the rates around it: the moment estimator of R. J. Marshall, "Mapping disease
 * and mortality rates using empirical Bayes estimators", Applied Statistics 40 (1991), as in GeoDa and
 * `esda.Empirical_Bayes`. Areas without a count or residents are left out; with none at all both are NaN.
 */
export function ratePrior(events: Float64Array, population: Float64Array): RatePrior {
  let count = 0;
  let allEvents = 0;
  let allPeople = 0;
  events.forEach((value, i) => {
    if (!isKnown(value, population[i])) return;
    count += 1;
    allEvents += value;
    allPeople += population[i]!;
  });
  const mean = allEvents / allPeople;
  let spread = 0;
  events.forEach((value, i) => {
    if (isKnown(value, population[i])) spread += population[i]! * (value / population[i]! - mean) ** 2;
  });
  return { mean, between: Math.max(0, spread / allPeople - mean / (allPeople / count)) };
}

/**
 * Empirical-Bayes smoothed rates: the rate of a small population is drawn towards the territory's rate, so that a
 * village with one tip does not lead the list (Marshall 1991, see {@link ratePrior}).
 *
 * @param events counts ≥ 0, one per area; NaN = no data.
 * @param population residents > 0; NaN or 0 = unknown.
 * @param prior of these areas unless given: where some counts must stay secret it has to come from the others, because
 * every smoothed rate tells something of it.
 * @returns events per resident, smoothed; NaN where either is unknown. Multiply by 1.000 for the usual rate.
 * Where the areas vary no more than chance would make them, every area gets the territory's rate.
 */
export function empiricalBayesRates(
  events: Float64Array,
  population: Float64Array,
  prior: RatePrior = ratePrior(events, population),
): Float64Array {
  const { mean, between } = prior;
  return events.map((value, i) => {
    if (!isKnown(value, population[i])) return NaN;
    const people = population[i]!;
    const within = mean / people;
    const trust = between + within > 0 ? between / (between + within) : 0;
    return mean + trust * (value / people - mean);
  });
}
