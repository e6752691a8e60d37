import { describe, expect, it } from 'vitest';
import { distanceM } from '../../geo/distance';
import {
  areaOf,
  beginSketch,
  canFinish,
  circleOf,
  outlineOf,
  withoutLast,
  withPlace,
  type Place,
} from './sketch';

const metres = (from: Place, to: Place): number => distanceM(...from, ...to);

const square: readonly Place[] = [
  [106, 10],
  [106.1, 10],
  [106.1, 10.1],
];
const polygon = square.reduce(withPlace, beginSketch('polygon'));

describe('a sketch', () => {
  it('is an area once it encloses something', () => {
    expect(areaOf(withoutLast(polygon))).toBeNull();
    expect(areaOf(polygon)).toEqual({ kind: 'polygon', ring: square });
    expect(canFinish(beginSketch('lasso'))).toBe(false);
  });

  it('takes each corner once, and gives the last one back', () => {
    expect(withPlace(polygon, [106.1, 10.1])).toBe(polygon);
    expect(withoutLast(polygon).places).toEqual(square.slice(0, 2));
    expect(withoutLast(beginSketch('polygon')).places).toEqual([]);
  });

  it('of a circle has a centre and one edge, which moves', () => {
    const centre = withPlace(beginSketch('circle'), [106, 10]);
    expect(areaOf(centre)).toBeNull();
    const first = withPlace(centre, [106.1, 10]);
    const second = withPlace(first, [106, 10.2]);
    expect(second.places).toEqual([
      [106, 10],
      [106, 10.2],
    ]);
    const area = areaOf(second);
    expect(area?.kind === 'circle' && area.radiusM).toBeCloseTo(22_239, 0);
  });

  it('of a radius in numbers is that radius all around', () => {
    const five = circleOf([106, 10], 5_000);
    expect(metres(...(five.places as [Place, Place]))).toBeCloseTo(5_000, 0);
    for (const place of outlineOf(five)) expect(metres([106, 10], place)).toBeCloseTo(5_000, -1);
  });
});
