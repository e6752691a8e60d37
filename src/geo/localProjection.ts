import { EARTH_RADIUS } from './earth';

const RADIANS = Math.PI / 180;

/** Degrees ⇄ metres on a plane, for one territory. */
export interface LocalProjection {
  /** Writes metres east and north of the centre to `out[0]`, `out[1]`. */
  forward(lng: number, lat: number, out: Float64Array): void;
  /** Back to degrees: writes longitude and latitude to `out[0]`, `out[1]`. */
  inverse(x: number, y: number, out: Float64Array): void;
  /** Angle in radians, counter-clockwise from the plane's y axis, at which true north points at this position. */
  north(lng: number, lat: number): number;
}

/**
 * Lambert's azimuthal equal-area projection of the sphere of {@link EARTH_RADIUS}, centred on a territory.
 *
 * Areas are exact everywhere (they agree with `communeAreasKm2` up to how straight edges bend: below 1e-6 for edges of
 * a kilometre). Lengths are wrong by at most (ρ / 2R)² / 2 at the distance ρ from the centre, too short outwards and
 * too long across: 3e-5 at 100 km, 7e-5 at 150 km, so below 1e-4 over a province; 2e-3 at 800 km, the ends of the country.
 * Source: J. P. Snyder, "Map Projections – A Working Manual", USGS 1395 (1987), eq. 24-2 to 24-4, 24-14, 20-14, 20-15.
 *
 * @param lng,lat the centre in degrees
 */
export function localProjection(lng: number, lat: number): LocalProjection {
  const sin0 = Math.sin(lat * RADIANS);
  const cos0 = Math.cos(lat * RADIANS);
  const projection: LocalProjection = {
    forward(lng1, lat1, out) {
      const sin = Math.sin(lat1 * RADIANS);
      const cos = Math.cos(lat1 * RADIANS);
      const turn = (lng1 - lng) * RADIANS;
      const cosTurn = Math.cos(turn);
      // 1 + cos c; 0 only at the opposite end of the world.
      const scale = EARTH_RADIUS * Math.sqrt(2 / Math.max(1e-12, 1 + sin0 * sin + cos0 * cos * cosTurn));
      out[0] = scale * cos * Math.sin(turn);
      out[1] = scale * (cos0 * sin - sin0 * cos * cosTurn);
    },
    inverse(x, y, out) {
      const rho = Math.sqrt(x * x + y * y);
      if (rho === 0) {
        out[0] = lng;
        out[1] = lat;
        return;
      }
      const c = 2 * Math.asin(Math.min(1, rho / (2 * EARTH_RADIUS)));
      const sinC = Math.sin(c);
      const cosC = Math.cos(c);
      out[1] = Math.asin(Math.max(-1, Math.min(1, cosC * sin0 + (y * sinC * cos0) / rho))) / RADIANS;
      out[0] = lng + Math.atan2(x * sinC, rho * cos0 * cosC - y * sin0 * sinC) / RADIANS;
    },
    north(lng1, lat1) {
      // A step of 11 m along the meridian: its bend over that length is below 1e-9.
      projection.forward(lng1, lat1 + 1e-4, step);
      const x = step[0]!;
      const y = step[1]!;
      projection.forward(lng1, lat1 - 1e-4, step);
      return Math.atan2(step[0]! - x, y - step[1]!);
    },
  };
  return projection;
}

const step = new Float64Array(2);
