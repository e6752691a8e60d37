import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapefileZip } from '../../../tests/fixtures/boundaries/shapefileZip';
import { vn2000System, vn2000Transform } from '../../geo/vn2000';
import {
  collection,
  jsonBytes,
  polygon,
  readCommunes,
  square,
  twoCommunes,
} from '../../../tests/fixtures/boundaries/communesFile';
import { BOUNDARY_LIMITS } from './limits';
import { readBoundaries } from './read';
import type { BoundaryReading } from './read';

describe('Shapefile and coordinates', () => {
  const PRJ =
    'PROJCS["VN_2000_TM3_105_45",GEOGCS["GCS_VN_2000",DATUM["D_Vietnam_2000",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",105.75],PARAMETER["Scale_Factor",0.9999],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]';

  async function inMetres(): Promise<[number, number][]> {
    const system = vn2000System('EPSG:9210');
    const transform = await vn2000Transform(system as NonNullable<typeof system>);
    return square(106).map(([lng, lat]) => transform.fromWgs84(lng, lat));
  }
  const expectSquare = ({ features }: BoundaryReading): void => {
    const ring = features.features[0]?.geometry.coordinates[0] as number[][];
    const corners = new Set(ring.map(([x = 0, y = 0]) => `${x.toFixed(6)} ${y.toFixed(6)}`));
    expect(corners).toEqual(new Set(square(106).map(([x, y]) => `${x.toFixed(6)} ${y.toFixed(6)}`)));
  };

  test('a zipped Shapefile in degrees, Vietnamese attributes and all', async () => {
    const zip = shapefileZip([
      { rings: [square(106).reverse()], attributes: { MA_XA: '00001', TEN_XA: 'Xã Nghĩa Hưng' } },
      { rings: [square(106.01).reverse()], attributes: { MA_XA: '00002', TEN_XA: 'Phường Đức Xuân' } },
    ]);
    const reading = await readBoundaries(zip, 'xa.zip');
    expect(reading.report).toMatchObject({ format: 'shapefile', refused: null, reversedRings: 0 });
    expect(reading.communes.map(({ code, name }) => `${code} ${name}`)).toEqual([
      '00001 Xã Nghĩa Hưng',
      '00002 Phường Đức Xuân',
    ]);
    expectSquare(reading);
  });

  test('VN-2000 metres are turned by the .prj, with the datum shift that .prj files leave out', async () => {
    const ring = (await inMetres()).reverse();
    const reading = await readBoundaries(
      shapefileZip([{ rings: [ring], attributes: { MA_XA: '00001', TEN_XA: 'Xã A' } }], PRJ),
      'xa.zip',
    );
    expect(reading.report.crs).toBe('EPSG:9210');
    expectSquare(reading);
  });

  test('VN-2000 metres are turned by --crs or by the crs member of a GeoJSON', async () => {
    const features = [{ properties: { code: '00001', name: 'Xã A' }, geometry: polygon(await inMetres()) }];
    expectSquare(await readCommunes(collection(features), { crs: 'EPSG:9210' }));
    expectSquare(
      await readCommunes(
        collection(features, { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::9210' } } }),
      ),
    );
  });

  test('northing before easting, and latitude before longitude, are put right and told', async () => {
    const metres = (await inMetres()).map(([x, y]): [number, number] => [y, x]);
    const degrees = square(106).map(([x, y]): [number, number] => [y, x]);
    for (const [ring, crs] of [
      [metres, 'EPSG:9210'],
      [degrees, undefined],
    ] as const) {
      const reading = await readCommunes(
        collection([{ properties: { code: '00001', name: 'Xã A' }, geometry: polygon(ring) }]),
        { crs },
      );
      expectSquare(reading);
      expect(reading.issues).toMatchObject([{ code: 'latLngSwapped', severity: 'warning' }]);
    }
  });

  test('metres of an unknown system, and a system nobody knows, refuse the file', async () => {
    const features = [{ properties: { code: '00001', name: 'Xã A' }, geometry: polygon(await inMetres()) }];
    expect((await readCommunes(collection(features))).report.refused).toMatchObject({
      code: 'outOfRange',
      column: 'crs',
    });
    expect((await readCommunes(collection(features), { crs: 'EPSG:1' })).report.refused?.code).toBe(
      'outOfRange',
    );
  });

  test('a zip without a Shapefile, a broken zip and a broken Shapefile are refused', async () => {
    const zip = shapefileZip([{ rings: [square(106)], attributes: { MA_XA: '00001' } }]);
    for (const bytes of [zip.slice(0, 60), zip.slice(0, zip.length - 30), Uint8Array.of(0x50, 0x4b, 3, 4)])
      expect((await readBoundaries(bytes, 'x.zip')).report.refused?.code).toBe('unreadable');
  });
});

describe('hostile input', () => {
  test('is refused with a reason, never thrown', async () => {
    const cases: [Uint8Array, string][] = [
      [new Uint8Array(), 'emptyFile'],
      [jsonBytes({ type: 'FeatureCollection', features: [] }), 'emptyFile'],
      [jsonBytes([1, 2]), 'unreadable'],
      [jsonBytes({ type: 'LineString', coordinates: [] }), 'unreadable'],
      [new TextEncoder().encode('{"type":'), 'unreadable'],
      [new TextEncoder().encode('['.repeat(100_000)), 'tooLarge'],
      [
        jsonBytes({ type: 'FeatureCollection', features: Array.from({ length: 20_001 }, () => 0) }),
        'tooLarge',
      ],
    ];
    for (const [bytes, code] of cases) {
      const { report, communes, issues } = await readCommunes(bytes);
      expect(report.refused?.code).toBe(code);
      expect(issues).toEqual([report.refused]);
      expect(communes).toEqual([]);
    }
  });

  test('any JSON, and any mutation of a good file, gives a value', async () => {
    const good = twoCommunes({ code: '00001', name: 'Xã A' }, { code: '00002', name: 'Xã B' });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json().map((text) => new TextEncoder().encode(text)),
          fc.uint8Array({ maxLength: 200 }),
          fc
            .json()
            .map((text) =>
              new TextEncoder().encode(`{"type":"FeatureCollection","features":[{"geometry":${text}}]}`),
            ),
          fc.tuple(fc.nat(good.length - 1), fc.nat(255)).map(([at, byte]) => {
            const mutated = good.slice();
            mutated[at] = byte;
            return mutated;
          }),
        ),
        async (bytes) => {
          const { report, communes, boundaries, features } = await readCommunes(bytes);
          expect(communes.length).toBe(report.communes);
          expect(boundaries.communeStarts.length).toBe(communes.length + 1);
          expect(features.features.length).toBe(communes.length);
          expect(report.refused === null).toBe(communes.length > 0);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a name is text: markup and control characters stay harmless characters', async () => {
    const { communes } = await readCommunes(
      twoCommunes({ code: '00001', name: '<img src=x>' }, { code: '00002', name: 'B'.repeat(999) }),
    );
    expect(communes[0]?.name).toBe('<img src=x>');
    expect(communes[1]?.name).toHaveLength(BOUNDARY_LIMITS.nameLength);
  });
});
