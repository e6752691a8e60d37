import type { LayerDefinition } from '../domain/layer';
import type { AggregateTable, ResultInputs } from '../domain/measure';
import { applySuppression } from '../domain/suppression';
import { partOf } from '../domain/steps';
import { globalMoranSteps, type GlobalMoran } from '../geo/statistics/globalMoran';
import { localStatisticsSteps, type LocalStatistics } from '../geo/statistics/localStatistics';
import type { Contiguity } from '../geo/statistics/weights';
import { ComputeError } from './failure';
import { paced, type Pace } from './paced';

/** Where a measure is unusual: what everybody may see of it, compared with its neighbourhood. */
export interface UnusualResult {
  readonly measure: string;
  /** Moran's I: do like values lie side by side? */
  readonly global: GlobalMoran;
  /** Per commune: local Moran's I with its quadrant, Getis–Ord Gi*, pseudo p and false discovery rate. */
  readonly local: LocalStatistics;
  /** Communes that took no part: hidden by the suppression policy, or without data. */
  readonly leftOut: { readonly hidden: number; readonly noData: number };
  /** Of the table it was worked out from. */
  readonly inputs: ResultInputs;
}

/** Part of the work that the global statistic is. */
const GLOBAL_SHARE = 1 / 3;

/**
 * Global and local statistics of one measure over the communes, queen contiguity, 999 seeded permutations (definitions and
 * papers: {@link globalMoranSteps}, {@link localStatisticsSteps}).
 *
 * The suppression policy is applied first: a Gi* of hidden counts, their own or a neighbour's, would give them away. What is
 * hidden is left out as if it had no data.
 *
 * @throws ComputeError `notFound` for a measure that the layer does not have, `refused` for one that has no numbers.
 */
export async function findUnusual(
  table: AggregateTable,
  layer: Pick<LayerDefinition, 'id' | 'measures'>,
  measureId: string,
  contiguity: Contiguity,
  pace: Pace = {},
): Promise<UnusualResult> {
  const measure = layer.measures.find(({ id }) => id === measureId);
  const subject = `${layer.id}.${measureId}`;
  if (!measure) {
    const expected = layer.measures.map(({ id }) => id).join(', ');
    throw new ComputeError({ code: 'notFound', subject, got: measureId, expected });
  }
  if (measure.scale === 'category')
    throw new ComputeError({ code: 'refused', subject, got: 'classes', expected: 'a measure of numbers' });
  const { columns, states } = applySuppression(table, layer.measures);
  const values = columns[measureId]!;
  const global = await paced(partOf(globalMoranSteps(contiguity, values), 0, GLOBAL_SHARE), pace);
  const local = await paced(partOf(localStatisticsSteps(contiguity, values), GLOBAL_SHARE, 1), pace);
  const hidden = states[measureId]?.reduce((sum, state) => sum + Number(state !== 0), 0) ?? 0;
  const unknown = values.reduce((sum, value) => sum + Number(Number.isNaN(value)), 0);
  return {
    measure: measureId,
    global,
    local,
    leftOut: { hidden, noData: unknown - hidden },
    inputs: table.inputs,
  };
}
