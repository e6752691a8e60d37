import { equalAreaAround } from './equalArea';
import type { Point, Projection } from './equalArea';
import type { CommuneFact } from './facts';
import { fittedDiscs } from './fittedDiscs';
import { signedArea } from './halfPlane';
import type { LabelledPolygon } from './halfPlane';
import { territoryOutline } from './outline';
import type { Disc } from './outline';
import { OUTLINE } from './powerDiagram';
import { settle } from './settle';
import type { SettleOptions } from './settle';
import type { KnownEdge, KnownWater, SchematicTerritory } from './territories';
import { placeRings, shareCorners } from './topology';
import { shearWarp } from './warp';
import type { Warp, Waves } from './warp';

export interface SchematicGeometry {
  /** One ring per commune, degrees rounded to 6 decimals, counter-clockwise, open, neighbours share vertices. */
  readonly rings: readonly (readonly Point[])[];
  /** Largest |area − official area| / official area of the fit, before rounding and curving. */
  readonly worstAreaError: number;
  /** Communes whose own point lies in their own cell. */
  readonly contained: number;
  /** Communes that the outline had cut into pieces (the smaller pieces went to neighbours). */
  readonly broken: number;
  /** 4π·area / perimeter² of the least compact commune. */
  readonly thinnest: number;
}

/**
 * The schematic communes of a territory; same facts, same numbers. In the wound plane: discs fitted to the areas, an
 * outline round them, a power diagram inside with fitted weights; then back to the map with shared vertices.
 */
export function schematicGeometry(territory: SchematicTerritory): SchematicGeometry {
  const { communes } = territory;
  const mean = (values: readonly number[]): number => values.reduce((s, v) => s + v, 0) / values.length;
  const projection = equalAreaAround(mean(communes.map((c) => c.lon)), mean(communes.map((c) => c.lat)));
  const total = communes.reduce((s, c) => s + c.areaKm2, 0);
  const size = Math.sqrt(total / communes.length);
  const warp = shearWarp(
    WAVES.map(({ length, slope }) => ({ length: length * size, slope })),
    territory.seed,
  );
  const wound = (lon: number, lat: number): Point => warp.forward(...projection.toPlane(lon, lat));
  const disc = (c: CommuneFact): Disc => {
    const [x, y] = wound(c.lon, c.lat);
    return { x, y, radius: Math.sqrt(c.areaKm2 / Math.PI) };
  };
  const water = (w: KnownWater): Disc => {
    const [x, y] = wound(w.lon, w.lat);
    return { x, y, radius: w.radiusKm };
  };
  const foreign = [...territory.neighbours.map(disc), ...territory.knownWaters.map(water)];
  const coast = seaward(territory.knownEdges, projection, warp);
  const ring = territoryOutline({
    own: fittedDiscs({ own: communes.map(disc), foreign, seaward: coast, grid: size * 0.06 }),
    foreign,
    seaward: coast,
    areaKm2: total,
    grid: size * 0.1,
    smooth: size * 0.35,
    close: size * territory.closing,
  });
  const outline = evenly(ring, territory.step * 0.6);
  const scale = signedArea(outline) / total;
  const settled = settle(
    communes.map((c) => wound(c.lon, c.lat)),
    Float64Array.from(communes, (c) => c.areaKm2 * scale),
    outline,
    SETTLE,
  );
  const rings = placeRings(shareCorners(settled.fit.cells), territory.step, (x, y) => {
    const [lon, lat] = projection.toLonLat(...warp.inverse(x, y));
    return [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];
  });
  const { fit, contained, broken, thinnest } = settled;
  return { rings, worstAreaError: fit.worst, contained, broken, thinnest };
}

const SETTLE: SettleOptions = { pull: 0.25, relax: 0.05, rounds: 60, tolerance: 1e-3 };

/** The winding, in typical commune widths: enough to bend borders, too little to stretch a commune. */
const WAVES: readonly Waves[] = [
  { length: 7, slope: 0.1 },
  { length: 2.6, slope: 0.2 },
  { length: 1.1, slope: 0.26 },
];

/** Signed distance in km to the nearest known edge, positive beyond it; edges are read in the wound plane. */
function seaward(
  edges: readonly KnownEdge[],
  projection: Projection,
  warp: Warp,
): (x: number, y: number) => number {
  const lines = edges.map(({ line }) => {
    const [ax, ay] = projection.toPlane(line[0], line[1]);
    const [bx, by] = projection.toPlane(line[2], line[3]);
    const length = Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2);
    return { ax, ay, nx: (by - ay) / length, ny: -(bx - ax) / length };
  });
  return (x, y) => {
    const [px, py] = warp.inverse(x, y);
    return lines.reduce((d, l) => Math.max(d, (px - l.ax) * l.nx + (py - l.ay) * l.ny), -Infinity);
  };
}

/** The ring again with vertices every `step` km. */
function evenly(
  ring: { readonly x: readonly number[]; readonly y: readonly number[] },
  step: number,
): LabelledPolygon {
  const n = ring.x.length;
  const along = [0];
  for (let k = 0; k < n; k++) {
    const j = (k + 1) % n;
    along.push(along[k]! + Math.sqrt((ring.x[j]! - ring.x[k]!) ** 2 + (ring.y[j]! - ring.y[k]!) ** 2));
  }
  const count = Math.max(8, Math.round(along[n]! / step));
  const out: LabelledPolygon = { x: [], y: [], label: [] };
  for (let i = 0, k = 0; i < count; i++) {
    const s = (along[n]! * i) / count;
    while (along[k + 1]! < s) k++;
    const t = (s - along[k]!) / (along[k + 1]! - along[k]!);
    const j = (k + 1) % n;
    out.x.push(ring.x[k]! + t * (ring.x[j]! - ring.x[k]!));
    out.y.push(ring.y[k]! + t * (ring.y[j]! - ring.y[k]!));
    out.label.push(OUTLINE);
  }
  return out;
}
