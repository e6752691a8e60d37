import type { Sectors } from './sectors';

/**
 * Where pieces of border meet: the numbers of a crossing do not depend on which of the two is asked, so that the pieces
 * of one contour fit together exactly. Crossings are taken liberally (a little beyond the ends): one too many only
 * splits a piece, since every piece is judged by its own midpoint; one too few would be wrong.
 */
const SLACK = 1e-9;

/** Crossings found: plane coordinates, absolute and from the centre the caller works from. */
export class Cuts {
  count = 0;
  readonly x = new Float64Array(16);
  readonly y = new Float64Array(16);
  readonly relX = new Float64Array(16);
  readonly relY = new Float64Array(16);

  clear(): void {
    this.count = 0;
  }

  put(x: number, y: number, relX: number, relY: number): void {
    const at = this.count++;
    this.x[at] = x;
    this.y[at] = y;
    this.relX[at] = relX;
    this.relY[at] = relY;
  }
}

/** Crossings of the full circles of slots `own` and `other` that lie on the arc of `other`. */
export function circleCuts(s: Sectors, own: number, other: number, cuts: Cuts): void {
  // Always from the lower slot: both sides then get the same two points.
  const low = Math.min(own, other);
  const high = Math.max(own, other);
  const dx = s.cx[high]! - s.cx[low]!;
  const dy = s.cy[high]! - s.cy[low]!;
  const r = s.r[low]!;
  const q = s.r[high]!;
  const d = Math.sqrt(dx * dx + dy * dy);
  if (d >= r + q || d <= Math.abs(r - q) || d === 0) return;
  const along = (d + ((r - q) * (r + q)) / d) / 2;
  const across2 = (r - along) * (r + along);
  if (!(across2 > 0)) return;
  const across = Math.sqrt(across2);
  for (let sign = -1; sign <= 1; sign += 2) {
    const x = (along * dx - sign * across * dy) / d;
    const y = (along * dy + sign * across * dx) / d;
    const fromHighX = x - dx;
    const fromHighY = y - dy;
    const ownIsLow = own === low;
    if (!s.faces(other, ownIsLow ? fromHighX : x, ownIsLow ? fromHighY : y, SLACK)) continue;
    cuts.put(s.cx[low]! + x, s.cy[low]! + y, ownIsLow ? x : fromHighX, ownIsLow ? y : fromHighY);
  }
}

/**
 * Crossings of a side of `sided` (from its apex along the unit vector u) with the circle of `round`; the caller says
 * from whose centre it works, and whether the crossing must lie on the arc of `round`.
 */
export function sideCircleCuts(
  s: Sectors,
  sided: number,
  ux: number,
  uy: number,
  round: number,
  fromRound: boolean,
  onArc: boolean,
  cuts: Cuts,
): void {
  const dx = s.cx[round]! - s.cx[sided]!;
  const dy = s.cy[round]! - s.cy[sided]!;
  const r = s.r[round]!;
  const off = Math.abs(dx * uy - dy * ux);
  if (off >= r) return;
  const half = Math.sqrt((r - off) * (r + off));
  const middle = dx * ux + dy * uy;
  const length = s.r[sided]!;
  for (let sign = -1; sign <= 1; sign += 2) {
    const t = middle + sign * half;
    if (t < -SLACK || t > length + SLACK) continue;
    const x = t * ux;
    const y = t * uy;
    if (onArc && !s.faces(round, x - dx, y - dy, SLACK)) continue;
    cuts.put(s.cx[sided]! + x, s.cy[sided]! + y, fromRound ? x - dx : x, fromRound ? y - dy : y);
  }
}

/** Crossing of a side of `own` (unit vector u) with a side of `other` (unit vector w), from the centre of `own`. */
export function sideCuts(
  s: Sectors,
  own: number,
  ux: number,
  uy: number,
  other: number,
  wx: number,
  wy: number,
  cuts: Cuts,
): void {
  const dx = s.cx[other]! - s.cx[own]!;
  const dy = s.cy[other]! - s.cy[own]!;
  const turn = ux * wy - uy * wx;
  if (turn === 0) return;
  const t = (dx * wy - dy * wx) / turn;
  const q = (dx * uy - dy * ux) / turn;
  if (t < -SLACK || t > s.r[own]! + SLACK || q < -SLACK || q > s.r[other]! + SLACK) return;
  if (own < other) cuts.put(s.cx[own]! + t * ux, s.cy[own]! + t * uy, t * ux, t * uy);
  else cuts.put(s.cx[other]! + q * wx, s.cy[other]! + q * wy, t * ux, t * uy);
}

/**
 * Crossings of the straight piece a → b (absolute) with the border of one sector, from the sector's centre.
 * `parts`: 1 = the arc, 2 = the side to corner 0, 4 = the side to corner 1.
 */
export function pieceCuts(
  s: Sectors,
  slot: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  parts: number,
  cuts: Cuts,
): void {
  const fromX = ax - s.cx[slot]!;
  const fromY = ay - s.cy[slot]!;
  const dx = bx - ax;
  const dy = by - ay;
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length === 0) return;
  const ux = dx / length;
  const uy = dy / length;
  const r = s.r[slot]!;
  const put = (t: number) => {
    const x = fromX + t * ux;
    const y = fromY + t * uy;
    cuts.put(s.cx[slot]! + x, s.cy[slot]! + y, x, y);
  };
  if (parts & 1) {
    const off = Math.abs(fromX * uy - fromY * ux);
    if (off < r) {
      const half = Math.sqrt((r - off) * (r + off));
      const middle = -(fromX * ux + fromY * uy);
      for (let sign = -1; sign <= 1; sign += 2) {
        const t = middle + sign * half;
        if (t < -SLACK || t > length + SLACK) continue;
        if (s.faces(slot, fromX + t * ux, fromY + t * uy, SLACK)) put(t);
      }
    }
  }
  if (s.full[slot] === 1) return;
  for (let side = 0; side < 2; side++) {
    if (!(parts & (side === 0 ? 2 : 4))) continue;
    const wx = side === 0 ? s.ux[slot]! : s.vx[slot]!;
    const wy = side === 0 ? s.uy[slot]! : s.vy[slot]!;
    const turn = ux * wy - uy * wx;
    if (turn === 0) continue;
    const t = (fromY * wx - fromX * wy) / turn;
    const q = (fromY * ux - fromX * uy) / turn;
    if (t < -SLACK || t > length + SLACK || q < -SLACK || q > r + SLACK) continue;
    put(t);
  }
}
