import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { bboxes, labelPoints } from './area';
import { fromFeatures } from './boundarySetFrom';

const commune = (...rings: Position[][]) => ({
  type: 'Feature' as const,
  properties: {},
  geometry: { type: 'MultiPolygon' as const, coordinates: rings.map((ring) => [ring]) },
});
const square = (west: number, south: number, side: number): Position[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
/** Three thick sides of a square around a bay that is open to the north; its middle lies outside. */
const bay: Position[] = [
  [3, 0],
  [6, 0],
  [6, 3],
  [5.5, 3],
  [5.5, 1],
  [3.5, 1],
  [3.5, 3],
  [3, 3],
  [3, 0],
];

describe('frames of communes', () => {
  it('hold all polygons of each, in the order west, south, east, north', () => {
    const set = fromFeatures([commune(square(1, 2, 1), square(4, 7, 2)), commune(), commune(bay)]);
    expect([...bboxes(set)]).toEqual([1, 2, 6, 9, NaN, NaN, NaN, NaN, 3, 0, 6, 3]);
  });
});

describe('points for labels', () => {
  it('stand in the middle of a square, and where the most room is in a bay', () => {
    const [x0, y0, x1, y1] = labelPoints(fromFeatures([commune(square(0, 0, 2)), commune(bay)]));
    expect(x0).toBeCloseTo(1, 1);
    expect(y0).toBeCloseTo(1, 1);
    // The bottom is 1 high, the sides are half as wide: no place has more room than half of it.
    expect(x1).toBeGreaterThan(3.4);
    expect(x1).toBeLessThan(5.6);
    expect(y1).toBeCloseTo(0.5, 1);
  });

  it('stand on the larger of several polygons', () => {
    const [x, y] = labelPoints(fromFeatures([commune(square(0, 0, 1), square(5, 5, 3))]));
    expect([Math.round(x! * 2) / 2, Math.round(y! * 2) / 2]).toEqual([6.5, 6.5]);
  });
});
