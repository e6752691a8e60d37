/**
 * The standard "An toàn về an ninh, trật tự" of a commune as versioned data, and its evaluation.
 *
 * A rule set is data: provinces add criteria and ministries amend circulars, so results keep the version they were decided
 * under. TT124-2021 was read in the text of Thông tư 124/2021/TT-BCA, Điều 5. TT23-2012 (results before 2022) was not read
 * in full: it is taken to ask for the same evidence without the deadline of the first quarter, and says so (`read: false`).
 */

export const CRITERIA = [
  'XA-1a',
  'XA-1b',
  'XA-1c',
  'XA-1d',
  'XA-2',
  'XA-3a',
  'XA-3b',
  'XA-4a',
  'XA-4b',
] as const;
export type CriterionId = (typeof CRITERIA)[number];

/** Circulars whose criteria a result was judged by. */
export type RuleVersion = 'TT124-2021' | 'TT23-2012';

/** Kinds of units that register for the standard within a commune. */
export const UNIT_KINDS = ['residential', 'agency', 'enterprise', 'school'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** How far a kind of units has come. null = not reported, which is not 0. */
export interface UnitCounts {
  readonly managed: number | null;
  readonly registered: number | null;
  readonly recognised: number | null;
}

export type CriterionResult = 'met' | 'not-met' | 'no-evidence';

/** What a commune has to show for the criteria; dates are yyyy-MM-dd. */
export interface Evidence {
  readonly dates: Readonly<Record<'XA-1a' | 'XA-1b' | 'XA-1c', string | null>>;
  readonly stated: Readonly<Record<'XA-1d' | 'XA-2' | 'XA-3a' | 'XA-3b', CriterionResult>>;
  readonly units: Readonly<Record<UnitKind, UnitCounts>>;
}

/** How a criterion is tested. `deadline` is MM-dd within the year of the result, null = any day of its window. */
export type CriterionTest =
  | { readonly kind: 'date'; readonly field: 'XA-1a' | 'XA-1b' | 'XA-1c'; readonly deadline: string | null }
  | { readonly kind: 'stated'; readonly field: 'XA-1d' | 'XA-2' | 'XA-3a' | 'XA-3b' }
  | { readonly kind: 'allRegistered' }
  | { readonly kind: 'recognisedShare'; readonly tenths: number };

export interface RuleSet {
  readonly version: RuleVersion;
  /** First and last year of results it applies to; null = open. */
  readonly years: readonly [number | null, number | null];
  /** Whether the legal text itself was read. */
  readonly read: boolean;
  readonly tests: Readonly<Record<CriterionId, CriterionTest>>;
}

const COMMON = {
  'XA-1b': { kind: 'date', field: 'XA-1b', deadline: null },
  'XA-1c': { kind: 'date', field: 'XA-1c', deadline: null },
  'XA-1d': { kind: 'stated', field: 'XA-1d' },
  'XA-2': { kind: 'stated', field: 'XA-2' },
  'XA-3a': { kind: 'stated', field: 'XA-3a' },
  'XA-3b': { kind: 'stated', field: 'XA-3b' },
  'XA-4a': { kind: 'allRegistered' },
  'XA-4b': { kind: 'recognisedShare', tenths: 7 },
} as const;

export const RULE_SETS: Readonly<Record<RuleVersion, RuleSet>> = {
  'TT124-2021': {
    version: 'TT124-2021',
    years: [2022, null],
    read: true,
    tests: { 'XA-1a': { kind: 'date', field: 'XA-1a', deadline: '03-31' }, ...COMMON },
  },
  'TT23-2012': {
    version: 'TT23-2012',
    years: [null, 2021],
    read: false,
    tests: { 'XA-1a': { kind: 'date', field: 'XA-1a', deadline: null }, ...COMMON },
  },
};

/** The rule set in force for results of a year; TT124-2021 when the year is unknown. */
export function ruleVersionOf(year: number | null): RuleVersion {
  return year !== null && year < 2022 ? 'TT23-2012' : 'TT124-2021';
}

export interface EvaluationOptions {
  /** Year of the result; null = unknown, then only the presence of a date is tested. */
  readonly year: number | null;
  /** True: XA-4b must hold for each kind of units; false (default of the office's practice): for their sum. */
  readonly byKind: boolean;
  /**
   * Sites rated effective in the commune, from the models layer, where it is at hand: evidence for XA-1d when the row
   * itself states none.
   */
  readonly effectiveSites?: number;
}

/** Result of every criterion, in the order of {@link CRITERIA}. */
export function evaluate(evidence: Evidence, rules: RuleSet, options: EvaluationOptions): CriterionResult[] {
  return CRITERIA.map((id) => evaluateOne(evidence, rules.tests[id], options));
}

function evaluateOne(evidence: Evidence, test: CriterionTest, options: EvaluationOptions): CriterionResult {
  switch (test.kind) {
    case 'date':
      return dateResult(evidence.dates[test.field], test.deadline, options.year);
    case 'stated': {
      const stated = evidence.stated[test.field];
      if (test.field !== 'XA-1d' || stated !== 'no-evidence' || options.effectiveSites === undefined)
        return stated;
      return resultByModels(options.effectiveSites);
    }
    case 'allRegistered':
      return allRegistered(evidence.units);
    case 'recognisedShare':
      return recognisedResult(evidence.units, test.tenths, options.byKind);
  }
}

/** XA-1d by the models layer: at least one site rated effective. */
export function resultByModels(effectiveSites: number): 'met' | 'not-met' {
  return effectiveSites >= 1 ? 'met' : 'not-met';
}

/**
 * A date is evidence for the results of its year when it lies between 16 November of the year before (the commune's own
 * window opens then) and 31 December. An earlier one belongs to another year: no evidence. After the deadline: not met.
 */
function dateResult(date: string | null, deadline: string | null, year: number | null): CriterionResult {
  if (date === null) return 'no-evidence';
  if (year === null) return 'met';
  if (date < `${year - 1}-11-16`) return 'no-evidence';
  return date <= `${year}-${deadline ?? '12-31'}` ? 'met' : 'not-met';
}

/** XA-4a: every managed unit has registered. Kinds without any number are kinds that the commune does not have. */
function allRegistered(units: Evidence['units']): CriterionResult {
  const kinds = reported(units);
  if (kinds.length === 0) return 'no-evidence';
  if (kinds.some((kind) => kind.managed === null || kind.registered === null)) return 'no-evidence';
  return kinds.every((kind) => (kind.registered ?? 0) >= (kind.managed ?? 0)) ? 'met' : 'not-met';
}

function recognisedResult(units: Evidence['units'], tenths: number, byKind: boolean): CriterionResult {
  const kinds = reported(units).filter((kind) => kind.registered !== 0);
  if (kinds.length === 0) return 'no-evidence';
  if (kinds.some((kind) => kind.registered === null || kind.recognised === null)) return 'no-evidence';
  const parts = byKind ? kinds : [sumOf(kinds)];
  return parts.every((part) => reaches(part.recognised ?? 0, part.registered ?? 0, tenths))
    ? 'met'
    : 'not-met';
}

/** The integer test of XA-4b: recognised ÷ registered ≥ tenths ÷ 10, without ever forming a rounded percentage. */
export function reaches(recognised: number, registered: number, tenths = 7): boolean {
  return 10 * recognised >= tenths * registered;
}

/** The smallest number of recognised units that passes: 25 registered need 18. */
export function needed(registered: number, tenths = 7): number {
  return Math.ceil((tenths * registered) / 10);
}

/** Kinds for which anything was reported. */
export function reported(units: Evidence['units']): UnitCounts[] {
  return UNIT_KINDS.map((kind) => units[kind]).filter(
    (counts) => counts.managed !== null || counts.registered !== null || counts.recognised !== null,
  );
}

/** Sums over kinds; a sum with an unreported part is null. */
export function sumOf(kinds: readonly UnitCounts[]): UnitCounts {
  const sum = (pick: (counts: UnitCounts) => number | null): number | null =>
    kinds.length === 0
      ? null
      : kinds.reduce<number | null>((total, kind) => {
          const part = pick(kind);
          return total === null || part === null ? null : total + part;
        }, 0);
  return {
    managed: sum((kind) => kind.managed),
    registered: sum((kind) => kind.registered),
    recognised: sum((kind) => kind.recognised),
  };
}
