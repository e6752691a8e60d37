import type { VertexTable } from './vertexTable';

/** Borders that really separate something: edge e runs from `a[e]` to `b[e]`. */
export interface PlanarEdges {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/**
 * The plane cut into faces by edges that meet only at vertices.
 * Half-edge 2e runs a→b, 2e+1 runs b→a; the face of a half-edge lies on its left. Face 0 is the unbounded one.
 */
export interface Subdivision {
  readonly edges: PlanarEdges;
  readonly vertices: VertexTable;
  readonly faceOf: Int32Array;
  readonly faceCount: number;
  /** Half-edges around face f: `halfEdges[faceStarts[f] .. faceStarts[f+1]-1]`. */
  readonly faceStarts: Int32Array;
  readonly halfEdges: Int32Array;
  /** Next half-edge around the same face. */
  readonly next: Int32Array;
}

/** The vertex from which half-edge `h` starts; edge h >> 1, backwards when h is odd. */
export function originOf(edges: PlanarEdges, h: number): number {
  return (h & 1 ? edges.b[h >> 1] : edges.a[h >> 1]) as number;
}

/** Traces the faces. Edges must be noded: see nodeBorders. */
export function subdivide(vertices: VertexTable, edges: PlanarEdges): Subdivision {
  const next = nextHalfEdges(vertices, edges);
  const { cycleOf, areas, leftmost } = traceCycles(vertices, edges, next);

  // A cycle with area is a face; the others run around a connected group of borders from outside.
  const faceOfCycle = new Int32Array(areas.length).fill(-1);
  let faceCount = 1;
  const outer: number[] = [];
  areas.forEach((area, cycle) => {
    if (area > 0) faceOfCycle[cycle] = faceCount++;
    else outer.push(cycle);
  });
  placeGroups(vertices, edges, cycleOf, outer, leftmost, faceOfCycle);

  const count = next.length;
  const faceOf = new Int32Array(count);
  const faceStarts = new Int32Array(faceCount + 1);
  for (let h = 0; h < count; h++) {
    const face = faceOfCycle[cycleOf[h] as number] as number;
    faceOf[h] = face;
    faceStarts[face + 1]!++;
  }
  for (let f = 0; f < faceCount; f++) faceStarts[f + 1]! += faceStarts[f] as number;
  const fill = faceStarts.slice(0, faceCount);
  const halfEdges = new Int32Array(count);
  for (let h = 0; h < count; h++) halfEdges[fill[faceOf[h] as number]!++] = h;
  return { edges, vertices, faceOf, faceCount, faceStarts, halfEdges, next };
}

/** Around each vertex the half-edges are sorted by angle; the next one of a face is the neighbour clockwise. */
function nextHalfEdges(vertices: VertexTable, edges: PlanarEdges): Int32Array {
  const count = edges.a.length * 2;
  const starts = new Int32Array(vertices.size + 1);
  for (let h = 0; h < count; h++) starts[originOf(edges, h) + 1]!++;
  for (let v = 0; v < vertices.size; v++) starts[v + 1]! += starts[v] as number;
  const fill = starts.slice(0, vertices.size);
  const around = new Int32Array(count);
  for (let h = 0; h < count; h++) around[fill[originOf(edges, h)]!++] = h;

  const next = new Int32Array(count);
  const { x, y } = vertices;
  // Direction of a half-edge as seen from its origin: counter-clockwise from due east.
  const before = (h: number, k: number): boolean => {
    const v = originOf(edges, h);
    const p = originOf(edges, h ^ 1);
    const q = originOf(edges, k ^ 1);
    const px = (x[p] as number) - (x[v] as number);
    const py = (y[p] as number) - (y[v] as number);
    const qx = (x[q] as number) - (x[v] as number);
    const qy = (y[q] as number) - (y[v] as number);
    const pUpper = py > 0 || (py === 0 && px > 0);
    const qUpper = qy > 0 || (qy === 0 && qx > 0);
    return pUpper === qUpper ? px * qy - py * qx > 0 : pUpper;
  };
  for (let v = 0; v < vertices.size; v++) {
    const from = starts[v] as number;
    const to = starts[v + 1] as number;
    for (let i = from + 1; i < to; i++) {
      const h = around[i] as number;
      let j = i - 1;
      for (; j >= from && before(h, around[j] as number); j--) around[j + 1] = around[j] as number;
      around[j + 1] = h;
    }
    for (let i = from; i < to; i++) {
      const clockwise = around[i === from ? to - 1 : i - 1] as number;
      next[(around[i] as number) ^ 1] = clockwise;
    }
  }
  return next;
}

function traceCycles(
  vertices: VertexTable,
  edges: PlanarEdges,
  next: Int32Array,
): { cycleOf: Int32Array; areas: number[]; leftmost: number[] } {
  const { x, y } = vertices;
  const cycleOf = new Int32Array(next.length).fill(-1);
  const areas: number[] = [];
  const leftmost: number[] = [];
  for (let start = 0; start < next.length; start++) {
    if (cycleOf[start] !== -1) continue;
    const cycle = areas.length;
    let left = originOf(edges, start);
    const x0 = x[left] as number;
    const y0 = y[left] as number;
    let area = 0;
    for (let h = start; cycleOf[h] === -1; h = next[h] as number) {
      cycleOf[h] = cycle;
      const a = originOf(edges, h);
      const b = originOf(edges, h ^ 1);
      area +=
        ((x[a] as number) - x0) * ((y[b] as number) - y0) - ((x[b] as number) - x0) * ((y[a] as number) - y0);
      const further = (x[a] as number) - (x[left] as number) || (y[a] as number) - (y[left] as number);
      if (further < 0) left = a;
    }
    areas.push(area);
    leftmost.push(left);
  }
  return { cycleOf, areas, leftmost };
}

/**
 * Finds the face in which each connected group of borders lies: from its leftmost vertex straight west to the nearest
 * border of another group. The ray runs a hair above the vertex, so that it never hits another vertex.
 */
function placeGroups(
  vertices: VertexTable,
  edges: PlanarEdges,
  cycleOf: Int32Array,
  outer: readonly number[],
  leftmost: readonly number[],
  faceOfCycle: Int32Array,
): void {
  const { x, y } = vertices;
  const rays = outer
    .map((cycle) => ({
      cycle,
      x: x[leftmost[cycle] as number] as number,
      y: y[leftmost[cycle] as number] as number,
      hitX: -Infinity,
      slope: 0,
      hit: -1,
    }))
    .sort((p, q) => p.y - q.y);
  const firstAtOrAbove = (limit: number): number => {
    let low = 0;
    let high = rays.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rays[middle] as { y: number }).y < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  for (let e = 0; e < edges.a.length; e++) {
    const aIsLow = (y[edges.a[e] as number] as number) < (y[edges.b[e] as number] as number);
    const low = (aIsLow ? edges.a[e] : edges.b[e]) as number;
    const high = (aIsLow ? edges.b[e] : edges.a[e]) as number;
    const lowY = y[low] as number;
    const highY = y[high] as number;
    if (lowY === highY) continue;
    const slope = ((x[high] as number) - (x[low] as number)) / (highY - lowY);
    for (let i = firstAtOrAbove(lowY); i < rays.length; i++) {
      const ray = rays[i] as (typeof rays)[number];
      if (ray.y >= highY) break;
      const hitX = (x[low] as number) + slope * (ray.y - lowY);
      if (hitX >= ray.x || hitX < ray.hitX || (hitX === ray.hitX && slope <= ray.slope)) continue;
      ray.hitX = hitX;
      ray.slope = slope;
      // The half-edge that runs down has the east on its left.
      ray.hit = 2 * e + (aIsLow ? 1 : 0);
    }
  }
  // What lies further west is placed first, so a group inside another's surroundings finds them placed.
  rays.sort((p, q) => p.x - q.x);
  for (const ray of rays)
    faceOfCycle[ray.cycle] = ray.hit < 0 ? 0 : (faceOfCycle[cycleOf[ray.hit] as number] as number);
}
