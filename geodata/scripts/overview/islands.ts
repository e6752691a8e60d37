import type { CommuneFact } from '../schematic/facts';
import { contains } from '../schematic/halfPlane';
import type { LabelledPolygon } from '../schematic/halfPlane';

const KM_PER_DEGREE = 111.2;

/**
 * A small island as a rounded shape about a point: 14 corners, gently uneven so that it reads as an island and not as a
 * symbol. `areaKm2` is met within 2 %.
 */
export function islandShape(lon: number, lat: number, areaKm2: number): LabelledPolygon {
  const corners = 14;
  const radius = Math.sqrt(areaKm2 / Math.PI) / KM_PER_DEGREE;
  const shrink = Math.cos((lat * Math.PI) / 180);
  const ring: LabelledPolygon = { x: [], y: [], label: [] };
  for (let k = 0; k < corners; k++) {
    const angle = (2 * Math.PI * k) / corners;
    const r = radius * (1.01 + 0.12 * Math.sin(2 * angle + lon * 7) + 0.06 * Math.sin(3 * angle + lat * 5));
    ring.x.push(lon + (r * Math.cos(angle)) / shrink);
    ring.y.push(lat + r * Math.sin(angle));
    ring.label.push(-1);
  }
  return ring;
}

/** Island communes (đặc khu) that the atlas has no land for, as shapes of their official area. */
export function missingIslands(
  communes: readonly CommuneFact[],
  land: readonly LabelledPolygon[],
): LabelledPolygon[] {
  const archipelagos = ['Đặc khu Hoàng Sa', 'Đặc khu Trường Sa'];
  return communes
    .filter((c) => c.kind === 'đặc khu' && !archipelagos.includes(c.name))
    .filter((c) => !land.some((ring) => nearOrInside(ring, c)))
    .map((c) => islandShape(c.lon, c.lat, c.areaKm2));
}

function nearOrInside(ring: LabelledPolygon, c: CommuneFact): boolean {
  if (contains(ring, c.lon, c.lat)) return true;
  const reach = Math.sqrt(c.areaKm2 / Math.PI) / KM_PER_DEGREE;
  return ring.x.some((x, k) => (x - c.lon) ** 2 + (ring.y[k]! - c.lat) ** 2 < reach ** 2);
}
