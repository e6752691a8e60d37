import { describe, expect, it } from 'vitest';
import { testMeasure } from '../../tests/fixtures/measures';
import { totalsOf } from './totals';

const column = (...values: number[]): Float64Array => Float64Array.from(values);

describe('totalsOf', () => {
  it('sums what is known; nothing known is no data, which is not 0', () => {
    const totals = totalsOf([testMeasure('a'), testMeasure('b'), testMeasure('c')], {
      a: column(1, NaN, 2),
      b: column(NaN, NaN, NaN),
      c: column(0, NaN, 0),
    });
    expect(totals).toEqual({ a: 3, b: NaN, c: 0 });
  });

  it('builds a ratio from sums, over the communes that have both parts', () => {
    const ratio = testMeasure('share', {
      total: 'ratio',
      ratioOf: { numerator: 'part', denominator: 'whole', factor: 100 },
    });
    const columns = { share: column(50, NaN, NaN), part: column(1, 5, NaN), whole: column(2, NaN, 8) };
    expect(totalsOf([ratio], columns).share).toBe(50);
    expect(totalsOf([ratio], { ...columns, whole: column(0, 0, 0) }).share).toBeNaN();
  });

  it('builds no total where the measure forbids it, unless the slice gives one', () => {
    const names = testMeasure('names', { total: 'none' });
    expect(totalsOf([names], { names: column(3, 4) }).names).toBeNaN();
    expect(totalsOf([names], { names: column(3, 4) }, { names: 5 }).names).toBe(5);
  });

  it('throws for a measure without its columns: a mistake of ours', () => {
    expect(() => totalsOf([testMeasure('a')], {})).toThrow('no column a');
    expect(() => totalsOf([testMeasure('a', { total: 'ratio' })], { a: column(1) })).toThrow('ratioOf');
  });
});
