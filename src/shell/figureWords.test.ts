import { describe, expect, it } from 'vitest';
import type { PublishedFigure } from '../domain/figure';
import { arrangeFigures, figureNumber, precisionWord } from './figureWords';

const unit = { vi: 'tin', en: 'tips' };

function figure(id: string, facts: Partial<PublishedFigure> = {}): PublishedFigure {
  return {
    id,
    place: 'Kon Tum',
    communeCode: null,
    periodText: { vi: '2023', en: '2023' },
    periodId: '2023',
    name: { vi: id, en: id },
    values: [{ value: 1, of: null, unit }],
    precision: 'exact',
    nature: 'flow',
    subsetOf: null,
    measure: null,
    source: { vi: '', en: '' },
    note: '',
    ...facts,
  };
}

describe('published figures in words', () => {
  it('writes numbers as published', () => {
    expect(figureNumber({ value: 164, of: 173, unit }, 'vi')).toBe('164/173');
    expect(figureNumber({ value: -19.4, of: null, unit }, 'vi')).toBe('−19,4');
    expect(figureNumber({ value: 1611, of: null, unit }, 'en')).toBe('1,611');
  });

  it('never makes a number of "hàng chục"', () => {
    expect(figureNumber({ value: null, of: null, unit }, 'vi')).toBe('không rõ số');
    expect(precisionWord('atLeast', 'vi')).toBe('hơn');
    expect(precisionWord('exact', 'vi')).toBe('');
  });

  it('shows every figure once, a part after its total, the period first', () => {
    const figures = [
      figure('655', { subsetOf: '726' }),
      figure('old', { periodId: null }),
      figure('726'),
      figure('lost', { subsetOf: 'not here' }),
    ];
    const { now, others } = arrangeFigures(figures, '2023');
    expect(now.map((each) => each.id)).toEqual(['726', '655', 'lost']);
    expect(others.map((each) => each.id)).toEqual(['old']);
  });
});
