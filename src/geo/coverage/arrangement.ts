import type { CommuneIndex } from '../communeIndex';

/** A straight piece in degrees: ax, ay, bx, by, always upwards (or eastwards when level). */
type Piece = readonly [number, number, number, number];

/** Ends nearer than this (degrees, 50 µm) are one point; a crossing so near an end is that end. */
const SAME = 5e-10;

/**
 * The borders within one cell of the index, each place once: edges that neighbours share are taken once, edges that
 * cross or touch others are cut there, so that along each piece the same two communes lie left and right. That is what
 * makes coverage right on raw files too, whose polygons overlap. Pieces end at the sides of the cell.
 * O(n²) for the n edges of the cell, usually fewer than ten.
 */
export function arrange(index: CommuneIndex, cell: number): Piece[] {
  const clipped = clipToCell(index, cell);
  const cuts = clipped.map((): number[] => []);
  for (let i = 0; i < clipped.length; i++)
    for (let j = i + 1; j < clipped.length; j++) cutEachOther(clipped[i]!, clipped[j]!, cuts[i]!, cuts[j]!);
  const points: [number, number][] = [];
  const seen = new Set<number>();
  const pieces: Piece[] = [];
  for (const [i, [ax, ay, bx, by]] of clipped.entries()) {
    const ts = [0, ...cuts[i]!.sort((a, b) => a - b), 1];
    let from = snap(points, ax, ay);
    for (let k = 1; k < ts.length; k++) {
      const t = ts[k]!;
      const to = t === 1 ? snap(points, bx, by) : snap(points, ax + t * (bx - ax), ay + t * (by - ay));
      if (to === from) continue;
      const key = Math.min(from, to) * 65_536 * 16 + Math.max(from, to);
      if (!seen.has(key)) {
        seen.add(key);
        pieces.push([...points[from]!, ...points[to]!]);
      }
      from = to;
    }
  }
  return pieces;
}

/** Index of the point within {@link SAME} of (x, y), which is added when there is none. */
function snap(points: [number, number][], x: number, y: number): number {
  for (let i = 0; i < points.length; i++) {
    const [px, py] = points[i]!;
    if (Math.abs(px - x) <= SAME && Math.abs(py - y) <= SAME) return i;
  }
  return points.push([x, y]) - 1;
}

/** The different edges that the tests of a cell name, cut off at its sides. */
function clipToCell(index: CommuneIndex, cell: number): Piece[] {
  const { cells, records, coords, columns, rows, perLng, perLat } = index;
  const column = cell % columns;
  const row = (cell - column) / columns;
  // Computed alike for both cells at a side; the outermost cells reach to infinity.
  const side = (from: number, at: number, of: number, per: number) =>
    at <= 0 ? -Infinity : at >= of ? Infinity : from + at / per;
  const west = side(index.west, column, columns, perLng);
  const east = side(index.west, column + 1, columns, perLng);
  const south = side(index.south, row, rows, perLat);
  const north = side(index.south, row + 1, rows, perLat);
  const known: Piece[] = [];
  const pieces: Piece[] = [];
  for (let value = cells[cell]!; value < -1; value = records[-2 - value + 1]!) {
    const at = -2 - value;
    const end = at + 4 + (records[at + 2]! >> 1);
    for (let k = at + 4; k < end; k++) {
      const e = 2 * records[k]!;
      const piece = upwards(coords[e]!, coords[e + 1]!, coords[e + 2]!, coords[e + 3]!);
      if (isKnown(known, piece)) continue;
      known.push(piece);
      const part = clip(piece, west, south, east, north);
      if (part) pieces.push(part);
    }
  }
  return pieces;
}

function isKnown(pieces: readonly Piece[], [ax, ay, bx, by]: Piece): boolean {
  for (const p of pieces) if (p[0] === ax && p[1] === ay && p[2] === bx && p[3] === by) return true;
  return false;
}

function upwards(ax: number, ay: number, bx: number, by: number): Piece {
  return ay < by || (ay === by && ax <= bx) ? [ax, ay, bx, by] : [bx, by, ax, ay];
}

/** Liang–Barsky; a piece along a side belongs to the cell east or north of it. Null when nothing is left. */
function clip(
  [ax, ay, bx, by]: Piece,
  west: number,
  south: number,
  east: number,
  north: number,
): Piece | null {
  const dx = bx - ax;
  const dy = by - ay;
  if (dx === 0 ? !(ax >= west && ax < east) : false) return null;
  if (dy === 0 ? !(ay >= south && ay < north) : false) return null;
  let from = 0;
  let to = 1;
  if (dx !== 0) {
    from = Math.max(from, ((dx > 0 ? west : east) - ax) / dx);
    to = Math.min(to, ((dx > 0 ? east : west) - ax) / dx);
  }
  if (dy !== 0) {
    from = Math.max(from, (south - ay) / dy);
    to = Math.min(to, (north - ay) / dy);
  }
  if (!(from < to)) return null;
  return [
    from === 0 ? ax : ax + from * dx,
    from === 0 ? ay : ay + from * dy,
    to === 1 ? bx : ax + to * dx,
    to === 1 ? by : ay + to * dy,
  ];
}

/** Adds to each piece the places (0 < t < 1) at which the other one crosses it, or ends on it. */
function cutEachOther(p: Piece, q: Piece, cutsP: number[], cutsQ: number[]): void {
  const [ax, ay, bx, by] = p;
  const [cx, cy, dx, dy] = q;
  if (
    Math.max(ax, bx) < Math.min(cx, dx) - SAME ||
    Math.max(cx, dx) < Math.min(ax, bx) - SAME ||
    by < cy - SAME ||
    dy < ay - SAME
  )
    return;
  endOn(p, cx, cy, cutsP);
  endOn(p, dx, dy, cutsP);
  endOn(q, ax, ay, cutsQ);
  endOn(q, bx, by, cutsQ);
  const [ux, uy, wx, wy] = [bx - ax, by - ay, dx - cx, dy - cy];
  const turn = ux * wy - uy * wx;
  if (turn === 0) return;
  const t = ((cx - ax) * wy - (cy - ay) * wx) / turn;
  const s = ((cx - ax) * uy - (cy - ay) * ux) / turn;
  if (!(t > 0 && t < 1 && s > 0 && s < 1)) return;
  cutsP.push(t);
  cutsQ.push(s);
}

/** Adds the place of the piece at which the point lies, when it lies on it and not at an end. */
function endOn([ax, ay, bx, by]: Piece, x: number, y: number, cuts: number[]): void {
  const dx = bx - ax;
  const dy = by - ay;
  const length2 = dx * dx + dy * dy;
  const t = ((x - ax) * dx + (y - ay) * dy) / length2;
  if (!(t > 0 && t < 1)) return;
  const off = Math.abs((x - ax) * dy - (y - ay) * dx);
  if (off <= SAME * Math.sqrt(length2)) cuts.push(t);
}
