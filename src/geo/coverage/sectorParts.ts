import type { BorderPieces } from './borderCells';
import { circleCuts, Cuts, pieceCuts, sideCircleCuts, sideCuts } from './cuts';
import type { DepthSweep } from './depthSweep';
import type { Saturation } from './saturation';
import type { Sectors } from './sectors';

/** Parts of a sector's border: 0 the arc, 1 the side to corner 0, 2 the side to corner 1. */
export const ARC = 0;
const TURN = 2 * Math.PI;

/**
 * Finds where sectors lie over a part of a sector's border, or over a straight piece, and notes it in a sweep.
 * The parameter of the arc is the angle from corner 0, that of a side or a piece the distance from its start.
 */
export class SectorParts {
  private readonly cuts = new Cuts();
  /** Parameters of the cuts that lie on the part, rising, and which cut each is. */
  private readonly at = new Float64Array(16);
  private readonly cutOrder = new Int32Array(16);

  constructor(
    private readonly sectors: Sectors,
    private readonly sweep: DepthSweep,
    private readonly saturation: Saturation,
  ) {}

  /** Notes where `other` lies over a part of the border of `own`; true when it lies over all of it. */
  cover(own: number, part: number, other: number): boolean {
    const s = this.sectors;
    const dx = s.cx[other]! - s.cx[own]!;
    const dy = s.cy[other]! - s.cy[own]!;
    const reach = s.r[own]! + s.r[other]!;
    if (dx * dx + dy * dy >= reach * reach) return false;
    this.cutPart(own, part, other);
    const end = this.endOf(own, part);
    const count = this.placeOnPart(own, part, end);
    const weight = s.weight[other]!;
    const known = s.assumed[other] === 1 ? 0 : weight;
    // Each stretch between two cuts is judged by its middle.
    let whole = true;
    let was = false;
    let from = 0;
    for (let k = 0; k <= count; k++) {
      const to = k < count ? this.at[k]! : end;
      const is = this.middleHeld(own, part, (from + to) / 2, other, dx, dy);
      if (is) this.saturation.cover(from, to, s.assumed[own] === 1 ? weight : known);
      else whole = false;
      this.note(k, from, was, is, known, weight - known);
      was = is;
      from = to;
    }
    return whole;
  }

  /** Where the parameter of a part ends. */
  endOf(slot: number, part: number): number {
    return part === ARC ? this.sectors.sweep[slot]! : this.sectors.r[slot]!;
  }

  /** Makes the stretches of a part; the corners are computed alike for the arc and the sides that meet there. */
  finish(slot: number, part: number): number {
    const s = this.sectors;
    const r = s.r[slot]!;
    const cx = s.cx[slot]!;
    const cy = s.cy[slot]!;
    const x0 = cx + r * s.ux[slot]!;
    const y0 = cy + r * s.uy[slot]!;
    if (part === 1) return this.sweep.finish(0, cx, cy, r, x0, y0);
    const x1 = cx + r * s.vx[slot]!;
    const y1 = cy + r * s.vy[slot]!;
    if (part === 2) return this.sweep.finish(0, cx, cy, r, x1, y1);
    return this.sweep.finish(0, x0, y0, s.sweep[slot]!, x1, y1);
  }

  /** Notes where a sector lies over the straight piece a → b; false when they are apart. */
  coverPiece(slot: number, ax: number, ay: number, bx: number, by: number): boolean {
    if (!this.pieceNear(slot, ax, ay, bx, by)) return false;
    const s = this.sectors;
    const { cuts } = this;
    const length = Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2);
    const ux = (bx - ax) / length;
    const uy = (by - ay) / length;
    const fromX = ax - s.cx[slot]!;
    const fromY = ay - s.cy[slot]!;
    cuts.clear();
    pieceCuts(s, slot, ax, ay, bx, by, 7, cuts);
    let count = 0;
    for (let i = 0; i < cuts.count; i++) {
      const t = (cuts.relX[i]! - fromX) * ux + (cuts.relY[i]! - fromY) * uy;
      if (t > 0 && t < length) this.insert(count++, t, i);
    }
    const weight = s.weight[slot]!;
    const known = s.assumed[slot] === 1 ? 0 : weight;
    let was = false;
    let from = 0;
    for (let k = 0; k <= count; k++) {
      const to = k < count ? this.at[k]! : length;
      const t = (from + to) / 2;
      const is = s.holds(slot, fromX + t * ux, fromY + t * uy);
      if (is) this.saturation.cover(from, to, known);
      this.note(k, from, was, is, known, weight - known);
      was = is;
      from = to;
    }
    return true;
  }

  /** Notes where a part of a sector's border passes from one commune to another. */
  cross(slot: number, part: number, pieces: BorderPieces): void {
    const s = this.sectors;
    const { cuts, at, cutOrder, sweep } = this;
    const end = this.endOf(slot, part);
    for (let p = 0; p < pieces.count; p++) {
      const ax = pieces.ends[4 * p]!;
      const ay = pieces.ends[4 * p + 1]!;
      const bx = pieces.ends[4 * p + 2]!;
      const by = pieces.ends[4 * p + 3]!;
      if (!this.pieceNear(slot, ax, ay, bx, by)) continue;
      cuts.clear();
      pieceCuts(s, slot, ax, ay, bx, by, 1 << part, cuts);
      const count = this.placeOnPart(slot, part, end);
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

  private cutPart(own: number, part: number, other: number): void {
    const s = this.sectors;
    const { cuts } = this;
    const isFull = s.full[other] === 1;
    cuts.clear();
    if (part === ARC) {
      circleCuts(s, own, other, cuts);
      if (isFull) return;
      sideCircleCuts(s, other, s.ux[other]!, s.uy[other]!, own, true, false, cuts);
      sideCircleCuts(s, other, s.vx[other]!, s.vy[other]!, own, true, false, cuts);
      return;
    }
    const ux = part === 1 ? s.ux[own]! : s.vx[own]!;
    const uy = part === 1 ? s.uy[own]! : s.vy[own]!;
    sideCircleCuts(s, own, ux, uy, other, false, true, cuts);
    if (isFull) return;
    sideCuts(s, own, ux, uy, other, s.ux[other]!, s.uy[other]!, cuts);
    sideCuts(s, own, ux, uy, other, s.vx[other]!, s.vy[other]!, cuts);
  }

  /** Stretch k begins at `from` with the cut before it; notes it when it differs from the stretch before. */
  private note(k: number, from: number, was: boolean, is: boolean, known: number, assumed: number): void {
    if (is === was) return;
    const sign = is ? 1 : -1;
    if (k === 0) {
      this.sweep.known += known;
      this.sweep.assumed += assumed;
      return;
    }
    const c = this.cutOrder[k - 1]!;
    this.sweep.change(from, this.cuts.x[c]!, this.cuts.y[c]!, sign * known, sign * assumed);
  }

  /** Sorts the cuts that lie on a part of a sector's border; returns how many do. */
  private placeOnPart(own: number, part: number, end: number): number {
    const s = this.sectors;
    const { cuts } = this;
    let count = 0;
    for (let i = 0; i < cuts.count; i++) {
      const x = cuts.relX[i]!;
      const y = cuts.relY[i]!;
      let t: number;
      if (part === ARC) t = wrap(Math.atan2(y, x) - s.start[own]!);
      else if (part === 1) t = x * s.ux[own]! + y * s.uy[own]!;
      else t = x * s.vx[own]! + y * s.vy[own]!;
      if (t > 0 && t < end) this.insert(count++, t, i);
    }
    return count;
  }

  private insert(count: number, t: number, cut: number): void {
    const { at, cutOrder } = this;
    let j = count;
    for (; j > 0 && at[j - 1]! > t; j--) {
      at[j] = at[j - 1]!;
      cutOrder[j] = cutOrder[j - 1]!;
    }
    at[j] = t;
    cutOrder[j] = cut;
  }

  private middleHeld(own: number, part: number, t: number, other: number, dx: number, dy: number): boolean {
    const s = this.sectors;
    if (part === ARC) {
      const angle = s.start[own]! + t;
      const r = s.r[own]!;
      return s.holds(other, r * Math.cos(angle) - dx, r * Math.sin(angle) - dy);
    }
    const ux = part === 1 ? s.ux[own]! : s.vx[own]!;
    const uy = part === 1 ? s.uy[own]! : s.vy[own]!;
    return s.holds(other, t * ux - dx, t * uy - dy);
  }

  private pieceNear(slot: number, ax: number, ay: number, bx: number, by: number): boolean {
    const { box } = this.sectors;
    const at = 4 * slot;
    return !(
      (ax > box[at + 2]! && bx > box[at + 2]!) ||
      (ax < box[at]! && bx < box[at]!) ||
      (ay > box[at + 3]! && by > box[at + 3]!) ||
      (ay < box[at + 1]! && by < box[at + 1]!)
    );
  }
}

/** An angle to 0 … 2π. */
function wrap(angle: number): number {
  return angle - TURN * Math.floor(angle / TURN);
}
