import { describe, expect, it } from 'vitest';
import type { AreaResult } from '../../../compute/countArea';
import type { Commune } from '../../../domain/commune';
import { testMeasure } from '../../../../tests/fixtures/measures';
import { areaFigures, communesInside } from './areaFigures';

const layer = {
  measures: [
    testMeasure('count'),
    testMeasure('tips', { sensitive: true }),
    testMeasure('status', { scale: 'category' }),
    testMeasure('shortfall', { total: 'none' }),
    testMeasure('area', { hidden: true }),
  ],
};
const result = (values: Record<string, number>, estimate: boolean): AreaResult => ({
  areaKm2: 1,
  shares: Float64Array.of(0, 1, 0.25),
  values,
  estimate,
  hidden: {},
  rows: { inside: 0, insideButOutsideTerritory: 0, withoutPosition: 0 },
  inputs: {} as AreaResult['inputs'],
});

describe('figures of a drawn area', () => {
  it('are those that an area can have; 0 is a value, a missing one says why', () => {
    const shown = (values: Record<string, number>, estimate: boolean) =>
      areaFigures(layer, result(values, estimate)).map(({ measure: { id }, value, why }) => [id, value, why]);
    expect(shown({ count: 0, tips: NaN, status: 1, shortfall: 2, area: 5 }, false)).toEqual([
      ['count', 0, 'value'],
      ['tips', null, 'notShown'],
    ]);
    expect(shown({ count: NaN, tips: NaN }, true)).toEqual([
      ['count', null, 'noData'],
      ['tips', null, 'noData'],
    ]);
  });

  it('say that a sum without the hidden communes is a least one, and that all are hidden', () => {
    const some = { ...result({ count: 7, tips: NaN }, true), hidden: { count: 2, tips: 3 } };
    expect(areaFigures(layer, some).map(({ value, why, atLeast }) => [value, why, atLeast])).toEqual([
      [7, 'value', true],
      [null, 'hidden', false],
    ]);
  });

  it('name the communes inside, the largest share first', () => {
    const communes = [0, 1, 2].map((ordinal) => ({ ordinal, name: `Xã ${ordinal}` })) as Commune[];
    const inside = communesInside(communes, result({}, true).shares);
    expect(inside.map(({ commune, share }) => [commune.ordinal, share])).toEqual([
      [1, 1],
      [2, 0.25],
    ]);
  });
});
