import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapefileZip } from '../../../tests/fixtures/boundaries/shapefileZip';
import { pointsZip, type PointFixture } from '../../../tests/fixtures/import/pointsZip';
import { fixturePath, fixtureTarget } from '../../../tests/fixtures/import/sheets/report';
import { layerById } from '../../layers/registry';
import { importTable } from '../importTable';
import { fileKind } from './drivers';
import type { TableReader } from './rawWorkbook';

type Bytes = Uint8Array<ArrayBuffer>;
const json = (value: unknown): Bytes => new TextEncoder().encode(JSON.stringify(value));
const cameras = layerById('cameras')!;

async function reader(bytes: Bytes): Promise<TableReader> {
  const kind = fileKind(bytes);
  if (kind.kind !== 'table') throw new Error(`got ${kind.kind}`);
  return kind.driver.load();
}

async function sheets(bytes: Bytes) {
  const read = await (await reader(bytes)).readWorkbook(bytes, {});
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value.sheets;
}

async function refusal(bytes: Bytes): Promise<string> {
  const read = await (await reader(bytes)).readWorkbook(bytes, {});
  return read.ok ? 'read' : read.issues.map(({ code, got }) => `${code} ${got}`).join();
}

const layer = (more: Partial<PointFixture>): PointFixture => ({
  name: 'a',
  fields: [],
  records: [],
  ...more,
});
const at = (x: number, y: number) => ({ points: [[x, y] as const], values: [] });
const fileOf = (file: string): Bytes => new Uint8Array(readFileSync(fixturePath(file)));

/** Everything that an import says, but for what the file is. */
async function report(bytes: Bytes) {
  const read = await importTable(bytes, 'x', cameras, await fixtureTarget());
  if (!read.ok) return read.issues;
  const { placed, mapping, table } = read.value;
  return {
    placement: { ...placed.placement, ordinals: [...placed.placement.ordinals] },
    rows: placed.rows,
    numbers: placed.rowNumbers,
    columns: mapping.matches.map(({ header, column }) => `${header} ${column}`),
    cells: table.rows,
  };
}

describe('points of three formats', () => {
  it('the same points give the same report', async () => {
    const place = fc.tuple(
      fc.integer({ min: 105_900, max: 106_900 }).map((n) => n / 1000),
      fc.integer({ min: 10_100, max: 10_700 }).map((n) => n / 1000),
    );
    const feature = fc.record({
      place: fc.option(place, { freq: 6 }),
      id: fc.constantFrom('A1', 'A2', 'B-03', 'mã số', ''),
      range: fc.constantFrom('', '40', '62.5', '5000'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(feature, { minLength: 1, maxLength: 12 }), async (features) => {
        const numberOf = (text: string): number | null => (text === '' ? null : Number(text));
        const geometries = features.map((one) => ({
          properties: { SO_HIEU: one.id, TAM_XA: numberOf(one.range) },
          geometry: one.place === null ? null : { type: 'Point', coordinates: one.place },
        }));
        const collection = {
          type: 'FeatureCollection',
          features: geometries.map((one) => ({ type: 'Feature', ...one })),
        };
        const topology = {
          type: 'Topology',
          arcs: [],
          objects: {
            diem: {
              type: 'GeometryCollection',
              geometries: geometries.map(({ properties, geometry }) => ({
                type: null,
                ...geometry,
                properties,
              })),
            },
          },
        };
        const zip = pointsZip([
          layer({
            fields: [
              { name: 'SO_HIEU', type: 'C' },
              { name: 'TAM_XA', type: 'N' },
            ],
            records: features.map((one) => ({
              points: one.place === null ? [] : [one.place],
              values: [one.id, one.range],
            })),
          }),
        ]);
        const expected = await report(json(collection));
        expect(await report(zip)).toEqual(expected);
        expect(await report(json(topology))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('positions of a system that the file names are turned into degrees, and that is told', async () => {
    const metres = { type: 'Point', coordinates: [565288.55, 1146396.67] };
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::9210' } };
    const [sheet] = await sheets(
      json({
        type: 'FeatureCollection',
        crs,
        features: [{ type: 'Feature', properties: {}, geometry: metres }],
      }),
    );
    const [lng, lat] = sheet!.rows[1]!.map(Number);
    // A hundredth of a second of arc is 0,3 m; without the datum shift it would be 225 m.
    expect(Math.hypot(lng! - 106.348, lat! - 10.366)).toBeLessThan(3e-6);
    expect(sheet!.notes).toMatchObject([{ code: 'convertedZone', severity: 'warning', got: 'EPSG:9210: 1' }]);
  });

  it('a system that is not known here refuses the file', async () => {
    const prj = 'PROJCS["VN_2000_lạ",PARAMETER["Central_Meridian",99.0]]';
    expect(await refusal(pointsZip([layer({ records: [at(1, 2)], prj })]))).toContain('outOfRange PROJCS');
  });

  it('heights, several points of one record and empty shapes', async () => {
    for (const type of [1, 11, 8, 18] as const) {
      const several = type === 8 || type === 18;
      const records = [
        several ? { points: [[1, 2] as const, [3, 4] as const], values: [] } : at(1, 2),
        { points: [], values: [] },
        at(-5.5, 6),
      ];
      const [sheet] = await sheets(pointsZip([layer({ type, records })]));
      const expected = [['1', '2'], ...(several ? [['3', '4']] : []), ['', ''], ['-5.5', '6']];
      expect(sheet!.rows.slice(1)).toEqual(expected);
      expect(sheet!.rowNumbers).toEqual(sheet!.rows.map((_, i) => i + 1));
    }
  });

  it('fields: numbers, days and truths; what is unknown stays empty', async () => {
    const fields = (['N', 'D', 'L', 'C'] as const).map((type) => ({ name: type, type }));
    const records = [
      { points: [[1, 2] as const], values: ['007.50', '20230819', 'T', ' 00012 '] },
      { points: [[1, 2] as const], values: ['***', '', '?', ''] },
      { points: [[1, 2] as const], values: ['0', '00000000', 'n', 'x'] },
    ];
    const [sheet] = await sheets(pointsZip([layer({ fields, records })]));
    expect(sheet!.rows.map((row) => row.slice(0, 4))).toEqual([
      ['N', 'D', 'L', 'C'],
      ['7.5', '2023-08-19', '1', '00012'],
      ['', '', '', ''],
      ['0', '', '0', 'x'],
    ]);
  });

  it('several layers are several sheets, the largest first', async () => {
    const found = await sheets(
      pointsZip([
        layer({ name: 'x/ít', records: [at(1, 2)] }),
        layer({ name: 'nhiều', records: [at(1, 2), at(3, 4)] }),
      ]),
    );
    expect(found.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['nhiều', 3],
      ['ít', 2],
    ]);
  });
});

describe('whether it is a table', () => {
  const areas = new Uint8Array(
    shapefileZip([
      {
        rings: [
          [
            [1, 1],
            [1, 2],
            [2, 2],
            [1, 1],
          ],
        ],
        attributes: { TEN: 'a' },
      },
    ]),
  );
  const isTable = async (bytes: Bytes): Promise<boolean | undefined> =>
    (await reader(bytes)).isTable?.(bytes);

  it('points and lines are, areas are not', async () => {
    const both = new Uint8Array(
      zipSync({ 'a.zip': areas, 'a.shp': pointShape(), 'b.shp': pointShape(5), 'b.dbf': new Uint8Array(64) }),
    );
    expect(await isTable(fileOf('good-points.zip'))).toBe(true);
    expect(await isTable(fileOf('good-points.topojson'))).toBe(true);
    expect(await isTable(both)).toBe(true);
    expect(await refusal(both)).toBe('notPoints a, b');
    expect(await isTable(areas)).toBe(false);
    expect(await isTable(new Uint8Array(zipSync({ 'a.shp': pointShape(3) })))).toBe(true);
    expect(await isTable(json({ type: 'Topology', objects: { a: { type: 'Polygon', arcs: [[0]] } } }))).toBe(
      false,
    );
    expect(await isTable(new Uint8Array(zipSync({ 'a/x.shp': new Uint8Array(1) })))).toBe(false);
  });

  it('a GeoJSON of points with a line among them says so', async () => {
    expect(await refusal(fileOf('hostile-lines.geojson'))).toBe('notPoints LineString, Point');
  });
});

/** The header of a .shp of a type, with no record. */
function pointShape(type = 1): Uint8Array {
  const bytes = new Uint8Array(100);
  new DataView(bytes.buffer).setInt32(32, type, true);
  return bytes;
}

describe('a hostile file of points', () => {
  it.each([
    ['more records than there are', 4, [0xff, 0xff, 0xff, 0x7f]],
    ['fields wider than a record', 32 + 16, [0xff]],
  ])('whose .dbf tells %s is refused', async (_, place, bytes) => {
    const whole = pointsZip([
      layer({ fields: [{ name: 'A', type: 'C' }], records: [{ points: [[1, 2]], values: ['x'] }] }),
    ]);
    expect(await refusal(changed(whole, 'a.dbf', place, bytes))).toContain('unreadable .dbf');
  });

  it.each([
    ['a record that runs beyond the end', 104, [0x7f, 0xff, 0xff, 0xff]],
    ['a record of less than nothing', 104, [0xff, 0xff, 0xff, 0xfc]],
  ])('whose .shp has %s is refused', async (_, place, bytes) => {
    const whole = pointsZip([layer({ records: [at(1, 2)] })]);
    expect(await refusal(changed(whole, 'a.shp', place, bytes))).toContain('unreadable .shp');
  });

  it('that tells more points than its record has is refused', async () => {
    const whole = pointsZip([layer({ type: 8, records: [at(1, 2), at(3, 4)] })]);
    expect(await refusal(changed(whole, 'a.shp', 100 + 8 + 36, [9]))).toContain(
      'unreadable .shp: got 9 points',
    );
  });

  it('of more records than a table may have is refused before they are read', async () => {
    // Empty shapes of twelve bytes.
    const shp = new Uint8Array(100 + 8 * 1_048_578);
    shp.set(pointShape());
    const zip = new Uint8Array(zipSync({ 'a.shp': [shp, { level: 1 }], 'n.txt': crypt(200_000) }));
    expect(await refusal(zip)).toContain('tooLarge rows');
  });
});

/** Bytes that do not shrink, so that the whole zip grows no more than an honest one. */
function crypt(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (state * 48271) % 0x7fffffff) & 0xff);
}

function changed(zip: Bytes, name: string, at: number, bytes: readonly number[]): Bytes {
  const parts = unzipSync(zip);
  parts[name]!.set(bytes, at);
  return new Uint8Array(zipSync(parts));
}
