import type { Feature, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { bboxes, communeAreasKm2, labelPoints } from './area';
import { communeCount, fromFeatures } from './boundarySetFrom';

const polygon = (...rings: Position[][]): Feature<Polygon> => ({
  type: 'Feature',
  properties: {},
  geometry: { type: 'Polygon', coordinates: rings },
});

describe('fromFeatures', () => {
  it('drops closing, repeated and impossible vertices', () => {
    const set = fromFeatures([
      polygon([
        [0, 0],
        [0, 0],
        [1, 0],
        [NaN, 3],
        [1, 1],
        [1, 1],
        [0, 0],
        [0, 0],
      ]),
    ]);
    expect([...set.coords]).toEqual([0, 0, 1, 0, 1, 1]);
    expect([...set.ringStarts]).toEqual([0, 3]);
  });

  it('keeps the ordinal of a commune whose rings are broken', () => {
    const good = polygon([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ]);
    const set = fromFeatures([
      polygon([
        [0, 0],
        [1, 1],
      ]),
      good,
    ]);
    expect(communeCount(set)).toBe(2);
    expect([...set.communeStarts]).toEqual([0, 0, 1]);
    expect(communeAreasKm2(set)[0]).toBe(0);
    expect([...bboxes(set)]).toEqual([NaN, NaN, NaN, NaN, 0, 0, 1, 1]);
    expect(labelPoints(set)[0]).toBeNaN();
  });

  it('lets a broken hole go without its shell, and a broken shell take its holes along', () => {
    const shell: Position[] = [
      [0, 0],
      [9, 0],
      [9, 9],
      [0, 9],
      [0, 0],
    ];
    const bad: Position[] = [
      [1, 1],
      [2, 2],
    ];
    expect([...fromFeatures([polygon(shell, bad)]).polygonStarts]).toEqual([0, 1]);
    expect(fromFeatures([polygon(bad, shell)]).coords).toHaveLength(0);
  });
});
