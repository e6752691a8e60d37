import { needed, reported, sumOf, UNIT_KINDS, type Evidence, type UnitKind } from './criteria';

/** One lack that can be counted: `lacks` more units of `kind` and the criterion holds. Facts; words are in shortfallText. */
export interface Shortfall {
  readonly criterion: 'XA-4a' | 'XA-4b';
  /** `all`: the sum of several kinds. */
  readonly kind: UnitKind | 'all';
  readonly has: number;
  readonly needs: number;
  readonly lacks: number;
  /** Units that the need is a part of: managed for XA-4a, registered for XA-4b. */
  readonly of: number;
}

/**
 * What is lacking in countable units, XA-4a kind by kind, XA-4b for the sum or kind by kind. Unreported counts give no
 * entry: a lack of evidence is no shortfall. Worked official example: 25 registered, 16 recognised → needs 18, lacks 2.
 */
export function shortfalls(
  units: Evidence['units'],
  options: { byKind: boolean; tenths?: number },
): Shortfall[] {
  const found: Shortfall[] = [];
  for (const kind of UNIT_KINDS) {
    const { managed, registered } = units[kind];
    if (managed !== null && registered !== null && registered < managed)
      found.push({
        criterion: 'XA-4a',
        kind,
        has: registered,
        needs: managed,
        lacks: managed - registered,
        of: managed,
      });
  }
  const present = UNIT_KINDS.filter((kind) => (units[kind].registered ?? 0) > 0);
  const groups: readonly (readonly [
    UnitKind | 'all',
    { registered: number | null; recognised: number | null },
  ])[] = options.byKind
    ? present.map((kind) => [kind, units[kind]] as const)
    : [
        [
          present.length === 1 ? present[0]! : 'all',
          sumOf(reported(units).filter((k) => k.registered !== 0)),
        ],
      ];
  for (const [kind, { registered, recognised }] of groups) {
    if (registered === null || recognised === null) continue;
    const needs = needed(registered, options.tenths);
    if (recognised < needs)
      found.push({
        criterion: 'XA-4b',
        kind,
        has: recognised,
        needs,
        lacks: needs - recognised,
        of: registered,
      });
  }
  return found;
}

/** Where a commune stands on its way to passing. */
export interface Standing {
  readonly ordinal: number;
  /** Criteria that do not hold yet, with or without evidence; NaN = not assessed. */
  readonly unmet: number;
  /** Units lacking over all shortfalls; NaN = not known. */
  readonly lacks: number;
}

/**
 * Ordinals from nearest to farthest from passing: fewest unmet criteria first, then the smallest known shortfall (an
 * unknown one comes after every known one), then the ordinal. Communes that are not assessed are left out.
 */
export function nearestToPassing(standings: readonly Standing[]): number[] {
  const size = (lacks: number): number => (Number.isNaN(lacks) ? Infinity : lacks);
  return standings
    .filter((standing) => !Number.isNaN(standing.unmet))
    .sort((a, b) => a.unmet - b.unmet || compare(size(a.lacks), size(b.lacks)) || a.ordinal - b.ordinal)
    .map((standing) => standing.ordinal);
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
