import { EARTH_RADIUS } from '../../geo/earth';

/** A circle is drawn with so many corners; a sector with its share of them. */
const CORNERS = 48;
const DASHES = 12;

/** The place `metres` away from a place in a direction (degrees clockwise from north), exact on the sphere. */
export function placeAt(lng: number, lat: number, bearing: number, metres: number): [number, number] {
  const radians = Math.PI / 180;
  const angle = metres / EARTH_RADIUS;
  const from = lat * radians;
  const course = bearing * radians;
  const to = Math.asin(
    Math.sin(from) * Math.cos(angle) + Math.cos(from) * Math.sin(angle) * Math.cos(course),
  );
  const turn = Math.atan2(
    Math.sin(course) * Math.sin(angle) * Math.cos(from),
    Math.cos(angle) - Math.sin(from) * Math.sin(to),
  );
  return [lng + turn / radians, to / radians];
}

/**
 * What a camera sees, as a ring of lng, lat (not closed): a sector with its tip at the camera, or a circle.
 *
 * @param bearing middle of the view, degrees clockwise from north; of no matter when `fov` ≥ 360
 * @param fov field of view, degrees, 0–360
 * @param range metres
 */
export function viewRing(
  lng: number,
  lat: number,
  bearing: number,
  fov: number,
  range: number,
): [number, number][] {
  const around = fov >= 360;
  const corners = around ? CORNERS : Math.max(2, Math.ceil((CORNERS * fov) / 360) + 1);
  const ring: [number, number][] = around ? [] : [[lng, lat]];
  for (let i = 0; i < corners; i += 1) {
    const share = around ? i / corners : i / (corners - 1) - 0.5;
    ring.push(placeAt(lng, lat, around ? 360 * share : bearing + fov * share, range));
  }
  return ring;
}

/** The rim of an assumed disc as dashes: "it may see this far, nobody wrote down where to". */
export function dashedRim(lng: number, lat: number, range: number): [number, number][][] {
  const span = 360 / DASHES;
  return Array.from({ length: DASHES }, (_, dash) =>
    [0, 0.2, 0.4, 0.6].map((part) => placeAt(lng, lat, (dash + part) * span, range)),
  );
}
