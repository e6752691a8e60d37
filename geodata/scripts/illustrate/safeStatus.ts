import type { Period } from '../../../src/domain/period';
import { apportion } from './apportion';
import { dayBetween, plusDays, yearOf } from './calendar';
import { csvText, type Cell } from './csvText';
import type { CommuneGround, Ground } from './ground';
import { randomOf, type Random } from './random';
import type { Scenario } from './scenario';
import { csvUnits, recognisedUnits, unitsFrom, unitsOf, type Units } from './units';

export type Status = 'met' | 'not-met' | 'in-review' | 'no-data';
type Unmet = 'XA-1a' | 'XA-1d' | 'XA-2' | 'XA-3a' | 'XA-3b' | 'XA-4a' | 'XA-4b';

/** One commune's generated result in one period. */
export interface StatusResult {
  readonly status: Status;
  /** Criteria that are not met; 1–3 for a commune that is not met, else none. */
  readonly unmet: readonly Unmet[];
}

/** How often each criterion is what a commune lacks. */
const REASONS: readonly (readonly [Unmet, number])[] = [
  ['XA-4b', 10],
  ['XA-2', 5],
  ['XA-4a', 3],
  ['XA-1d', 3],
  ['XA-3b', 1.5],
  ['XA-3a', 1.5],
  ['XA-1a', 1.5],
];

/**
 * Who meets the standard, by commune and period: exactly as many as the scenario says. A commune keeps its strength over
 * the years and moves a little, so that each period a few are gained and a few lost.
 */
export function statusResults(ground: Ground, scenario: Scenario): StatusResult[][] {
  const random = randomOf(scenario.id, 'status');
  // A commune that was published for its model is among the strong ones.
  const strength = ground.communes.map(
    ({ code }) => random.normal() + (code === scenario.models.fixed?.code ? 6 : 0),
  );
  const results: StatusResult[][] = ground.communes.map(() => []);
  // Few communes lie farther apart in rank: they need more movement to change places at all.
  const movement = ground.communes.length < 30 ? 0.8 : 0.42;
  ground.periods.forEach((_, p) => {
    const score = strength.map((steady) => steady + random.normal() * movement);
    const order = score.map((_value, c) => c).sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0) || a - b);
    const met = scenario.status.met[p] ?? 0;
    const reviewed = met + (scenario.status.inReview[p] ?? 0);
    order.forEach((c, rank) => {
      const status =
        rank < met ? 'met' : rank < reviewed ? 'in-review' : (scenario.status.others[p] ?? 'no-data');
      // The weakest lack most.
      const lacking =
        status === 'not-met' ? 1 + Number(rank > reviewed + (order.length - reviewed) * 0.45) : 0;
      results[c]?.push({ status, unmet: unmetOf(random, lacking) });
    });
  });
  return results;
}

function unmetOf(random: Random, lacking: number): Unmet[] {
  const wanted = lacking === 2 && random.chance(0.25) ? 3 : lacking;
  const chosen = new Set<Unmet>();
  while (chosen.size < wanted) {
    const reason = REASONS[random.weighted(REASONS.map(([, weight]) => weight))]?.[0];
    if (reason) chosen.add(reason);
  }
  return [...chosen].sort();
}

const COLUMNS = [
  'commune_code',
  'commune_name',
  'period',
  'status',
  'rule_version',
  'ranking',
  'xa_1a_date',
  'xa_1b_date',
  'xa_1c_date',
  'xa_1d',
  'xa_2',
  'xa_3a',
  'xa_3b',
  'managed_residential',
  'registered_residential',
  'recognised_residential',
  'managed_agency',
  'registered_agency',
  'recognised_agency',
  'managed_enterprise',
  'registered_enterprise',
  'recognised_enterprise',
  'managed_school',
  'registered_school',
  'recognised_school',
  'decided_on',
] as const;
type Row = Record<(typeof COLUMNS)[number], Cell>;

/** safe-status.csv: one row per commune and period, communes in the order of the boundary file. */
export function safeStatusCsv(
  ground: Ground,
  scenario: Scenario,
  results: readonly StatusResult[][],
): string {
  const rows = ground.communes.flatMap((commune, c) => {
    const units = unitsOf(commune, randomOf(scenario.id, 'units', commune.code));
    return ground.periods.map((period, p) =>
      rowOf(scenario, commune, period, results[c]?.[p] ?? { status: 'no-data', unmet: [] }, units),
    );
  });
  return csvText(COLUMNS, rows);
}

function rowOf(
  scenario: Scenario,
  commune: CommuneGround,
  period: Period,
  result: StatusResult,
  units: Units,
): Row {
  const random = randomOf(scenario.id, 'evidence', commune.code, period.id);
  const row = Object.fromEntries(COLUMNS.map((column) => [column, null])) as Row;
  row.commune_code = commune.code;
  row.commune_name = commune.name;
  row.period = period.id;
  row.status = result.status;
  if (result.status === 'no-data') return row;
  row.rule_version = yearOf(period) < 2022 ? 'TT23-2012' : 'TT124-2021';
  Object.assign(row, datesOf(scenario, commune, period, result));
  if (result.status === 'in-review') {
    // Still being looked at: the documents are there, the verdicts are not.
    Object.assign(row, { xa_1d: 'met', xa_2: 'no-evidence', xa_3a: 'no-evidence', xa_3b: 'met' });
    Object.assign(row, csvUnits(units, units, null));
    return row;
  }
  const lacks = (criterion: Unmet): boolean => result.unmet.includes(criterion);
  row.ranking = rankingOf(random, result.status);
  row.xa_1d = lacks('XA-1d') ? 'not-met' : 'met';
  row.xa_2 = lacks('XA-2') ? 'not-met' : 'met';
  row.xa_3a = lacks('XA-3a') ? 'no-evidence' : 'met';
  row.xa_3b = lacks('XA-3b') ? 'not-met' : 'met';
  const registered = lacks('XA-4a') ? withoutSome(random, units) : units;
  Object.assign(row, csvUnits(units, registered, recognisedUnits(random, registered, lacks('XA-4b'))));
  row.decided_on = dayBetween(random, plusDays(period.to, -24), plusDays(period.to, -3));
  return row;
}

/** The ranking of the movement is another result than the standard: the two agree often, not always. */
function rankingOf(random: Random, status: Status): string {
  const weights = status === 'met' ? [4, 5, 1] : [0.5, 5, 4.5];
  return ['excellent', 'good', 'average'][random.weighted(weights)] ?? 'good';
}

/** Days of the resolution, the plan and the registration: the same through a year, in its first quarter where they can be. */
function datesOf(
  scenario: Scenario,
  commune: CommuneGround,
  period: Period,
  result: StatusResult,
): Pick<Row, 'xa_1a_date' | 'xa_1b_date' | 'xa_1c_date'> {
  const year = yearOf(period);
  const random = randomOf(scenario.id, 'dates', commune.code, String(year));
  // A commune that is founded within the year writes its first papers after that day.
  const newborn = scenario.communesSince?.startsWith(String(year)) === true;
  const [from, to] = newborn ? ['07-03', '08-29'] : ['01-04', '03-24'];
  const resolution = dayBetween(random, `${year}-${from}`, `${year}-${to}`);
  const plan = dayBetween(random, resolution, `${year}-${newborn ? '09-10' : '03-28'}`);
  const registration = dayBetween(random, plan, `${year}-${newborn ? '09-20' : '03-31'}`);
  if (!result.unmet.includes('XA-1a'))
    return { xa_1a_date: resolution, xa_1b_date: plan, xa_1c_date: registration };
  // Late under the rule of 2021; under the older one only a missing paper is a lack.
  return {
    xa_1a_date: year < 2022 ? null : dayBetween(random, `${year}-04-02`, `${year}-04-20`),
    xa_1b_date: plan,
    xa_1c_date: registration,
  };
}

/** One or two units have not registered. */
function withoutSome(random: Random, units: Units): Units {
  const missing = apportion(
    1 + random.int(2),
    units.map((count) => count),
    units,
  );
  return unitsFrom(units.map((count, kind) => count - (missing[kind] ?? 0)));
}
