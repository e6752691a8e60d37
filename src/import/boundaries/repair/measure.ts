import type { CoveredFaces } from './coverage';
import { UNITS_PER_DEGREE } from './vertexTable';
import { EARTH_RADIUS } from '../../../geo/earth';

/** Length of a grid unit along a meridian. */
export const METRES_PER_UNIT = ((Math.PI / 180) * EARTH_RADIUS) / UNITS_PER_DEGREE;

/**
 * Area per face in square metres, 0 for the unbounded one. Flat, scaled by the cosine of the face's own latitude:
 * good to 1e-4 for a commune and far better for slivers, which is what the repair decides and reports on.
 */
export function faceAreas(faces: CoveredFaces): Float64Array {
  const areas = new Float64Array(faces.faceCount);
  for (let f = 1; f < faces.faceCount; f++) {
    let sum = 0;
    const from = faces.faceStarts[f] as number;
    const to = faces.faceStarts[f + 1] as number;
    for (let i = from; i < to; i++) {
      const edge = (faces.halfEdges[i] as number) >> 1;
      sum += faces.vertices.y[faces.edges.a[edge] as number] as number;
    }
    const latitude = sum / (to - from) / UNITS_PER_DEGREE;
    areas[f] =
      (faces.flatAreas[f] as number) *
      METRES_PER_UNIT *
      METRES_PER_UNIT *
      Math.cos((latitude * Math.PI) / 180);
  }
  return areas;
}

/** Length of an edge in metres. */
function edgeLength(faces: CoveredFaces, edge: number): number {
  const { x, y } = faces.vertices;
  const a = faces.edges.a[edge] as number;
  const b = faces.edges.b[edge] as number;
  const latitude = (y[a] as number) / UNITS_PER_DEGREE;
  const dx = ((x[b] as number) - (x[a] as number)) * Math.cos((latitude * Math.PI) / 180);
  return Math.hypot(dx, (y[b] as number) - (y[a] as number)) * METRES_PER_UNIT;
}

/** Length in metres of the border of `face` with each neighbour, by what `keyOf` says of the face beyond; −1 is left out. */
export function borderLengths(
  faces: CoveredFaces,
  face: number,
  keyOf: (beyond: number) => number,
): Map<number, number> {
  const lengths = new Map<number, number>();
  for (let i = faces.faceStarts[face] as number; i < (faces.faceStarts[face + 1] as number); i++) {
    const h = faces.halfEdges[i] as number;
    const key = keyOf(faces.faceOf[h ^ 1] as number);
    if (key >= 0) lengths.set(key, (lengths.get(key) ?? 0) + edgeLength(faces, h >> 1));
  }
  return lengths;
}

/** The key with the greatest length; the lower key when two are equal; −1 when there is none. */
export function longest(lengths: ReadonlyMap<number, number>): number {
  let best = -1;
  let most = -1;
  for (const [key, length] of lengths)
    if (length > most || (length === most && key < best)) {
      best = key;
      most = length;
    }
  return best;
}
