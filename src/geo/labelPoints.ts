import type { BoundarySet } from '../domain/boundarySet';
import { allSteps, type Steps } from '../domain/steps';
import { communeCount } from './boundarySetFrom';

/** A square of the search: centre, half its side, signed distance of the centre to the border, best reachable. */
interface Cell {
  readonly x: number;
  readonly y: number;
  readonly half: number;
  readonly distance: number;
  readonly reach: number;
}

/** The search ends when no square can be better by this share of the best distance found. */
const PRECISION = 0.05;
/** Vertices of the rough outline that is searched first; most communes have several times as many. */
const ROUGH = 96;
/** The rough answer is taken when it is this good on the true outline, else the true outline is searched. */
const GOOD_ENOUGH = 0.85;
/** Squares asked at most: a bound for hostile shapes, never reached by real ones. */
const MOST_SQUARES = 2_000;

/**
 * A point well inside each commune, for its label: longitude and latitude, two numbers per commune.
 *
 * It is the pole of inaccessibility of the commune's largest polygon (the point farthest from its borders, holes
 * included) to within about a fifth of that distance, measured with longitudes shortened by cos φ. Always inside for a ring that
 * encloses an area; NaN for a commune without polygons.
 * Source: quadtree search of V. Agafonkin, "polylabel" (Mapbox 2016). O(vertices · squares), some 30 squares.
 */
export function labelPoints(boundaries: BoundarySet): Float64Array {
  return allSteps(labelPointSteps(boundaries));
}

/** {@link labelPoints}, one commune a step. */
export function* labelPointSteps(boundaries: BoundarySet): Steps<Float64Array> {
  const { communeStarts } = boundaries;
  const points = new Float64Array(2 * communeCount(boundaries)).fill(NaN);
  for (let c = 0; 2 * c < points.length; c++) {
    yield (2 * c) / points.length;
    let best: Float64Array | null = null;
    let bestArea = -1;
    let shrink = 1;
    for (let p = communeStarts[c]!; p < communeStarts[c + 1]!; p++) {
      const flat = polygonEdges(boundaries, p);
      if (flat.area > bestArea) {
        bestArea = flat.area;
        best = flat.edges;
        shrink = flat.shrink;
      }
    }
    if (!best) continue;
    const [x, y] = poleOf(best);
    points[2 * c] = x / shrink;
    points[2 * c + 1] = y;
  }
  return points;
}

/** Edges of one polygon as ax, ay, bx, by with longitudes shortened by `shrink`, and its plane area. */
function polygonEdges(
  { coords, ringStarts, polygonStarts }: BoundarySet,
  polygon: number,
): { edges: Float64Array; area: number; shrink: number } {
  const firstRing = polygonStarts[polygon]!;
  const lastRing = polygonStarts[polygon + 1]!;
  const start = ringStarts[firstRing]!;
  const shrink = Math.cos((coords[2 * start + 1]! * Math.PI) / 180) || 1;
  const edges = new Float64Array(4 * (ringStarts[lastRing]! - start));
  let to = 0;
  let area = 0;
  for (let r = firstRing; r < lastRing; r++) {
    const end = ringStarts[r + 1]!;
    let before = end - 1;
    let ring = 0;
    for (let v = ringStarts[r]!; v < end; v++) {
      const ax = coords[2 * before]! * shrink;
      const ay = coords[2 * before + 1]!;
      const bx = coords[2 * v]! * shrink;
      const by = coords[2 * v + 1]!;
      edges[to++] = ax;
      edges[to++] = ay;
      edges[to++] = bx;
      edges[to++] = by;
      ring += (bx - ax) * (by + ay);
      before = v;
    }
    area += (r === firstRing ? 1 : -1) * Math.abs(ring / 2);
  }
  return { edges, area, shrink };
}

/** Searches a rough outline first: the point lies far from the border, where its small bends do not matter. */
function poleOf(edges: Float64Array): [number, number] {
  if (edges.length <= 4 * ROUGH) return pole(edges);
  const rough = roughen(edges, Math.ceil(edges.length / (4 * ROUGH)));
  const [x, y] = pole(rough);
  const promised = signedDistance(rough, x, y);
  return signedDistance(edges, x, y) >= GOOD_ENOUGH * promised && promised > 0 ? [x, y] : pole(edges);
}

/** Every `step`-th vertex of each ring; rings follow one another where an edge does not start at the end of the last. */
function roughen(edges: Float64Array, step: number): Float64Array {
  const kept: number[] = [];
  for (let start = 0; start < edges.length;) {
    let end = start + 4;
    while (end < edges.length && edges[end] === edges[end - 2] && edges[end + 1] === edges[end - 1]) end += 4;
    const count = (end - start) / 4;
    const stride = count < 4 * step ? 1 : step;
    const picks: number[] = [];
    for (let k = 0; k < count; k += stride) picks.push(start + 4 * k);
    for (const [k, from] of picks.entries()) {
      const to = picks[(k + 1) % picks.length]!;
      kept.push(edges[from]!, edges[from + 1]!, edges[to]!, edges[to + 1]!);
    }
    start = end;
  }
  return Float64Array.from(kept);
}

function pole(edges: Float64Array): [number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < edges.length; i += 4) {
    west = Math.min(west, edges[i]!);
    east = Math.max(east, edges[i]!);
    south = Math.min(south, edges[i + 1]!);
    north = Math.max(north, edges[i + 1]!);
  }
  const side = Math.min(east - west, north - south);
  const half = side / 2;
  let best = square(edges, (west + east) / 2, (south + north) / 2, 0);
  if (!(side > 0)) return [best.x, best.y];
  const open: Cell[] = [];
  // A long thin shape would need endless squares of its width: at most 64 along the longer side.
  const step = Math.max(side, Math.max(east - west, north - south) / 64);
  for (let x = west; x < east; x += step)
    for (let y = south; y < north; y += step)
      open.push(square(edges, x + step / 2, y + step / 2, Math.max(half, step / 2)));
  for (let asked = 0; asked < MOST_SQUARES && open.length > 0; asked++) {
    const cell = takeBest(open);
    if (cell.distance > best.distance) best = cell;
    if (best.distance > 0 && cell.reach - best.distance <= PRECISION * best.distance) break;
    const h = cell.half / 2;
    for (const [dx, dy] of [
      [-h, -h],
      [h, -h],
      [-h, h],
      [h, h],
    ] as const)
      open.push(square(edges, cell.x + dx, cell.y + dy, h));
  }
  return [best.x, best.y];
}

function square(edges: Float64Array, x: number, y: number, half: number): Cell {
  const distance = signedDistance(edges, x, y);
  return { x, y, half, distance, reach: distance + half * Math.SQRT2 };
}

/** Removes and returns the square that can reach farthest. Few are open at a time: a scan beats a heap. */
function takeBest(open: Cell[]): Cell {
  let at = 0;
  for (let i = 1; i < open.length; i++) if (open[i]!.reach > open[at]!.reach) at = i;
  const cell = open[at]!;
  open[at] = open[open.length - 1]!;
  open.pop();
  return cell;
}

/** Distance from the point to the nearest edge, negative outside (even–odd). */
function signedDistance(edges: Float64Array, x: number, y: number): number {
  let inside = false;
  let nearest = Infinity;
  for (let i = 0; i < edges.length; i += 4) {
    const ax = edges[i]!;
    const ay = edges[i + 1]!;
    const dx = edges[i + 2]! - ax;
    const dy = edges[i + 3]! - ay;
    if (ay > y !== ay + dy > y && x < ax + ((y - ay) / dy) * dx) inside = !inside;
    const length2 = dx * dx + dy * dy;
    const t = length2 > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length2)) : 0;
    const ex = ax + t * dx - x;
    const ey = ay + t * dy - y;
    const d2 = ex * ex + ey * ey;
    if (d2 < nearest) nearest = d2;
  }
  return (inside ? 1 : -1) * Math.sqrt(nearest);
}
