import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { feature } from 'topojson-client';
import type { FeatureCollection, Polygon } from 'geojson';
import type { Topology } from 'topojson-specification';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DataIndex } from '../../../src/domain/dataFolder';
import type { Territory } from '../../../src/domain/territory';
import { assemble } from './assemble';
import type { BuiltFile } from './builtFile';
import { writeFolder } from './writeFolder';

const geodata = fileURLToPath(new URL('../..', import.meta.url));
const shipped = assemble(geodata);
const fileAt = (files: readonly BuiltFile[], path: string): BuiltFile => {
  const found = files.find((file) => file.path === path);
  if (!found) throw new Error(`not built: ${path}`);
  return found;
};
const json = <T>(files: readonly BuiltFile[], path: string): T =>
  JSON.parse(fileAt(files, path).bytes.toString('utf8')) as T;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the built data folder', () => {
  it('has the same bytes when it is built again', () => {
    const again = assemble(geodata);
    expect(again.map(({ path }) => path)).toEqual(shipped.map(({ path }) => path));
    for (const [i, file] of again.entries())
      expect(shipped[i]?.bytes.equals(file.bytes), file.path).toBe(true);
  });

  it('has the lists of communes for the import, byte for byte, in no territory', () => {
    for (const name of ['communes_2026.csv', 'communes_before_2025.csv', 'crosswalk_2025.csv']) {
      const file = fileAt(shipped, `reference/${name}`);
      expect(file.role).toBe('reference');
      expect(file.bytes.equals(readFileSync(join(geodata, 'reference', name)))).toBe(true);
    }
  });

  it('has an index that names every file with its size and hash, sorted', () => {
    const index = json<DataIndex>(shipped, 'index.json');
    expect(index.files.map(({ path }) => path)).toEqual(
      shipped
        .map(({ path }) => path)
        .filter((path) => path !== 'index.json')
        .sort(),
    );
    for (const line of index.files) {
      const { bytes } = fileAt(shipped, line.path);
      expect(line.bytes).toBe(bytes.length);
      expect(line.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(line.source.text.vi).not.toBe('');
      expect(line.source.text.en).not.toBe('');
    }
  });

  it('opens with Tiền Giang and holds six territories with their communes', () => {
    const index = json<DataIndex>(shipped, 'index.json');
    expect(index.defaultTerritory).toBe('tien-giang-2018');
    expect(Object.fromEntries(index.territories.map(({ id, communeCount }) => [id, communeCount]))).toEqual({
      'bac-kan-2011': 8,
      'dong-thap-2026': 102,
      'kon-tum-2023': 102,
      'nam-sach-2020': 19,
      'tien-giang-2018': 173,
      'vung-tau-2023': 17,
    });
  });

  it('names only files that are there', () => {
    for (const { path } of json<DataIndex>(shipped, 'index.json').territories) {
      const territory = json<Territory>(shipped, path);
      const base = path.replace('territory.json', '');
      const named = [territory.boundaries.file, territory.boundaries.drawing, territory.figures];
      named.push(...Object.values(territory.layers).map(({ file }) => file));
      for (const name of named) if (name !== null) fileAt(shipped, base + name);
      expect(Object.keys(territory.layers)).toEqual(['safe-status', 'models', 'cameras', 'tips']);
      expect(Object.values(territory.layers).every(({ illustrative }) => illustrative)).toBe(true);
      expect(territory.boundaries.kind).toBe('schematic');
    }
  });

  it('keeps every coordinate of the boundaries as it is', () => {
    const source = JSON.parse(
      readFileSync(join(geodata, 'territories/tien-giang-2018/communes.geojson'), 'utf8'),
    ) as FeatureCollection<Polygon>;
    const topo = json<Topology>(shipped, 'territories/tien-giang-2018/communes.topojson');
    const built = feature(topo, topo.objects['communes']!) as unknown as FeatureCollection<Polygon>;
    const corners = (file: FeatureCollection<Polygon>): string[][] =>
      file.features.map(({ geometry }) => [...new Set(geometry.coordinates.flat().map(String))].sort());
    expect(corners(built)).toEqual(corners(source));
    expect(built.features.map((commune) => commune.properties)).toEqual(
      source.features.map((commune) => commune.properties),
    );
  });

  it('costs the default territory at most 300 kB on the wire', () => {
    const own = shipped.filter(({ path }) => path.startsWith('territories/tien-giang-2018/'));
    const bytes = own.reduce((sum, file) => sum + gzipSync(file.bytes).length, 0);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(300_000);
  });
});

describe('writing it', () => {
  it('touches only what changed and removes what is no longer built', () => {
    const some = shipped.filter(({ path }) => path.startsWith('territories/bac-kan-2011/'));
    expect(writeFolder(folder, some).written).toHaveLength(some.length);
    writeFileSync(join(folder, 'old.csv'), 'x');
    const at = join(folder, some[0]!.path);
    utimesSync(at, 1000, 1000);
    const changed = some.map((file, i) => (i === 1 ? { ...file, bytes: Buffer.from('new') } : file));
    const report = writeFolder(folder, changed);
    expect(report).toEqual({ written: [some[1]!.path], removed: ['old.csv'], unchanged: some.length - 1 });
    expect(statSync(at).mtimeMs).toBe(1_000_000);
    expect(readFileSync(join(folder, some[1]!.path), 'utf8')).toBe('new');
  });
});

describe('an office with its own folder', () => {
  const own = (): string => join(folder, 'territories/x-2027');
  const territory = {
    id: 'x-2027',
    name: { vi: 'X', en: 'X' },
    kind: { vi: 'tỉnh', en: 'province' },
    whole: { vi: 'Toàn tỉnh', en: 'Whole province' },
    epoch: { id: '2026', name: { vi: 'Từ 2026', en: 'Since 2026' }, from: '2026-04-30', to: null },
    boundaries: {
      file: 'communes.geojson',
      drawing: 'communes.draw.geojson',
      kind: 'imported',
      source: { text: { vi: 'Sở', en: 'Department' }, date: '2027' },
    },
    periods: [
      {
        id: '2027',
        name: { vi: 'Năm 2027', en: '2027' },
        from: '2027-01-01',
        to: '2027-12-31',
        sameLastYear: null,
        previous: null,
      },
    ],
    defaultPeriod: '2027',
    layers: {
      tips: {
        file: 'tips.csv',
        illustrative: false,
        source: { text: { vi: 'CA', en: 'Police' }, date: null },
      },
    },
    asOf: '2027-12-31',
  };
  beforeEach(() => {
    cpSync(join(geodata, 'reference'), join(folder, 'reference'), { recursive: true });
    mkdirSync(own(), { recursive: true });
    const communes = readFileSync(join(geodata, 'territories/bac-kan-2011/communes.geojson'));
    writeFileSync(join(own(), 'communes.geojson'), communes);
    writeFileSync(join(own(), 'communes.draw.geojson'), communes);
    writeFileSync(join(own(), 'tips.csv'), 'commune_code,received\n01840,3\n');
    writeFileSync(join(own(), 'territory.json'), JSON.stringify(territory));
  });

  it('gets its territory alone, without a watermark, with precise and drawn borders', () => {
    const built = assemble(folder);
    const index = json<DataIndex>(built, 'index.json');
    expect(index.defaultTerritory).toBe('x-2027');
    expect(index.territories).toHaveLength(1);
    expect(index.territories[0]).toMatchObject({ communeCount: 8, boundaryKind: 'imported' });
    const made = json<Territory>(built, 'territories/x-2027/territory.json');
    expect(made.layers['tips']?.illustrative).toBe(false);
    expect(made.boundaries.drawing).toMatch(/^communes\.draw\./);
    expect(made.figures).toBeNull();
    expect(made.bbox[0]).toBeGreaterThan(105);
  });

  it('may bring its own figures, a basemap and TopoJSON', () => {
    writeFileSync(join(own(), 'figures.json'), '[]');
    writeFileSync(join(folder, 'basemap.pmtiles'), 'PMTiles');
    const first = assemble(folder);
    const topo = fileAt(first, 'territories/x-2027/communes.topojson').bytes;
    writeFileSync(join(own(), 'communes.geojson'), topo);
    const built = assemble(folder);
    expect(json<Territory>(built, 'territories/x-2027/territory.json')).toMatchObject({
      figures: 'figures.json',
      communeCount: 8,
      bbox: json<Territory>(first, 'territories/x-2027/territory.json').bbox,
    });
    expect(json<DataIndex>(built, 'index.json').files.map(({ path }) => path)).toContain('basemap.pmtiles');
  });

  it.each([
    ['another id', { ...territory, id: 'y' }, /id "y"; expected the folder's name "x-2027"/],
    ['no periods', { ...territory, periods: [] }, /no periods/],
    [
      'a default period that is none',
      { ...territory, defaultPeriod: '2020' },
      /defaultPeriod "2020"; expected one of 2027/,
    ],
    [
      'a period that leads nowhere',
      { ...territory, periods: [{ ...territory.periods[0], previous: '2026' }] },
      /2026; expected only 2027 or null/,
    ],
    ['a missing key', { ...territory, whole: undefined }, /no "whole"/],
    [
      'a layer without its file',
      { ...territory, layers: { tips: { ...territory.layers.tips, file: 'no.csv' } } },
      /no\.csv: got no such file/,
    ],
  ])('is told what is wrong: %s', (_, broken, message) => {
    writeFileSync(join(own(), 'territory.json'), JSON.stringify(broken));
    expect(() => assemble(folder)).toThrow(message);
  });

  it('is told when drawn and counted borders are not the same communes', () => {
    writeFileSync(
      join(own(), 'communes.draw.geojson'),
      readFileSync(join(geodata, 'territories/nam-sach-2020/communes.geojson')),
    );
    expect(() => assemble(folder)).toThrow(/19 communes; expected the 8/);
  });
});
