import { needed } from '../../../src/layers/safe-status/criteria';
import { apportion } from './apportion';
import type { Cell } from './csvText';
import type { CommuneGround } from './ground';
import type { Random } from './random';

/** Counts of residential areas, agencies, enterprises and schools of a commune, in this order. */
export type Units = readonly [residential: number, agency: number, enterprise: number, school: number];

const KINDS = ['residential', 'agency', 'enterprise', 'school'] as const;

/** Counts by kind as {@link Units}; one that is not there is 0. */
export const unitsFrom = ([
  residential = 0,
  agency = 0,
  enterprise = 0,
  school = 0,
]: readonly number[]): Units => [residential, agency, enterprise, school];

/** How many units a commune has: larger and more urban ones have more. Always at least one residential area. */
export function unitsOf(commune: CommuneGround, random: Random): Units {
  const thousands = commune.population / 1000;
  const within = (low: number, value: number, high: number): number =>
    Math.round(Math.max(low, Math.min(high, value)));
  return [
    within(3, thousands / 1.35 + random.between(-1, 2), 42),
    within(2, 2 + thousands / 9 + random.between(0, 2), 14),
    within(0, (commune.urban ? 4 : 1) + thousands / 7 + random.between(-2, 3), 30),
    within(2, 2 + thousands / 6 + random.between(-1, 1), 16),
  ];
}

/**
 * How many of the registered units are recognised, by kind. When `short`, the sum misses the 70 % of XA-4b by one to five
 * units; else it reaches them, some communes only just.
 */
export function recognisedUnits(random: Random, registered: Units, short: boolean): Units {
  const all = registered.reduce((sum, count) => sum + count, 0);
  const threshold = needed(all);
  const lack = Math.min(threshold, 1 + random.weighted([5, 4, 3, 2, 1]));
  const spare = all - threshold;
  const total = short
    ? threshold - lack
    : random.chance(0.12)
      ? threshold
      : threshold + Math.round(spare * random.between(0.2, 1));
  const weights = registered.map((count) => count * random.between(0.85, 1.15));
  return unitsFrom(apportion(total, weights, registered));
}

/** The twelve columns of managed, registered and recognised units. */
export function csvUnits(managed: Units, registered: Units, recognised: Units | null): Record<string, Cell> {
  return Object.fromEntries(
    KINDS.flatMap((kind, i) => [
      [`managed_${kind}`, managed[i] ?? null],
      [`registered_${kind}`, registered[i] ?? null],
      [`recognised_${kind}`, recognised?.[i] ?? null],
    ]),
  );
}
