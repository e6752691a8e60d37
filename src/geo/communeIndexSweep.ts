import type { ClosedRings } from './closedRings';
import type { CellGrid } from './communeGrid';
import type { RecordWriter } from './communeIndexRecords';

/**
 * Writes polygons into the cells of an index: whole cells get the ordinal, crossed cells a record in front of what they
 * held. Row by row, from right to left: an edge is first ahead, then local (it touches the cell), then right of the cell.
 * O(k log k) per row of k edges, plus the cells. The working arrays are used again for every row.
 */
export class PolygonSweep {
  /** Edges of the polygon by row: row r of its span owns `edges[starts[r] .. starts[r+1]-1]`. */
  private starts = new Int32Array(64);
  private edges = new Int32Array(256);
  /** Of the current row: edges by falling last column, the columns each touches. */
  private order = new Int32Array(256);
  private from = new Int32Array(256);
  private to = new Int32Array(256);
  /** Edges (places in `order`) that touch the cell, their edge ids, and open vertices right of it. */
  private local = new Int32Array(256);
  private localEdges = new Int32Array(256);
  private thresholds = new Int32Array(256);
  private thresholdCount = 0;
  private parity = 0;

  constructor(
    private readonly closed: ClosedRings,
    private readonly grid: CellGrid,
    private readonly cells: Int32Array,
    private readonly records: RecordWriter,
  ) {}

  /** Writes one polygon in front of those written before. */
  write(polygon: number): void {
    const rows = this.bucketByRow(polygon);
    const commune = this.closed.polygonCommune[polygon]!;
    for (let r = 0; r < rows.count; r++) {
      const start = this.starts[r]!;
      const end = this.starts[r + 1]!;
      if (end > start) this.sweepRow(commune, rows.first + r, start, end);
    }
  }

  private bucketByRow(polygon: number): { first: number; count: number } {
    const { ringStarts, polygonRings } = this.closed;
    let first = this.grid.rows;
    let last = -1;
    let entries = 0;
    for (let r = polygonRings[polygon]!; r < polygonRings[polygon + 1]!; r++)
      for (let e = ringStarts[r]!; e + 1 < ringStarts[r + 1]!; e++) {
        const low = this.lowRow(e);
        const high = this.highRow(e);
        if (low < first) first = low;
        if (high > last) last = high;
        entries += high - low + 1;
      }
    const count = Math.max(0, last - first + 1);
    if (this.starts.length < count + 2) this.starts = new Int32Array(2 * count + 2);
    else this.starts.fill(0, 0, count + 2);
    if (this.edges.length < entries) this.widen(2 * entries);
    const { starts, edges } = this;
    // Counted one place ahead, so that filling moves each start to its own place.
    for (let r = polygonRings[polygon]!; r < polygonRings[polygon + 1]!; r++)
      for (let e = ringStarts[r]!; e + 1 < ringStarts[r + 1]!; e++)
        for (let row = this.lowRow(e); row <= this.highRow(e); row++) starts[row - first + 2]!++;
    for (let i = 2; i <= count; i++) starts[i]! += starts[i - 1]!;
    for (let r = polygonRings[polygon]!; r < polygonRings[polygon + 1]!; r++)
      for (let e = ringStarts[r]!; e + 1 < ringStarts[r + 1]!; e++)
        for (let row = this.lowRow(e); row <= this.highRow(e); row++) edges[starts[row - first + 1]!++] = e;
    return { first, count };
  }

  private widen(size: number): void {
    this.edges = new Int32Array(size);
    this.order = new Int32Array(size);
    this.from = new Int32Array(size);
    this.to = new Int32Array(size);
    this.local = new Int32Array(size);
    this.localEdges = new Int32Array(size);
    this.thresholds = new Int32Array(2 * size);
  }

  private lowRow(edge: number): number {
    const { coords } = this.closed;
    return this.rowOf(Math.min(coords[2 * edge + 1]!, coords[2 * edge + 3]!) - this.grid.padLat);
  }

  private highRow(edge: number): number {
    const { coords } = this.closed;
    return this.rowOf(Math.max(coords[2 * edge + 1]!, coords[2 * edge + 3]!) + this.grid.padLat);
  }

  private rowOf(lat: number): number {
    const row = Math.floor((lat - this.grid.south) * this.grid.perLat);
    return row < 0 ? 0 : row >= this.grid.rows ? this.grid.rows - 1 : row;
  }

  private columnOf(lng: number): number {
    const column = Math.floor((lng - this.grid.west) * this.grid.perLng);
    return column < 0 ? 0 : column >= this.grid.columns ? this.grid.columns - 1 : column;
  }

  private sweepRow(commune: number, row: number, start: number, end: number): void {
    const { grid, cells, local, localEdges } = this;
    const bottom = (grid.perLat > 0 ? grid.south + row / grid.perLat : grid.south) - grid.padLat;
    const top = (grid.perLat > 0 ? grid.south + (row + 1) / grid.perLat : grid.north) + grid.padLat;
    const ahead = this.orderRow(start, end, bottom, top);
    const rowStart = row * grid.columns;
    this.parity = 0;
    this.thresholdCount = 0;
    let next = 0;
    let localCount = 0;
    for (let column = this.to[this.order[0]!]!; column >= 0;) {
      while (next < ahead && this.to[this.order[next]!]! >= column) local[localCount++] = this.order[next++]!;
      let kept = 0;
      for (let i = 0; i < localCount; i++) {
        const place = local[i]!;
        const edge = this.edges[start + place]!;
        if (this.from[place]! > column) {
          this.passEnd(edge, bottom, top);
          this.passEnd(edge + 1, bottom, top);
        } else {
          local[kept] = place;
          localEdges[kept++] = edge;
        }
      }
      localCount = kept;
      if (localCount > 0) {
        const at = rowStart + column;
        cells[at] =
          -2 -
          this.records.write(
            commune,
            cells[at]!,
            this.parity,
            localEdges,
            localCount,
            this.thresholds,
            this.thresholdCount,
          );
        column--;
        continue;
      }
      // No edge touches the cells up to the next one ahead: all of them lie inside, or all outside.
      const until = next < ahead ? this.to[this.order[next]!]! : -1;
      if (this.parity === 1) cells.fill(commune, rowStart + until + 1, rowStart + column + 1);
      if (next >= ahead) break;
      column = until;
    }
  }

  /**
   * An edge right of the cell is crossed when one of its ends lies above the point and the other does not. Where that
   * is certain for the whole row it goes into the parity; two edges that meet in the row cancel out at their vertex.
   */
  private passEnd(vertex: number, bottom: number, top: number): void {
    const y = this.closed.coords[2 * vertex + 1]!;
    if (y > top) this.parity ^= 1;
    if (y > top || y <= bottom) return;
    const { thresholds } = this;
    const id = this.closed.firstOf(vertex);
    for (let i = 0; i < this.thresholdCount; i++)
      if (thresholds[i] === id) {
        thresholds[i] = thresholds[--this.thresholdCount]!;
        return;
      }
    thresholds[this.thresholdCount++] = id;
  }

  /** Columns that each edge of the row touches inside the row, and the edges by falling last column. */
  private orderRow(start: number, end: number, bottom: number, top: number): number {
    const { order, from, to, grid } = this;
    const { coords } = this.closed;
    const count = end - start;
    for (let i = 0; i < count; i++) {
      const e = 2 * this.edges[start + i]!;
      const ax = coords[e]!;
      const ay = coords[e + 1]!;
      const bx = coords[e + 2]!;
      const by = coords[e + 3]!;
      let west = ax < bx ? ax : bx;
      let east = ax < bx ? bx : ax;
      if (ay !== by) {
        const slope = (bx - ax) / (by - ay);
        const atBottom = ax + (bottom - ay) * slope;
        const atTop = ax + (top - ay) * slope;
        const low = atBottom < atTop ? atBottom : atTop;
        const high = atBottom < atTop ? atTop : atBottom;
        if (low > west) west = low;
        if (high < east) east = high;
      }
      // Rounding may turn a nearly upright edge around.
      from[i] = this.columnOf((west < east ? west : east) - grid.padLng);
      to[i] = this.columnOf((west < east ? east : west) + grid.padLng);
      order[i] = i;
    }
    if (count > 48) order.subarray(0, count).sort((a, b) => to[b]! - to[a]!);
    else
      for (let i = 1; i < count; i++) {
        const moved = order[i]!;
        let j = i - 1;
        for (; j >= 0 && to[order[j]!]! < to[moved]!; j--) order[j + 1] = order[j]!;
        order[j + 1] = moved;
      }
    return count;
  }
}
