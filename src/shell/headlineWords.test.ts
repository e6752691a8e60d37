import { describe, expect, it } from 'vitest';
import type { PublishedFigure } from '../domain/figure';
import { changeOf } from './change';
import { changeText, headlineNumber, headlineShare, publishedAs, toneOf } from './headlineWords';

const count = { digits: 0, value: 164, of: null } as const;
const share = { digits: 1, display: 'share', value: 0.8, of: null } as const;

describe('a headline in words', () => {
  it('writes number and share, and no share without a denominator', () => {
    expect(headlineNumber({ value: 1611, digits: 0 }, 'vi')).toBe('1.611');
    expect(headlineNumber({ value: NaN, digits: 0 }, 'vi')).toBe('–');
    expect(headlineNumber({ value: 0.0239, digits: 2, display: 'share' }, 'vi')).toBe('2,39\u00a0%');
    expect(headlineShare({ value: 164, of: 173 }, 'vi')).toBe('94,8\u00a0%');
    expect(headlineShare({ value: 7, of: null }, 'vi')).toBeNull();
    expect(headlineShare({ value: 0, of: 0 }, 'vi')).toBeNull();
  });

  it('writes changes: a number with its percentage, points for shares, nothing without a base', () => {
    expect(changeText(changeOf(164, 162, count), count, 'vi')).toBe('+2 (+1,2\u00a0%)');
    expect(changeText(changeOf(3, 0, count), count, 'vi')).toBeNull();
    expect(changeText(changeOf(0.8, 0.75, share), share, 'vi')).toBe('+5 điểm %');
    expect(changeText(changeOf(0.8, 0.75, share), share, 'en')).toBe('+5 points');
    expect(changeText(changeOf(3, NaN, count), count, 'vi')).toBeNull();
  });

  it('gives no percentage that could be taken for a share, nor one of a small base', () => {
    const small = { ...count, value: 7 };
    expect(changeText(changeOf(7, 6, small), small, 'vi')).toBe('6 → 7, tăng 1');
    expect(changeText(changeOf(7, 9, small), small, 'en')).toBe('9 → 7, down 2');
    const whole = { ...count, of: 173 };
    expect(changeText(changeOf(164, 162, whole), whole, 'vi')).toBe('162 → 164, tăng 2');
  });

  it('colours a change by what is welcome, and not where neither is', () => {
    expect(toneOf(changeOf(5, 3, count), 'up')).toBe('good');
    expect(toneOf(changeOf(5, 3, count), 'down')).toBe('bad');
    expect(toneOf(changeOf(5, 3, count), null)).toBe('plain');
    expect(toneOf(changeOf(5, 5, count), 'up')).toBe('plain');
  });
});

describe('«công bố»', () => {
  const figure = {
    id: '1',
    communeCode: null,
    periodId: '2018-H1',
    measure: { layer: 'safe-status', measure: 'status' },
    values: [{ value: 164, of: 173, unit: { vi: 'xã', en: 'communes' } }],
  } as unknown as PublishedFigure;
  const headline = { measure: 'status', value: 164, of: 173 };

  it('marks the very number of the period and nothing else', () => {
    const marked = (change: object, period = '2018-H1', figures = [figure]): boolean =>
      publishedAs({ ...headline, ...change }, 'safe-status', period, figures) !== null;
    expect(marked({})).toBe(true);
    expect(marked({ of: null })).toBe(true);
    expect(marked({ value: 163 })).toBe(false);
    expect(marked({ of: 172 })).toBe(false);
    expect(marked({ measure: 'unmet' })).toBe(false);
    expect(marked({}, '2017-H1')).toBe(false);
    expect(marked({}, '2018-H1', [{ ...figure, communeCode: '28249' }])).toBe(false);
  });
});
