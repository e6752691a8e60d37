import turfArea from '@turf/area';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromFeatures } from '../../../src/geo/boundarySetFrom';
import { coverageByCommune } from '../../../src/geo/coverage';
import { coveredOutlines } from '../../../src/geo/coverage/outlines';
import { anyCameras, columns, sum } from './cameras';
import { polygon } from './territories';

/** One commune far larger than what the cameras see. */
const around = fromFeatures([
  polygon([
    [
      [105.9, 10.1],
      [106.1, 10.1],
      [106.1, 10.3],
      [105.9, 10.3],
    ],
  ]),
]);

describe('outlines to draw', () => {
  it('have the area of the exact count within 1 %, known and any', () => {
    fc.assert(
      fc.property(anyCameras(14), (cameras) => {
        const { coveredKm2, assumedKm2 } = coverageByCommune(around, columns(cameras));
        const known = turfArea(coveredOutlines(around, columns(cameras), 'known')) / 1e6;
        const any = turfArea(coveredOutlines(around, columns(cameras), 'any')) / 1e6;
        expect(Math.abs(known - sum(coveredKm2))).toBeLessThanOrEqual(0.01 * sum(coveredKm2));
        expect(Math.abs(any - sum(coveredKm2) - sum(assumedKm2))).toBeLessThanOrEqual(
          0.01 * (sum(coveredKm2) + sum(assumedKm2)),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('leave the gap inside a ring of cameras open', () => {
    const ring = Array.from({ length: 12 }, (_, k) => ({
      lng: 106 + 0.002 * Math.cos((k * Math.PI) / 6),
      lat: 10.2 + 0.002 * Math.sin((k * Math.PI) / 6),
      bearing: 0,
      fov: 360,
      range: 70,
      assumed: false,
    }));
    const { coordinates } = coveredOutlines(around, columns(ring), 'known');
    expect(coordinates.map((rings) => rings.length)).toEqual([2]);
    for (const closed of coordinates[0]!) expect(closed.at(-1)).toEqual(closed[0]);
  });

  it('are nothing for nothing', () => {
    expect(coveredOutlines(around, columns([]), 'any').coordinates).toEqual([]);
  });
});
