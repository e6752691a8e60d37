import { readFileSync } from 'node:fs';
import area from '@turf/area';
import { polygon } from '@turf/helpers';
import type { Feature, FeatureCollection, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { crossings } from './crossings';
import { communesText } from './featureText';
import { schematicGeometry } from './schematicGeometry';
import { schematicTerritories } from './territories';

interface Properties {
  code: string;
  name: string;
  kind: string;
  district: string | null;
  areaKm2: number;
  population: number;
}
type CommuneFeature = Feature<Polygon, Properties>;

const textOf = (id: string): string =>
  readFileSync(new URL(`../../territories/${id}/communes.geojson`, import.meta.url), 'utf8');
const featuresOf = (id: string): CommuneFeature[] =>
  (JSON.parse(textOf(id)) as FeatureCollection<Polygon, Properties>).features;

const territories = schematicTerritories();

/** Directed edges "lon,lat|lon,lat" of all rings with how often they occur. */
function directedEdges(features: readonly CommuneFeature[]): Map<string, number> {
  const edges = new Map<string, number>();
  for (const f of features) {
    const ring = f.geometry.coordinates[0]!;
    for (let k = 0; k + 1 < ring.length; k++) {
      const key = `${ring[k]!.join()}|${ring[k + 1]!.join()}`;
      edges.set(key, (edges.get(key) ?? 0) + 1);
    }
  }
  return edges;
}

/** Rings made of the edges that only one commune has. */
function outlineRings(edges: ReadonlyMap<string, number>): number[][][] {
  const next = new Map<string, string>();
  for (const key of edges.keys()) {
    const [from, to] = key.split('|') as [string, string];
    if (!edges.has(`${to}|${from}`)) next.set(from, to);
  }
  const rings: number[][][] = [];
  while (next.size > 0) {
    const first = next.keys().next().value!;
    const ring: number[][] = [first.split(',').map(Number)];
    for (let at = first; next.has(at);) {
      const to = next.get(at)!;
      next.delete(at);
      ring.push(to.split(',').map(Number));
      at = to;
    }
    rings.push(ring);
  }
  return rings;
}

describe.each(territories.map((t) => [t.id, t] as const))('%s', (id, territory) => {
  const features = featuresOf(id);

  it('has every commune once, with its facts', () => {
    expect(features.map((f) => f.properties.code)).toEqual(territory.communes.map((c) => c.code));
    expect(new Set(features.map((f) => f.properties.code)).size).toBe(territory.communes.length);
    features.forEach((f, i) => {
      const { name, kind, district, areaKm2, population } = territory.communes[i]!;
      expect(f.properties).toMatchObject({ name, kind, district, areaKm2, population });
    });
  });

  it('gives each commune its official area within 1 %', () => {
    for (const f of features) {
      expect(Math.abs(area(f) / 1e6 / f.properties.areaKm2 - 1)).toBeLessThan(0.01);
    }
  });

  it('leaves no gap and no overlap: inner edges run once each way, the rest is one outline of the same area', () => {
    const edges = directedEdges(features);
    expect([...edges.values()].every((n) => n === 1)).toBe(true);
    const rings = outlineRings(edges);
    expect(rings).toHaveLength(1);
    const sum = features.reduce((s, f) => s + area(f), 0);
    expect(sum / area(polygon(rings))).toBeCloseTo(1, 9);
  });

  it('crosses itself nowhere', () => {
    expect(crossings(features.flatMap((f) => f.geometry.coordinates))).toEqual([]);
  });

  it('is RFC 7946: one closed counter-clockwise ring, six decimals, no repeated vertex', () => {
    for (const f of features) {
      expect(f.geometry.coordinates).toHaveLength(1);
      const ring = f.geometry.coordinates[0]!;
      expect(ring[0]).toEqual(ring[ring.length - 1]);
      expect(new Set(ring.slice(1).map((p) => p.join())).size).toBe(ring.length - 1);
      let twice = 0;
      for (let k = 0; k + 1 < ring.length; k++) {
        twice += ring[k]![0]! * ring[k + 1]![1]! - ring[k + 1]![0]! * ring[k]![1]!;
      }
      expect(twice).toBeGreaterThan(0);
      for (const value of ring.flat()) expect(Math.round(value * 1e6) / 1e6).toBe(value);
    }
  });
});

describe('rebuilding', () => {
  it.each(['bac-kan-2011', 'nam-sach-2020'])('%s gives the same bytes', (id) => {
    const territory = territories.find((t) => t.id === id)!;
    const geometry = schematicGeometry(territory);
    expect(communesText(territory.communes, geometry.rings)).toBe(textOf(id));
    expect(geometry.worstAreaError).toBeLessThan(0.01);
    expect(geometry.contained).toBeGreaterThanOrEqual(territory.communes.length - 1);
    expect(geometry.broken).toBe(0);
  });
});
