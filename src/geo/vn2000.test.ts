import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proj4Definition, toWgs84, vn2000System, vn2000Transform, VN2000_SYSTEMS } from './vn2000';

/** Metres between two near positions given in degrees. */
function metres(a: readonly [number, number], b: readonly [number, number]): number {
  const dx = (a[0] - b[0]) * Math.cos((a[1] * Math.PI) / 180);
  return Math.hypot(dx, a[1] - b[1]) * 111_195;
}

/**
 * An independent way from VN-2000 to WGS 84: ellipsoidal coordinates → geocentric → the seven parameters of EPSG:6960
 * applied as EPSG states them (coordinate frame rotation, unturned signs) → back. No proj4.
 */
function bySevenParameters(lng: number, lat: number): [number, number] {
  const a = 6_378_137;
  const f = 1 / 298.257223563;
  const e2 = f * (2 - f);
  const radians = Math.PI / 180;
  const second = radians / 3600;
  const n = a / Math.sqrt(1 - e2 * Math.sin(lat * radians) ** 2);
  const x = n * Math.cos(lat * radians) * Math.cos(lng * radians);
  const y = n * Math.cos(lat * radians) * Math.sin(lng * radians);
  const z = n * (1 - e2) * Math.sin(lat * radians);
  // Coordinate frame rotation: rotations about the axes turn the frame, not the point.
  const [rx, ry, rz] = [-0.00928836 * second, 0.01975479 * second, -0.00427372 * second];
  const scale = 1 + 0.252906278e-6;
  const X = -191.90441429 + scale * (x + rz * y - ry * z);
  const Y = -39.30318279 + scale * (-rz * x + y + rx * z);
  const Z = -111.45032835 + scale * (ry * x - rx * y + z);
  const p = Math.hypot(X, Y);
  let phi = Math.atan2(Z, p * (1 - e2));
  for (let i = 0; i < 8; i++)
    phi = Math.atan2(Z + e2 * (a / Math.sqrt(1 - e2 * Math.sin(phi) ** 2)) * Math.sin(phi), p);
  return [Math.atan2(Y, X) / radians, phi / radians];
}

const anywhere = fc.tuple(
  fc.double({ min: 102.2, max: 109.4, noNaN: true }),
  fc.double({ min: 8.4, max: 23.4, noNaN: true }),
);

describe('VN-2000', () => {
  test('the zone of a province is known by its EPSG code, in any spelling', () => {
    expect(vn2000System('EPSG:9210')?.meridian).toBe(105.75);
    expect(vn2000System('epsg:9210')).toEqual(vn2000System('9210'));
    expect(vn2000System('urn:ogc:def:crs:EPSG::3405')?.kind).toBe('utm');
    for (const wrong of ['EPSG:4326', '9999', '', 'EPSG:92100', 'zone 48'])
      expect(vn2000System(wrong)).toBeNull();
  });

  test('every zone has its own code and meridian', () => {
    expect(
      VN2000_SYSTEMS.filter(({ kind }) => kind === 'tm3').map(({ epsg, meridian }) => [
        epsg.slice(5),
        meridian,
      ]),
    ).toEqual([
      ['5896', 102],
      ['9205', 103],
      ['9206', 104],
      ['9207', 104.5],
      ['9208', 104.75],
      ['5897', 105],
      ['9209', 105.5],
      ['9210', 105.75],
      ['9211', 106],
      ['9212', 106.25],
      ['9213', 106.5],
      ['9214', 107],
      ['9215', 107.25],
      ['9216', 107.5],
      ['5899', 107.75],
      ['5898', 108],
      ['9217', 108.25],
      ['9218', 108.5],
    ]);
    expect(new Set(VN2000_SYSTEMS.map(({ epsg }) => epsg)).size).toBe(VN2000_SYSTEMS.length);
  });

  test('the false easting lies on the central meridian', async () => {
    for (const system of VN2000_SYSTEMS.filter(({ kind }) => kind !== 'degrees')) {
      const [lng] = await toWgs84(system.epsg, 500_000, 1_150_000).then((found) => found ?? [NaN, NaN]);
      // The datum shift is about 190 m to the west at these longitudes.
      expect(Math.abs((lng as number) - (system.meridian as number))).toBeLessThan(0.0025);
    }
  });

  test('the datum shift agrees with the seven parameters worked out by hand, to the millimetre', async () => {
    const degrees = vn2000System('EPSG:4756');
    const transform = await vn2000Transform(degrees as NonNullable<typeof degrees>);
    fc.assert(
      fc.property(anywhere, ([lng, lat]) => {
        expect(metres(transform.toWgs84(lng, lat), bySevenParameters(lng, lat))).toBeLessThan(0.001);
      }),
      { numRuns: 50 },
    );
  });

  test('leaving the datum shift out would move a point by 200 to 240 m', async () => {
    const degrees = vn2000System('EPSG:4756');
    const transform = await vn2000Transform(degrees as NonNullable<typeof degrees>);
    const tienGiang = metres(transform.toWgs84(106.35, 10.36), [106.35, 10.36]);
    expect(tienGiang).toBeGreaterThan(223);
    expect(tienGiang).toBeLessThan(227);
    fc.assert(
      fc.property(anywhere, (at) => {
        const shift = metres(transform.toWgs84(...at), at);
        expect(shift).toBeGreaterThan(200);
        expect(shift).toBeLessThan(240);
      }),
      { numRuns: 50 },
    );
  });

  // 5 mm: proj4 turns the datum shift back in its linear form.
  test('there and back is the same place, in every zone', async () => {
    for (const system of VN2000_SYSTEMS) {
      const transform = await vn2000Transform(system);
      fc.assert(
        fc.property(
          fc.double({ min: -1.5, max: 1.5, noNaN: true }),
          fc.double({ min: 8.4, max: 23.4, noNaN: true }),
          (off, lat) => {
            const lng = (system.meridian ?? 106) + off;
            expect(metres(transform.toWgs84(...transform.fromWgs84(lng, lat)), [lng, lat])).toBeLessThan(
              0.005,
            );
          },
        ),
        { numRuns: 10 },
      );
    }
  });

  test('scale and zone width: TM-3 has 0.9999, UTM 0.9996', () => {
    expect(proj4Definition({ epsg: 'EPSG:9210', kind: 'tm3', meridian: 105.75 })).toContain(
      '+lon_0=105.75 +k=0.9999 ',
    );
    expect(proj4Definition({ epsg: 'EPSG:3405', kind: 'utm', meridian: 105 })).toContain(
      '+lon_0=105 +k=0.9996 ',
    );
  });

  test('a code that is no VN-2000 system gives nothing', async () => {
    expect(await toWgs84('EPSG:3857', 1, 1)).toBeNull();
  });
});
