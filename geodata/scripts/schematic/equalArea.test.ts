import area from '@turf/area';
import { polygon } from '@turf/helpers';
import { describe, expect, it } from 'vitest';
import { equalAreaAround } from './equalArea';
import { signedArea } from './halfPlane';

describe('equalAreaAround', () => {
  it('comes back to the same degrees', () => {
    const plane = equalAreaAround(106.3, 10.4);
    for (const [lon, lat] of [
      [105.8, 10.2],
      [106.3, 10.4],
      [106.9, 10.6],
    ] as const) {
      const [backLon, backLat] = plane.toLonLat(...plane.toPlane(lon, lat));
      expect(backLon).toBeCloseTo(lon, 10);
      expect(backLat).toBeCloseTo(lat, 10);
    }
  });

  it('gives the area that Turf gives on the sphere', () => {
    const corners = [
      [107.4, 14.1],
      [108.4, 14.2],
      [108.2, 15.2],
      [107.5, 15.0],
    ] as const;
    const plane = equalAreaAround(107.9, 14.7);
    const flat = corners.map(([lon, lat]) => plane.toPlane(lon, lat));
    const km2 = signedArea({ x: flat.map((p) => p[0]), y: flat.map((p) => p[1]) });
    const turf = area(polygon([[...corners, corners[0]].map((c) => [...c])])) / 1e6;
    expect(km2 / turf).toBeCloseTo(1, 4);
  });

  it('keeps east to the right and north up', () => {
    const plane = equalAreaAround(106, 10);
    expect(plane.toPlane(107, 10)[0]).toBeGreaterThan(100);
    expect(plane.toPlane(106, 11)[1]).toBeGreaterThan(100);
  });
});
