import type { BorderUses, Edges } from './borderUses';
import { subdivide } from './subdivision';
import type { PlanarEdges, Subdivision } from './subdivision';
import type { VertexTable } from './vertexTable';

/** A subdivision in which each face knows the communes whose own outline contains it. */
export interface CoveredFaces extends Subdivision {
  /** Index into `covers` per face. */
  readonly coverOf: Int32Array;
  /** Communes in ascending order; entry 0 is the empty list. */
  readonly covers: readonly (readonly number[])[];
  /** Area per face in square grid units (degrees² · 10¹⁴), flat; 0 for the unbounded one. */
  readonly flatAreas: Float64Array;
}

/** Commune and winding, flat: [commune, winding, commune, winding …], ascending communes, no zero windings. */
type Windings = readonly number[];

/**
 * Cuts the plane by noded borders and finds what covers each face.
 * A commune covers a face when its outline winds around it a number of times other than zero: self-crossing rings keep
 * all their area, a border that runs there and back (a spike) separates nothing and disappears.
 */
export function coverFaces(vertices: VertexTable, uses: BorderUses, edges: Edges): CoveredFaces {
  const { planar, label, labels } = separatingEdges(uses, edges);
  const subdivision = subdivide(vertices, planar);
  const interned = new Map<string, number>([['', 0]]);
  const windings: Windings[] = [[]];
  const intern = (value: Windings): number => {
    const key = value.join(' ');
    let id = interned.get(key);
    if (id === undefined) {
      id = windings.length;
      interned.set(key, id);
      windings.push(value);
    }
    return id;
  };

  const { faceOf, faceStarts, halfEdges, faceCount } = subdivision;
  const windingOf = new Int32Array(faceCount).fill(-1);
  windingOf[0] = 0;
  const queue = [0];
  const known = new Map<number, number>();
  for (let head = 0; head < queue.length; head++) {
    const face = queue[head] as number;
    for (let i = faceStarts[face] as number; i < (faceStarts[face + 1] as number); i++) {
      const h = halfEdges[i] as number;
      const beyond = faceOf[h ^ 1] as number;
      if (windingOf[beyond] !== -1) continue;
      // Half-edge 2e has the label's communes on its left: leaving them takes the winding away.
      const crossing = (label[h >> 1] as number) * 2 + (h & 1);
      const step = (windingOf[face] as number) * labels.length * 2 + crossing;
      let id = known.get(step);
      if (id === undefined) {
        const sign = h & 1 ? 1 : -1;
        id = intern(
          added(windings[windingOf[face] as number] ?? [], labels[label[h >> 1] as number] ?? [], sign),
        );
        known.set(step, id);
      }
      windingOf[beyond] = id;
      queue.push(beyond);
    }
  }
  return {
    ...subdivision,
    coverOf: windingOf,
    covers: windings.map((value) => value.filter((_, i) => i % 2 === 0)),
    flatAreas: flatAreas(subdivision),
  };
}

/** One planar edge per border whose sides differ, with the communes that lie on the left of low→high. */
function separatingEdges(
  uses: BorderUses,
  edges: Edges,
): { planar: PlanarEdges; label: Int32Array; labels: Windings[] } {
  const count = edges.low.length;
  const starts = new Int32Array(count + 1);
  for (const edge of edges.ofUse) starts[edge + 1]!++;
  for (let e = 0; e < count; e++) starts[e + 1]! += starts[e] as number;
  const fill = starts.slice(0, count);
  const usesOf = new Int32Array(edges.ofUse.length);
  edges.ofUse.forEach((edge, use) => (usesOf[fill[edge]!++] = use));

  const { labels, labelOf } = labelTable();
  const communeOf = (i: number): number => uses.commune[usesOf[i] as number] as number;
  const forward = (i: number): boolean => {
    const use = usesOf[i] as number;
    return (uses.from[use] as number) < (uses.to[use] as number);
  };
  const a: number[] = [];
  const b: number[] = [];
  const label: number[] = [];
  for (let e = 0; e < count; e++) {
    const first = starts[e] as number;
    const end = starts[e + 1] as number;
    let id: number;
    // Nearly every border has one commune on each side, or one and the outside: no list needs to be built for it.
    if (end - first === 1) {
      id = forward(first) ? labelOf(communeOf(first), -1) : labelOf(-1, communeOf(first));
    } else if (end - first === 2 && forward(first) !== forward(first + 1)) {
      const [left, right] = forward(first) ? [first, first + 1] : [first + 1, first];
      if (communeOf(left) === communeOf(right)) continue;
      id = labelOf(communeOf(left), communeOf(right));
    } else {
      let value: Windings = [];
      for (let i = first; i < end; i++) value = added(value, [communeOf(i), 1], forward(i) ? 1 : -1);
      if (value.length === 0) continue;
      id = labels.push(value) - 1;
    }
    a.push(edges.low[e] as number);
    b.push(edges.high[e] as number);
    label.push(id);
  }
  return { planar: { a: Int32Array.from(a), b: Int32Array.from(b) }, label: Int32Array.from(label), labels };
}

/** Labels of borders by the commune on the left and on the right, −1 for none; each pair once. */
function labelTable(): { labels: Windings[]; labelOf: (left: number, right: number) => number } {
  const labels: Windings[] = [];
  const known = new Map<number, Map<number, number>>();
  const labelOf = (left: number, right: number): number => {
    let row = known.get(left);
    if (!row) known.set(left, (row = new Map()));
    let id = row.get(right);
    if (id === undefined) {
      id = labels.push(added(left < 0 ? [] : [left, 1], right < 0 ? [] : [right, 1], -1)) - 1;
      row.set(right, id);
    }
    return id;
  };
  return { labels, labelOf };
}

/** Sum of two winding lists, the second times `sign`. */
function added(first: Windings, second: Windings, sign: number): Windings {
  const sum = new Map<number, number>();
  for (let i = 0; i < first.length; i += 2) sum.set(first[i] as number, first[i + 1] as number);
  for (let i = 0; i < second.length; i += 2) {
    const commune = second[i] as number;
    sum.set(commune, (sum.get(commune) ?? 0) + sign * (second[i + 1] as number));
  }
  return [...sum]
    .filter(([, winding]) => winding !== 0)
    .sort(([p], [q]) => p - q)
    .flat();
}

function flatAreas({ edges, vertices, faceCount, faceStarts, halfEdges }: Subdivision): Float64Array {
  const areas = new Float64Array(faceCount);
  const { x, y } = vertices;
  for (let f = 1; f < faceCount; f++) {
    const from = faceStarts[f] as number;
    const to = faceStarts[f + 1] as number;
    const first = edges.a[(halfEdges[from] as number) >> 1] as number;
    const x0 = x[first] as number;
    const y0 = y[first] as number;
    let twice = 0;
    for (let i = from; i < to; i++) {
      const h = halfEdges[i] as number;
      const p = (h & 1 ? edges.b : edges.a)[h >> 1] as number;
      const q = (h & 1 ? edges.a : edges.b)[h >> 1] as number;
      twice +=
        ((x[p] as number) - x0) * ((y[q] as number) - y0) - ((x[q] as number) - x0) * ((y[p] as number) - y0);
    }
    areas[f] = twice / 2;
  }
  return areas;
}
