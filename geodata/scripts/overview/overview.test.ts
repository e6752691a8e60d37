import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { ARCHIPELAGOS } from '../../../src/map/archipelagos';
import { FRAME } from './atlas';
import { overviewFiles } from './files';

const textOf = (name: string): string =>
  readFileSync(new URL(`../../overview/${name}`, import.meta.url), 'utf8');
const read = <G extends Polygon | MultiPolygon | Point | GeoJSON.LineString, P>(
  name: string,
): FeatureCollection<G, P> => JSON.parse(textOf(name)) as FeatureCollection<G, P>;

const files = overviewFiles();

describe('overview', () => {
  it('is what the script makes, byte for byte', () => {
    for (const [name, text] of files) expect(text === textOf(name), name).toBe(true);
  });

  it('fits into 60 kB gzip', () => {
    const bytes = [...files.values()].reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
    expect(bytes).toBeLessThan(60_000);
  });

  it('tells the source of each file in both languages', () => {
    const sources = JSON.parse(textOf('sources.json')) as Record<
      string,
      { text: { vi: string; en: string } }
    >;
    for (const name of files.keys()) {
      if (name === 'sources.json') continue;
      expect(sources[name]?.text.vi).toMatch(/\S/);
      expect(sources[name]?.text.en).toMatch(/\S/);
    }
  });
});

describe('neighbours.geojson', () => {
  const neighbours = read<MultiPolygon, { code: string }>('neighbours.geojson').features;

  it('has no land at Hoàng Sa and Trường Sa: they are nobody else’s', () => {
    for (const f of neighbours) {
      for (const [lon, lat] of f.geometry.coordinates.flat(2)) {
        expect(lon! > 111 && lon! < 113.1 && lat! > 15.5 && lat! < 17.5).toBe(false);
        expect(lon! > 111.2 && lon! < 116.5 && lat! > 7.3 && lat! < 12).toBe(false);
      }
    }
  });

  it('carries codes only, no names, and stays inside the frame', () => {
    const [west, south, east, north] = FRAME;
    for (const f of neighbours) {
      expect(Object.keys(f.properties)).toEqual(['code']);
      for (const [lon, lat] of f.geometry.coordinates.flat(2)) {
        expect(lon! >= west && lon! <= east && lat! >= south && lat! <= north).toBe(true);
      }
    }
    expect(neighbours.map((f) => f.properties.code)).toContain('LAO');
  });
});

describe('country.geojson', () => {
  const country = read<MultiPolygon, { code: string }>('country.geojson').features;

  it('is one feature with the mainland and every island of both archipelagos', () => {
    expect(country).toHaveLength(1);
    const shells = country[0]!.geometry.coordinates.map((polygon) => polygon[0]!);
    const near = (lon: number, lat: number): boolean =>
      shells.some((shell) =>
        shell.every((p) => Math.abs(p[0]! - lon) < 0.05 && Math.abs(p[1]! - lat) < 0.05),
      );
    for (const island of ARCHIPELAGOS.flatMap((a) => a.islands)) {
      expect(near(island.lng, island.lat), island.name).toBe(true);
    }
    expect(near(109.115, 15.385)).toBe(true); // Lý Sơn
    expect(near(107.7307, 20.1346)).toBe(true); // Bạch Long Vĩ
    expect(Math.max(...shells.map((s) => s.length))).toBeGreaterThan(500);
  });

  it('winds every shell counter-clockwise', () => {
    for (const [shell] of country[0]!.geometry.coordinates) {
      let twice = 0;
      for (let k = 0; k + 1 < shell!.length; k++) {
        twice += shell![k]![0]! * shell![k + 1]![1]! - shell![k + 1]![0]! * shell![k]![1]!;
      }
      expect(twice).toBeGreaterThan(0);
    }
  });
});

describe('provinces.geojson', () => {
  const provinces = read<
    GeoJSON.LineString | Point,
    { kind: string; code?: string; name?: string; between?: string[] }
  >('provinces.geojson').features;

  it('names 34 provinces, each at a point', () => {
    const names = provinces.filter((f) => f.properties.kind === 'name');
    expect(names).toHaveLength(34);
    expect(names.find((f) => f.properties.code === '82')?.properties.name).toBe('Tỉnh Đồng Tháp');
    expect(names.every((f) => f.geometry.type === 'Point')).toBe(true);
  });

  it('draws a border for every province of the mainland, between two different ones', () => {
    const borders = provinces.filter((f) => f.properties.kind === 'border');
    const bordering = new Set(borders.flatMap((f) => f.properties.between!));
    expect(bordering.size).toBe(34);
    for (const f of borders) {
      expect(f.properties.between![0]! < f.properties.between![1]!).toBe(true);
      expect(f.geometry.coordinates.length).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('archipelagos.geojson', () => {
  it('names both archipelagos as Viet Nam’s and draws all their islands', () => {
    const features = read<Polygon | Point, { kind: string; name: string | { vi: string; en: string } }>(
      'archipelagos.geojson',
    ).features;
    const names = features.filter((f) => f.properties.kind === 'name').map((f) => f.properties.name);
    expect(names).toEqual([
      { vi: 'Quần đảo Hoàng Sa (Việt Nam)', en: 'Hoàng Sa Archipelago (Viet Nam)' },
      { vi: 'Quần đảo Trường Sa (Việt Nam)', en: 'Trường Sa Archipelago (Viet Nam)' },
    ]);
    const islands = features.filter((f) => f.properties.kind === 'island');
    expect(islands).toHaveLength(ARCHIPELAGOS.reduce((n, a) => n + a.islands.length, 0));
  });
});
