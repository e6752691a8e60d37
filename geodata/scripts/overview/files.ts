import type { SourceNote } from '../../../src/domain/territory';
import { ARCHIPELAGOS } from '../../../src/map/archipelagos';
import { communes2026, provinceNames2026 } from '../schematic/facts';
import type { LabelledPolygon } from '../schematic/halfPlane';
import { readAtlas } from './atlas';
import { islandShape, missingIslands } from './islands';
import { provinceBorders, provinceLabels } from './provinces';

const ATLAS: SourceNote = {
  text: {
    vi: 'Natural Earth 1:10 triệu (phạm vi công cộng), đã lọc và giản lược; không lấy Hoàng Sa, Trường Sa từ nguồn này',
    en: 'Natural Earth 1:10 million (public domain), filtered and simplified; Hoàng Sa and Trường Sa are not taken from it',
  },
  date: null,
};

const SOURCES: Readonly<Record<string, SourceNote>> = {
  'neighbours.geojson': ATLAS,
  'country.geojson': {
    text: {
      vi: `${ATLAS.text.vi}; hai quần đảo và các đảo nhỏ thêm từ toạ độ`,
      en: `${ATLAS.text.en}; both archipelagos and small islands added from their coordinates`,
    },
    date: null,
  },
  'provinces.geojson': {
    text: {
      vi: 'Địa giới tỉnh sơ đồ, tính từ vị trí trụ sở và diện tích 3.321 xã, phường, đặc khu; không phải ranh giới chính thức',
      en: 'Schematic province borders computed from seat and area of the 3,321 communes; not official boundaries',
    },
    date: '2026',
  },
  'archipelagos.geojson': {
    text: {
      vi: 'Toạ độ các đảo của quần đảo Hoàng Sa và Trường Sa; hình đảo phóng to cho dễ thấy',
      en: 'Coordinates of the islands of Hoàng Sa and Trường Sa; drawn larger than life to be seen',
    },
    date: null,
  },
};

/** Drawn size of an island or reef of the archipelagos, km²: larger than life, or nobody would see them. */
const DRAWN_ISLAND_KM2 = 6;

/** Schematic lines and coasts of 1:10 million are no truer than 100 m: three decimals, without the points that fall together. */
const coarseLine = (line: readonly (readonly [number, number])[]): number[][] =>
  line
    .map(([lon, lat]) => [Math.round(lon * 1e3) / 1e3, Math.round(lat * 1e3) / 1e3])
    .filter((point, k, all) => k === 0 || point[0] !== all[k - 1]![0] || point[1] !== all[k - 1]![1]);

/** Islands narrower than this would lose their shape with three decimals, degrees. */
const SMALL = 0.1;

const round = (value: number): number => Math.round(value * 1e4) / 1e4;

const span = (values: ArrayLike<number>): number => {
  const all = Array.from(values);
  return Math.max(...all) - Math.min(...all);
};

function closed(ring: LabelledPolygon): number[][] {
  const line = [...ring.x.keys(), 0].map((k) => [ring.x[k]!, ring.y[k]!] as const);
  return Math.max(span(ring.x), span(ring.y)) < SMALL
    ? line.map(([lon, lat]) => [round(lon), round(lat)])
    : coarseLine(line);
}

const multiPolygon = (rings: readonly LabelledPolygon[]) => ({
  type: 'MultiPolygon',
  coordinates: rings.map((ring) => [closed(ring)]),
});

function collection(features: readonly { properties: object; geometry: object }[]): string {
  const lines = features.map((f) => JSON.stringify({ type: 'Feature', ...f }));
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

/**
 * The files of geodata/overview by name, same input same text. Degrees with three decimals (110 m), small islands with four, one feature a line.
 * - sources.json: where each of the others comes from
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
      geometry: { type: 'LineString', coordinates: coarseLine(line) },
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
    ['sources.json', `${JSON.stringify(SOURCES, null, 2)}\n`],
    ['neighbours.geojson', collection(neighbours)],
    ['country.geojson', collection(country)],
    ['provinces.geojson', collection(provinces)],
    ['archipelagos.geojson', collection(archipelagos)],
  ]);
}
