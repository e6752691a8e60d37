/**
 * Empirical-Bayes smoothed rates: the rate of a small population is drawn towards the territory's rate, so that a
 * village with one tip does not lead the list. Global estimator of R. J. Marshall, "Mapping disease and mortality rates
 * using empirical Bayes estimators", Applied Statistics 40 (1991), as in GeoDa and `esda.Empirical_Bayes`.
 *
 * @param events counts ≥ 0, one per area; NaN = no data.
 * @param population residents > 0; NaN or 0 = unknown.
 * @returns events per resident, smoothed; NaN where either is unknown. Multiply by 1.000 for the usual rate.
 * Where the areas vary no more than chance would make them, every area gets the territory's rate.
 */
export function empiricalBayesRates(events: Float64Array, population: Float64Array): Float64Array {
  const known = (i: number) =>
    Number.isFinite(events[i]) && Number.isFinite(population[i]) && (population[i] as number) > 0;
  let count = 0;
  let allEvents = 0;
  let allPeople = 0;
  for (let i = 0; i < events.length; i += 1)
    if (known(i)) {
      count += 1;
      allEvents += events[i] as number;
      allPeople += population[i] as number;
    }
  const mean = allEvents / allPeople;
  let spread = 0;
  for (let i = 0; i < events.length; i += 1)
    if (known(i)) {
      const people = population[i] as number;
      spread += people * ((events[i] as number) / people - mean) ** 2;
    }
  const between = Math.max(0, spread / allPeople - mean / (allPeople / count));
  return events.map((value, i) => {
    if (!known(i)) return NaN;
    const people = population[i] as number;
    const within = mean / people;
    const trust = between + within > 0 ? between / (between + within) : 0;
    return mean + trust * (value / people - mean);
  });
}
