import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { vn2000System, vn2000Transform } from '../../src/geo/vn2000';
import { readBoundaries } from '../../src/import/boundaries/read';
import { territoryFiles } from './dataFolder/territoryFiles';
import { run } from './import-boundaries';
import { epochOf } from '../../src/import/boundaries/makeTerritory';

type Ring = (readonly [number, number])[];

let root = '';
let out: string[] = [];
let err: string[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'boundaries-'));
  out = [];
  err = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void out.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void err.push(text));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

/** Two wards with clockwise rings that overlap by a strip, and a third with a seam beside them. */
const RINGS: readonly Ring[] = [
  [
    [106, 10],
    [106, 10.02],
    [106.0205, 10.02],
    [106.0205, 10],
  ],
  [
    [106.02, 10],
    [106.02, 10.02],
    [106.04, 10.02],
    [106.04, 10],
  ],
  [
    [106, 10.02],
    [106, 10.04],
    [106.04, 10.04],
    [106.04, 10.02],
    [106.01, 10.0203],
  ],
];

function file(
  name: string,
  rings: readonly Ring[] = RINGS,
  properties: (i: number) => object = (i) => ({
    code: `0184${i}`,
    name: `Phường ${i + 1}`,
    district: 'Thị xã Bắc Kạn',
  }),
): string {
  const path = join(root, name);
  const features = rings.map((ring, i) => ({
    type: 'Feature',
    properties: properties(i),
    geometry: { type: 'Polygon', coordinates: [ring] },
  }));
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }));
  return path;
}
const call = (...args: string[]): Promise<number> => run([...args, '--root', join(root, 'territories')]);
const folder = (id: string): string => join(root, 'territories', id);
const json = (id: string, name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder(id), name), 'utf8')) as Record<string, unknown>;

describe('import-boundaries', () => {
  test('a new territory: written, repaired, and the data build takes it', async () => {
    expect(await call(file('xa.geojson'), '--territory', 'bac-kan-moi')).toBe(0);
    expect(err).toEqual([]);
    const said = out.join('\n');
    expect(said).toContain('3 đối tượng → 3 xã/phường');
    expect(said).toContain('3 vòng ngược chiều');
    expect(said).toContain('3 vòng chưa khép');
    expect(said).toMatch(/chồng lấn: trước 0,1\d+ km² \(1 chỗ\) → sau 0 km²/);
    const territory = json('bac-kan-moi', 'territory.json');
    expect(territory).toMatchObject({
      id: 'bac-kan-moi',
      name: { vi: 'Thị xã Bắc Kạn' },
      epoch: { id: 'before-2025' },
      boundaries: { file: 'communes.geojson', drawing: 'communes.geojson', kind: 'imported' },
      layers: {},
    });
    const { entry } = territoryFiles(folder('bac-kan-moi'), 'bac-kan-moi', []);
    expect(entry).toMatchObject({ communeCount: 3, boundaryKind: 'imported' });
    const written = readFileSync(join(folder('bac-kan-moi'), 'communes.geojson'));
    const { communes, report, issues } = await readBoundaries(written, 'communes.geojson');
    expect(communes.map(({ code, district }) => `${code} ${district}`)).toEqual([
      '01840 Thị xã Bắc Kạn',
      '01841 Thị xã Bắc Kạn',
      '01842 Thị xã Bắc Kạn',
    ]);
    expect(report).toMatchObject({ openRings: 0, reversedRings: 0, repeatedVertices: 0 });
    expect(issues).toEqual([]);
  });

  test('the same file twice gives the same bytes', async () => {
    const path = file('xa.geojson');
    await call(path, '--territory', 'a');
    const first = readFileSync(join(folder('a'), 'communes.geojson'), 'utf8');
    await call(join(folder('a'), 'communes.geojson'), '--territory', 'b');
    expect(readFileSync(join(folder('b'), 'communes.geojson'), 'utf8')).toBe(first);
  });

  test('an existing territory keeps what is its own: periods, layers with matching codes, residents', async () => {
    mkdirSync(folder('bac-kan'), { recursive: true });
    const write = (name: string, text: string): void => writeFileSync(join(folder('bac-kan'), name), text);
    const layer = (name: string): object => ({
      file: name,
      illustrative: false,
      source: { text: { vi: '', en: '' }, date: null },
    });
    write(
      'territory.json',
      JSON.stringify({
        id: 'bac-kan',
        name: { vi: 'Bắc Kạn', en: 'Bắc Kạn' },
        epoch: { id: 'before-2025', name: { vi: 'x', en: 'x' }, from: null, to: '2025-06-30' },
        boundaries: { file: 'communes.geojson', drawing: 'communes.geojson', kind: 'schematic' },
        layers: { tips: layer('tips.csv'), models: layer('models.csv') },
        defaultPeriod: '2011',
        note: 'ours',
      }),
    );
    write('tips.csv', 'commune_code,period,category,received\n01840,2011,x,1\n01841,2011,x,2\n');
    write('models.csv', 'commune_code,model\n99999,A\n99998,B\n');
    write(
      'communes.geojson',
      readFileSync(
        file('old.geojson', RINGS.slice(0, 1), () => ({
          code: '01840',
          name: 'phường  1',
          areaKm2: 5.77,
          population: 9101,
        })),
        'utf8',
      ),
    );
    expect(await call(file('xa.geojson'), '--territory', 'bac-kan', '--lang', 'en')).toBe(0);
    const said = out.join('\n');
    expect(said).toContain('kept layer tips: commune codes match (2/2)');
    expect(said).toContain('took layer models off the territory (its file stays): only 0/2');
    expect(json('bac-kan', 'territory.json')).toMatchObject({
      name: { vi: 'Bắc Kạn' },
      note: 'ours',
      defaultPeriod: '2011',
      boundaries: { kind: 'imported' },
      layers: { tips: {} },
    });
    expect(Object.keys(json('bac-kan', 'territory.json')['layers'] as object)).toEqual(['tips']);
    expect(existsSync(join(folder('bac-kan'), 'models.csv'))).toBe(true);
    const { communes } = await readBoundaries(readFileSync(join(folder('bac-kan'), 'communes.geojson')), 'x');
    expect(communes[0]).toMatchObject({ areaKm2: 5.77, population: 9101 });
    expect(communes[1]).toMatchObject({ population: null });
  });

  test('VN-2000 metres with --crs, and the sentence that asks for it', async () => {
    const system = vn2000System('9212');
    const { fromWgs84 } = await vn2000Transform(system as NonNullable<typeof system>);
    const path = file(
      'm.geojson',
      RINGS.map((ring) => ring.map(([lng, lat]) => fromWgs84(lng, lat))),
    );
    expect(await call(path, '--territory', 'm')).toBe(2);
    expect(err.join()).toContain('--crs EPSG:9210');
    expect(await call(path, '--territory', 'm', '--crs', 'EPSG:9212')).toBe(0);
    const { boundaries } = await readBoundaries(readFileSync(join(folder('m'), 'communes.geojson')), 'x');
    expect(Math.abs((boundaries.coords[0] as number) - 106)).toBeLessThan(1e-6);
  });

  test('an unusable file or call ends with 2 and one sentence, and writes nothing', async () => {
    const nothing = join(root, 'nothing.geojson');
    const text = join(root, 'x.geojson');
    writeFileSync(text, 'not json');
    const calls = [
      [],
      [nothing, '--territory', 'a'],
      [text, '--territory', 'a'],
      [file('a.geojson'), '--territory', '../a'],
      [file('a.geojson'), '--territory', 'a', '--epoch', '2025-02-30'],
      [file('a.geojson'), '--territory', 'a', '--code-field', 'nope'],
      [file('b.geojson', RINGS, () => ({ colour: 'red' })), '--territory', 'a'],
      [file('a.geojson'), '--territory', 'a', '--nope'],
      [file('twins.geojson', [RINGS[0] as Ring, RINGS[0] as Ring]), '--territory', 'a'],
    ];
    for (const args of calls) {
      err = [];
      expect(await call(...args)).toBe(2);
      expect(err).toHaveLength(1);
      expect(err[0]).not.toContain('\n');
    }
    expect(out).toEqual([]);
    expect(existsSync(folder('a'))).toBe(false);
  });

  test('a trial run writes nothing', async () => {
    expect(await call(file('xa.geojson'), '--territory', 'a', '--dry-run')).toBe(0);
    expect(out.join()).toContain('Chỉ thử');
    expect(existsSync(folder('a'))).toBe(false);
  });

  test('codes that are wrong are listed, not dropped', async () => {
    const codes = ['1840', '01841', '01841'];
    const path = file('c.geojson', RINGS, (i) => ({ ma: codes[i], ten: `Xã ${i}` }));
    expect(await call(path, '--territory', 'c')).toBe(0);
    const said = out.join('\n');
    expect(said).toContain('1 mã mất số 0 ở đầu');
    expect(said).toContain('đối tượng 3: mã “01841” đã thuộc về một xã khác');
    const { communes } = await readBoundaries(readFileSync(join(folder('c'), 'communes.geojson')), 'x');
    expect(communes.map(({ code }) => code)).toEqual(['01840', '01841', 'X0001']);
  });
});

describe('the epoch', () => {
  const at = (date: string | null): string => epochOf(date, [], '2026-11-22').id;
  test('follows the day from which the boundaries hold', () => {
    expect(at('2018-06-30')).toBe('before-2025');
    expect(at('2025-06-30')).toBe('before-2025');
    expect(at('2025-07-01')).toBe('2025');
    expect(at('2026-04-29')).toBe('2025');
    expect(at('2026-04-30')).toBe('2026');
    expect(at(null)).toBe('2026');
  });
});
