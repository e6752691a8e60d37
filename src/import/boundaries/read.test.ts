import { describe, expect, test } from 'vitest';
import {
  collection,
  jsonBytes,
  polygon,
  readCommunes,
  square,
  twoCommunes,
  type Ring,
} from '../../../tests/fixtures/boundaries/communesFile';
import { BOUNDARY_LIMITS } from './limits';

describe('codes and names', () => {
  test('columns are found in Vietnamese and English, with and without accents', async () => {
    for (const [code, name] of [
      ['code', 'name'],
      ['Mã xã', 'Tên xã'],
      ['MA_XA', 'TEN_XA'],
      ['maDVHC', 'ten'],
      ['ward_code', 'Ward name'],
    ] as const) {
      const { communes, issues } = await readCommunes(
        twoCommunes(
          { [code]: '00004', [name]: 'Phường Ba Đình' },
          { [code]: '00008', [name]: 'Phường Ngọc Hà' },
        ),
      );
      expect(communes.map((commune) => [commune.code, commune.name, commune.kind])).toEqual([
        ['00004', 'Phường Ba Đình', 'phường'],
        ['00008', 'Phường Ngọc Hà', 'phường'],
      ]);
      expect(issues).toEqual([]);
    }
  });

  test('a running number called id does not pass for a code', async () => {
    const { report } = await readCommunes(
      twoCommunes({ id: 1, ma: '28249', ten: 'Phường 5' }, { id: 2, ma: '28252', ten: 'Phường 4' }),
    );
    expect(report.fields.code).toBe('ma');
  });

  test('names are NFC with single blanks and carry their kind', async () => {
    const { communes } = await readCommunes(
      twoCommunes(
        { code: '00001', name: ' Ba  Đình '.normalize('NFD'), type: 'Phường' },
        { code: '00002', name: 'Xã B' },
      ),
    );
    expect(communes[0]).toMatchObject({ name: 'Phường Ba Đình', kind: 'phường' });
  });

  test('codes that lost their zeros get them back, and it is said', async () => {
    const { communes, issues, report } = await readCommunes(
      twoCommunes({ code: 4, name: 'Xã A' }, { code: 28249, name: 'Xã B' }),
    );
    expect(communes.map(({ code }) => code)).toEqual(['00004', '28249']);
    expect(issues).toMatchObject([{ code: 'invalidCode', row: 1, got: '4', severity: 'warning' }]);
    expect(report.restoredCodes).toBe(1);
  });

  test('a province code "01" has lost nothing: kept as it is, and told', async () => {
    const { communes, issues } = await readCommunes(
      twoCommunes({ code: '01', name: 'A' }, { code: '79', name: 'B' }),
    );
    expect(communes.map(({ code }) => code)).toEqual(['01', '79']);
    expect(issues.map(({ code }) => code)).toEqual(['invalidCode', 'invalidCode']);
  });

  test('one code on two names: the second keeps its ground under a provisional code', async () => {
    const { communes, issues, report } = await readCommunes(
      twoCommunes({ code: '00001', name: 'Xã A' }, { code: '00001', name: 'Xã B' }),
    );
    expect(communes.map(({ code, name }) => [code, name])).toEqual([
      ['00001', 'Xã A'],
      ['X0001', 'Xã B'],
    ]);
    expect(issues).toMatchObject([{ code: 'duplicateCode', row: 2, got: '00001' }]);
    expect(report.provisionalCodes).toBe(1);
  });

  test('parts of one commune on two rows become one commune', async () => {
    const { communes, features, report } = await readCommunes(
      twoCommunes({ code: '00001', name: 'Xã A' }, { code: '00001', name: 'Xã A' }),
    );
    expect(communes).toHaveLength(1);
    expect(features.features[0]?.geometry.coordinates).toHaveLength(2);
    expect(report.featuresMerged).toBe(1);
  });

  test('a missing code is told and costs no commune', async () => {
    const { communes, issues } = await readCommunes(
      twoCommunes({ code: '', name: 'Xã A' }, { code: '00002', name: 'Xã B' }),
    );
    expect(communes.map(({ code }) => code)).toEqual(['X0001', '00002']);
    expect(issues).toMatchObject([{ code: 'missing', row: 1, column: 'code' }]);
  });

  test('columns the person names win; one that is not there refuses the file and lists those that are', async () => {
    const bytes = twoCommunes(
      { code: '00001', kyhieu: '00009', ghichu: 'Xã Chín' },
      { code: '00002', kyhieu: '00008', ghichu: 'Xã Tám' },
    );
    const chosen = await readCommunes(bytes, { codeField: 'kyhieu', nameField: 'GHI CHÚ' });
    expect(chosen.communes.map(({ code, name }) => `${code} ${name}`)).toEqual([
      '00009 Xã Chín',
      '00008 Xã Tám',
    ]);
    const wrong = await readCommunes(bytes, { codeField: 'nope' });
    expect(wrong.report.refused).toMatchObject({ code: 'missingColumn', column: 'nope' });
    expect(wrong.report.properties).toEqual(['code', 'kyhieu', 'ghichu']);
  });

  test('attributes that say neither code nor name refuse the file', async () => {
    const { report, communes } = await readCommunes(twoCommunes({ color: 'red' }, { color: 'blue' }));
    expect(report.refused?.code).toBe('missingColumn');
    expect(communes).toEqual([]);
  });

  test('area in hectares becomes km², residents stay numbers, zero area is unknown', async () => {
    const { communes } = await readCommunes(
      twoCommunes(
        { code: '00001', name: 'Xã A', area_ha: 557, dan_so: '9101' },
        { code: '00002', name: 'Xã B', area_ha: 0 },
      ),
    );
    expect(communes[0]).toMatchObject({ areaKm2: 5.57, population: 9101 });
    expect(communes[1]).toMatchObject({ areaKm2: null, population: null });
  });
});

describe('rings', () => {
  test('are closed, wound as RFC 7946 wants and freed of repeated vertices', async () => {
    const shell = square(106).slice(0, 4).reverse();
    const hole = square(106.004, 10.004, 0.002);
    const { features, boundaries, report } = await readCommunes(
      collection([
        {
          properties: { code: '00001', name: 'Xã A' },
          geometry: polygon([shell[0] as [number, number], ...(shell as Ring)] as Ring, hole),
        },
      ]),
    );
    const [outer, inner] = features.features[0]?.geometry.coordinates as number[][][];
    expect(outer?.slice(0, 4).sort()).toEqual(square(106).slice(0, 4).sort());
    expect(outer?.at(-1)).toEqual(outer?.[0]);
    expect(inner).toEqual([...hole].reverse());
    expect(report).toMatchObject({
      openRings: 1,
      repeatedVertices: 1,
      reversedRings: 2,
      holes: 1,
      vertices: 8,
    });
    expect(boundaries.coords).toHaveLength(16);
  });

  test('without area are left out and told; the commune stays', async () => {
    const { communes, issues, report } = await readCommunes(
      collection([
        {
          properties: { code: '00001', name: 'Xã A' },
          geometry: polygon([
            [106, 10],
            [106.1, 10],
            [106, 10],
          ]),
        },
        { properties: { code: '00002', name: 'Xã B' }, geometry: polygon(square(106)) },
      ]),
    );
    expect(communes).toHaveLength(2);
    expect(issues).toMatchObject([{ code: 'brokenRing', row: 1, severity: 'warning' }]);
    expect(report.brokenRings).toBe(1);
  });

  test('a feature that is a point or has numbers that are none is left out with a reason', async () => {
    const { communes, issues, report } = await readCommunes(
      collection([
        { properties: { code: '00001', name: 'Xã A' }, geometry: { type: 'Point', coordinates: [106, 10] } },
        {
          properties: { code: '00002', name: 'Xã B' },
          geometry: polygon([[106, 10], ['x', 1] as never, [1, 1]]),
        },
        { properties: { code: '00003', name: 'Xã C' }, geometry: null },
        { properties: { code: '00004', name: 'Xã D' }, geometry: polygon(square(106)) },
      ]),
    );
    expect(communes.map(({ code }) => code)).toEqual(['00004']);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([
      ['brokenRing', 1],
      ['brokenRing', 2],
      ['brokenRing', 3],
    ]);
    expect(report).toMatchObject({ featuresRead: 4, featuresSkipped: 3, communes: 1 });
  });
});

describe('TopoJSON', () => {
  const topology = (arcs: unknown, indices: unknown = [[0]]): Uint8Array =>
    jsonBytes({
      type: 'Topology',
      transform: { scale: [0.001, 0.001], translate: [106, 10] },
      objects: {
        provinces: { type: 'GeometryCollection', geometries: [] },
        communes: {
          type: 'GeometryCollection',
          geometries: [{ type: 'Polygon', arcs: indices, properties: { code: '00001', name: 'Xã A' } }],
        },
      },
      arcs,
    });

  test('is read with its arcs and its scale', async () => {
    const { features, report } = await readCommunes(
      topology([
        [
          [0, 0],
          [10, 0],
          [0, 10],
          [-10, 0],
          [0, -10],
        ],
      ]),
    );
    expect(report.format).toBe('topojson');
    const ring = features.features[0]?.geometry.coordinates[0] as number[][];
    expect(ring.map(([x = 0, y = 0]) => [+(x - 106).toFixed(6), +(y - 10).toFixed(6)])).toEqual([
      [0, 0],
      [0.01, 0],
      [0.01, 0.01],
      [0, 0.01],
      [0, 0],
    ]);
  });

  test('with an arc that is not there, or arcs that are none, is refused', async () => {
    for (const bytes of [topology([], [[7]]), topology('x'), topology([[0]], [['a']]), topology([5], [[0]])])
      expect((await readCommunes(bytes)).report.refused?.code).toBe('unreadable');
  });

  test('whose arcs unfold beyond the limit is refused before unfolding', async () => {
    const arc = Array.from({ length: 20_000 }, (_, i) => [i % 3, 1]);
    const { report } = await readCommunes(topology([arc], [Array.from({ length: 1000 }, () => 0)]));
    expect(report.refused).toMatchObject({ code: 'tooLarge' });
    expect(BOUNDARY_LIMITS.vertices).toBeLessThan(20_000_000);
  });
});
