/**
 * Lambert's cylindrical equal-area projection, standard parallel through the territory: an area measured in the
 * plane IS the area on the sphere, so weights fitted in the plane are right on the map. Shape is true at the
 * standard parallel and off by less than 1 % over one degree of latitude.
 */

/** Mean Earth radius in km, the one Turf's area uses; both must agree or "within 5 %" would mean two things. */
const EARTH_RADIUS_KM = 6371.0088;

const RAD = Math.PI / 180;

export type Point = readonly [x: number, y: number];

export interface Projection {
  /** Degrees → kilometres east and north of (lon0, lat0). */
  readonly toPlane: (lon: number, lat: number) => Point;
  /** Kilometres → degrees; inverse of {@link Projection.toPlane}. */
  readonly toLonLat: (x: number, y: number) => Point;
}

/** Projection around one place. `lon0`, `lat0` in degrees, |lat0| < 80. */
export function equalAreaAround(lon0: number, lat0: number): Projection {
  const cos0 = Math.cos(lat0 * RAD);
  const sin0 = Math.sin(lat0 * RAD);
  return {
    toPlane: (lon, lat) => [
      EARTH_RADIUS_KM * cos0 * (lon - lon0) * RAD,
      (EARTH_RADIUS_KM * (Math.sin(lat * RAD) - sin0)) / cos0,
    ],
    toLonLat: (x, y) => [
      lon0 + x / (EARTH_RADIUS_KM * cos0 * RAD),
      Math.asin((y * cos0) / EARTH_RADIUS_KM + sin0) / RAD,
    ],
  };
}
