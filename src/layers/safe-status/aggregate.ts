import { issue, type Issue } from '../../domain/issue';
import type { AggregateContext, AggregateInput, AggregateOutput } from '../../domain/layer';
import { periodFilter, periodNamed, type Period } from '../../domain/period';
import { changeBetween } from './change';
import {
  CRITERIA,
  evaluate,
  reported,
  RULE_SETS,
  ruleVersionOf,
  sumOf,
  UNIT_KINDS,
  type CriterionId,
  type CriterionResult,
  type RuleVersion,
  type UnitCounts,
  type UnitKind,
} from './criteria';
import { nearestToPassing, shortfalls, type Shortfall } from './nearest';
import { STATUSES, type Ranking, type SafeStatusRow, type SafetyStatus } from './schema';

/** One commune as its panel shows it. Communes without a row in the period have none. */
export interface CommuneStatus {
  readonly ordinal: number;
  readonly status: SafetyStatus;
  readonly ranking: Ranking | null;
  readonly ruleVersion: RuleVersion;
  /** In the order of {@link SafeStatusDetail.criteria}; empty when the row holds no evidence at all. */
  readonly results: readonly CriterionResult[];
  readonly dates: SafeStatusRow['dates'];
  readonly units: Readonly<Record<UnitKind, UnitCounts>>;
  readonly shortfalls: readonly Shortfall[];
  readonly decidedOn: string | null;
  /** Recognised although a criterion with evidence is not met, or not recognised although all are met. */
  readonly contradicts: boolean;
}

export interface SafeStatusDetail {
  readonly criteria: readonly CriterionId[];
  /** By ordinal; null where the period has no row. */
  readonly communes: readonly (CommuneStatus | null)[];
  /** Communes by status; a commune without a row counts as no-data. */
  readonly statusCounts: Readonly<Record<SafetyStatus, number>>;
  /** Period that `change` compares with; null when there is none with data. */
  readonly comparedWith: string | null;
  /** By ordinal; null where that period has no row. */
  readonly previousStatus: readonly (SafetyStatus | null)[];
  /** Ordinals, ascending. */
  readonly gained: readonly number[];
  readonly lost: readonly number[];
  /** Ordinals of communes not yet recognised, nearest to passing first. */
  readonly nearest: readonly number[];
  /** False when at least one result follows a rule set whose text was not read. */
  readonly rulesRead: boolean;
}

/**
 * Safety status per commune and period. Where two rows speak of one commune and period, the first is shown and a
 * `duplicateRow` warning says so. Without a period each commune shows its latest row.
 */
export function aggregate(input: AggregateInput<SafeStatusRow>): AggregateOutput<SafeStatusDetail> {
  const { context } = input;
  const size = context.communes.length;
  const byKind = context.settings?.byKind === true;
  const current = rowsOf(input, context.period);
  const compared = comparisonPeriod(input);
  const before = compared === null ? null : rowsOf(input, compared).chosen;

  const columns = {
    count: current.count,
    status: new Float64Array(size).fill(STATUSES.indexOf('no-data')),
    change: new Float64Array(size).fill(NaN),
    unmet: new Float64Array(size).fill(NaN),
    recognisedShare: new Float64Array(size).fill(NaN),
    shortfall: new Float64Array(size).fill(NaN),
    recognised: new Float64Array(size).fill(NaN),
    registered: new Float64Array(size).fill(NaN),
  };
  const communes: (CommuneStatus | null)[] = [];
  const statusCounts: Record<SafetyStatus, number> = { 'not-met': 0, met: 0, 'in-review': 0, 'no-data': 0 };
  const gained: number[] = [];
  const lost: number[] = [];
  const previousStatus: (SafetyStatus | null)[] = [];

  for (let c = 0; c < size; c++) {
    const row = current.chosen[c] ?? null;
    const earlier = before?.[c] ?? null;
    previousStatus.push(earlier?.status ?? null);
    const commune = row === null ? null : describe(row, c, yearOf(row, context), byKind);
    communes.push(commune);
    statusCounts[row?.status ?? 'no-data']++;
    columns.change[c] = changeBetween(earlier?.status ?? null, row?.status ?? null);
    if (columns.change[c] === 1) gained.push(c);
    if (columns.change[c] === -1) lost.push(c);
    if (row === null || commune === null) continue;
    columns.status[c] = STATUSES.indexOf(row.status);
    if (commune.results.length > 0)
      columns.unmet[c] = commune.results.filter((result) => result !== 'met').length;
    const sum = sumOf(reported(row.units).filter((kind) => kind.registered !== 0));
    if (sum.registered !== null && sum.recognised !== null && sum.registered > 0) {
      columns.registered[c] = sum.registered;
      columns.recognised[c] = sum.recognised;
      columns.recognisedShare[c] = sum.recognised / sum.registered;
      columns.shortfall[c] = lacksOf(commune, 'XA-4b');
    }
  }

  const standings = communes.flatMap((commune) =>
    commune === null || commune.status === 'met' || commune.results.length === 0
      ? []
      : [
          {
            ordinal: commune.ordinal,
            unmet: columns.unmet[commune.ordinal] ?? NaN,
            lacks: Number.isNaN(columns.registered[commune.ordinal] ?? NaN)
              ? NaN
              : lacksOf(commune, 'XA-4a') + lacksOf(commune, 'XA-4b'),
          },
        ],
  );
  return {
    columns,
    rowsUsed: current.used,
    issues: current.issues,
    detail: {
      criteria: CRITERIA,
      communes,
      statusCounts,
      comparedWith: compared?.id ?? null,
      previousStatus,
      gained,
      lost,
      nearest: nearestToPassing(standings),
      rulesRead: communes.every((commune) => commune === null || RULE_SETS[commune.ruleVersion].read),
    },
  };
}

/** The row that speaks for each commune, and how many rows the period has. */
function rowsOf(input: AggregateInput<SafeStatusRow>, period: Period | null) {
  const { rows, ordinals, context } = input;
  const speaks = periodFilter(period, context.periods);
  const chosen: (SafeStatusRow | null)[] = new Array<SafeStatusRow | null>(context.communes.length).fill(
    null,
  );
  const count = new Float64Array(context.communes.length);
  const issues: Issue[] = [];
  let used = 0;
  rows.forEach((row, i) => {
    const c = ordinals[i] ?? -1;
    if (c < 0 || !speaks(row.period)) return;
    used++;
    count[c] = (count[c] ?? 0) + 1;
    const other = chosen[c] ?? null;
    if (other === null) chosen[c] = row;
    else if (period === null && later(row, other, context.periods)) chosen[c] = row;
    else if (period !== null)
      issues.push(issue('duplicateRow', { got: context.communes[c]?.name, severity: 'warning' }));
  });
  return { chosen, count, used, issues };
}

/** Whether a's period ends after b's; periods that the territory does not have are compared as text. */
function later(a: SafeStatusRow, b: SafeStatusRow, periods: readonly Period[]): boolean {
  const end = (row: SafeStatusRow): string =>
    row.period === null ? '' : (periodNamed(row.period, periods)?.to ?? row.period);
  return end(a) > end(b);
}

/** The period before, or where it has no row the same one a year earlier; null when neither has a row. */
function comparisonPeriod({ rows, ordinals, context }: AggregateInput<SafeStatusRow>): Period | null {
  for (const id of [context.period?.previous, context.period?.sameLastYear]) {
    const period = context.periods.find((other) => other.id === id);
    if (!period) continue;
    const speaks = periodFilter(period, context.periods);
    if (rows.some((row, i) => row.period !== null && (ordinals[i] ?? -1) >= 0 && speaks(row.period)))
      return period;
  }
  return null;
}

/** Year of a result: that of its period's last day, else a year written in its period, else null. */
function yearOf(row: SafeStatusRow, context: AggregateContext): number | null {
  const period = row.period === null ? context.period : periodNamed(row.period, context.periods);
  const year = period ? period.to.slice(0, 4) : /(?:19|20)\d\d/.exec(row.period ?? '')?.[0];
  return year === undefined ? null : Number(year);
}

function describe(row: SafeStatusRow, ordinal: number, year: number | null, byKind: boolean): CommuneStatus {
  const ruleVersion = row.ruleVersion ?? ruleVersionOf(year);
  // A file with results alone says nothing about criteria: nine times "no evidence" would be a false accusation.
  const results = hasEvidence(row) ? evaluate(row, RULE_SETS[ruleVersion], { year, byKind }) : [];
  const allMet = results.length > 0 && results.every((result) => result === 'met');
  return {
    ordinal,
    status: row.status,
    ranking: row.ranking,
    ruleVersion,
    results,
    dates: row.dates,
    units: Object.fromEntries(UNIT_KINDS.map((kind) => [kind, row.units[kind]])) as Record<
      UnitKind,
      UnitCounts
    >,
    shortfalls: shortfalls(row.units, { byKind }),
    decidedOn: row.decidedOn,
    contradicts:
      (row.status === 'met' && results.includes('not-met')) || (row.status === 'not-met' && allMet),
  };
}

function hasEvidence(row: SafeStatusRow): boolean {
  return (
    Object.values(row.dates).some((date) => date !== null) ||
    Object.values(row.stated).some((result) => result !== 'no-evidence') ||
    reported(row.units).length > 0
  );
}

function lacksOf(commune: CommuneStatus, criterion: Shortfall['criterion']): number {
  return commune.shortfalls
    .filter((shortfall) => shortfall.criterion === criterion)
    .reduce((sum, shortfall) => sum + shortfall.lacks, 0);
}
