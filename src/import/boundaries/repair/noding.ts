import { invariant } from '../../../domain/programmerError';
import { edgesOf } from './borderUses';
import type { BorderUses, Edges } from './borderUses';
import { sortIntoCells } from './cells';
import type { VertexTable } from './vertexTable';

/** Real files need two or three passes, the worst made-up ones a dozen. */
const MOST_PASSES = 100;

/**
 * Splits border pieces until they meet only at vertices: at crossings (rounded to the grid) and wherever a vertex lies
 * on a piece or within 0.7 units of it. No piece moves by more than a few units (centimetres).
 * Iterated snap rounding after J. D. Hobby, "Practical segment intersection with finite precision output", 1999.
 *
 * Why it ends: a piece is split only at vertices inside the circle over it, which makes the sum of the squared lengths
 * smaller each time, and that is a whole number; where a crossing lies too close to the ends of both pieces for that, the
 * two ends become one vertex.
 *
 * @returns the split uses; `vertices` gains the crossings
 */
export function nodeBorders(vertices: VertexTable, uses: BorderUses): { uses: BorderUses; edges: Edges } {
  let current = uses;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const edges = edgesOf(current);
    const splits = findSplits(vertices, edges);
    if (splits.edge.length === 0 && splits.merged.size === 0) return { uses: current, edges };
    current = splitUses(vertices, current, edges, splits);
    if (splits.merged.size > 0) current = mergeVertices(current, splits.merged);
  }
  invariant(false, {
    got: `${MOST_PASSES} passes`,
    expected: 'borders that meet only at vertices',
    do: 'keep the file and make a test of it',
  });
}

interface Splits {
  readonly edge: number[];
  readonly vertex: number[];
  /** Vertices that become one: the second takes the place of the first. */
  readonly merged: Map<number, number>;
}

function findSplits(vertices: VertexTable, edges: Edges): Splits {
  const cells = sortIntoCells(edges, vertices);
  const splits: Splits = { edge: [], vertex: [], merged: new Map() };
  for (let cell = 0; cell < cells.count; cell++) {
    const from = cells.edgeStarts[cell] as number;
    const to = cells.edgeStarts[cell + 1] as number;
    const firstVertex = cells.vertexStarts[cell] as number;
    const lastVertex = cells.vertexStarts[cell + 1] as number;
    for (let i = from; i < to; i++) {
      const edge = cells.edges[i] as number;
      for (let v = firstVertex; v < lastVertex; v++) {
        const vertex = cells.vertices[v] as number;
        if (liesOn(vertices, edges, edge, vertex)) {
          splits.edge.push(edge);
          splits.vertex.push(vertex);
        }
      }
      for (let j = i + 1; j < to; j++) cross(vertices, edges, edge, cells.edges[j] as number, splits);
    }
  }
  return splits;
}

/** Whether the vertex lies within 0.7 units of the edge and inside the circle over it; its ends do not. */
function liesOn(vertices: VertexTable, edges: Edges, edge: number, vertex: number): boolean {
  const a = edges.low[edge] as number;
  const b = edges.high[edge] as number;
  if (vertex === a || vertex === b) return false;
  const { x, y } = vertices;
  const dx = (x[b] as number) - (x[a] as number);
  const dy = (y[b] as number) - (y[a] as number);
  const px = (x[vertex] as number) - (x[a] as number);
  const py = (y[vertex] as number) - (y[a] as number);
  const across = px * dy - py * dx;
  return across * across <= 0.5 * (dx * dx + dy * dy) && insideCircle(vertices, a, b, vertex);
}

/** Whether a vertex sees a and b at more than a right angle; then both are nearer to it than to each other. */
function insideCircle({ x, y }: VertexTable, a: number, b: number, vertex: number): boolean {
  const vx = x[vertex] as number;
  const vy = y[vertex] as number;
  return (
    ((x[a] as number) - vx) * ((x[b] as number) - vx) + ((y[a] as number) - vy) * ((y[b] as number) - vy) < 0
  );
}

function nearer({ x, y }: VertexTable, a: number, b: number, vertex: number): number {
  const squared = (v: number): number =>
    ((x[v] as number) - (x[vertex] as number)) ** 2 + ((y[v] as number) - (y[vertex] as number)) ** 2;
  return squared(a) <= squared(b) ? a : b;
}

/** Notes the rounded crossing of two edges, if their insides cross. */
function cross(vertices: VertexTable, edges: Edges, e: number, f: number, splits: Splits): void {
  const a = edges.low[e] as number;
  const b = edges.high[e] as number;
  const c = edges.low[f] as number;
  const d = edges.high[f] as number;
  if (a === c || a === d || b === c || b === d) return;
  const { x, y } = vertices;
  const ax = x[a] as number;
  const ay = y[a] as number;
  const bx = (x[b] as number) - ax;
  const by = (y[b] as number) - ay;
  const cx = (x[c] as number) - ax;
  const cy = (y[c] as number) - ay;
  const dx = (x[d] as number) - ax;
  const dy = (y[d] as number) - ay;
  const cSide = bx * cy - by * cx;
  const dSide = bx * dy - by * dx;
  if (cSide === 0 || dSide === 0 || cSide > 0 === dSide > 0) return;
  const ux = dx - cx;
  const uy = dy - cy;
  const aSide = uy * cx - ux * cy;
  const bSide = ux * (by - cy) - uy * (bx - cx);
  if (aSide === 0 || bSide === 0 || aSide > 0 === bSide > 0) return;
  const t = cSide / (cSide - dSide);
  let at = vertices.add(Math.round(ax + cx + t * ux), Math.round(ay + cy + t * uy));
  // A crossing right beside an end is that end.
  if (!insideCircle(vertices, a, b, at)) at = nearer(vertices, a, b, at);
  const onE = at !== a && at !== b;
  if (insideCircle(vertices, c, d, at)) {
    if (onE) {
      splits.edge.push(e);
      splits.vertex.push(at);
    }
    splits.edge.push(f);
    splits.vertex.push(at);
    return;
  }
  const end = nearer(vertices, c, d, at);
  if (onE && insideCircle(vertices, a, b, end)) {
    splits.edge.push(e);
    splits.vertex.push(end);
    return;
  }
  const other = onE ? nearer(vertices, a, b, end) : at;
  splits.merged.set(Math.max(end, other), Math.min(end, other));
}

/** Puts merged vertices in place; pieces that shrink to nothing disappear. */
function mergeVertices(uses: BorderUses, merged: ReadonlyMap<number, number>): BorderUses {
  const settled = (v: number): number => {
    let at = v;
    for (let next = merged.get(at); next !== undefined; next = merged.get(at)) at = next;
    return at;
  };
  const from = uses.from.map(settled);
  const to = uses.to.map(settled);
  const kept = (_: number, i: number): boolean => from[i] !== to[i];
  return { from: from.filter(kept), to: to.filter(kept), commune: uses.commune.filter(kept) };
}

function splitUses(vertices: VertexTable, uses: BorderUses, edges: Edges, splits: Splits): BorderUses {
  const byEdge = new Map<number, number[]>();
  splits.edge.forEach((edge, i) => {
    const list = byEdge.get(edge);
    const vertex = splits.vertex[i] as number;
    if (!list) byEdge.set(edge, [vertex]);
    else if (!list.includes(vertex)) list.push(vertex);
  });
  let extra = 0;
  const { x, y } = vertices;
  for (const [edge, list] of byEdge) {
    const a = edges.low[edge] as number;
    const b = edges.high[edge] as number;
    const dx = (x[b] as number) - (x[a] as number);
    const dy = (y[b] as number) - (y[a] as number);
    const along = (v: number): number =>
      ((x[v] as number) - (x[a] as number)) * dx + ((y[v] as number) - (y[a] as number)) * dy;
    list.sort((v, w) => along(v) - along(w));
  }
  for (const edge of edges.ofUse) extra += byEdge.get(edge)?.length ?? 0;

  const total = uses.from.length + extra;
  const from = new Int32Array(total);
  const to = new Int32Array(total);
  const commune = new Int32Array(total);
  let n = 0;
  const push = (a: number, b: number, c: number): void => {
    from[n] = a;
    to[n] = b;
    commune[n++] = c;
  };
  for (let i = 0; i < uses.from.length; i++) {
    const edge = edges.ofUse[i] as number;
    const list = byEdge.get(edge);
    const c = uses.commune[i] as number;
    let at = uses.from[i] as number;
    const end = uses.to[i] as number;
    if (list) {
      const forward = at === edges.low[edge];
      for (let k = 0; k < list.length; k++) {
        const next = list[forward ? k : list.length - 1 - k] as number;
        push(at, next, c);
        at = next;
      }
    }
    push(at, end, c);
  }
  return { from, to, commune };
}
