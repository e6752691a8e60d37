import type { BorderCells, BorderPieces } from './borderCells';
import { circleCuts, Cuts, pieceCuts, sideCircleCuts, sideCuts } from './cuts';
import { DepthSweep, UNKNOWN, type Stretch } from './depthSweep';
import type { SectorGrid } from './sectorGrid';
import type { Sectors } from './sectors';

/** Depths that are told apart: areas covered by at least 1, 2, 3 known sectors. */
export const DEPTHS = 3;
/** Numbers per commune: one per depth of the known sectors, then the area under any sector, assumed ones included. */
export const LEVELS = DEPTHS + 1;

/** Receives m² for one commune and level (0 … LEVELS − 1). */
export type Add = (commune: number, level: number, m2: number) => void;

/** Part of a sector's border: the arc, the side to corner 0, the side to corner 1. */
const ARC = 0;
const TURN = 2 * Math.PI;

/**
 * Green's theorem, piece by piece. The area of the union inside a commune is half the integral of x dy − y dx along its
 * contour; the contour is made of the pieces of sector borders that no other sector covers, and of the pieces of
 * commune border that lie under a sector. Generally: a piece of a sector's border under m others belongs to the contour
 * of the area covered at least m + 1 times; a piece of commune border under m sectors to those of depth 1 … m.
 * Each sector and each border cell contributes on its own, so that a change touches only what is near it.
 */
export class Contributions {
  private readonly sweep = new DepthSweep();
  private readonly cuts = new Cuts();
  private readonly nearby = [new Int32Array(64)];
  private readonly at = new Float64Array(16);

  constructor(
    private readonly sectors: Sectors,
    private readonly grid: SectorGrid,
    private readonly borders: BorderCells,
  ) {}

  /** What the border of one sector contributes. O(neighbours · log). */
  sector(slot: number, add: Add): void {
    const s = this.sectors;
    const b = s.bounds;
    const under = this.borders.under(b[4 * slot]!, b[4 * slot + 1]!, b[4 * slot + 2]!, b[4 * slot + 3]!);
    if (under.uniform === -1) return;
    const box = s.box;
    const at = 4 * slot;
    const count = this.grid.near(box, box[at]!, box[at + 1]!, box[at + 2]!, box[at + 3]!, this.nearby);
    const pieces = under.border
      .map((cell) => this.borders.pieces(cell))
      .filter((p) => meets(p.box, 0, box, at));
    const parts = s.full[slot] === 1 ? 1 : 3;
    for (let part = ARC; part < parts; part++) this.part(slot, part, count, pieces, under.uniform, add);
  }

  private part(
    slot: number,
    part: number,
    count: number,
    pieces: readonly BorderPieces[],
    uniform: number,
    add: Add,
  ): void {
    const s = this.sectors;
    const { sweep } = this;
    const others = this.nearby[0]!;
    const isAssumed = s.assumed[slot] === 1;
    sweep.clear();
    let over = 0;
    for (let i = 0; i < count; i++) {
      const other = others[i]!;
      if (other === slot || !this.cover(slot, part, other)) continue;
      if (s.assumed[other] === 0) over += s.weight[other]!;
      // Wholly under enough others: no stretch of it is on any contour.
      if (isAssumed || over >= DEPTHS) return;
    }
    if (uniform === -2) for (const p of pieces) this.crossings(slot, part, p);
    const r = s.r[slot]!;
    const cx = s.cx[slot]!;
    const cy = s.cy[slot]!;
    const x0 = cx + r * s.ux[slot]!;
    const y0 = cy + r * s.uy[slot]!;
    const x1 = s.full[slot] === 1 ? x0 : cx + r * s.vx[slot]!;
    const y1 = s.full[slot] === 1 ? y0 : cy + r * s.vy[slot]!;
    const weight = s.weight[slot]!;
    const visit = (piece: Stretch) => {
      const top = isAssumed ? 0 : Math.min(DEPTHS, piece.known + weight);
      const bare = piece.known + piece.assumed === 0;
      if (!bare && piece.known >= top) return;
      const commune = uniform >= 0 ? uniform : this.communeOf(slot, part, piece);
      if (commune < 0) return;
      const dx = piece.x1 - piece.x0;
      const dy = piece.y1 - piece.y0;
      let m2: number;
      if (part === ARC) m2 = (cx * dy - cy * dx + r * r * (piece.t1 - piece.t0)) / 2;
      // The side to corner 1 is walked outwards, but belongs to the contour inwards.
      else m2 = ((piece.x0 * dy - piece.y0 * dx) / 2) * (part === 1 ? 1 : -1);
      for (let level = piece.known; level < top; level++) add(commune, level, m2);
      if (bare) add(commune, DEPTHS, m2);
    };
    if (part === ARC) sweep.walk(x0, y0, 0, x1, y1, s.sweep[slot]!, visit);
    else if (part === 1) sweep.walk(cx, cy, 0, x0, y0, r, visit);
    else sweep.walk(cx, cy, 0, x1, y1, r, visit);
  }

  /** Notes where `other` lies over a part of the border of `own`; true when it lies over all of it. */
  private cover(own: number, part: number, other: number): boolean {
    const s = this.sectors;
    const { cuts, at, sweep } = this;
    const dx = s.cx[other]! - s.cx[own]!;
    const dy = s.cy[other]! - s.cy[own]!;
    const reach = s.r[own]! + s.r[other]!;
    if (dx * dx + dy * dy >= reach * reach) return false;
    cuts.clear();
    const isFull = s.full[other] === 1;
    if (part === ARC) {
      circleCuts(s, own, other, cuts);
      if (!isFull) {
        sideCircleCuts(s, other, s.ux[other]!, s.uy[other]!, own, true, false, cuts);
        sideCircleCuts(s, other, s.vx[other]!, s.vy[other]!, own, true, false, cuts);
      }
    } else {
      const ux = part === 1 ? s.ux[own]! : s.vx[own]!;
      const uy = part === 1 ? s.uy[own]! : s.vy[own]!;
      sideCircleCuts(s, own, ux, uy, other, false, true, cuts);
      if (!isFull) {
        sideCuts(s, own, ux, uy, other, s.ux[other]!, s.uy[other]!, cuts);
        sideCuts(s, own, ux, uy, other, s.vx[other]!, s.vy[other]!, cuts);
      }
    }
    const end = part === ARC ? s.sweep[own]! : s.r[own]!;
    const count = this.placeCuts(own, part, end);
    const weight = s.weight[other]!;
    const known = s.assumed[other] === 1 ? 0 : weight;
    const assumed = weight - known;
    // Each stretch between two cuts is judged by its middle.
    let from = 0;
    let was = false;
    let whole = true;
    for (let k = 0; k <= count; k++) {
      const to = k < count ? at[k]! : end;
      const is = this.middleHeld(own, part, (from + to) / 2, other, dx, dy);
      if (!is) whole = false;
      if (k === 0) {
        if (is) {
          sweep.known += known;
          sweep.assumed += assumed;
        }
      } else if (is !== was) {
        const sign = is ? 1 : -1;
        const c = this.cutOrder[k - 1]!;
        sweep.change(from, cuts.x[c]!, cuts.y[c]!, sign * known, sign * assumed);
      }
      was = is;
      from = to;
    }
    return whole;
  }

  private readonly cutOrder = new Int32Array(16);

  /** Parameters of the cuts that lie on the part, rising, in `at`; which cut each is, in `cutOrder`. */
  private placeCuts(own: number, part: number, end: number): number {
    const s = this.sectors;
    const { cuts, at, cutOrder } = this;
    let count = 0;
    for (let i = 0; i < cuts.count; i++) {
      const t =
        part === ARC
          ? wrap(Math.atan2(cuts.relY[i]!, cuts.relX[i]!) - s.start[own]!)
          : part === 1
            ? cuts.relX[i]! * s.ux[own]! + cuts.relY[i]! * s.uy[own]!
            : cuts.relX[i]! * s.vx[own]! + cuts.relY[i]! * s.vy[own]!;
      if (!(t > 0 && t < end)) continue;
      let j = count++;
      for (; j > 0 && at[j - 1]! > t; j--) {
        at[j] = at[j - 1]!;
        cutOrder[j] = cutOrder[j - 1]!;
      }
      at[j] = t;
      cutOrder[j] = i;
    }
    return count;
  }

  private middleHeld(own: number, part: number, t: number, other: number, dx: number, dy: number): boolean {
    const s = this.sectors;
    let x: number;
    let y: number;
    if (part === ARC) {
      const angle = s.start[own]! + t;
      x = s.r[own]! * Math.cos(angle);
      y = s.r[own]! * Math.sin(angle);
    } else {
      x = t * (part === 1 ? s.ux[own]! : s.vx[own]!);
      y = t * (part === 1 ? s.uy[own]! : s.vy[own]!);
    }
    return s.holds(other, x - dx, y - dy);
  }

  /** Notes where a part of a sector's border passes from one commune to another. */
  private crossings(slot: number, part: number, pieces: BorderPieces): void {
    const s = this.sectors;
    const { cuts, at, cutOrder, sweep } = this;
    const end = part === ARC ? s.sweep[slot]! : s.r[slot]!;
    for (let p = 0; p < pieces.count; p++) {
      const [ax, ay] = [pieces.ends[4 * p]!, pieces.ends[4 * p + 1]!];
      const [bx, by] = [pieces.ends[4 * p + 2]!, pieces.ends[4 * p + 3]!];
      if (!this.pieceNear(slot, ax, ay, bx, by)) continue;
      cuts.clear();
      pieceCuts(s, slot, ax, ay, bx, by, 1 << part, cuts);
      const count = this.placeCuts(slot, part, end);
      for (let k = 0; k < count; k++) {
        const c = cutOrder[k]!;
        const walkX = part === ARC ? -cuts.relY[c]! : part === 1 ? s.ux[slot]! : s.vx[slot]!;
        const walkY = part === ARC ? cuts.relX[c]! : part === 1 ? s.uy[slot]! : s.vy[slot]!;
        const toLeft = (bx - ax) * walkY - (by - ay) * walkX > 0;
        const left = pieces.sides[2 * p]!;
        const right = pieces.sides[2 * p + 1]!;
        sweep.cross(at[k]!, cuts.x[c]!, cuts.y[c]!, toLeft ? right : left, toLeft ? left : right);
      }
    }
  }

  private pieceNear(slot: number, ax: number, ay: number, bx: number, by: number): boolean {
    const box = this.sectors.box;
    const at = 4 * slot;
    return !(
      (ax > box[at + 2]! && bx > box[at + 2]!) ||
      (ax < box[at]! && bx < box[at]!) ||
      (ay > box[at + 3]! && by > box[at + 3]!) ||
      (ay < box[at + 1]! && by < box[at + 1]!)
    );
  }

  /** The commune of a stretch: what the crossings at both its ends agree on, else where its middle lies. */
  private communeOf(slot: number, part: number, piece: Stretch): number {
    if (piece.after !== UNKNOWN && (piece.before === UNKNOWN || piece.before === piece.after))
      return piece.after;
    if (piece.after === UNKNOWN && piece.before !== UNKNOWN) return piece.before;
    const s = this.sectors;
    const t = (piece.t0 + piece.t1) / 2;
    const angle = s.start[slot]! + t;
    const ux = part === ARC ? Math.cos(angle) : part === 1 ? s.ux[slot]! : s.vx[slot]!;
    const uy = part === ARC ? Math.sin(angle) : part === 1 ? s.uy[slot]! : s.vy[slot]!;
    const length = part === ARC ? s.r[slot]! : t;
    return this.borders.communeAt(s.cx[slot]! + length * ux, s.cy[slot]! + length * uy);
  }

  /** What the commune borders within one cell contribute. O(pieces · sectors near). */
  cell(cell: number, add: Add): void {
    const pieces = this.borders.pieces(cell);
    if (pieces.count === 0) return;
    const b = pieces.box;
    const count = this.grid.near(this.sectors.box, b[0]!, b[1]!, b[2]!, b[3]!, this.nearby);
    if (count === 0) return;
    for (let p = 0; p < pieces.count; p++) this.piece(pieces, p, count, add);
  }

  private piece(pieces: BorderPieces, p: number, count: number, add: Add): void {
    const s = this.sectors;
    const { sweep, cuts } = this;
    const others = this.nearby[0]!;
    const [ax, ay] = [pieces.ends[4 * p]!, pieces.ends[4 * p + 1]!];
    const [bx, by] = [pieces.ends[4 * p + 2]!, pieces.ends[4 * p + 3]!];
    const length = Math.hypot(bx - ax, by - ay);
    const ux = (bx - ax) / length;
    const uy = (by - ay) / length;
    sweep.clear();
    let any = false;
    for (let i = 0; i < count; i++) {
      const slot = others[i]!;
      if (!this.pieceNear(slot, ax, ay, bx, by)) continue;
      any = true;
      const fromX = ax - s.cx[slot]!;
      const fromY = ay - s.cy[slot]!;
      cuts.clear();
      pieceCuts(s, slot, ax, ay, bx, by, 7, cuts);
      const found = this.placeOnPiece(fromX, fromY, ux, uy, length);
      const weight = s.weight[slot]!;
      const known = s.assumed[slot] === 1 ? 0 : weight;
      let from = 0;
      let was = false;
      for (let k = 0; k <= found; k++) {
        const to = k < found ? this.at[k]! : length;
        const t = (from + to) / 2;
        const is = s.holds(slot, fromX + t * ux, fromY + t * uy);
        if (k === 0) {
          if (is) {
            sweep.known += known;
            sweep.assumed += weight - known;
          }
        } else if (is !== was) {
          const sign = is ? 1 : -1;
          const c = this.cutOrder[k - 1]!;
          sweep.change(from, cuts.x[c]!, cuts.y[c]!, sign * known, sign * (weight - known));
        }
        was = is;
        from = to;
      }
    }
    if (!any) return;
    const left = pieces.sides[2 * p]!;
    const right = pieces.sides[2 * p + 1]!;
    sweep.walk(ax, ay, 0, bx, by, length, ({ x0, y0, x1, y1, known, assumed }) => {
      if (known + assumed <= 0) return;
      const m2 = (x0 * (y1 - y0) - y0 * (x1 - x0)) / 2;
      for (let level = 0; level < LEVELS; level++) {
        if (level < DEPTHS && level >= known) continue;
        if (left >= 0) add(left, level, m2);
        if (right >= 0) add(right, level, -m2);
      }
    });
  }

  private placeOnPiece(fromX: number, fromY: number, ux: number, uy: number, length: number): number {
    const { cuts, at, cutOrder } = this;
    let count = 0;
    for (let i = 0; i < cuts.count; i++) {
      const t = (cuts.relX[i]! - fromX) * ux + (cuts.relY[i]! - fromY) * uy;
      if (!(t > 0 && t < length)) continue;
      let j = count++;
      for (; j > 0 && at[j - 1]! > t; j--) {
        at[j] = at[j - 1]!;
        cutOrder[j] = cutOrder[j - 1]!;
      }
      at[j] = t;
      cutOrder[j] = i;
    }
    return count;
  }
}

/** An angle to 0 … 2π. */
function wrap(angle: number): number {
  return angle - TURN * Math.floor(angle / TURN);
}

function meets(a: Float64Array, i: number, b: Float64Array, j: number): boolean {
  return a[i]! <= b[j + 2]! && a[i + 2]! >= b[j]! && a[i + 1]! <= b[j + 3]! && a[i + 3]! >= b[j + 1]!;
}
