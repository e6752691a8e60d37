import fc from 'fast-check';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { localProjection } from '../../../src/geo/localProjection';
import type { CameraColumns, CameraView } from '../../../src/geo/coverage';
import { polygon } from './territories';

/** Cameras near (106.02, 10.22), the middle of the small tilings; many coincide in place, bearing or range. */
export const anyCamera: fc.Arbitrary<CameraView> = fc.record({
  lng: fc.oneof(
    fc.double({ min: 106.016, max: 106.024, noNaN: true }),
    fc.constantFrom(106.0195, 106.02, 106.0205),
  ),
  lat: fc.oneof(
    fc.double({ min: 10.216, max: 10.224, noNaN: true }),
    fc.constantFrom(10.2195, 10.22, 10.2205),
  ),
  bearing: fc.oneof(fc.double({ min: 0, max: 360, noNaN: true }), fc.constantFrom(0, 45, 90, 180, 270)),
  fov: fc.oneof(fc.double({ min: 5, max: 355, noNaN: true }), fc.constantFrom(45, 90, 180, 360)),
  range: fc.oneof(fc.double({ min: 10, max: 400, noNaN: true }), fc.constantFrom(50, 100)),
  assumed: fc.boolean(),
});

export const anyCameras = (maxLength: number, minLength = 1) => fc.array(anyCamera, { minLength, maxLength });

export function columns(cameras: readonly CameraView[]): CameraColumns {
  const column = (value: (camera: CameraView) => number) => Float64Array.from(cameras, value);
  return {
    lng: column((c) => c.lng),
    lat: column((c) => c.lat),
    bearing: column((c) => c.bearing),
    fov: column((c) => c.fov),
    range: column((c) => c.range),
    assumed: Uint8Array.from(cameras, (c) => (c.assumed ? 1 : 0)),
  };
}

export const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);

/** Area of one camera's sector in km². */
export function sectorKm2({ fov, range, assumed }: CameraView): number {
  return (Math.PI * range * range * (assumed ? 1 : Math.min(360, fov) / 360)) / 1e6;
}

/** The sector as a polygon of many sides with the same area, made on the camera's own plane. */
export function sectorPolygon(
  { lng, lat, bearing, fov, range, assumed }: CameraView,
  sides = 180,
): Feature<Polygon> {
  const plane = localProjection(lng, lat);
  const out = new Float64Array(2);
  const sweep = ((assumed ? 360 : Math.min(360, fov)) * Math.PI) / 180;
  const whole = sweep >= 2 * Math.PI - 1e-12;
  const n = Math.max(8, Math.ceil((sides * sweep) / (2 * Math.PI)));
  const step = sweep / n;
  // A little larger than the circle, so that the sides cut off as much as the corners add.
  const r = range * Math.sqrt(step / Math.sin(step));
  const start = Math.PI / 2 - (bearing * Math.PI) / 180 - sweep / 2;
  const ring: Position[] = whole ? [] : [[lng, lat]];
  for (let k = 0; k <= (whole ? n - 1 : n); k++) {
    plane.inverse(r * Math.cos(start + k * step), r * Math.sin(start + k * step), out);
    ring.push([out[0]!, out[1]!]);
  }
  return polygon([ring]);
}

/** The outer border of a clean tiling without holes: the edges that only one tile has, as one ring. */
export function outline(communes: readonly Feature<Polygon | MultiPolygon>[]): Feature<Polygon> {
  const next = new Map<string, Position>();
  const key = (p: Position) => p.join();
  const edges = communes.flatMap(({ geometry }) => {
    const ring = (geometry as Polygon).coordinates[0]!;
    return ring.slice(1).map((b, k) => [ring[k]!, b] as const);
  });
  const known = new Set(edges.map(([a, b]) => `${key(a)};${key(b)}`));
  for (const [a, b] of edges) if (!known.has(`${key(b)};${key(a)}`)) next.set(key(a), b);
  const [first] = next.values();
  const ring = [first!];
  for (let p = next.get(key(first!))!; key(p) !== key(first!); p = next.get(key(p))!) ring.push(p);
  return polygon([ring]);
}
