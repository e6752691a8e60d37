import type { ClosedRings } from './closedRings';
import type { CellGrid } from './communeGrid';
import type { RecordWriter } from './communeIndexRecords';

/** Edges of the polygon by grid row: row r of the span owns `edges[starts[r] .. starts[r+1]-1]`. */
interface RowEdges {
  readonly firstRow: number;
  readonly starts: Uint32Array;
  readonly edges: Uint32Array;
}

/** One edge within one row: the columns its part in that row touches. */
interface RowEdge {
  readonly edge: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Writes one polygon into the cells: whole cells get the ordinal, crossed cells a record in front of what they held.
 * Row by row, from right to left: an edge is first ahead, then local (touches the cell), then right of the cell.
 * O(k log k) per row of k edges, plus the cells.
 */
export function sweepPolygon(
  closed: ClosedRings,
  polygon: number,
  grid: CellGrid,
  cells: Int32Array,
  records: RecordWriter,
): void {
  const commune = closed.polygonCommune[polygon]!;
  const byRow = bucketByRow(closed, polygon, grid);
  const lastVertexOf = closingVertices(closed, polygon);
  for (let r = 0; r + 1 < byRow.starts.length; r++) {
    const row = byRow.firstRow + r;
    const edges = byRow.edges.subarray(byRow.starts[r]!, byRow.starts[r + 1]!);
    if (edges.length > 0) sweepRow(closed, commune, row, edges, lastVertexOf, grid, cells, records);
  }
}

/** Repeated last vertex of a ring → its first, so that both ends of the closing are one vertex. */
function closingVertices(closed: ClosedRings, polygon: number): Map<number, number> {
  const map = new Map<number, number>();
  for (let r = closed.polygonRings[polygon]!; r < closed.polygonRings[polygon + 1]!; r++) {
    const start = closed.ringStarts[r]!;
    const end = closed.ringStarts[r + 1]!;
    if (end > start) map.set(end - 1, start);
  }
  return map;
}

function rowOf(grid: CellGrid, lat: number): number {
  return Math.max(0, Math.min(grid.rows - 1, Math.floor((lat - grid.south) * grid.perLat)));
}

function columnOf(grid: CellGrid, lng: number): number {
  return Math.max(0, Math.min(grid.columns - 1, Math.floor((lng - grid.west) * grid.perLng)));
}

function bucketByRow(closed: ClosedRings, polygon: number, grid: CellGrid): RowEdges {
  const { coords, ringStarts, polygonRings } = closed;
  let firstRow = grid.rows;
  let lastRow = -1;
  const each = (visit: (edge: number, low: number, high: number) => void) => {
    for (let r = polygonRings[polygon]!; r < polygonRings[polygon + 1]!; r++)
      for (let e = ringStarts[r]!; e + 1 < ringStarts[r + 1]!; e++) {
        const ay = coords[2 * e + 1]!;
        const by = coords[2 * e + 3]!;
        visit(e, rowOf(grid, Math.min(ay, by) - grid.padLat), rowOf(grid, Math.max(ay, by) + grid.padLat));
      }
  };
  each((_, low, high) => {
    if (low < firstRow) firstRow = low;
    if (high > lastRow) lastRow = high;
  });
  const starts = new Uint32Array(Math.max(0, lastRow - firstRow + 1) + 1);
  each((_, low, high) => {
    for (let row = low; row <= high; row++) starts[row - firstRow + 1]!++;
  });
  for (let r = 1; r < starts.length; r++) starts[r]! += starts[r - 1]!;
  const edges = new Uint32Array(starts[starts.length - 1]!);
  const fill = starts.slice();
  each((edge, low, high) => {
    for (let row = low; row <= high; row++) edges[fill[row - firstRow]!++] = edge;
  });
  return { firstRow, starts, edges };
}

/** The columns that the part of the edge inside the row (bottom … top, already padded) touches. */
function columnsOf(closed: ClosedRings, edge: number, bottom: number, top: number, grid: CellGrid): RowEdge {
  const ax = closed.coords[2 * edge]!;
  const ay = closed.coords[2 * edge + 1]!;
  const bx = closed.coords[2 * edge + 2]!;
  const by = closed.coords[2 * edge + 3]!;
  let west = Math.min(ax, bx);
  let east = Math.max(ax, bx);
  if (ay !== by) {
    const slope = (bx - ax) / (by - ay);
    const atBottom = ax + (bottom - ay) * slope;
    const atTop = ax + (top - ay) * slope;
    west = Math.max(west, Math.min(atBottom, atTop));
    east = Math.min(east, Math.max(atBottom, atTop));
  }
  const from = columnOf(grid, Math.min(west, east) - grid.padLng);
  return { edge, from, to: Math.max(from, columnOf(grid, Math.max(west, east) + grid.padLng)) };
}

function sweepRow(
  closed: ClosedRings,
  commune: number,
  row: number,
  edges: Uint32Array,
  lastVertexOf: ReadonlyMap<number, number>,
  grid: CellGrid,
  cells: Int32Array,
  records: RecordWriter,
): void {
  const { coords } = closed;
  const bottom = (grid.perLat > 0 ? grid.south + row / grid.perLat : grid.south) - grid.padLat;
  const top = (grid.perLat > 0 ? grid.south + (row + 1) / grid.perLat : grid.north) + grid.padLat;
  const ahead: RowEdge[] = [];
  for (const edge of edges) ahead.push(columnsOf(closed, edge, bottom, top, grid));
  ahead.sort((a, b) => b.to - a.to);
  let local: RowEdge[] = [];
  const thresholds: number[] = [];
  let parity = 0;
  /** The crossing count of an edge right of the cell is "a above" xor "b above"; where that is certain, it is folded. */
  const passEnd = (vertex: number) => {
    const id = lastVertexOf.get(vertex) ?? vertex;
    const y = coords[2 * id + 1]!;
    if (y > top) parity ^= 1;
    else if (y > bottom) {
      const known = thresholds.indexOf(id);
      if (known < 0) thresholds.push(id);
      else thresholds.splice(known, 1);
    }
  };
  const rowStart = row * grid.columns;
  let next = 0;
  for (let column = ahead[0]!.to; column >= 0;) {
    while (next < ahead.length && ahead[next]!.to >= column) local.push(ahead[next++]!);
    if (local.some((e) => e.from > column)) {
      for (const e of local)
        if (e.from > column) {
          passEnd(e.edge);
          passEnd(e.edge + 1);
        }
      local = local.filter((e) => e.from <= column);
    }
    if (local.length > 0) {
      const at = rowStart + column;
      const edgeIds = local.map((e) => e.edge);
      cells[at] = -2 - records.write(commune, cells[at]!, parity, edgeIds, thresholds);
      column--;
      continue;
    }
    // No edge touches the cells up to the next one ahead: all of them lie inside, or all outside.
    const until = next < ahead.length ? ahead[next]!.to : -1;
    if (parity === 1) cells.fill(commune, rowStart + until + 1, rowStart + column + 1);
    if (next >= ahead.length) break;
    column = until;
  }
}
