import { centroid, clipByHalfPlane, contains, signedArea } from './halfPlane';
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

/**
 * Power cell of site i as a convex polygon, cut by the sites `others` only, inside a square of `reach` km to each side.
 * Null when nothing is left.
 */
export function convexCellAmong(
  sites: Sites,
  i: number,
  others: readonly number[],
  reach: number,
): LabelledPolygon | null {
  const { x, y, weight } = sites;
  // Nearest first, so that the cell is small before the far ones are tried in vain.
  const nearness = new Float64Array(x.length);
  for (const j of others) nearness[j] = (x[j]! - x[i]!) ** 2 + (y[j]! - y[i]!) ** 2 - weight[j]!;
  const sorted = Array.from(others).sort((p, q) => nearness[p]! - nearness[q]! || p - q);
  let cell: LabelledPolygon = {
    x: [x[i]! - reach, x[i]! + reach, x[i]! + reach, x[i]! - reach],
    y: [y[i]! - reach, y[i]! - reach, y[i]! + reach, y[i]! + reach],
    label: [OUTLINE, OUTLINE, OUTLINE, OUTLINE],
  };
  for (const j of sorted) {
    const [piece] = clipByHalfPlane(cell, ...bisector(sites, i, j), j);
    if (!piece) return null;
    cell = piece;
  }
  return cell;
}

/** The parts of `outline` within the convex cell of site i. */
export function clipToCell(
  outline: LabelledPolygon,
  sites: Sites,
  i: number,
  cell: LabelledPolygon,
): LabelledPolygon[] {
  if (!nearOutline(outline, cell)) return contains(outline, cell.x[0]!, cell.y[0]!) ? [cell] : [];
  let pieces = [outline];
  for (const j of new Set(cell.label)) {
    if (j === OUTLINE) continue;
    const plane = bisector(sites, i, j);
    pieces = pieces.flatMap((p) => clipByHalfPlane(p, ...plane, j));
  }
  return pieces;
}

/** Half-plane of points belonging rather to i than to j: a·x + b·y ≤ c. */
function bisector(sites: Sites, i: number, j: number): [number, number, number] {
  const { x, y, weight } = sites;
  const a = 2 * (x[j]! - x[i]!);
  const b = 2 * (y[j]! - y[i]!);
  const c = x[j]! ** 2 + y[j]! ** 2 - weight[j]! - (x[i]! ** 2 + y[i]! ** 2 - weight[i]!);
  return [a, b, c];
}

/** Could an edge of the outline touch the cell? Compares boxes: a wrong yes costs time, a wrong no cannot be. */
function nearOutline(outline: LabelledPolygon, cell: LabelledPolygon): boolean {
  const west = Math.min(...cell.x);
  const east = Math.max(...cell.x);
  const south = Math.min(...cell.y);
  const north = Math.max(...cell.y);
  const { x, y } = outline;
  for (let k = 0, j = x.length - 1; k < x.length; j = k++) {
    if (Math.max(x[j]!, x[k]!) < west || Math.min(x[j]!, x[k]!) > east) continue;
    if (Math.max(y[j]!, y[k]!) >= south && Math.min(y[j]!, y[k]!) <= north) return true;
  }
  return false;
}

/**
 * Power (Laguerre) diagram of `sites` inside `outline` (counter-clockwise, any simple shape, km).
 * A cell may be empty (no pieces, area 0).
 */
export function powerDiagram(sites: Sites, outline: LabelledPolygon): Cell[] {
  const reach =
    2 * (Math.max(...outline.x) - Math.min(...outline.x) + Math.max(...outline.y) - Math.min(...outline.y));
  const all = Array.from(sites.x.keys());
  return all.map((i) => {
    const others = all.filter((j) => j !== i);
    const cell = convexCellAmong(sites, i, others, reach);
    return summarise(cell ? clipToCell(outline, sites, i, cell) : []);
  });
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

/** 4π·area / perimeter² of the largest piece: 1 for a disc, 0.785 for a square, near 0 for a sliver. */
export function compactness(cell: Cell): number {
  const piece = cell.pieces[0];
  if (!piece) return 0;
  let perimeter = 0;
  for (let i = 0, j = piece.x.length - 1; i < piece.x.length; j = i++) {
    perimeter += Math.sqrt((piece.x[i]! - piece.x[j]!) ** 2 + (piece.y[i]! - piece.y[j]!) ** 2);
  }
  return (4 * Math.PI * signedArea(piece)) / perimeter ** 2;
}
