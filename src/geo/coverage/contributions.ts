import type { BorderCells, BorderPieces } from './borderCells';
import { DepthSweep, UNKNOWN } from './depthSweep';
import { Saturation } from './saturation';
import type { SectorGrid } from './sectorGrid';
import { ARC, SectorParts } from './sectorParts';
import type { Sectors } from './sectors';

/** Depths that are told apart: areas covered by at least 1, 2, 3 known sectors. */
export const DEPTHS = 3;
/** Numbers per commune: one per depth of the known sectors, then the area under any sector, assumed ones included. */
export const LEVELS = DEPTHS + 1;

/** Receives m² for one commune and level (0 … LEVELS − 1). */
export interface Sink {
  add(commune: number, level: number, m2: number): void;
}

/**
 * Green's theorem, piece by piece. The area of the union inside a commune is half the integral of x dy − y dx along its
 * contour; the contour is made of the pieces of sector borders that no other sector covers, and of the pieces of
 * commune border that lie under a sector. Generally: a piece of a sector's border under m others belongs to the contour
 * of the area covered at least m + 1 times; a piece of commune border under m sectors to those of depth 1 … m.
 * Each sector and each border cell contributes on its own, so that a change touches only what is near it.
 */
export class Contributions {
  private readonly sweep = new DepthSweep();
  private readonly saturation = new Saturation();
  private readonly parts: SectorParts;
  private readonly pieces: BorderPieces[] = [];

  constructor(
    private readonly sectors: Sectors,
    private readonly grid: SectorGrid,
    private readonly borders: BorderCells,
  ) {
    this.parts = new SectorParts(sectors, this.sweep, this.saturation);
  }

  /** What the border of one sector contributes. O(neighbours · log). */
  sector(slot: number, sink: Sink): void {
    const s = this.sectors;
    const at = 4 * slot;
    const { bounds, box } = s;
    const under = this.borders.under(bounds[at]!, bounds[at + 1]!, bounds[at + 2]!, bounds[at + 3]!);
    if (under.uniform === -1) return;
    this.grid.search(box, box[at]!, box[at + 1]!, box[at + 2]!, box[at + 3]!);
    const { pieces } = this;
    pieces.length = 0;
    for (const cell of under.border) {
      const inCell = this.borders.pieces(cell);
      if (meets(inCell.box, box, at)) pieces.push(inCell);
    }
    const parts = s.full[slot] === 1 ? 1 : 3;
    for (let part = ARC; part < parts; part++) this.part(slot, part, under.uniform, sink);
  }

  private part(slot: number, part: number, uniform: number, sink: Sink): void {
    const s = this.sectors;
    const { sweep, saturation, grid } = this;
    const isAssumed = s.assumed[slot] === 1;
    sweep.clear();
    // Wholly under enough others: no stretch of it is on any contour.
    saturation.start(this.parts.endOf(slot, part), isAssumed ? 1 : DEPTHS);
    for (let i = 0; i < grid.count || grid.more();) {
      if (i === grid.count) continue;
      const other = grid.found[i++]!;
      if (other === slot) continue;
      this.parts.cover(slot, part, other);
      if (saturation.reached) return;
    }
    if (uniform === -2) for (const p of this.pieces) this.parts.cross(slot, part, p);
    const stretches = this.parts.finish(slot, part);
    const r = s.r[slot]!;
    const cx = s.cx[slot]!;
    const cy = s.cy[slot]!;
    const { t, x, y, depthKnown, depthAssumed } = sweep;
    for (let i = 0; i < stretches; i++) {
      const known = depthKnown[i]!;
      const top = isAssumed ? 0 : Math.min(DEPTHS, known + s.weight[slot]!);
      const bare = known + depthAssumed[i]! === 0;
      if (!bare && known >= top) continue;
      const commune = uniform >= 0 ? uniform : this.communeOf(slot, part, i);
      if (commune < 0) continue;
      const dx = x[i + 1]! - x[i]!;
      const dy = y[i + 1]! - y[i]!;
      let m2: number;
      if (part === ARC) m2 = (cx * dy - cy * dx + r * r * (t[i + 1]! - t[i]!)) / 2;
      // The side to corner 1 is walked outwards, but belongs to the contour inwards.
      else m2 = ((x[i]! * dy - y[i]! * dx) / 2) * (part === 1 ? 1 : -1);
      for (let level = known; level < top; level++) sink.add(commune, level, m2);
      if (bare) sink.add(commune, DEPTHS, m2);
    }
  }

  /** The commune of a stretch: what the crossings at both its ends agree on, else where its middle lies. */
  private communeOf(slot: number, part: number, i: number): number {
    const { sweep, sectors: s } = this;
    const after = sweep.after[i]!;
    const before = sweep.before[i]!;
    if (after !== UNKNOWN && (before === UNKNOWN || before === after)) return after;
    if (after === UNKNOWN && before !== UNKNOWN) return before;
    const t = (sweep.t[i]! + sweep.t[i + 1]!) / 2;
    const angle = s.start[slot]! + t;
    const ux = part === ARC ? Math.cos(angle) : part === 1 ? s.ux[slot]! : s.vx[slot]!;
    const uy = part === ARC ? Math.sin(angle) : part === 1 ? s.uy[slot]! : s.vy[slot]!;
    const length = part === ARC ? s.r[slot]! : t;
    return this.borders.communeAt(s.cx[slot]! + length * ux, s.cy[slot]! + length * uy);
  }

  /** What the commune borders within one cell contribute. O(pieces · sectors near). */
  cell(cell: number, sink: Sink): void {
    const pieces = this.borders.pieces(cell);
    if (pieces.count === 0) return;
    const [west, south, east, north] = pieces.box as [number, number, number, number];
    this.grid.search(this.sectors.box, west, south, east, north);
    for (let p = 0; p < pieces.count; p++) this.piece(pieces, p, sink);
  }

  private piece(pieces: BorderPieces, p: number, sink: Sink): void {
    const { sweep, saturation, grid } = this;
    const ax = pieces.ends[4 * p]!;
    const ay = pieces.ends[4 * p + 1]!;
    const bx = pieces.ends[4 * p + 2]!;
    const by = pieces.ends[4 * p + 3]!;
    const length = Math.sqrt((bx - ax) ** 2 + (by - ay) ** 2);
    const left = pieces.sides[2 * p]!;
    const right = pieces.sides[2 * p + 1]!;
    sweep.clear();
    saturation.start(length, DEPTHS);
    let any = false;
    for (let i = 0; i < grid.count || grid.more();) {
      if (i === grid.count) continue;
      if (this.parts.coverPiece(grid.found[i++]!, ax, ay, bx, by)) any = true;
      if (!saturation.reached) continue;
      // Under enough from end to end: one stretch of every depth, whatever else lies over it.
      sweep.clear();
      sweep.known = DEPTHS;
      break;
    }
    if (!any) return;
    const stretches = sweep.finish(0, ax, ay, length, bx, by);
    const { x, y, depthKnown, depthAssumed } = sweep;
    for (let i = 0; i < stretches; i++) {
      const known = depthKnown[i]!;
      if (known + depthAssumed[i]! <= 0) continue;
      const m2 = (x[i]! * (y[i + 1]! - y[i]!) - y[i]! * (x[i + 1]! - x[i]!)) / 2;
      for (let level = 0; level < LEVELS; level++) {
        if (level < DEPTHS && level >= known) continue;
        if (left >= 0) sink.add(left, level, m2);
        if (right >= 0) sink.add(right, level, -m2);
      }
    }
  }
}

function meets(a: readonly number[], b: Float64Array, j: number): boolean {
  return a[0]! <= b[j + 2]! && a[2]! >= b[j]! && a[1]! <= b[j + 3]! && a[3]! >= b[j + 1]!;
}
