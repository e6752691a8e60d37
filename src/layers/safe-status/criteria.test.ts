import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CRITERIA,
  evaluate,
  needed,
  reaches,
  reported,
  sumOf,
  RULE_SETS,
  ruleVersionOf,
  type CriterionResult,
  type Evidence,
  type UnitCounts,
} from './criteria';

const NONE: UnitCounts = { managed: null, registered: null, recognised: null };
const units = (residential: UnitCounts, school: UnitCounts = NONE): Evidence['units'] => ({
  residential,
  agency: NONE,
  enterprise: NONE,
  school,
});
const counts = (managed: number, registered: number, recognised: number): UnitCounts => ({
  managed,
  registered,
  recognised,
});

const good: Evidence = {
  dates: { 'XA-1a': '2023-02-10', 'XA-1b': '2023-02-20', 'XA-1c': '2023-03-01' },
  stated: { 'XA-1d': 'met', 'XA-2': 'met', 'XA-3a': 'met', 'XA-3b': 'met' },
  units: units(counts(25, 25, 18)),
};
const TT124 = RULE_SETS['TT124-2021'];
const resultOf = (
  evidence: Evidence,
  id: (typeof CRITERIA)[number],
  options: Partial<Parameters<typeof evaluate>[2]> = {},
  rules = TT124,
): CriterionResult =>
  evaluate(evidence, rules, { year: 2023, byKind: false, ...options })[CRITERIA.indexOf(id)]!;

describe('the 70 % test', () => {
  it('is the official example: 16 of 25 = 64 % is not met, 18 are needed', () => {
    expect(reaches(16, 25)).toBe(false);
    expect(needed(25)).toBe(18);
    expect(reaches(17, 25)).toBe(false);
    expect(reaches(18, 25)).toBe(true);
  });

  it('does not round: 69.99 % is not 70 %', () => {
    expect(reaches(6999, 10000)).toBe(false);
    expect(reaches(7000, 10000)).toBe(true);
    // 0.7 is no binary number: 0.7 × 10 > 7 in some orders of operation, 10 × 7 ≥ 7 × 10 never is.
    expect(reaches(7, 10)).toBe(true);
  });

  it('needs the smallest number that passes', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (registered) => {
        const need = needed(registered);
        expect(reaches(need, registered)).toBe(true);
        if (need > 0) expect(reaches(need - 1, registered)).toBe(false);
        expect(need).toBeLessThanOrEqual(registered);
      }),
    );
  });
});

describe('evaluate', () => {
  it('passes a commune that holds all nine', () => {
    expect(evaluate(good, TT124, { year: 2023, byKind: false })).toEqual(CRITERIA.map(() => 'met'));
  });

  it('wants the resolution by 31 March, and says no evidence where there is none', () => {
    const dated = (date: string | null): Evidence => ({ ...good, dates: { ...good.dates, 'XA-1a': date } });
    expect(resultOf(dated('2023-03-31'), 'XA-1a')).toBe('met');
    expect(resultOf(dated('2023-04-01'), 'XA-1a')).toBe('not-met');
    expect(resultOf(dated(null), 'XA-1a')).toBe('no-evidence');
    expect(resultOf(dated('2022-02-10'), 'XA-1a')).toBe('no-evidence');
    expect(resultOf(dated('2022-12-20'), 'XA-1a')).toBe('met');
    expect(resultOf(dated('2023-04-01'), 'XA-1a', { year: null })).toBe('met');
  });

  it('has no quarter before 2022', () => {
    const late: Evidence = { ...good, dates: { ...good.dates, 'XA-1a': '2018-05-01' } };
    expect(resultOf(late, 'XA-1a', { year: 2018 }, RULE_SETS['TT23-2012'])).toBe('met');
    expect(resultOf(late, 'XA-1a', { year: 2018 })).toBe('not-met');
    expect([ruleVersionOf(2021), ruleVersionOf(2022), ruleVersionOf(null)]).toEqual([
      'TT23-2012',
      'TT124-2021',
      'TT124-2021',
    ]);
  });

  it('takes evidence for an effective model from the models layer only where the row is silent', () => {
    const silent: Evidence = { ...good, stated: { ...good.stated, 'XA-1d': 'no-evidence' } };
    expect(resultOf(silent, 'XA-1d')).toBe('no-evidence');
    expect(resultOf(silent, 'XA-1d', { effectiveSites: 1 })).toBe('met');
    expect(resultOf(silent, 'XA-1d', { effectiveSites: 0 })).toBe('not-met');
    expect(resultOf(good, 'XA-1d', { effectiveSites: 0 })).toBe('met');
  });

  it('wants every unit registered', () => {
    expect(resultOf({ ...good, units: units(counts(25, 24, 24)) }, 'XA-4a')).toBe('not-met');
    expect(resultOf({ ...good, units: units(NONE) }, 'XA-4a')).toBe('no-evidence');
    expect(
      resultOf({ ...good, units: units({ managed: null, registered: 3, recognised: 3 }) }, 'XA-4a'),
    ).toBe('no-evidence');
  });

  it('tests the sum of kinds, or each kind', () => {
    const uneven: Evidence = { ...good, units: units(counts(20, 20, 20), counts(10, 10, 5)) };
    expect(resultOf(uneven, 'XA-4b')).toBe('met');
    expect(resultOf(uneven, 'XA-4b', { byKind: true })).toBe('not-met');
  });

  it('calls nothing registered no evidence, not 70 % of nothing', () => {
    expect(resultOf({ ...good, units: units(counts(0, 0, 0)) }, 'XA-4b')).toBe('no-evidence');
    expect(
      resultOf({ ...good, units: units({ managed: 5, registered: 5, recognised: null }) }, 'XA-4b'),
    ).toBe('no-evidence');
  });
});

describe('counts of units', () => {
  it('take part as soon as one of their three numbers is reported', () => {
    const only = (key: keyof UnitCounts): UnitCounts => ({ ...NONE, [key]: 3 });
    for (const key of ['managed', 'registered', 'recognised'] as const)
      expect(reported(units(NONE, only(key)))).toEqual([only(key)]);
    expect(reported(units(NONE))).toEqual([]);
  });

  it('add up, but a sum with an unreported part is unknown', () => {
    expect(sumOf([counts(10, 8, 6), counts(5, 5, 4)])).toEqual(counts(15, 13, 10));
    expect(sumOf([counts(10, 8, 6), { ...counts(5, 5, 4), recognised: null }])).toEqual({
      ...counts(15, 13, 0),
      recognised: null,
    });
    expect(sumOf([])).toEqual(NONE);
  });
});
