import area from '@turf/area';
import { polygon } from '@turf/helpers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dashedRim, placeAt, viewRing } from './shapes';

const closed = (ring: [number, number][]) => polygon([[...ring, ring[0] ?? [0, 0]]]);
const metresBetween = ([a, b]: [number, number], [c, d]: [number, number]) => {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((d - b) * rad) / 2) ** 2 +
    Math.cos(b * rad) * Math.cos(d * rad) * Math.sin(((c - a) * rad) / 2) ** 2;
  return 2 * 6_371_008.8 * Math.asin(Math.sqrt(h));
};

describe('what a camera sees', () => {
  it('has the area of its sector, whatever the bearing', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 359.9, noNaN: true }),
        fc.double({ min: 5, max: 360, noNaN: true }),
        fc.double({ min: 5, max: 300, noNaN: true }),
        (bearing, fov, range) => {
          const drawn = area(closed(viewRing(106.36, 10.36, bearing, fov, range)));
          expect(drawn / ((Math.PI * range * range * fov) / 360)).toBeCloseTo(1, 1);
        },
      ),
    );
  });

  it('bearing 0 looks north, 90 looks east', () => {
    const [tip, ...arc] = viewRing(106, 10, 0, 60, 100);
    expect(tip).toEqual([106, 10]);
    for (const [, lat] of arc) expect(lat).toBeGreaterThan(10);
    for (const [lng] of viewRing(106, 10, 90, 60, 100).slice(1)) expect(lng).toBeGreaterThan(106);
  });

  it('places are as far away as they should be', () => {
    for (const bearing of [0, 37, 90, 200, 359])
      expect(metresBetween([106, 10], placeAt(106, 10, bearing, 1234))).toBeCloseTo(1234, 3);
  });

  it('an assumed rim is broken into dashes that lie on the circle', () => {
    const dashes = dashedRim(106, 10, 50);
    expect(dashes).toHaveLength(12);
    for (const place of dashes.flat()) expect(metresBetween([106, 10], place)).toBeCloseTo(50, 3);
  });
});
