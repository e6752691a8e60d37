import type { BoundarySet } from '../domain/boundarySet';
import { communeCount } from './boundarySetFrom';
import { EARTH_RADIUS } from './earth';
import { extentOf } from './extent';

const RADIANS = Math.PI / 180;

/**
 * Area of each commune in km², on the sphere of {@link EARTH_RADIUS}; 0 for a commune without polygons.
 *
 * Each ring is |Σ (λ_{i+1} − λ_{i−1}) · sin φ_i| · R² / 2; holes are taken off their shell; winding does not matter.
 * The same formula as `@turf/area` (R. G. Chamberlain and W. H. Duquette, "Some Algorithms for Polygons on a Sphere",
 * JPL 2007), so both agree to rounding. O(vertices).
 * Of a ring that crosses itself, loops that wind the other way are taken off, as Turf does; `partitionAreasKm2` measures such
 * a commune by the even–odd rule, as points and coverage are.
 */
export function communeAreasKm2(boundaries: BoundarySet): Float64Array {
  const { polygonStarts, communeStarts } = boundaries;
  const areas = new Float64Array(communeCount(boundaries));
  for (let c = 0; c < areas.length; c++)
    for (let p = communeStarts[c]!; p < communeStarts[c + 1]!; p++)
      for (let r = polygonStarts[p]!; r < polygonStarts[p + 1]!; r++)
        areas[c]! += (r === polygonStarts[p] ? 1 : -1) * Math.abs(ringAreaKm2(boundaries, r));
  return areas;
}

/** Signed area of one ring in km²; the sign is that of its winding. */
function ringAreaKm2({ coords, ringStarts }: BoundarySet, ring: number): number {
  const start = ringStarts[ring]!;
  const end = ringStarts[ring + 1]!;
  if (end - start < 3) return 0;
  let sum = 0;
  let before = end - 1;
  for (let v = start; v < end; v++) {
    const after = v + 1 === end ? start : v + 1;
    sum += (coords[2 * after]! - coords[2 * before]!) * Math.sin(coords[2 * v + 1]! * RADIANS);
    before = v;
  }
  return (sum * RADIANS * EARTH_RADIUS * EARTH_RADIUS) / 2 / 1e6;
}

/**
 * West, south, east, north of each commune in degrees, four numbers per commune; NaN for a commune without polygons.
 * O(vertices).
 */
export function bboxes(boundaries: BoundarySet): Float64Array {
  const { coords, ringStarts, polygonStarts, communeStarts } = boundaries;
  const boxes = new Float64Array(4 * communeCount(boundaries)).fill(NaN);
  for (let c = 0; 4 * c < boxes.length; c++) {
    const start = ringStarts[polygonStarts[communeStarts[c]!]!]!;
    const end = ringStarts[polygonStarts[communeStarts[c + 1]!]!]!;
    if (end === start) continue;
    boxes.set(extentOf(coords, start, end), 4 * c);
  }
  return boxes;
}

export { labelPoints } from './labelPoints';
export { queenNeighbours } from './queenNeighbours';
