import { describe, expect, it } from 'vitest';
import type { MeasureDefinition } from '../domain/measure';
import { shownValue, unitText } from './shownValue';

const measure: MeasureDefinition = {
  id: 'share',
  name: { vi: 'Tỷ lệ', en: 'Share' },
  unit: { vi: '%', en: '%' },
  scale: 'sequential',
  nature: 'ratio',
  total: 'none',
  display: 'share',
  digits: 1,
  formula: { vi: 'a ÷ b', en: 'a ÷ b' },
  sensitive: false,
};

describe('what stands in a cell', () => {
  it('keeps no data, zero and hidden apart', () => {
    expect(shownValue(measure, NaN, 0, 'vi')).toEqual({ kind: 'noData' });
    expect(shownValue(measure, undefined, 0, 'vi')).toEqual({ kind: 'noData' });
    expect(shownValue(measure, 0, 0, 'vi')).toMatchObject({ kind: 'value', text: '0\u00a0%' });
    expect(shownValue(measure, 0.03, 1, 'vi')).toEqual({ kind: 'hidden', because: 'small' });
    expect(shownValue(measure, 12, 2, 'vi')).toEqual({ kind: 'hidden', because: 'other' });
  });

  it('writes shares as per cent and counts with a unit', () => {
    expect(shownValue(measure, 164 / 173, 0, 'vi')).toMatchObject({ text: '94,8\u00a0%' });
    expect(unitText(measure, 'vi')).toBe('');
    expect(unitText({ ...measure, display: undefined, unit: { vi: 'km²', en: 'km²' } }, 'vi')).toBe('km²');
  });

  it('writes categories by their word', () => {
    const status: MeasureDefinition = {
      ...measure,
      scale: 'category',
      display: undefined,
      categories: [
        {
          value: 1,
          id: 'met',
          label: { vi: 'Đạt', en: 'Met' },
          color: 'status-met',
          hatch: false,
          sign: '✓',
        },
      ],
    };
    expect(shownValue(status, 1, 0, 'vi')).toMatchObject({ text: 'Đạt', category: { id: 'met' } });
  });
});
