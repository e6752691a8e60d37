import type { BoundarySet } from '../domain/boundarySet';
import { issue, type Issue } from '../domain/issue';
import { allSteps, partOf, type Steps } from '../domain/steps';
import { bboxes } from './area';
import { fromFeatures } from './boundarySetFrom';
import { localProjection } from './localProjection';
import { partitionAreaSteps } from './partitionAreas';

/** What a person drew on the map. Degrees and metres. */
export type DrawnArea =
  | {
      /** Corners of a polygon, or the trace of a lasso; closed or not. Where it crosses itself, even–odd. */
      readonly kind: 'polygon' | 'lasso';
      readonly ring: readonly (readonly [number, number])[];
    }
  | { readonly kind: 'circle'; readonly lng: number; readonly lat: number; readonly radiusM: number };

/** Sides of a drawn circle: its polygon has exactly the circle's area and leaves the circle by 0.00004 of the radius. */
const SIDES = 360;

/**
 * A drawn area as a territory of one commune, so that everything that counts per commune (`assignPoints`,
 * `communeAreasKm2`, `coverageByCommune`, a layer's aggregate) counts in it.
 * A shape that encloses nothing comes back empty with the issue `brokenRing`.
 */
export function drawnBoundary(area: DrawnArea): { boundaries: BoundarySet; issues: readonly Issue[] } {
  const ring = area.kind === 'circle' ? circleRing(area.lng, area.lat, area.radiusM) : area.ring;
  const boundaries = fromFeatures([
    {
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: [ring.map(([x, y]) => [x, y])] },
    },
  ]);
  const issues = boundaries.coords.length === 0 ? [issue('brokenRing', { got: area.kind })] : [];
  return { boundaries, issues };
}

function circleRing(lng: number, lat: number, radiusM: number): [number, number][] {
  if (!Number.isFinite(lng) || !(Math.abs(lat) < 90) || !(radiusM > 0 && radiusM < Infinity)) return [];
  const plane = localProjection(lng, lat);
  const out = new Float64Array(2);
  const step = (2 * Math.PI) / SIDES;
  const corner = radiusM * Math.sqrt(step / Math.sin(step));
  return Array.from({ length: SIDES }, (_, k) => {
    plane.inverse(corner * Math.cos(k * step), corner * Math.sin(k * step), out);
    return [out[0]!, out[1]!];
  });
}

/**
 * Which share of each commune's area lies in the drawn area, 0 … 1: for figures that are known per commune only and are
 * spread by area. The communes are those of `assignPoints` (no place twice on raw files); exact up to rounding.
 * Only communes whose box meets the drawn box are measured; about 10 µs per border cell of those.
 */
export function communeShares(boundaries: BoundarySet, drawn: BoundarySet): Float64Array {
  return allSteps(communeShareSteps(boundaries, drawn));
}

/** {@link communeShares} in steps of a few milliseconds. */
export function* communeShareSteps(boundaries: BoundarySet, drawn: BoundarySet): Steps<Float64Array> {
  const count = boundaries.communeStarts.length - 1;
  const shares = new Float64Array(count);
  const boxes = bboxes(boundaries);
  const [west = NaN, south = NaN, east = NaN, north = NaN] = bboxes(drawn);
  const near: number[] = [];
  for (let c = 0; c < count; c++)
    if (
      boxes[4 * c]! <= east &&
      boxes[4 * c + 2]! >= west &&
      boxes[4 * c + 1]! <= north &&
      boxes[4 * c + 3]! >= south
    )
      near.push(c);
  if (near.length === 0) return shares;
  const own = yield* partOf(partitionAreaSteps(join([[boundaries, near]])), 0, 0.5);
  // The drawn area first: it takes its place from every commune.
  const left = yield* partOf(
    partitionAreaSteps(
      join([
        [drawn, [0]],
        [boundaries, near],
      ]),
    ),
    0.5,
    1,
  );
  for (const [i, c] of near.entries()) {
    const share = own[i]! > 0 ? 1 - left[i + 1]! / own[i]! : 0;
    shares[c] = share < 1e-9 ? 0 : share > 1 - 1e-9 ? 1 : share;
  }
  return shares;
}

/** Chosen communes of several sets, one after the other. */
function join(parts: readonly (readonly [BoundarySet, readonly number[]])[]): BoundarySet {
  const coords: number[] = [];
  const ringStarts: number[] = [];
  const polygonStarts: number[] = [];
  const communeStarts: number[] = [];
  for (const [set, ordinals] of parts)
    for (const c of ordinals) {
      communeStarts.push(polygonStarts.length);
      for (let p = set.communeStarts[c]!; p < set.communeStarts[c + 1]!; p++) {
        polygonStarts.push(ringStarts.length);
        for (let r = set.polygonStarts[p]!; r < set.polygonStarts[p + 1]!; r++) {
          ringStarts.push(coords.length / 2);
          for (let v = 2 * set.ringStarts[r]!; v < 2 * set.ringStarts[r + 1]!; v++)
            coords.push(set.coords[v]!);
        }
      }
    }
  communeStarts.push(polygonStarts.length);
  polygonStarts.push(ringStarts.length);
  ringStarts.push(coords.length / 2);
  return {
    coords: Float64Array.from(coords),
    ringStarts: Uint32Array.from(ringStarts),
    polygonStarts: Uint32Array.from(polygonStarts),
    communeStarts: Uint32Array.from(communeStarts),
  };
}
