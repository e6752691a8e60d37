import type { BoundarySet } from '../domain/boundarySet';

/** A boundary set whose rings repeat their first vertex at the end, so that edge k is (vertex k, vertex k + 1). */
export interface ClosedRings {
  readonly coords: Float64Array;
  /** Vertex range of ring r: `ringStarts[r] .. ringStarts[r+1]-1`, the last being the repeated first. */
  readonly ringStarts: Uint32Array;
  /** Ring range of polygon p: `polygonRings[p] .. polygonRings[p+1]-1`. */
  readonly polygonRings: Uint32Array;
  /** Commune of polygon p. */
  readonly polygonCommune: Uint32Array;
  /** The first vertex of the ring for the repeated last one, any other vertex for itself. */
  firstOf(vertex: number): number;
}

/** Closes every ring of the set. O(vertices). */
export function closeRings(boundaries: BoundarySet): ClosedRings {
  const { coords, ringStarts, polygonStarts, communeStarts } = boundaries;
  const rings = Math.max(0, ringStarts.length - 1);
  const closed = new Float64Array(coords.length + 2 * rings);
  const starts = new Uint32Array(rings + 1);
  let to = 0;
  for (let r = 0; r < rings; r++) {
    const from = 2 * ringStarts[r]!;
    const end = 2 * ringStarts[r + 1]!;
    starts[r] = to / 2;
    closed.set(coords.subarray(from, end), to);
    to += end - from;
    if (end > from) {
      closed[to++] = coords[from]!;
      closed[to++] = coords[from + 1]!;
    }
  }
  starts[rings] = to / 2;
  const first = new Map<number, number>();
  for (let r = 0; r < rings; r++) if (starts[r + 1]! > starts[r]!) first.set(starts[r + 1]! - 1, starts[r]!);
  const polygonCommune = new Uint32Array(Math.max(0, polygonStarts.length - 1));
  for (let c = 0; c + 1 < communeStarts.length; c++)
    polygonCommune.fill(c, communeStarts[c]!, communeStarts[c + 1]!);
  return {
    coords: closed.subarray(0, to),
    ringStarts: starts,
    polygonRings: polygonStarts,
    polygonCommune,
    firstOf: (vertex) => first.get(vertex) ?? vertex,
  };
}
