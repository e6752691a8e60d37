import type { AggregateTable, MeasureDefinition } from '../../domain/measure';
import { applySuppression, HIDDEN_COMPLEMENTARY, SHOWN } from '../../domain/suppression';
import { measures as tipMeasures } from '../../layers/tips/measures';
import { columnOf, sameGround, type CombinedDescription, type Combination } from '../combination';
import { m } from './messages';

const measures: readonly MeasureDefinition[] = [
  {
    id: 'outside',
    name: m.outside,
    unit: m.unitTips,
    scale: 'sequential',
    nature: 'flow',
    // A total over the communes that are shown is not the territory's.
    total: 'none',
    digits: 0,
    formula: m.outsideFormula,
    sensitive: true,
  },
  {
    id: 'received',
    name: m.received,
    unit: m.unitTips,
    scale: 'sequential',
    nature: 'flow',
    total: 'sum',
    digits: 0,
    formula: m.receivedFormula,
    sensitive: true,
  },
  {
    id: 'coveredShare',
    name: m.coveredShare,
    unit: m.unitPercent,
    display: 'share',
    scale: 'sequential',
    nature: 'ratio',
    total: 'none',
    digits: 1,
    formula: m.coveredShareFormula,
    sensitive: false,
  },
];

export const tipsOutsideCoverageDescription: CombinedDescription = {
  id: 'tips-outside-coverage',
  name: m.name,
  about: m.about,
  measures,
};

export interface TipsOutsideCoverage {
  /** Always: tips have no position, so this is no count. */
  readonly estimate: true;
  /** Communes with an estimate above 0, most tips outside first, the lower ordinal on a tie. */
  readonly ranking: Uint32Array;
  /** 1-based place per commune in {@link ranking}; 0 = none. */
  readonly rank: Uint32Array;
  /** Sum of the estimates over the communes that have one, and how many those are. */
  readonly estimated: { readonly tips: number; readonly communes: number };
  /** Communes without an estimate: their count is hidden, or one of the two layers has no data. */
  readonly leftOut: { readonly hidden: number; readonly noData: number };
}

/**
 * Per commune: tips received, the share of its area under working cameras, and the estimate
 * "received × (1 − covered share)".
 *
 * The suppression of the tips table is applied first; what is hidden there is NaN here, in every column made from it, so
 * that nothing hidden can be worked out from the estimate. A commune without tips has 0 outside whatever is covered.
 *
 * @param tips table of the tips layer (`received`). @param cameras table of the cameras layer (`coverageShare`).
 * @throws ProgrammerError when the tables are not of one territory, epoch and period.
 */
export function tipsOutsideCoverage(
  tips: AggregateTable,
  cameras: AggregateTable,
): Combination<TipsOutsideCoverage> {
  const size = sameGround([tips, cameras]);
  columnOf(tips, 'received');
  const shown = applySuppression(tips, tipMeasures);
  const received = shown.columns['received']!;
  const states = shown.states['received'] ?? new Uint8Array(size);
  const coveredShare = columnOf(cameras, 'coverageShare').map((share) => Math.min(1, Math.max(0, share)));
  const outside = received.map((count, c) => count * (1 - coveredShare[c]!));

  const ranking = Uint32Array.from([...outside.keys()].filter((c) => outside[c]! > 0)).sort(
    (a, b) => outside[b]! - outside[a]! || a - b,
  );
  const rank = new Uint32Array(size);
  ranking.forEach((c, place) => (rank[c] = place + 1));
  const known = outside.filter((value) => !Number.isNaN(value));
  const hidden = states.reduce((sum, state) => sum + Number(state !== SHOWN), 0);
  const receivedTotal = shown.totalStates['received'] ?? SHOWN;
  return {
    columns: { outside, received, coveredShare },
    totals: {
      outside: NaN,
      received: shown.totals['received'] ?? NaN,
      coveredShare: cameras.totals['coverageShare'] ?? NaN,
    },
    hidden: {
      outside: Uint8Array.of(...states, hidden > 0 ? HIDDEN_COMPLEMENTARY : SHOWN),
      received: Uint8Array.of(...states, receivedTotal),
    },
    inputs: [tips.inputs, cameras.inputs],
    detail: {
      estimate: true,
      ranking,
      rank,
      estimated: { tips: known.reduce((sum, value) => sum + value, 0), communes: known.length },
      leftOut: { hidden, noData: size - known.length - hidden },
    },
  };
}
