import { describe, expect, it } from 'vitest';
import { EARTH_RADIUS } from './earth';
import { localProjection } from './localProjection';

const out = new Float64Array(2);
const RADIANS = Math.PI / 180;

/** Great-circle distance in metres (haversine). */
function distance(lng1: number, lat1: number, lng2: number, lat2: number): number {
  const a =
    Math.sin(((lat2 - lat1) * RADIANS) / 2) ** 2 +
    Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * Math.sin(((lng2 - lng1) * RADIANS) / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(a));
}

describe('localProjection', () => {
  const plane = localProjection(106.2, 10.4);

  it('comes back to where it started, all over the country', () => {
    for (const [lng, lat] of [
      [106.2, 10.4],
      [102.14, 22.4],
      [109.46, 12.7],
      [117.83, 8.6],
      [104.7, 8.5],
    ] as const) {
      plane.forward(lng, lat, out);
      plane.inverse(out[0]!, out[1]!, out);
      expect(out[0]).toBeCloseTo(lng, 10);
      expect(out[1]).toBeCloseTo(lat, 10);
    }
  });

  it('keeps short lengths within 1e-4 up to 150 km from the centre', () => {
    for (let angle = 0; angle < 360; angle += 30)
      for (const km of [10, 50, 100, 150]) {
        const lng = 106.2 + ((km / 111.2) * Math.sin(angle * RADIANS)) / Math.cos(10.4 * RADIANS);
        const lat = 10.4 + (km / 111.2) * Math.cos(angle * RADIANS);
        for (const [dx, dy] of [
          [1e-3, 0],
          [0, 1e-3],
          [7e-4, 7e-4],
        ] as const) {
          plane.forward(lng, lat, out);
          const [x, y] = [out[0]!, out[1]!];
          plane.forward(lng + dx, lat + dy, out);
          const got = Math.hypot(out[0]! - x, out[1]! - y);
          expect(Math.abs(got / distance(lng, lat, lng + dx, lat + dy) - 1)).toBeLessThan(1e-4);
        }
      }
  });

  it('knows where north points', () => {
    expect(Math.abs(plane.north(106.2, 10.4))).toBeLessThan(1e-9);
    // East of the centre, north of the equator, meridians lean to the left: by about the longitude times sin φ.
    expect(plane.north(107.2, 10.4)).toBeCloseTo(1 * RADIANS * Math.sin(10.4 * RADIANS), 4);
    expect(plane.north(105.2, 10.4)).toBeCloseTo(-1 * RADIANS * Math.sin(10.4 * RADIANS), 4);
  });
});
