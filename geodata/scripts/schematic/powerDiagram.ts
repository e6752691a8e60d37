import { centroid, clipByHalfPlane, signedArea } from './halfPlane';
import type { LabelledPolygon } from './halfPlane';

/** Label of an edge on the outline; other labels are the ordinal of the neighbour. */
export const OUTLINE = -1;

export interface Sites {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Square kilometres: cell i is where |p − site i|² − weight i is least. */
  readonly weight: Float64Array;
}

/** A cell clipped to the outline; more than one piece where the outline is concave. Largest piece first. */
export interface Cell {
  readonly pieces: readonly LabelledPolygon[];
  readonly area: number;
  readonly centroidX: number;
  readonly centroidY: number;
}

function convexCell(sites: Sites, i: number, box: LabelledPolygon): LabelledPolygon | null {
  const { x, y, weight } = sites;
  const others = Array.from(x.keys()).filter((j) => j !== i);
  const near = (j: number): number => (x[j]! - x[i]!) ** 2 + (y[j]! - y[i]!) ** 2 - weight[j]!;
  const key = new Map(others.map((j) => [j, near(j)]));
  others.sort((p, q) => key.get(p)! - key.get(q)! || p - q);
  let cell: LabelledPolygon = box;
  for (const j of others) {
    const [piece] = clipByHalfPlane(cell, ...bisector(sites, i, j), j);
    if (!piece) return null;
    cell = piece;
  }
  return cell;
}

/** Half-plane of points belonging rather to i than to j: a·x + b·y ≤ c. */
function bisector(sites: Sites, i: number, j: number): [number, number, number] {
  const { x, y, weight } = sites;
  const a = 2 * (x[j]! - x[i]!);
  const b = 2 * (y[j]! - y[i]!);
  const c = x[j]! ** 2 + y[j]! ** 2 - weight[j]! - (x[i]! ** 2 + y[i]! ** 2 - weight[i]!);
  return [a, b, c];
}

/**
 * Power (Laguerre) diagram of `sites` inside `outline` (counter-clockwise, any simple shape, km).
 * A cell may be empty (no pieces, area 0).
 */
export function powerDiagram(sites: Sites, outline: LabelledPolygon): Cell[] {
  const minX = Math.min(...outline.x) - 1;
  const maxX = Math.max(...outline.x) + 1;
  const minY = Math.min(...outline.y) - 1;
  const maxY = Math.max(...outline.y) + 1;
  const box: LabelledPolygon = {
    x: [minX, maxX, maxX, minX],
    y: [minY, minY, maxY, maxY],
    label: [OUTLINE, OUTLINE, OUTLINE, OUTLINE],
  };
  const cells: Cell[] = [];
  for (let i = 0; i < sites.x.length; i++) {
    const convex = convexCell(sites, i, box);
    let pieces: LabelledPolygon[] = convex ? [outline] : [];
    for (const j of new Set(convex?.label ?? [])) {
      if (j === OUTLINE) continue;
      const plane = bisector(sites, i, j);
      pieces = pieces.flatMap((p) => clipByHalfPlane(p, ...plane, j));
    }
    cells.push(summarise(pieces));
  }
  return cells;
}

function summarise(pieces: readonly LabelledPolygon[]): Cell {
  const sorted = pieces.map((p) => ({ p, area: signedArea(p) })).filter((e) => e.area > 0);
  sorted.sort((p, q) => q.area - p.area);
  let area = 0;
  let cx = 0;
  let cy = 0;
  for (const e of sorted) {
    const [x, y] = centroid(e.p);
    area += e.area;
    cx += x * e.area;
    cy += y * e.area;
  }
  return {
    pieces: sorted.map((e) => e.p),
    area,
    centroidX: area > 0 ? cx / area : NaN,
    centroidY: area > 0 ? cy / area : NaN,
  };
}

/** Length in km of the border between cell i and each neighbour, by the neighbour's ordinal. */
export function borderLengths(cell: Cell): Map<number, number> {
  const lengths = new Map<number, number>();
  for (const { x, y, label } of cell.pieces) {
    for (let k = 0; k < x.length; k++) {
      const next = (k + 1) % x.length;
      if (label[k] === OUTLINE) continue;
      const length = Math.sqrt((x[next]! - x[k]!) ** 2 + (y[next]! - y[k]!) ** 2);
      lengths.set(label[k]!, (lengths.get(label[k]!) ?? 0) + length);
    }
  }
  return lengths;
}
