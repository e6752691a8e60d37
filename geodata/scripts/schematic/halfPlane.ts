import { invariant } from '../../../src/domain/programmerError';

/** A simple polygon, counter-clockwise, open; `label[k]` names what lies beyond the edge from vertex k to k + 1. */
export interface LabelledPolygon {
  readonly x: number[];
  readonly y: number[];
  readonly label: number[];
}

/** Signed area in the square of the unit; positive when counter-clockwise. */
export function signedArea(p: { readonly x: readonly number[]; readonly y: readonly number[] }): number {
  const n = p.x.length;
  let sum = 0;
  for (let i = 0, j = n - 1; i < n; j = i++) sum += p.x[j]! * p.y[i]! - p.x[i]! * p.y[j]!;
  return sum / 2;
}

/** Centroid of a simple polygon with positive area. */
export function centroid(p: LabelledPolygon): [number, number] {
  const n = p.x.length;
  const x0 = p.x[0]!;
  const y0 = p.y[0]!;
  let sx = 0;
  let sy = 0;
  let area = 0;
  for (let i = 0, j = n - 1; i < n; j = i++) {
    const xj = p.x[j]! - x0;
    const yj = p.y[j]! - y0;
    const xi = p.x[i]! - x0;
    const yi = p.y[i]! - y0;
    const cross = xj * yi - xi * yj;
    area += cross;
    sx += (xj + xi) * cross;
    sy += (yj + yi) * cross;
  }
  return [x0 + sx / (3 * area), y0 + sy / (3 * area)];
}

/** Is (x, y) inside? A point on the border may fall either way. */
export function contains(
  p: { readonly x: readonly number[]; readonly y: readonly number[] },
  x: number,
  y: number,
): boolean {
  let inside = false;
  for (let i = 0, j = p.x.length - 1; i < p.x.length; j = i++) {
    const yi = p.y[i]!;
    const yj = p.y[j]!;
    if (yi > y !== yj > y && x < ((p.x[j]! - p.x[i]!) * (y - yi)) / (yj - yi) + p.x[i]!) inside = !inside;
  }
  return inside;
}

interface Chain {
  readonly x: number[];
  readonly y: number[];
  readonly label: number[];
  readonly enter: number;
  readonly leave: number;
}

/**
 * The part of a simple polygon where a·x + b·y ≤ c, which may be several pieces (the polygon need not be convex).
 * New edges along the line get `label`; a vertex exactly on the line counts as inside.
 * Pieces are joined by sorting the crossings along the line and pairing neighbours: true for any simple polygon.
 */
export function clipByHalfPlane(
  polygon: LabelledPolygon,
  a: number,
  b: number,
  c: number,
  label: number,
): LabelledPolygon[] {
  const n = polygon.x.length;
  const side = new Float64Array(n);
  let inside = 0;
  let firstEnter = -1;
  for (let i = 0; i < n; i++) {
    side[i] = a * polygon.x[i]! + b * polygon.y[i]! - c;
    if (side[i]! <= 0) inside++;
  }
  if (inside === n) return [polygon];
  if (inside === 0) return [];
  for (let i = 0; i < n && firstEnter < 0; i++) if (side[i]! > 0 && side[(i + 1) % n]! <= 0) firstEnter = i;

  const crossing = (i: number): [number, number, number] => {
    const j = (i + 1) % n;
    const t = side[i]! / (side[i]! - side[j]!);
    const x = polygon.x[i]! + t * (polygon.x[j]! - polygon.x[i]!);
    const y = polygon.y[i]! + t * (polygon.y[j]! - polygon.y[i]!);
    return [x, y, a * y - b * x];
  };
  const chains: Chain[] = [];
  let open: { x: number[]; y: number[]; label: number[]; enter: number } | null = null;
  for (let k = 0; k < n; k++) {
    const i = (firstEnter + k) % n;
    const j = (i + 1) % n;
    if (side[i]! > 0 && side[j]! <= 0) {
      const [x, y, t] = crossing(i);
      open = { x: [x], y: [y], label: [polygon.label[i]!], enter: t };
    }
    if (open && side[j]! <= 0) {
      open.x.push(polygon.x[j]!);
      open.y.push(polygon.y[j]!);
      open.label.push(polygon.label[j]!);
    } else if (open) {
      const [x, y, t] = crossing(i);
      open.x.push(x);
      open.y.push(y);
      open.label.push(label);
      chains.push({ ...open, leave: t });
      open = null;
    }
  }
  if (chains.length === 1) return [chains[0]!];
  return joinChains(chains);
}

function joinChains(chains: readonly Chain[]): LabelledPolygon[] {
  const ends = chains.flatMap((c, k) => [
    { t: c.enter, k, enters: true },
    { t: c.leave, k, enters: false },
  ]);
  ends.sort((p, q) => p.t - q.t);
  const next = new Map<number, number>();
  for (let e = 0; e < ends.length; e += 2) {
    const p = ends[e]!;
    const q = ends[e + 1]!;
    invariant(p.enters !== q.enters, {
      got: 'two crossings of the same direction side by side',
      expected: 'a simple polygon',
      do: 'check the outline for self-crossings',
    });
    next.set(p.enters ? q.k : p.k, p.enters ? p.k : q.k);
  }
  const pieces: LabelledPolygon[] = [];
  const used = new Set<number>();
  for (let start = 0; start < chains.length; start++) {
    if (used.has(start)) continue;
    const piece = { x: [] as number[], y: [] as number[], label: [] as number[] };
    for (let k = start; !used.has(k); k = next.get(k)!) {
      used.add(k);
      const chain = chains[k]!;
      piece.x.push(...chain.x);
      piece.y.push(...chain.y);
      piece.label.push(...chain.label);
    }
    pieces.push(piece);
  }
  return pieces;
}
