import { communeAt } from '../assignPoints';
import type { CommuneIndex } from '../communeIndex';
import type { LocalProjection } from '../localProjection';
import { arrange } from './arrangement';

/** Straight pieces of commune borders within one cell of the index, in plane metres. */
export interface BorderPieces {
  readonly count: number;
  /** ax, ay, bx, by per piece. */
  readonly ends: readonly number[];
  /** Commune left and right of a → b per piece, −1 outside; never the same on both sides. */
  readonly sides: readonly number[];
  /** West, south, east, north of all pieces. */
  readonly box: readonly number[];
}

/** What the cells under a box hold. */
export interface CellsUnder {
  /** The one commune that fills all of it, −1 when nothing does, −2 when borders or several communes are there. */
  uniform: number;
  /** Cells that borders cross. */
  readonly border: number[];
}

/** Longest piece in metres: its middle then leaves the border, straight in degrees, by less than 0.02 mm. */
const LONGEST = 64;
/** Degrees (10 µm) beside a piece at which one asks which commune lies there. */
const BESIDE = 1e-10;

/** Cells whose pieces are kept, some 30 MB. */
const MOST_KEPT = 50_000;

/** The borders of a territory as a planar arrangement, made cell by cell when first asked for. */
export class BorderCells {
  private readonly made = new Map<number, BorderPieces>();

  constructor(
    readonly index: CommuneIndex,
    private readonly projection: LocalProjection,
  ) {}

  /** Looks at the cells under a box in degrees. O(cells). */
  under(west: number, south: number, east: number, north: number): CellsUnder {
    const { index } = this;
    const { columns, rows, cells } = index;
    const found: CellsUnder = { uniform: -2, border: [] };
    if (!(east >= index.west && west <= index.east && north >= index.south && south <= index.north)) {
      found.uniform = -1;
      return found;
    }
    const inGrid = west >= index.west && east <= index.east && south >= index.south && north <= index.north;
    const firstColumn = Math.max(0, Math.floor((west - index.west) * index.perLng));
    const lastColumn = Math.min(columns - 1, Math.floor((east - index.west) * index.perLng));
    const firstRow = Math.max(0, Math.floor((south - index.south) * index.perLat));
    const lastRow = Math.min(rows - 1, Math.floor((north - index.south) * index.perLat));
    const first = cells[firstRow * columns + firstColumn]!;
    let same = inGrid || first === -1;
    for (let row = firstRow; row <= lastRow; row++)
      for (let cell = row * columns + firstColumn; cell <= row * columns + lastColumn; cell++) {
        const value = cells[cell]!;
        if (value !== first) same = false;
        if (value < -1) found.border.push(cell);
      }
    if (same && found.border.length === 0) found.uniform = first;
    return found;
  }

  /** The pieces within a border cell. */
  pieces(cell: number): BorderPieces {
    let pieces = this.made.get(cell);
    if (!pieces) {
      if (this.made.size >= MOST_KEPT) this.made.clear();
      pieces = this.make(cell);
      this.made.set(cell, pieces);
    }
    return pieces;
  }

  /** The commune at a place of the plane, −1 outside. */
  communeAt(x: number, y: number): number {
    this.projection.inverse(x, y, lngLat);
    return communeAt(this.index, lngLat[0]!, lngLat[1]!);
  }

  private make(cell: number): BorderPieces {
    const { index, projection } = this;
    const ends: number[] = [];
    const sides: number[] = [];
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [ax, ay, bx, by] of arrange(index, cell)) {
      const dx = bx - ax;
      const dy = by - ay;
      const length = Math.hypot(dx, dy);
      const mx = (ax + bx) / 2;
      const my = (ay + by) / 2;
      const nx = (-dy / length) * BESIDE;
      const ny = (dx / length) * BESIDE;
      const left = communeAt(index, mx + nx, my + ny);
      const right = communeAt(index, mx - nx, my - ny);
      if (left === right) continue;
      projection.forward(ax, ay, from);
      projection.forward(bx, by, to);
      const metres = Math.hypot(to[0]! - from[0]!, to[1]! - from[1]!);
      const parts = Math.max(1, Math.ceil(metres / LONGEST));
      let x = from[0]!;
      let y = from[1]!;
      for (let k = 1; k <= parts; k++) {
        const last = k === parts;
        projection.forward(last ? bx : ax + (dx * k) / parts, last ? by : ay + (dy * k) / parts, to);
        const toX = to[0]!;
        const toY = to[1]!;
        ends.push(x, y, toX, toY);
        sides.push(left, right);
        west = Math.min(west, x, toX);
        south = Math.min(south, y, toY);
        east = Math.max(east, x, toX);
        north = Math.max(north, y, toY);
        x = toX;
        y = toY;
      }
    }
    return { count: sides.length / 2, ends, sides, box: [west, south, east, north] };
  }
}

const lngLat = new Float64Array(2);
const from = new Float64Array(2);
const to = new Float64Array(2);
