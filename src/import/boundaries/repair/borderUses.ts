import type { BoundarySet } from '../../../domain/boundarySet';
import { hash, powerOfTwo, UNITS_PER_DEGREE, VertexTable } from './vertexTable';

/**
 * Every directed piece of border and the commune that lies on its left: from vertex `from[i]` to `to[i]`.
 * A border two neighbours share appears twice, once in each direction.
 */
export interface BorderUses {
  from: Int32Array;
  to: Int32Array;
  commune: Int32Array;
}

/** Pieces of border without direction or owner, each once; `low` < `high` are vertex ids. */
export interface Edges {
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Edge of each use. */
  readonly ofUse: Int32Array;
}

/**
 * Communes → directed border pieces on the grid. Shells must be counter-clockwise and holes clockwise (as the reader
 * leaves them). Positions closer than half a unit (5 mm) fall together.
 */
export function borderUses(set: BoundarySet): { vertices: VertexTable; uses: BorderUses } {
  const total = set.coords.length / 2;
  const vertices = new VertexTable(Math.ceil(total * 0.7));
  const from = new Int32Array(total);
  const to = new Int32Array(total);
  const commune = new Int32Array(total);
  let n = 0;
  const communes = set.communeStarts.length - 1;
  for (let c = 0; c < communes; c++) {
    const firstRing = set.polygonStarts[set.communeStarts[c] as number] as number;
    const lastRing = set.polygonStarts[set.communeStarts[c + 1] as number] as number;
    for (let r = firstRing; r < lastRing; r++) {
      const start = set.ringStarts[r] as number;
      const end = set.ringStarts[r + 1] as number;
      let previous = vertexAt(set.coords, end - 1, vertices);
      for (let v = start; v < end; v++) {
        const next = vertexAt(set.coords, v, vertices);
        if (next === previous) continue;
        from[n] = previous;
        to[n] = next;
        commune[n++] = c;
        previous = next;
      }
    }
  }
  return {
    vertices,
    uses: { from: from.slice(0, n), to: to.slice(0, n), commune: commune.slice(0, n) },
  };
}

function vertexAt(coords: Float64Array, v: number, vertices: VertexTable): number {
  return vertices.add(
    Math.round((coords[2 * v] as number) * UNITS_PER_DEGREE),
    Math.round((coords[2 * v + 1] as number) * UNITS_PER_DEGREE),
  );
}

/** The different edges among the uses, in order of first appearance. */
export function edgesOf(uses: BorderUses): Edges {
  const n = uses.from.length;
  const mask = powerOfTwo(n * 2) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  const low = new Int32Array(n);
  const high = new Int32Array(n);
  const ofUse = new Int32Array(n);
  let count = 0;
  for (let i = 0; i < n; i++) {
    const a = Math.min(uses.from[i] as number, uses.to[i] as number);
    const b = Math.max(uses.from[i] as number, uses.to[i] as number);
    let slot = hash(a, b) & mask;
    let edge = slots[slot] as number;
    while (edge >= 0 && (low[edge] !== a || high[edge] !== b)) {
      slot = (slot + 1) & mask;
      edge = slots[slot] as number;
    }
    if (edge < 0) {
      edge = count++;
      slots[slot] = edge;
      low[edge] = a;
      high[edge] = b;
    }
    ofUse[i] = edge;
  }
  return { low: low.slice(0, count), high: high.slice(0, count), ofUse };
}
