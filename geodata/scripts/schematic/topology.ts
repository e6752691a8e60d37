import { invariant } from '../../../src/domain/programmerError';
import type { Point } from './equalArea';
import type { LabelledPolygon } from './halfPlane';
import type { Cell } from './powerDiagram';

/** Cells that share their corners by number: what makes two neighbours have the very same border. */
export interface SharedCells {
  readonly x: number[];
  readonly y: number[];
  /** One ring of vertex numbers per commune, counter-clockwise, open. */
  readonly rings: number[][];
}

/** Corners nearer than this (km) are one corner: far above rounding, far below any real edge. */
const SAME_CORNER_KM = 2e-4;

/**
 * Gives the corners of all cells shared numbers. A cell that the outline broke into pieces keeps the largest; each
 * other piece goes to the neighbour it shares its longest border with, so that every commune is one polygon.
 */
export function shareCorners(cells: readonly Cell[]): SharedCells {
  const corners = new CornerBook();
  const rings: number[][] = [];
  const strays: number[][] = [];
  for (const cell of cells) {
    const numbered = cell.pieces.map((piece) => corners.ring(piece));
    rings.push(numbered[0]!);
    strays.push(...numbered.slice(1).filter((ring) => ring.length >= 3));
  }
  giveAway(strays, rings, corners);
  return { x: corners.x, y: corners.y, rings };
}

function giveAway(strays: number[][], rings: number[][], corners: CornerBook): void {
  let waiting = strays;
  while (waiting.length > 0) {
    const owner = new Map<string, number>();
    rings.forEach((ring, i) => ring.forEach((u, k) => owner.set(`${u},${ring[(k + 1) % ring.length]!}`, i)));
    const left: number[][] = [];
    const grown = new Set<number>();
    for (const stray of waiting) {
      const shared = new Map<number, number>();
      stray.forEach((u, k) => {
        const v = stray[(k + 1) % stray.length]!;
        const i = owner.get(`${v},${u}`);
        if (i !== undefined) shared.set(i, (shared.get(i) ?? 0) + corners.distance(u, v));
      });
      const [winner] = [...shared].sort((p, q) => q[1] - p[1] || p[0] - q[0])[0] ?? [];
      if (winner === undefined || grown.has(winner)) left.push(stray);
      else {
        rings[winner] = union(rings[winner]!, stray);
        grown.add(winner);
      }
    }
    invariant(left.length < waiting.length, {
      got: 'a piece that touches no cell',
      expected: 'pieces bordering a commune',
      do: 'smooth the outline more',
    });
    waiting = left;
  }
}

/** Outer ring of two rings that share edges: shared edges run both ways and cancel. */
function union(a: readonly number[], b: readonly number[]): number[] {
  const edges = new Map<number, number[]>();
  const add = (u: number, v: number): void => {
    const back = edges.get(v);
    const at = back?.indexOf(u) ?? -1;
    if (back && at >= 0) back.splice(at, 1);
    else edges.set(u, [...(edges.get(u) ?? []), v]);
  };
  for (const ring of [a, b]) ring.forEach((u, k) => add(u, ring[(k + 1) % ring.length]!));
  const start = [...edges].find(([, to]) => to.length === 1)![0];
  const out: number[] = [];
  let at = start;
  do {
    out.push(at);
    at = edges.get(at)!.pop()!;
  } while (at !== start);
  const remaining = [...edges.values()].reduce((n, to) => n + to.length, 0);
  invariant(remaining === 0, {
    got: `${remaining} edges left over`,
    expected: 'one ring',
    do: 'smooth the outline more',
  });
  return out;
}

class CornerBook {
  readonly x: number[] = [];
  readonly y: number[] = [];
  private readonly buckets = new Map<string, number[]>();

  /** Ring of corner numbers; corners that fall together are kept once. */
  ring(piece: LabelledPolygon): number[] {
    const ring: number[] = [];
    piece.x.forEach((x, k) => {
      const v = this.number(x, piece.y[k]!);
      if (v !== ring[ring.length - 1]) ring.push(v);
    });
    while (ring.length > 1 && ring[0] === ring[ring.length - 1]) ring.pop();
    return ring;
  }

  distance(u: number, v: number): number {
    return Math.sqrt((this.x[u]! - this.x[v]!) ** 2 + (this.y[u]! - this.y[v]!) ** 2);
  }

  private number(x: number, y: number): number {
    const size = SAME_CORNER_KM * 4;
    const bx = Math.floor(x / size);
    const by = Math.floor(y / size);
    for (let i = bx - 1; i <= bx + 1; i++) {
      for (let j = by - 1; j <= by + 1; j++) {
        for (const v of this.buckets.get(`${i},${j}`) ?? []) {
          if ((this.x[v]! - x) ** 2 + (this.y[v]! - y) ** 2 < SAME_CORNER_KM ** 2) return v;
        }
      }
    }
    const v = this.x.length;
    this.x.push(x);
    this.y.push(y);
    const key = `${bx},${by}`;
    this.buckets.set(key, [...(this.buckets.get(key) ?? []), v]);
    return v;
  }
}

/**
 * Cuts every edge into pieces of at most `step` km and carries all vertices through `place`. An edge is cut the same
 * way for both neighbours, so they keep the very same vertices.
 * @returns one open ring of placed points per commune.
 */
export function placeRings(
  cells: SharedCells,
  step: number,
  place: (x: number, y: number) => Point,
): Point[][] {
  const placed = new Map<string, Point>();
  const at = (u: number, v: number, k: number, n: number): Point => {
    const [a, b, m] = u < v ? [u, v, k] : [v, u, n - k];
    const key = k === 0 ? `${u}` : `${a},${b},${m}`;
    let point = placed.get(key);
    if (!point) {
      const t = k === 0 ? 0 : m / n;
      const [from, to] = k === 0 ? [u, u] : [a, b];
      const x = cells.x[from]! + t * (cells.x[to]! - cells.x[from]!);
      const y = cells.y[from]! + t * (cells.y[to]! - cells.y[from]!);
      point = place(x, y);
      placed.set(key, point);
    }
    return point;
  };
  return cells.rings.map((ring) =>
    ring.flatMap((u, i) => {
      const v = ring[(i + 1) % ring.length]!;
      const length = Math.sqrt((cells.x[u]! - cells.x[v]!) ** 2 + (cells.y[u]! - cells.y[v]!) ** 2);
      const n = Math.max(1, Math.ceil(length / step));
      return Array.from({ length: n }, (_, k) => at(u, v, k, n));
    }),
  );
}
