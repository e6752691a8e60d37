import { equalAreaAround } from '../schematic/equalArea';
import type { Point, Projection } from '../schematic/equalArea';
import type { CommuneFact } from '../schematic/facts';
import type { LabelledPolygon } from '../schematic/halfPlane';
import { convexCellAmong, clipToCell } from '../schematic/powerDiagram';
import type { Sites } from '../schematic/powerDiagram';
import { shearWarp } from '../schematic/warp';
import type { Waves } from '../schematic/warp';
import { chainEdges } from './chain';
import type { Edge } from './chain';

export interface ProvinceBorder {
  /** Codes of the two provinces, the lower first. */
  readonly between: readonly [string, string];
  /** Degrees. */
  readonly line: readonly Point[];
}

/** A commune farther than this cannot border another, km: the largest is some 60 km across. */
const REACH_KM = 70;
/** Shorter pieces lie on river islands of the coast and say nothing, km. */
const SHORTEST_KM = 5;
/** Mild winding, so that borders made of commune cells do not look cut with a ruler. */
const WAVES: readonly Waves[] = [
  { length: 70, slope: 0.15 },
  { length: 28, slope: 0.22 },
  { length: 12, slope: 0.25 },
];

/**
 * Schematic borders between the provinces: every mainland commune gets the power cell of its seat weighted by its area,
 * and what parts two cells of different provinces is a border. Islands far off the coast have no border to draw.
 * @param mainland counter-clockwise shell in degrees
 */
export function provinceBorders(
  communes: readonly CommuneFact[],
  mainland: LabelledPolygon,
): ProvinceBorder[] {
  const projection = equalAreaAround(107, 16);
  const warp = shearWarp(WAVES, 34);
  const wound = (lon: number, lat: number): Point => warp.forward(...projection.toPlane(lon, lat));
  const onLand = communes.filter((c) => c.kind !== 'đặc khu');
  const sites = sitesOf(onLand, wound);
  const outline = woundRing(mainland, wound);
  const edges = new Map<string, { between: [string, string]; list: Edge[] }>();
  onLand.forEach((commune, i) => {
    const near = neighbourhood(sites, i);
    if (near.every((j) => onLand[j]!.province === commune.province)) return;
    const cell = convexCellAmong(sites, i, near, REACH_KM);
    if (!cell?.label.some((j) => j >= 0 && onLand[j]!.province !== commune.province)) return;
    for (const { x, y, label } of clipToCell(outline, sites, i, cell)) {
      label.forEach((j, k) => {
        if (j <= i || onLand[j]!.province === commune.province) return;
        const next = (k + 1) % x.length;
        const [low, high] = [commune.province, onLand[j]!.province].sort() as [string, string];
        const border = edges.get(`${low}-${high}`) ?? { between: [low, high], list: [] };
        border.list.push([x[k]!, y[k]!, x[next]!, y[next]!]);
        edges.set(`${low}-${high}`, border);
      });
    }
  });
  return [...edges]
    .sort(([p], [q]) => (p < q ? -1 : 1))
    .flatMap(([, { between, list }]) =>
      chainEdges(list)
        .filter(isLong)
        .map((chain) => ({
          between,
          line: softened(chain).map(([x, y]) => onMap(projection, warp.inverse(x, y))),
        })),
    );
}

function isLong(chain: readonly Point[]): boolean {
  let length = 0;
  for (let k = 1; k < chain.length; k++) {
    length += Math.sqrt((chain[k]![0] - chain[k - 1]![0]) ** 2 + (chain[k]![1] - chain[k - 1]![1]) ** 2);
  }
  return length >= SHORTEST_KM;
}

const onMap = (projection: Projection, [x, y]: Point): Point => projection.toLonLat(x, y);

function sitesOf(communes: readonly CommuneFact[], wound: (lon: number, lat: number) => Point): Sites {
  const at = communes.map((c) => wound(c.lon, c.lat));
  return {
    x: Float64Array.from(at, (p) => p[0]),
    y: Float64Array.from(at, (p) => p[1]),
    weight: Float64Array.from(communes, (c) => c.areaKm2 / Math.PI),
  };
}

function woundRing(ring: LabelledPolygon, wound: (lon: number, lat: number) => Point): LabelledPolygon {
  const points = ring.x.map((x, k) => wound(x, ring.y[k]!));
  return { x: points.map((p) => p[0]), y: points.map((p) => p[1]), label: ring.label };
}

function neighbourhood(sites: Sites, i: number): number[] {
  const near: number[] = [];
  for (let j = 0; j < sites.x.length; j++) {
    const dx = sites.x[j]! - sites.x[i]!;
    const dy = sites.y[j]! - sites.y[i]!;
    if (j !== i && dx * dx + dy * dy < REACH_KM * REACH_KM) near.push(j);
  }
  return near;
}

/** Corner-cutting (Chaikin 1974); ends stay, so that three borders still meet in one point. */
function softened(chain: readonly Point[]): Point[] {
  let line = [...chain];
  for (let round = 0; round < 1; round++) {
    if (line.length < 3) return line;
    const cut: Point[] = [line[0]!];
    for (let k = 0; k + 1 < line.length; k++) {
      const [ax, ay] = line[k]!;
      const [bx, by] = line[k + 1]!;
      if (k > 0) cut.push([ax * 0.75 + bx * 0.25, ay * 0.75 + by * 0.25]);
      if (k + 2 < line.length) cut.push([ax * 0.25 + bx * 0.75, ay * 0.25 + by * 0.75]);
    }
    cut.push(line[line.length - 1]!);
    line = cut;
  }
  return line;
}

export interface ProvinceLabel {
  readonly code: string;
  /** "Tỉnh Đồng Tháp", "Thành phố Hà Nội" */
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

/** Where a province's name stands: the commune seat nearest to the area-weighted middle of its communes. */
export function provinceLabels(
  communes: readonly CommuneFact[],
  names: ReadonlyMap<string, string>,
): ProvinceLabel[] {
  return [...names]
    .sort(([p], [q]) => (p < q ? -1 : 1))
    .map(([code, name]) => {
      const own = communes.filter((c) => c.province === code && c.kind !== 'đặc khu');
      const area = own.reduce((s, c) => s + c.areaKm2, 0);
      const lon = own.reduce((s, c) => s + c.lon * c.areaKm2, 0) / area;
      const lat = own.reduce((s, c) => s + c.lat * c.areaKm2, 0) / area;
      const off = (c: CommuneFact): number => (c.lon - lon) ** 2 + (c.lat - lat) ** 2;
      const seat = own.reduce((best, c) => (off(c) < off(best) ? c : best));
      return { code, name, lon: seat.lon, lat: seat.lat };
    });
}
