import { describe, expect, it } from 'vitest';
import type { PlaceReview } from '../../../compute/intake/protocol';
import { agreeAll, confidenceWord, groupPlaces, PLACE_GROUPS, withoutDecisions } from './groupPlaces';

const candidate = (code: string, confidence = 0.8) => ({
  code,
  name: `Xã ${code}`,
  district: null,
  confidence,
  former: false,
});
const place = (over: Partial<PlaceReview>): PlaceReview => ({
  key: 'a|',
  text: 'a',
  rows: [2],
  rowTotal: 1,
  outcome: 'review',
  code: '00004',
  candidates: [candidate('00004')],
  ...over,
});
const PLACES = [
  place({ key: 'nghia hung|' }),
  place({ key: 'tan an|', outcome: 'ambiguous', code: null, candidates: [candidate('1'), candidate('2')] }),
  place({ key: 'xyz|', outcome: 'unmatched', code: null, candidates: [] }),
  place({ key: 'cu|', outcome: 'decided', code: '00028' }),
];
const keysOf = (decisions: Record<string, string>) => {
  const groups = groupPlaces(PLACES, decisions);
  return PLACE_GROUPS.map((group) => groups[group].map(({ key }) => key));
};

describe('texts that name communes', () => {
  it('are grouped by what they ask for', () => {
    expect(keysOf({ 'cu|': '00028' })).toEqual([['tan an|'], ['nghia hung|'], ['xyz|'], ['cu|']]);
  });

  it('follow a decision at once and ask again when it is taken back', () => {
    const decided = groupPlaces(PLACES, { 'tan an|': '2', 'xyz|': '', 'cu|': '00028' });
    expect(decided.decided.map(({ key, stands }) => [key, stands])).toEqual([
      ['tan an|', '2'],
      ['xyz|', ''],
      ['cu|', '00028'],
    ]);
    const [again] = groupPlaces(PLACES, {}).ambiguous.filter(({ key }) => key === 'cu|');
    expect(again?.stands).toBeNull();
  });

  it('lose nothing, whatever is decided', () => {
    const some: Record<string, string>[] = [{}, { 'tan an|': '1' }, { 'other|': '' }, { constructor: '' }];
    for (const decisions of some)
      expect(keysOf(decisions).flat().sort()).toEqual(PLACES.map(({ key }) => key).sort());
  });

  it('are agreed with together only where one commune is meant, and undone together', () => {
    const before = { 'other|': '00099' };
    const { review } = groupPlaces(PLACES, before);
    const after = agreeAll(review, before);
    expect(after).toEqual({ 'other|': '00099', 'nghia hung|': '00004' });
    expect(withoutDecisions(after, ['nghia hung|'])).toEqual(before);
    expect(agreeAll([{ ...review[0]!, code: null }], before)).toEqual(before);
  });

  it('have words for how sure they are', () => {
    const alone = (confidence: number) => confidenceWord(confidence);
    expect([1, 0.9, 0.7, 0.5, 0.2].map(alone)).toEqual(['sure', 'sure', 'likely', 'maybe', 'hardly']);
    expect(confidenceWord(1, [1, 0.4])).toBe('sameName');
    expect(confidenceWord(0.86, [0.9])).toBe('nearName');
    expect(confidenceWord(0.95, [0.4])).toBe('sure');
  });
});
