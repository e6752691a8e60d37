import { signedArea } from './halfPlane';

/** Values at the nodes of a square grid: node (c, r) lies at (x0 + c·h, y0 + r·h), value at index r·columns + c. */
export interface Grid {
  readonly x0: number;
  readonly y0: number;
  readonly h: number;
  readonly columns: number;
  readonly rows: number;
  readonly values: Float64Array;
}

export interface Ring {
  readonly x: number[];
  readonly y: number[];
}

/**
 * The largest closed line value = 0 around the negative side (marching squares, linear between nodes),
 * counter-clockwise; lines inside it (holes) and smaller islands are dropped. Null when nothing is negative.
 * Saddles are split so that negative corners stay apart, which keeps every ring simple.
 */
export function largestContour(grid: Grid): Ring | null {
  let best: Ring | null = null;
  let bestArea = 0;
  for (const ring of contours(grid)) {
    const area = signedArea(ring);
    if (area > bestArea) {
      best = ring;
      bestArea = area;
    }
  }
  return best;
}

/** Each grid edge has a number; a contour walks from crossed edge to crossed edge with the negative side to its left. */
function contours(grid: Grid): Ring[] {
  const { columns, rows, values } = grid;
  const next = new Map<number, number>();
  const horizontal = (c: number, r: number): number => 2 * (r * columns + c);
  const vertical = (c: number, r: number): number => 2 * (r * columns + c) + 1;
  for (let r = 0; r + 1 < rows; r++) {
    for (let c = 0; c + 1 < columns; c++) {
      // Corners counter-clockwise, and the edge after each corner.
      const inside = [
        values[r * columns + c]! < 0,
        values[r * columns + c + 1]! < 0,
        values[(r + 1) * columns + c + 1]! < 0,
        values[(r + 1) * columns + c]! < 0,
      ];
      const edges = [horizontal(c, r), vertical(c + 1, r), horizontal(c, r + 1), vertical(c, r)];
      for (let k = 0; k < 4; k++) {
        // Walking counter-clockwise round the square: where the inside ends, the contour enters the square
        // and leaves where that inside run began.
        if (!inside[k] || inside[(k + 1) % 4]) continue;
        let start = k;
        while (inside[(start + 3) % 4]) start = (start + 3) % 4;
        next.set(edges[k]!, edges[(start + 3) % 4]!);
      }
    }
  }
  const rings: Ring[] = [];
  for (const first of [...next.keys()]) {
    if (!next.has(first)) continue;
    const ring: Ring = { x: [], y: [] };
    let edge = first;
    while (next.has(edge)) {
      pushCrossing(grid, edge, ring);
      const to = next.get(edge)!;
      next.delete(edge);
      edge = to;
    }
    rings.push(ring);
  }
  return rings;
}

function pushCrossing(grid: Grid, edge: number, ring: Ring): void {
  const node = edge >> 1;
  const upright = edge % 2 === 1;
  const c = node % grid.columns;
  const r = (node - c) / grid.columns;
  const from = grid.values[node]!;
  const to = grid.values[upright ? node + grid.columns : node + 1]!;
  const t = Math.min(0.999, Math.max(0.001, from / (from - to)));
  ring.x.push(grid.x0 + grid.h * (c + (upright ? 0 : t)));
  ring.y.push(grid.y0 + grid.h * (r + (upright ? t : 0)));
}

/** Gaussian blur in place order (rows, then columns), `sigma` in nodes; the rim repeats the outermost value. */
export function blurred(grid: Grid, sigma: number): Grid {
  const radius = Math.ceil(sigma * 3);
  const kernel = new Float64Array(2 * radius + 1);
  let total = 0;
  for (let k = -radius; k <= radius; k++) {
    kernel[k + radius] = Math.exp(-(k * k) / (2 * sigma * sigma));
    total += kernel[k + radius]!;
  }
  for (let k = 0; k < kernel.length; k++) kernel[k]! /= total;
  const pass = (values: Float64Array, count: number, stride: number, lines: number, lineStride: number) => {
    const out = new Float64Array(values.length);
    for (let line = 0; line < lines; line++) {
      for (let i = 0; i < count; i++) {
        let sum = 0;
        for (let k = -radius; k <= radius; k++) {
          const at = Math.min(count - 1, Math.max(0, i + k));
          sum += kernel[k + radius]! * values[line * lineStride + at * stride]!;
        }
        out[line * lineStride + i * stride] = sum;
      }
    }
    return out;
  };
  const { columns, rows } = grid;
  const once = pass(grid.values, columns, 1, rows, columns);
  return { ...grid, values: pass(once, rows, columns, columns, 1) };
}
