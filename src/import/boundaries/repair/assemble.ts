import type { Position } from 'geojson';
import { originOf } from './subdivision';
import type { Subdivision } from './subdivision';
import { UNITS_PER_DEGREE } from './vertexTable';

/**
 * Faces with owners → polygons per commune, on the vertices that neighbours share: rings closed, shells
 * counter-clockwise, holes clockwise, no ring touches itself. Deterministic: a ring begins at its lowest-leftmost vertex,
 * polygons stand in the order of their areas, the largest first.
 *
 * @param owner commune per face, −1 for none
 */
export function assemblePolygons(
  faces: Subdivision,
  owner: Int32Array,
  communeCount: number,
): Position[][][][] {
  const rings: Ring[][] = Array.from({ length: communeCount }, () => []);
  const seen = new Uint8Array(faces.next.length);
  const ownerOf = (h: number): number => owner[faces.faceOf[h] as number] as number;
  for (let start = 0; start < faces.next.length; start++) {
    const commune = ownerOf(start);
    if (commune < 0 || seen[start] || ownerOf(start ^ 1) === commune) continue;
    const path: number[] = [];
    let h = start;
    do {
      seen[h] = 1;
      path.push(originOf(faces.edges, h));
      // Step over borders inside the commune: turn at the vertex until the other side is somebody else's.
      h = faces.next[h] as number;
      while (ownerOf(h ^ 1) === commune) h = faces.next[h ^ 1] as number;
    } while (h !== start);
    for (const ring of simpleRings(path)) rings[commune]?.push(measured(faces, ring));
  }
  return rings.map((list) => polygons(faces, list));
}

interface Ring {
  readonly vertices: readonly number[];
  /** Twice the signed area in square units: shells positive. */
  readonly area: number;
}

/** Cuts a path at vertices it passes twice, so that each ring passes each vertex once. */
function simpleRings(path: readonly number[]): number[][] {
  const rings: number[][] = [];
  const stack: number[] = [];
  const at = new Map<number, number>();
  for (const vertex of path) {
    const before = at.get(vertex);
    if (before !== undefined) {
      const ring = stack.splice(before);
      for (const v of ring) at.delete(v);
      rings.push(ring);
    }
    at.set(vertex, stack.length);
    stack.push(vertex);
  }
  rings.push(stack);
  return rings.filter((ring) => ring.length > 2);
}

function measured({ vertices: { x, y } }: Subdivision, ring: readonly number[]): Ring {
  const first = ring.reduce((p, q) =>
    (x[q] as number) - (x[p] as number) < 0 || (x[q] === x[p] && (y[q] as number) < (y[p] as number)) ? q : p,
  );
  const begin = ring.indexOf(first);
  const vertices = [...ring.slice(begin), ...ring.slice(0, begin)];
  let area = 0;
  for (let i = 1; i + 1 < vertices.length; i++) {
    const p = vertices[i] as number;
    const q = vertices[i + 1] as number;
    area +=
      ((x[p] as number) - (x[first] as number)) * ((y[q] as number) - (y[first] as number)) -
      ((x[q] as number) - (x[first] as number)) * ((y[p] as number) - (y[first] as number));
  }
  return { vertices, area };
}

/** Shells with the holes that lie in them. */
function polygons(faces: Subdivision, rings: readonly Ring[]): Position[][][] {
  const { x, y } = faces.vertices;
  const size = (p: Ring, q: Ring): number =>
    Math.abs(q.area) - Math.abs(p.area) ||
    (x[first(p)] as number) - (x[first(q)] as number) ||
    (y[first(p)] as number) - (y[first(q)] as number);
  const shells = rings.filter((ring) => ring.area > 0).sort(size);
  const holes = rings.filter((ring) => ring.area < 0).sort(size);
  const found = shells.map((shell) => [toPositions(faces, shell)]);
  for (const hole of holes) {
    // The smallest shell around it: shells are sorted, so the last one that holds it.
    for (let s = shells.length - 1; s >= 0; s--) {
      if (!encloses(faces, shells[s] as Ring, hole)) continue;
      found[s]?.push(toPositions(faces, hole));
      break;
    }
  }
  return found;
}

function first(ring: Ring): number {
  return ring.vertices[0] ?? 0;
}

function toPositions({ vertices: { x, y } }: Subdivision, ring: Ring): Position[] {
  const at = (v: number): Position => [
    (x[v] as number) / UNITS_PER_DEGREE,
    (y[v] as number) / UNITS_PER_DEGREE,
  ];
  return [...ring.vertices.map(at), at(first(ring))];
}

/** Whether a hole lies in a shell; they may share vertices but not edges, so a middle of an edge decides exactly. */
function encloses({ vertices: { x, y } }: Subdivision, shell: Ring, hole: Ring): boolean {
  if (-hole.area > shell.area) return false;
  const [p = 0, q = 0] = hole.vertices;
  // Doubled coordinates keep the middle on integers.
  const px = (x[p] as number) + (x[q] as number);
  const py = (y[p] as number) + (y[q] as number);
  let inside = false;
  const n = shell.vertices.length;
  for (let i = 0; i < n; i++) {
    const a = shell.vertices[i] as number;
    const b = shell.vertices[(i + 1) % n] as number;
    const ay = 2 * (y[a] as number);
    const by = 2 * (y[b] as number);
    if (ay > py === by > py) continue;
    const ax = 2 * (x[a] as number);
    const side = (2 * (x[b] as number) - ax) * (py - ay) - (px - ax) * (by - ay);
    if (side > 0 === by > ay) inside = !inside;
  }
  return inside;
}
