import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../tests/contract/territory';
import { counted } from '../../../tests/fixtures/counted';
import { models } from '../../layers/models';
import { safeStatus } from '../../layers/safe-status';
import { CRITERIA, evaluate, RULE_SETS, type CriterionResult } from '../../layers/safe-status/criteria';
import { contradictionText, effectiveModelEvidence } from './effectiveModelEvidence';

const context = contextOf(6);
const code = (c: number) => `0000${c + 1}`;
const commune = (c: number, status: string, xa_1d: string, more: Record<string, string> = {}) => ({
  commune_code: code(c),
  period: '2023',
  status,
  xa_1d,
  xa_1b_date: '2023-02-01',
  xa_2: 'met',
  ...more,
});
const site = (c: number, reviews: string) => ({
  model: 'Tự quản',
  site: `Ấp ${c} ${reviews}`,
  commune_code: code(c),
  stage: 'active',
  launched: '2022-01-01',
  reviews,
});
const effective = '2023-03-15:effective';

const status = counted(safeStatus, context, [
  commune(0, 'met', 'met'), // and two sites, one effective: agrees
  commune(1, 'met', 'met'), // a site that is not effective: contradiction
  commune(2, 'not-met', 'not-met'), // an effective site: contradiction
  commune(3, 'met', ''), // no evidence, no site: supplied as not met
  commune(4, 'in-review', ''), // no evidence, an effective site: supplied as met
  { commune_code: code(5), period: '2023', status: 'met' }, // a result alone
]);
const sites = counted(models, context, [
  site(0, effective),
  site(0, '2023-03-15:ineffective'),
  site(1, '2023-03-15:ineffective'),
  site(2, effective),
  site(4, effective),
]);

describe('XA-1d held against the models layer', () => {
  const found = effectiveModelEvidence(status, sites.table);

  it('lists contradictions, claims without a model first, and says whether a decision rests on them', () => {
    expect(found.detail.contradictions).toEqual([
      { ordinal: 1, reported: 'met', byModels: 'not-met', sites: 1, effective: 0, recognised: true },
      { ordinal: 2, reported: 'not-met', byModels: 'met', sites: 1, effective: 1, recognised: false },
    ]);
    expect([...found.columns['evidence']!]).toEqual([0, 2, 2, 1, 1, NaN]);
    expect(found.detail.recognisedWithout).toEqual([1, 3]);
  });

  it('supplies evidence where there is none, as the evaluation of the standard does', () => {
    expect(found.detail.supplied).toEqual([3, 4]);
    const stated = (result: CriterionResult) =>
      ({ 'XA-1d': result, 'XA-2': 'met', 'XA-3a': 'no-evidence', 'XA-3b': 'no-evidence' }) as const;
    const none = { managed: null, registered: null, recognised: null };
    [0, 1, 2, 3, 4].forEach((c) => {
      const reported = status.detail.communes[c]!.results[CRITERIA.indexOf('XA-1d')]!;
      const oracle = evaluate(
        {
          dates: { 'XA-1a': null, 'XA-1b': '2023-02-01', 'XA-1c': null },
          stated: stated(reported),
          units: { residential: none, agency: none, enterprise: none, school: none },
        },
        RULE_SETS['TT124-2021'],
        { year: 2023, byKind: false, effectiveSites: sites.table.columns['effective']![c]! },
      );
      expect(found.detail.results[c]).toEqual(oracle);
      expect(found.columns['unmet']![c]).toBe(oracle.filter((result) => result !== 'met').length);
    });
    expect(found.detail.results[5]).toEqual([]);
    expect(found.columns['unmet']![5]).toBeNaN();
  });

  it('takes an empty models layer for no evidence, not for communes without models', () => {
    const nothing = effectiveModelEvidence(status, counted(models, context, []).table);
    expect(nothing.detail).toMatchObject({ modelsKnown: false, contradictions: [], supplied: [] });
    expect(nothing.columns['evidence']!.every(Number.isNaN)).toBe(true);
    expect(nothing.columns['unmet']![0]).toBe(found.columns['unmet']![0]);
  });

  it('carries the inputs of both layers, and changes neither', () => {
    expect(found.inputs.map(({ layer }) => layer)).toEqual(['safe-status', 'models']);
    expect(status.detail.communes[3]!.results[CRITERIA.indexOf('XA-1d')]).toBe('no-evidence');
    expect(found.columns['effective']).not.toBe(sites.table.columns['effective']);
  });

  it('says each contradiction in words', () => {
    const [claimed, denied] = found.detail.contradictions.map((each) => contradictionText(each, 'Xã $& Một'));
    expect(claimed!.vi).toBe(
      'Xã $& Một: hồ sơ ghi đạt XA-1d nhưng 1 điểm mô hình chưa có điểm nào được đánh giá hiệu quả',
    );
    expect(denied!.en).toContain('1 of 1 sites are rated effective');
  });
});
