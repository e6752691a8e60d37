import { ARCHIPELAGOS } from '../../../src/map/archipelagos';
import { communes2026, provinceNames2026 } from '../schematic/facts';
import type { LabelledPolygon } from '../schematic/halfPlane';
import { readAtlas } from './atlas';
import { islandShape, missingIslands } from './islands';
import { provinceBorders, provinceLabels } from './provinces';

/** Drawn size of an island or reef of the archipelagos, km²: larger than life, or nobody would see them. */
const DRAWN_ISLAND_KM2 = 6;

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

const closed = (ring: LabelledPolygon): number[][] =>
  [...ring.x.keys(), 0].map((k) => [round(ring.x[k]!), round(ring.y[k]!)]);

const multiPolygon = (rings: readonly LabelledPolygon[]) => ({
  type: 'MultiPolygon',
  coordinates: rings.map((ring) => [closed(ring)]),
});

function collection(features: readonly { properties: object; geometry: object }[]): string {
  const lines = features.map((f) => JSON.stringify({ type: 'Feature', ...f }));
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

/**
 * The files of geodata/overview by name, same input same text. Degrees with four decimals (11 m), one feature a line.
 * - neighbours.geojson: land of the countries around, without names, `code` only
 * - country.geojson: Viet Nam: mainland, islands and both archipelagos
 * - provinces.geojson: schematic borders of today's 34 provinces as lines (`kind: "border"`, `between`), and a point
 *   per province (`kind: "name"`, `code`, `name`)
 * - archipelagos.geojson: Hoàng Sa and Trường Sa: island shapes (`kind: "island"`) and where the name stands (`kind: "name"`)
 */
export function overviewFiles(): ReadonlyMap<string, string> {
  const atlas = readAtlas();
  const communes = communes2026();
  const islands = missingIslands(communes, atlas.home);
  const archipelagoIslands = ARCHIPELAGOS.map((a) =>
    a.islands.map((island) => ({ island, shape: islandShape(island.lng, island.lat, DRAWN_ISLAND_KM2) })),
  );
  const neighbours = [...atlas.neighbours].map(([code, rings]) => ({
    properties: { code },
    geometry: multiPolygon(rings),
  }));
  const home = [...atlas.home, ...islands, ...archipelagoIslands.flat().map((i) => i.shape)];
  const country = [{ properties: { code: 'VNM', name: 'Việt Nam' }, geometry: multiPolygon(home) }];
  const provinces = [
    ...provinceBorders(communes, atlas.home[0]!).map(({ between, line }) => ({
      properties: { kind: 'border', between },
      geometry: { type: 'LineString', coordinates: line.map(([lon, lat]) => [round(lon), round(lat)]) },
    })),
    ...provinceLabels(communes, provinceNames2026()).map(({ code, name, lon, lat }) => ({
      properties: { kind: 'name', code, name },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  ];
  const archipelagos = ARCHIPELAGOS.flatMap((a, k) => [
    {
      properties: { kind: 'name', archipelago: a.id, name: a.name },
      geometry: { type: 'Point', coordinates: a.label },
    },
    ...archipelagoIslands[k]!.map(({ island, shape }) => ({
      properties: { kind: 'island', archipelago: a.id, name: island.name },
      geometry: { type: 'Polygon', coordinates: [closed(shape)] },
    })),
  ]);
  return new Map([
    ['neighbours.geojson', collection(neighbours)],
    ['country.geojson', collection(country)],
    ['provinces.geojson', collection(provinces)],
    ['archipelagos.geojson', collection(archipelagos)],
  ]);
}
