import type { BoundarySet } from '../domain/boundarySet';
import { allSteps, type Steps } from '../domain/steps';
import { EARTH_RADIUS } from './earth';
import { communeCount } from './boundarySetFrom';
import { closeRings } from './closedRings';

/** Neighbours of c are `neighbours[starts[c] .. starts[c+1]-1]`, ascending, without c itself; symmetric. */
export interface Neighbours {
  readonly starts: Uint32Array;
  readonly neighbours: Uint32Array;
}

/**
 * Which communes touch (queen contiguity: a common point is enough).
 *
 * Two communes are neighbours when a vertex of one lies within `toleranceM` metres of the border of the other (a shared
 * vertex, or a vertex on an edge: a T-junction), or when their borders cross (raw files, whose neighbours overlap).
 * A commune without neighbours has an empty list. Planar distances with longitudes shortened by cos φ.
 * About O(vertices) on a grid of edges; a bound keeps hostile sets finite.
 *
 * @param toleranceM ≥ 0, default 1 m; 0 accepts exactly common points only
 */
export function queenNeighbours(boundaries: BoundarySet, toleranceM = 1): Neighbours {
  return allSteps(queenNeighbourSteps(boundaries, toleranceM));
}

/** {@link queenNeighbours} in steps of a few milliseconds. */
export function* queenNeighbourSteps(boundaries: BoundarySet, toleranceM = 1): Steps<Neighbours> {
  const closed = closeRings(boundaries);
  const { coords, ringStarts, polygonRings, polygonCommune } = closed;
  const count = communeCount(boundaries);
  const pairs = new Set<number>();
  const edgeCount = Math.max(0, coords.length / 2 - 1);
  const communeOf = new Int32Array(edgeCount + 1).fill(-1);
  for (let p = 0; p < polygonCommune.length; p++)
    for (let r = polygonRings[p]!; r < polygonRings[p + 1]!; r++)
      // The vertex that closes a ring starts no edge.
      for (let e = ringStarts[r]!; e + 1 < ringStarts[r + 1]!; e++) communeOf[e] = polygonCommune[p]!;
  const flat = flatten(coords);
  const near = toleranceM;
  yield 0.1;
  const grid = edgeGrid(flat, communeOf, near);
  yield 0.2;
  for (let cell = 0; cell + 1 < grid.starts.length; cell++) {
    const from = grid.starts[cell]!;
    const to = grid.starts[cell + 1]!;
    if (cell % STEP === STEP - 1) yield 0.2 + (0.8 * cell) / grid.starts.length;
    const several = hasSeveral(communeOf, grid.edges, from, to);
    if (!several) continue;
    for (let i = from; i < to; i++)
      for (let j = i + 1; j < to; j++) {
        const a = communeOf[grid.edges[i]!]!;
        const b = communeOf[grid.edges[j]!]!;
        if (a === b) continue;
        // Edges of a cell stand in the order of their communes: a < b.
        const key = a * count + b;
        if (!pairs.has(key) && edgesTouch(flat, grid.edges[i]!, grid.edges[j]!, near)) pairs.add(key);
      }
  }
  return toLists(pairs, count);
}

/** Cells of edges per step: about a millisecond. */
const STEP = 1_024;

/** Degrees → metres on a plane good enough for distances of a metre. */
function flatten(coords: Float64Array): Float64Array {
  const metre = (EARTH_RADIUS * Math.PI) / 180;
  let sum = 0;
  for (let i = 1; i < coords.length; i += 2) sum += coords[i]!;
  const shrink = coords.length > 0 ? Math.cos(((sum / (coords.length / 2)) * Math.PI) / 180) : 1;
  const flat = new Float64Array(coords.length);
  for (let i = 0; i < coords.length; i += 2) {
    flat[i] = coords[i]! * metre * shrink;
    flat[i + 1] = coords[i + 1]! * metre;
  }
  return flat;
}

function hasSeveral(communeOf: Int32Array, edges: Uint32Array, from: number, to: number): boolean {
  const first = communeOf[edges[from] ?? 0];
  for (let i = from + 1; i < to; i++) if (communeOf[edges[i]!] !== first) return true;
  return false;
}

/** Edges by cell of a grid: cell c holds `edges[starts[c] .. starts[c+1]-1]`. */
function edgeGrid(flat: Float64Array, communeOf: Int32Array, pad: number) {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  let reach = 0;
  let edges = 0;
  for (let e = 0; e < communeOf.length; e++) {
    if (communeOf[e]! < 0) continue;
    const [ax, ay, bx, by] = [flat[2 * e]!, flat[2 * e + 1]!, flat[2 * e + 2]!, flat[2 * e + 3]!];
    west = Math.min(west, ax);
    east = Math.max(east, ax);
    south = Math.min(south, ay);
    north = Math.max(north, ay);
    reach += Math.max(Math.abs(bx - ax), Math.abs(by - ay));
    edges++;
  }
  if (edges === 0) return { starts: new Uint32Array(1), edges: new Uint32Array(0) };
  // Cells about as large as the edges are long, at most four per edge.
  const fewest = Math.sqrt(((east - west) * (north - south)) / (4 * edges));
  const side = Math.max((2 * reach) / edges, fewest, 4 * pad, 1e-6);
  const columns = Math.floor((east - west) / side) + 1;
  const rows = Math.floor((north - south) / side) + 1;
  const visit = (use: (cell: number, edge: number) => void) => {
    for (let e = 0; e < communeOf.length; e++) {
      if (communeOf[e]! < 0) continue;
      const [ax, ay, bx, by] = [flat[2 * e]!, flat[2 * e + 1]!, flat[2 * e + 2]!, flat[2 * e + 3]!];
      const c0 = Math.max(0, Math.floor((Math.min(ax, bx) - pad - west) / side));
      const c1 = Math.min(columns - 1, Math.floor((Math.max(ax, bx) + pad - west) / side));
      const r0 = Math.max(0, Math.floor((Math.min(ay, by) - pad - south) / side));
      const r1 = Math.min(rows - 1, Math.floor((Math.max(ay, by) + pad - south) / side));
      for (let r = r0; r <= r1; r++)
        for (let c = c0; c <= c1; c++) {
          // A long slanted edge misses most cells of its box.
          if (r1 > r0 && c1 > c0) {
            const x = west + (c + 0.5) * side - ax;
            const y = south + (r + 0.5) * side - ay;
            const off = Math.abs((bx - ax) * y - (by - ay) * x);
            if (off > (side + pad) * (Math.abs(bx - ax) + Math.abs(by - ay))) continue;
          }
          use(r * columns + c, e);
        }
    }
  };
  const starts = new Uint32Array(columns * rows + 1);
  visit((cell) => starts[cell + 1]!++);
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const fill = starts.slice();
  const list = new Uint32Array(starts[starts.length - 1]!);
  visit((cell, edge) => (list[fill[cell]!++] = edge));
  return { starts, edges: list };
}

/** Whether two edges come within `near` of each other at an end, or cross. */
function edgesTouch(flat: Float64Array, e: number, f: number, near: number): boolean {
  const [ax, ay, bx, by] = [flat[2 * e]!, flat[2 * e + 1]!, flat[2 * e + 2]!, flat[2 * e + 3]!];
  const [cx, cy, dx, dy] = [flat[2 * f]!, flat[2 * f + 1]!, flat[2 * f + 2]!, flat[2 * f + 3]!];
  const far = near * near;
  if (
    toSegment2(cx, cy, ax, ay, bx, by) <= far ||
    toSegment2(dx, dy, ax, ay, bx, by) <= far ||
    toSegment2(ax, ay, cx, cy, dx, dy) <= far ||
    toSegment2(bx, by, cx, cy, dx, dy) <= far
  )
    return true;
  const side = (x: number, y: number, px: number, py: number, qx: number, qy: number) =>
    (px - x) * (qy - y) - (qx - x) * (py - y);
  return (
    side(ax, ay, bx, by, cx, cy) > 0 !== side(ax, ay, bx, by, dx, dy) > 0 &&
    side(cx, cy, dx, dy, ax, ay) > 0 !== side(cx, cy, dx, dy, bx, by) > 0
  );
}

/** Squared distance from a point to a segment. */
function toSegment2(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const length2 = dx * dx + dy * dy;
  const t = length2 > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length2)) : 0;
  const ex = ax + t * dx - x;
  const ey = ay + t * dy - y;
  return ex * ex + ey * ey;
}

function toLists(pairs: ReadonlySet<number>, count: number): Neighbours {
  const starts = new Uint32Array(count + 1);
  for (const key of pairs) {
    starts[Math.floor(key / count) + 1]!++;
    starts[(key % count) + 1]!++;
  }
  for (let c = 0; c < count; c++) starts[c + 1]! += starts[c]!;
  const neighbours = new Uint32Array(2 * pairs.size);
  const fill = starts.slice();
  for (const key of pairs) {
    const [a, b] = [Math.floor(key / count), key % count];
    neighbours[fill[a]!++] = b;
    neighbours[fill[b]!++] = a;
  }
  for (let c = 0; c < count; c++) neighbours.subarray(starts[c]!, starts[c + 1]!).sort();
  return { starts, neighbours };
}
