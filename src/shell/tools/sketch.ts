import circle from '@turf/circle';
import destination from '@turf/destination';
import { distanceM } from '../../geo/distance';
import type { DrawnArea } from '../../geo/drawnArea';

/** Shapes that can be drawn. */
export type SketchKind = DrawnArea['kind'];

export type Place = readonly [lng: number, lat: number];

/** A shape on its way. Plain data; every step gives a new one, so that undo is the list of the former ones. */
export interface Sketch {
  readonly kind: SketchKind;
  /** Corners of a polygon, the trace of a lasso; of a circle its centre and then a place on its edge. */
  readonly places: readonly Place[];
}

/** A shape without a place yet. */
export function beginSketch(kind: SketchKind): Sketch {
  return { kind, places: [] };
}

/** One more corner. A place where the last one stands adds nothing; a circle has a centre and an edge. */
export function withPlace(sketch: Sketch, place: Place): Sketch {
  const last = sketch.places.at(-1);
  if (last && last[0] === place[0] && last[1] === place[1]) return sketch;
  const most = sketch.kind === 'circle' ? 1 : Infinity;
  return { ...sketch, places: [...sketch.places.slice(0, most), place] };
}

/** The shape without its last place; one without a place stays as it is. */
export function withoutLast(sketch: Sketch): Sketch {
  return { ...sketch, places: sketch.places.slice(0, -1) };
}

/** Whether the shape encloses something: three corners, or a circle with an edge. */
export function canFinish({ kind, places }: Sketch): boolean {
  return places.length >= (kind === 'circle' ? 2 : 3);
}

/** The shape as the worker counts in it; null while it encloses nothing. */
export function areaOf(sketch: Sketch): DrawnArea | null {
  const { kind, places } = sketch;
  const [centre, edge] = places;
  if (!canFinish(sketch) || !centre || !edge) return null;
  if (kind === 'circle')
    return { kind, lng: centre[0], lat: centre[1], radiusM: Math.max(1, distanceM(...centre, ...edge)) };
  return { kind, ring: places };
}

/** A circle of a given radius around a place, as a sketch: its edge lies due east. */
export function circleOf(centre: Place, radiusM: number): Sketch {
  const [lng = NaN, lat = NaN] = destination([...centre], radiusM, 90, { units: 'meters' }).geometry
    .coordinates;
  return { kind: 'circle', places: [centre, [lng, lat]] };
}

const SIDES = 72;

/** The outline of a sketch in degrees, to draw: the corners as they are, a circle as a ring of many sides. */
export function outlineOf({ kind, places }: Sketch): readonly Place[] {
  const [centre, edge] = places;
  if (kind !== 'circle' || !centre || !edge) return places;
  const ring = circle([...centre], distanceM(...centre, ...edge), { steps: SIDES, units: 'meters' });
  return (ring.geometry.coordinates[0] ?? []).slice(1).map(([lng = NaN, lat = NaN]): Place => [lng, lat]);
}
