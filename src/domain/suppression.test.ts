import { describe, expect, it } from 'vitest';
import { testMeasure } from '../../tests/fixtures/measures';
import type { MeasureDefinition } from './measure';
import { periodForest } from './periodForest';
import { applySuppression, HIDDEN_PRIMARY, SHOWN, thresholdOf } from './suppression';

const measure = (id: string, more: Partial<MeasureDefinition> = {}): MeasureDefinition =>
  testMeasure(id, { nature: 'flow', sensitive: true, ...more });

describe('applySuppression', () => {
  const measures = [
    measure('tips'),
    measure('rate', { total: 'ratio', ratioOf: { numerator: 'tips', denominator: 'people', factor: 1000 } }),
    measure('people', { sensitive: false }),
  ];
  const columns = {
    tips: Float64Array.of(40, 3, 60, NaN),
    rate: Float64Array.of(4, 0.3, 6, NaN),
    people: Float64Array.of(10_000, 10_000, 10_000, 10_000),
  };
  const totals = { tips: 103, rate: 103 / 40, people: 40_000 };

  it('hides a small count and one more, keeps the total, and takes the rates along', () => {
    const shown = applySuppression({ columns, totals }, measures);
    expect([...shown.columns['tips']!]).toEqual([NaN, NaN, 60, NaN]);
    expect([...shown.columns['rate']!]).toEqual([NaN, NaN, 6, NaN]);
    expect(shown.states['tips']![1]).toBe(HIDDEN_PRIMARY);
    expect(shown.states['rate']![1]).toBe(HIDDEN_PRIMARY);
    expect(shown.totals).toEqual(totals);
    expect(shown.totalStates).toEqual({ tips: SHOWN, rate: SHOWN });
    expect(shown.columns['people']).toBe(columns.people);
    expect(shown.states['people']).toBeUndefined();
  });

  it('hides a small total', () => {
    const shown = applySuppression(
      { columns: { ...columns, tips: Float64Array.of(0, 3, 0, NaN) }, totals: { ...totals, tips: 3 } },
      measures,
    );
    expect(shown.totals['tips']).toBeNaN();
    expect(shown.totals['rate']).toBeNaN();
    expect(shown.totals['people']).toBe(40_000);
  });

  it('obeys decisions made over more than this table', () => {
    const shown = applySuppression(
      { columns, totals, hidden: { tips: Uint8Array.of(0, 1, 2, 0, 0) } },
      measures,
    );
    expect([...shown.columns['tips']!]).toEqual([40, NaN, NaN, NaN]);
  });

  it('does not touch its input', () => {
    const before = structuredClone({ columns, totals });
    applySuppression({ columns, totals }, measures);
    expect({ columns, totals }).toEqual(before);
  });
});

describe('thresholdOf', () => {
  it('is 5 unless set; 2 would say 1 and becomes 3', () => {
    expect([undefined, 'x', NaN, 0, 1, 2, 3, 10.7].map(thresholdOf)).toEqual([5, 5, 5, 0, 0, 3, 3, 10]);
  });
});

describe('periodForest', () => {
  const days = (from: string, to: string): { from: string; to: string } => ({ from, to });

  it('nests halves in a year, and knows that nothing is left', () => {
    const { parent, rests } = periodForest([
      days('2018-01-01', '2018-06-30'),
      days('2018-01-01', '2018-12-31'),
      days('2018-07-01', '2018-12-31'),
    ]);
    expect(parent).toEqual([1, -1, 1, 1]);
    expect(rests).toEqual([{ index: 3, whole: 1, empty: true }]);
  });

  it('keeps a rest where days are left, and apart what only overlaps', () => {
    const { parent, rests } = periodForest([
      days('2018-01-01', '2018-12-31'),
      days('2018-01-01', '2018-06-30'),
      days('2018-06-01', '2018-09-30'),
      days('2018-11-16', '2019-11-15'),
    ]);
    expect(parent).toEqual([-1, 0, -1, -1, 0]);
    expect(rests).toEqual([{ index: 4, whole: 0, empty: false }]);
  });

  it('takes the shortest period that contains it, and two names of one period for one', () => {
    const { parent } = periodForest([
      days('2018-01-01', '2018-12-31'),
      days('2018-01-01', '2018-06-30'),
      days('2018-01-01', '2018-03-31'),
      days('2018-01-01', '2018-03-31'),
    ]);
    expect(parent.slice(0, 4)).toEqual([-1, 0, 1, 2]);
  });
});
