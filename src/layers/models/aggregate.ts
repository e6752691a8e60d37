import type { AggregateContext, AggregateInput, AggregateOutput } from '../../domain/layer';
import { flowsOf, inStock, isEffective, type LifecycleFlows } from './lifecycle';
import { canonicalNames } from './names';
import { DEFAULT_OVERDUE_MONTHS, reviewState, worstFirst } from './overdue';
import { MODEL_GROUPS, STAGES, type ModelGroup, type ModelSiteRow, type Scope, type Stage } from './schema';

/** The sites of a period as columns: entry i of every array is the same site. */
export interface ModelsDetail {
  readonly groups: readonly ModelGroup[];
  readonly stages: readonly Stage[];
  /** Distinct models in the territory. */
  readonly names: readonly string[];
  readonly ordinals: Int32Array;
  /** Longitude, latitude; NaN, NaN where only the commune is known. */
  readonly positions: Float64Array;
  /** Index into `names`. */
  readonly nameAt: Uint32Array;
  /** Index into `groups`. */
  readonly groupAt: Uint8Array;
  /** Index into `stages`. */
  readonly stageAt: Uint8Array;
  readonly sites: readonly string[];
  /** NaN = not reported. */
  readonly teams: Float64Array;
  /** Whole months; NaN = unknown. */
  readonly ageMonths: Float64Array;
  readonly monthsUnreviewed: Float64Array;
  readonly launched: readonly (string | null)[];
  readonly reviewedOn: readonly (string | null)[];
  readonly overdue: Uint8Array;
  readonly effective: Uint8Array;
  readonly scopes: readonly (Scope | null)[];
  /** Positions of the overdue sites in these arrays, worst first. */
  readonly worst: Uint32Array;
  readonly overdueMonths: number;
  /** Day up to which ages are counted; null when no period says one. */
  readonly asOf: string | null;
  /** The three counting units by group, and of models replicated, by scope: names. */
  readonly byGroup: readonly {
    readonly group: ModelGroup;
    readonly names: number;
    readonly sites: number;
    readonly teams: number;
  }[];
  readonly replicated: Readonly<Record<Scope, number>>;
  /** What happened within the period; null without a period. */
  readonly flows: LifecycleFlows | null;
}

/**
 * Models per commune at the end of the period: sites, distinct names and teams are three counting units and stay three
 * columns. The territory's `names` is the number of distinct names, not a sum. Without a period every row counts, and
 * ages are taken at the end of the last known period (unknown when there is none: then `overdue` has no data).
 */
export function aggregate(input: AggregateInput<ModelSiteRow>): AggregateOutput<ModelsDetail> {
  const { context } = input;
  const asOf = context.period?.to ?? context.periods.at(-1)?.to ?? null;
  const assigned = input.rows.flatMap((row, i) => {
    const ordinal = input.ordinals[i] ?? -1;
    return ordinal < 0 ? [] : [{ row, ordinal }];
  });
  const used = assigned.filter(({ row }) => context.period === null || inStock(row, context.period.to));
  const sites = used.map(({ row }) => row);
  const { nameOf, names } = canonicalNames(sites);
  const overdueMonths = monthsOf(context);
  const states = sites.map((row) => reviewState(row, asOf ?? '', overdueMonths));
  const effective = Uint8Array.from(sites, (row) => (isEffective(row, asOf ?? '9999-12-31') ? 1 : 0));

  const zeros = (): Float64Array => new Float64Array(context.communes.length);
  const columns = {
    count: zeros(),
    names: zeros(),
    teams: zeros(),
    effective: zeros(),
    overdue: asOf === null ? zeros().fill(NaN) : zeros(),
  };
  const add = (column: Float64Array, ordinal: number, by: number): void => {
    column[ordinal] = (column[ordinal] ?? 0) + by;
  };
  const seen = new Set<number>();
  used.forEach(({ row, ordinal }, i) => {
    add(columns.count, ordinal, 1);
    add(columns.teams, ordinal, row.teams ?? 0);
    add(columns.effective, ordinal, effective[i] ?? 0);
    if (states[i]?.overdue) add(columns.overdue, ordinal, 1);
    const pair = ordinal * names.length + (nameOf[i] ?? 0);
    if (!seen.has(pair)) {
      seen.add(pair);
      add(columns.names, ordinal, 1);
    }
  });

  return {
    columns,
    totals: { names: names.length },
    rowsUsed: used.length,
    detail: {
      groups: MODEL_GROUPS,
      stages: STAGES,
      names,
      ordinals: Int32Array.from(used, ({ ordinal }) => ordinal),
      positions: Float64Array.from(sites.flatMap((row) => [row.lng ?? NaN, row.lat ?? NaN])),
      nameAt: nameOf,
      groupAt: Uint8Array.from(sites, (row) => MODEL_GROUPS.indexOf(row.group)),
      stageAt: Uint8Array.from(sites, (row) => STAGES.indexOf(row.stage)),
      sites: sites.map((row) => row.site),
      teams: Float64Array.from(sites, (row) => row.teams ?? NaN),
      ageMonths: Float64Array.from(states, (state) => state.ageMonths ?? NaN),
      monthsUnreviewed: Float64Array.from(states, (state) => state.monthsUnreviewed ?? NaN),
      launched: sites.map((row) => row.launched),
      reviewedOn: states.map((state) => state.reviewedOn),
      overdue: Uint8Array.from(states, (state) => (state.overdue ? 1 : 0)),
      effective,
      scopes: sites.map((row) => row.scope),
      worst: Uint32Array.from(worstFirst(states)),
      overdueMonths,
      asOf,
      byGroup: countByGroup(sites, nameOf),
      replicated: countReplicated(sites, nameOf),
      flows:
        context.period === null
          ? null
          : flowsOf(
              assigned.map(({ row }) => row),
              context.period,
            ),
    },
  };
}

function monthsOf(context: AggregateContext): number {
  const setting = context.settings?.overdueMonths;
  return typeof setting === 'number' && setting > 0 ? setting : DEFAULT_OVERDUE_MONTHS;
}

function countByGroup(sites: readonly ModelSiteRow[], nameOf: Uint32Array): ModelsDetail['byGroup'] {
  return MODEL_GROUPS.flatMap((group) => {
    const names = new Set<number>();
    let count = 0;
    let teams = 0;
    sites.forEach((row, i) => {
      if (row.group !== group) return;
      names.add(nameOf[i] ?? 0);
      count++;
      teams += row.teams ?? 0;
    });
    return count === 0 ? [] : [{ group, names: names.size, sites: count, teams }];
  });
}

/** Models (names) per scope; a model with sites of several scopes counts in the widest. */
function countReplicated(sites: readonly ModelSiteRow[], nameOf: Uint32Array): ModelsDetail['replicated'] {
  const order: readonly Scope[] = ['commune', 'province', 'nation'];
  const widest = new Map<number, number>();
  sites.forEach((row, i) => {
    if (row.scope === null) return;
    const name = nameOf[i] ?? 0;
    widest.set(name, Math.max(widest.get(name) ?? 0, order.indexOf(row.scope)));
  });
  const counts = { commune: 0, province: 0, nation: 0 };
  for (const scope of widest.values()) counts[order[scope]!]++;
  return counts;
}
