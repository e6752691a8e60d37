import area from '@turf/area';
import { polygon } from '@turf/helpers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromFeatures } from '../../../src/geo/boundarySetFrom';
import { communeAreasKm2 } from '../../../src/geo/area';
import { coverageByCommune } from '../../../src/geo/coverage';
import { gapOutlines } from '../../../src/geo/coverage/gapOutlines';
import { coveredOutlines } from '../../../src/geo/coverage/outlines';

/** Two communes of about 1.1 km side by side, the second with a hole. */
const boundaries = fromFeatures([
  polygon([
    [
      [106, 10],
      [106.01, 10],
      [106.01, 10.01],
      [106, 10.01],
      [106, 10],
    ],
  ]),
  polygon([
    [
      [106.01, 10],
      [106.02, 10],
      [106.02, 10.01],
      [106.01, 10.01],
      [106.01, 10],
    ],
    [
      [106.014, 10.004],
      [106.014, 10.006],
      [106.016, 10.006],
      [106.016, 10.004],
      [106.014, 10.004],
    ],
  ]),
]);

const camera = fc.record({
  lng: fc.double({ min: 105.998, max: 106.022, noNaN: true }),
  lat: fc.double({ min: 9.998, max: 10.012, noNaN: true }),
  bearing: fc.integer({ min: 0, max: 359 }),
  fov: fc.constantFrom(60, 90, 180, 360),
  range: fc.integer({ min: 20, max: 300 }),
});

describe('gaps to draw', () => {
  it('and the exact covered area make up the commune, to 1 %', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(camera, { maxLength: 12 }), async (list) => {
        const column = (key: 'lng' | 'lat' | 'bearing' | 'fov' | 'range') =>
          Float64Array.from(list, (one) => one[key]);
        const cameras = {
          lng: column('lng'),
          lat: column('lat'),
          bearing: column('bearing'),
          fov: column('fov'),
          range: column('range'),
          assumed: new Uint8Array(list.length),
        };
        const whole = communeAreasKm2(boundaries);
        const { coveredKm2 } = coverageByCommune(boundaries, cameras);
        const covered = coveredOutlines(boundaries, cameras, 'known');
        for (const commune of [0, 1]) {
          const gaps = await gapOutlines(boundaries, commune, covered);
          const gapKm2 = gaps.coordinates.length > 0 ? area(gaps) / 1e6 : 0;
          const missing = (whole[commune] ?? NaN) - (coveredKm2[commune] ?? NaN) - gapKm2;
          expect(Math.abs(missing)).toBeLessThan(0.01 * (whole[commune] ?? NaN));
        }
      }),
      { numRuns: 60 },
    );
  });
});
