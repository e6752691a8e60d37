import { describe, expect, it } from 'vitest';
import type { CommuneFeatures } from '../../../domain/boundarySet';
import { communeAt, markPoints, pointsInside } from './communeAt';

const box = (w: number, s: number, e: number, n: number): number[][] => [
  [w, s],
  [e, s],
  [e, n],
  [w, n],
  [w, s],
];

/** A commune with a hole, the commune in the hole, and one of two islands. */
const features: CommuneFeatures = {
  type: 'FeatureCollection',
  features: [
    [[box(0, 0, 10, 10), box(4, 4, 6, 6)]],
    [[box(4, 4, 6, 6)]],
    [[box(20, 0, 21, 1)], [box(30, 0, 34, 4)]],
  ].map((coordinates, id) => ({
    type: 'Feature',
    id,
    properties: { name: `Xã ${id}`, code: `0000${id}` },
    geometry:
      coordinates.length === 1
        ? { type: 'Polygon', coordinates: coordinates[0]! }
        : { type: 'MultiPolygon', coordinates },
  })),
};
const bboxes = Float64Array.from([0, 0, 10, 10, 4, 4, 6, 6, 20, 0, 34, 4]);

describe('the commune that is drawn at a position', () => {
  it('knows holes, islands and the space between', () => {
    expect(communeAt(features, bboxes, 1, 1)).toBe(0);
    expect(communeAt(features, bboxes, 5, 5)).toBe(1);
    expect(communeAt(features, bboxes, 20.5, 0.5)).toBe(2);
    expect(communeAt(features, bboxes, 32, 2)).toBe(2);
    expect(communeAt(features, bboxes, 25, 0.5)).toBe(-1);
    expect(communeAt(features, bboxes, NaN, NaN)).toBe(-1);
  });

  it('is asked for many points at once', () => {
    const points = Float64Array.of(1, 1, 25, 0.5, 5, 5);
    expect([...pointsInside(features, bboxes, points)]).toEqual([1, 0, 1]);
  });

  it('marks a commune within its largest part', () => {
    const points = markPoints(features, [2, 0]);
    expect(communeAt(features, bboxes, points[0]!, points[1]!)).toBe(2);
    expect(points[0]).toBeGreaterThan(30);
    expect(communeAt(features, bboxes, points[2]!, points[3]!)).toBe(0);
  });
});
