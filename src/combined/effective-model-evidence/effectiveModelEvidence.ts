import type { AggregateTable, Category, MeasureDefinition } from '../../domain/measure';
import { plainMeasure } from '../../domain/plainMeasure';
import type { Bilingual } from '../../domain/text';
import type { CommuneStatus, SafeStatusDetail } from '../../layers/safe-status/aggregate';
import { resultByModels, type CriterionResult } from '../../layers/safe-status/criteria';
import {
  columnOf,
  sameGround,
  type CombinedDescription,
  type Combination,
  type Counted,
} from '../combination';
import { m } from './messages';

/** What stands in the column `evidence`; NaN where the commune's file has no evidence at all. */
const AGREES = 0;
const SUPPLIED = 1;
const CONTRADICTS = 2;

const categories: readonly Category[] = [
  { value: AGREES, id: 'agrees', label: m.agrees, color: 'status-met', hatch: false, sign: '✓' },
  { value: SUPPLIED, id: 'supplied', label: m.supplied, color: 'status-in-review', hatch: false, sign: '+' },
  {
    value: CONTRADICTS,
    id: 'contradicts',
    label: m.contradicts,
    color: 'status-not-met',
    hatch: true,
    sign: '≠',
  },
];

const measures: readonly MeasureDefinition[] = [
  plainMeasure('evidence', m.evidence, m.unitNone, m.evidenceFormula, {
    scale: 'category',
    categories,
    total: 'none',
  }),
  plainMeasure('effective', m.effective, m.unitSites, m.effectiveFormula),
  plainMeasure('unmet', m.unmet, m.unitCriteria, m.unmetFormula, { total: 'none' }),
];

export const effectiveModelEvidenceDescription: CombinedDescription = {
  id: 'effective-model-evidence',
  name: m.name,
  about: m.about,
  measures,
};

/** A commune whose reported XA-1d is not what the models layer says. */
export interface Contradiction {
  readonly ordinal: number;
  readonly reported: 'met' | 'not-met';
  readonly byModels: 'met' | 'not-met';
  readonly sites: number;
  readonly effective: number;
  /** The commune is recognised as safe: then the contradiction touches a decision. */
  readonly recognised: boolean;
}

export interface EffectiveModelEvidence {
  /** False: the models layer has no site at all; an empty list is no evidence, and nothing was decided from it. */
  readonly modelsKnown: boolean;
  /**
   * Results of all criteria per commune, in the order of the status detail's `criteria`, XA-1d supplied where the file has
   * none; null without a row, empty without any evidence.
   */
  readonly results: readonly (readonly CriterionResult[] | null)[];
  /** Communes whose XA-1d was supplied by the models layer, ascending. */
  readonly supplied: readonly number[];
  /** Reported as met without an effective site first, recognised communes before others, then by ordinal. */
  readonly contradictions: readonly Contradiction[];
  /** Communes recognised as safe although XA-1d, reported or supplied, is not met by the models layer; ascending. */
  readonly recognisedWithout: readonly number[];
}

/**
 * XA-1d ("ít nhất 01 mô hình phong trào hoạt động hiệu quả") held against the models layer.
 *
 * Where a commune's file states no evidence, the models layer decides, by the rule of the standard's evaluation
 * (`evaluate` with `effectiveSites`); what the file states is never overruled, a contradiction is listed instead. Files with
 * results alone (no evidence for any criterion) stay without criteria.
 *
 * @param status the safe-status layer as counted. @param models table of the models layer (`count`, `effective`).
 * @throws ProgrammerError when the tables are not of one territory, epoch and period.
 */
export function effectiveModelEvidence(
  status: Counted<SafeStatusDetail>,
  models: AggregateTable,
): Combination<EffectiveModelEvidence> {
  const size = sameGround([status.table, models]);
  const sites = columnOf(models, 'count');
  const effective = columnOf(models, 'effective');
  const modelsKnown = sites.some((count) => count > 0);
  const at = status.detail.criteria.indexOf('XA-1d');

  const evidence = new Float64Array(size).fill(NaN);
  const unmet = new Float64Array(size).fill(NaN);
  const results: (readonly CriterionResult[] | null)[] = [];
  const supplied: number[] = [];
  const contradictions: Contradiction[] = [];
  const recognisedWithout: number[] = [];
  for (let c = 0; c < size; c++) {
    const commune: CommuneStatus | null = status.detail.communes[c] ?? null;
    const stated = commune?.results[at];
    results.push(commune?.results ?? null);
    if (commune === null || stated === undefined) continue;
    unmet[c] = lacking(commune.results);
    if (!modelsKnown) continue;
    const byModels = resultByModels(effective[c]!);
    const recognised = commune.status === 'met';
    if (recognised && byModels === 'not-met') recognisedWithout.push(c);
    if (stated === 'no-evidence') {
      const completed = commune.results.with(at, byModels);
      results[c] = completed;
      unmet[c] = lacking(completed);
      evidence[c] = SUPPLIED;
      supplied.push(c);
    } else if (stated === byModels) evidence[c] = AGREES;
    else {
      evidence[c] = CONTRADICTS;
      contradictions.push({
        ordinal: c,
        reported: stated,
        byModels,
        sites: sites[c]!,
        effective: effective[c]!,
        recognised,
      });
    }
  }
  contradictions.sort(
    (a, b) =>
      Number(b.reported === 'met') - Number(a.reported === 'met') ||
      Number(b.recognised) - Number(a.recognised) ||
      a.ordinal - b.ordinal,
  );
  return {
    columns: { evidence, effective: effective.slice(), unmet },
    totals: { evidence: NaN, effective: models.totals['effective'] ?? NaN, unmet: NaN },
    inputs: [status.table.inputs, models.inputs],
    detail: { modelsKnown, results, supplied, contradictions, recognisedWithout },
  };
}

const lacking = (results: readonly CriterionResult[]): number =>
  results.filter((result) => result !== 'met').length;

/** A contradiction in one sentence. `commune` is the name to put in. */
export function contradictionText(found: Contradiction, commune: string): Bilingual {
  const text = found.reported === 'met' ? m.claimedWithout : m.deniedWith;
  const fill = (sentence: string): string =>
    sentence
      .replace('{commune}', () => commune)
      .replace('{sites}', String(found.sites))
      .replace('{effective}', String(found.effective));
  return { vi: fill(text.vi), en: fill(text.en) };
}
