import type { AggregateTable } from '../domain/measure';
import type { Bilingual } from '../domain/text';
import { cameras } from '../layers/cameras';
import type { CamerasDetail } from '../layers/cameras/aggregate';
import { models } from '../layers/models';
import type { ModelsDetail } from '../layers/models/aggregate';
import { safeStatus } from '../layers/safe-status';
import type { SafeStatusDetail } from '../layers/safe-status/aggregate';
import { tips } from '../layers/tips';
import type { CombinedDescription, Combination, Counted } from './combination';
import {
  contradictionText,
  effectiveModelEvidence,
  effectiveModelEvidenceDescription,
} from './effective-model-evidence/effectiveModelEvidence';
import { reach, reachDescription } from './reach/reach';
import {
  tipsOutsideCoverage,
  tipsOutsideCoverageDescription,
} from './tips-outside-coverage/tipsOutsideCoverage';

/** What a combination may know of the ground beside the tables. */
export interface CombinedGround {
  /** lng, lat per commune. */
  readonly labelPoints: Float64Array;
  readonly names: readonly string[];
}

/** A combination with what must be said beside its numbers. */
export interface CombinedResult extends Pick<
  Combination<unknown>,
  'columns' | 'totals' | 'hidden' | 'inputs'
> {
  /** An estimate, not a count. */
  readonly estimate: boolean;
  /** Single findings in sentences, the most important first. */
  readonly findings: readonly Bilingual[];
  /** It could not be worked out: a layer is there but holds nothing to compare with. */
  readonly empty: boolean;
}

/** One way of putting two layers together, as the screen offers it. */
export interface CombinedEntry extends CombinedDescription {
  /** Ids of the layers whose results it is made from, in the order of `combine`. */
  readonly needs: readonly [string, string];
  /** The results of these layers as everybody may see them. @throws ProgrammerError when they are not of one period. */
  combine(
    first: { readonly table: AggregateTable; readonly detail: unknown },
    second: { readonly table: AggregateTable; readonly detail: unknown },
    ground: CombinedGround,
  ): CombinedResult;
}

// A layer's result carries the detail of its own slice: the id that is asked for says which.
export const combinations: readonly CombinedEntry[] = [
  {
    ...tipsOutsideCoverageDescription,
    needs: [tips.id, cameras.id],
    combine: (received, covered) => ({
      ...tipsOutsideCoverage(received.table, covered.table),
      estimate: true,
      findings: [],
      empty: false,
    }),
  },
  {
    ...reachDescription,
    needs: [models.id, cameras.id],
    combine: (sites, places, { labelPoints }) => ({
      ...reach(sites as Counted<ModelsDetail>, places as Counted<CamerasDetail>, labelPoints),
      estimate: false,
      findings: [],
      empty: false,
    }),
  },
  {
    ...effectiveModelEvidenceDescription,
    needs: [safeStatus.id, models.id],
    combine: (status, sites, { names }) => {
      const found = effectiveModelEvidence(status as Counted<SafeStatusDetail>, sites.table);
      return {
        ...found,
        estimate: false,
        findings: found.detail.contradictions.map((each) =>
          contradictionText(each, names[each.ordinal] ?? ''),
        ),
        empty: !found.detail.modelsKnown,
      };
    },
  },
];
