import { EARTH_RADIUS } from './area';

const RADIANS = Math.PI / 180;

/** Degrees ⇄ metres on a plane, for one territory. Pure numbers: rebuilt from its centre in a worker. */
export interface LocalProjection {
  /** Centre, where plane and globe touch, in degrees. */
  readonly lng: number;
  readonly lat: number;
  /** Metres east of the centre. */
  x(lng: number, lat: number): number;
  /** Metres north of the centre. */
  y(lng: number, lat: number): number;
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
 */
export function localProjection(lng: number, lat: number): LocalProjection {
  const sin0 = Math.sin(lat * RADIANS);
  const cos0 = Math.cos(lat * RADIANS);
  const scale = (lng1: number, sin: number, cos: number): number =>
    EARTH_RADIUS *
    Math.sqrt(2 / Math.max(1e-12, 1 + sin0 * sin + cos0 * cos * Math.cos((lng1 - lng) * RADIANS)));
  const x = (lng1: number, lat1: number): number => {
    const sin = Math.sin(lat1 * RADIANS);
    const cos = Math.cos(lat1 * RADIANS);
    return scale(lng1, sin, cos) * cos * Math.sin((lng1 - lng) * RADIANS);
  };
  const y = (lng1: number, lat1: number): number => {
    const sin = Math.sin(lat1 * RADIANS);
    const cos = Math.cos(lat1 * RADIANS);
    return scale(lng1, sin, cos) * (cos0 * sin - sin0 * cos * Math.cos((lng1 - lng) * RADIANS));
  };
  return {
    lng,
    lat,
    x,
    y,
    inverse(px, py, out) {
      const rho = Math.hypot(px, py);
      if (rho === 0) {
        out[0] = lng;
        out[1] = lat;
        return;
      }
      const c = 2 * Math.asin(Math.min(1, rho / (2 * EARTH_RADIUS)));
      const sinC = Math.sin(c);
      const cosC = Math.cos(c);
      out[1] = Math.asin(Math.max(-1, Math.min(1, cosC * sin0 + (py * sinC * cos0) / rho))) / RADIANS;
      out[0] = lng + Math.atan2(px * sinC, rho * cos0 * cosC - py * sin0 * sinC) / RADIANS;
    },
    north(lng1, lat1) {
      // A step of 11 m along the meridian: its bend over that length is below 1e-9.
      const step = 1e-4;
      const dx = x(lng1, lat1 + step) - x(lng1, lat1 - step);
      const dy = y(lng1, lat1 + step) - y(lng1, lat1 - step);
      return Math.atan2(-dx, dy);
    },
  };
}
