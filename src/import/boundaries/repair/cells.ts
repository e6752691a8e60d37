import type { Edges } from './borderUses';
import type { VertexTable } from './vertexTable';

/** Which edges and vertices lie in which cell of a uniform grid; lists by offsets (CSR). */
export interface Cells {
  readonly count: number;
  readonly edgeStarts: Int32Array;
  readonly edges: Int32Array;
  readonly vertexStarts: Int32Array;
  readonly vertices: Int32Array;
}

/**
 * Sorts edges and vertices into cells. An edge stands in every cell it passes within one unit, so that a vertex next to
 * an edge always shares a cell with it.
 */
export function sortIntoCells(edges: Edges, vertices: VertexTable): Cells {
  const { x, y } = vertices;
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (let v = 0; v < vertices.size; v++) {
    minX = Math.min(minX, x[v] as number);
    maxX = Math.max(maxX, x[v] as number);
    minY = Math.min(minY, y[v] as number);
    maxY = Math.max(maxY, y[v] as number);
  }
  const n = edges.low.length;
  const width = Math.max(1, maxX - minX + 1);
  const height = Math.max(1, maxY - minY + 1);
  const size = Math.max(16, Math.sqrt((width * height) / Math.max(1, Math.min(n * 4, 4_000_000))));
  const columns = Math.ceil(width / size) + 1;
  const rows = Math.ceil(height / size) + 1;
  const count = columns * rows;

  const visit = (edge: number, found: (cell: number) => void): void => {
    let a = edges.low[edge] as number;
    let b = edges.high[edge] as number;
    if ((y[a] as number) > (y[b] as number)) [a, b] = [b, a];
    const ax = (x[a] as number) - minX;
    const ay = (y[a] as number) - minY;
    const bx = (x[b] as number) - minX;
    const by = (y[b] as number) - minY;
    const slope = by === ay ? 0 : (bx - ax) / (by - ay);
    const lastRow = Math.min(rows - 1, Math.floor((by + 1) / size));
    for (let row = Math.max(0, Math.floor((ay - 1) / size)); row <= lastRow; row++) {
      let from = ax;
      let to = bx;
      if (by !== ay) {
        from = ax + slope * (Math.max(ay, row * size - 1) - ay);
        to = ax + slope * (Math.min(by, (row + 1) * size + 1) - ay);
      }
      const first = Math.max(0, Math.floor((Math.min(from, to) - 2) / size));
      const last = Math.min(columns - 1, Math.floor((Math.max(from, to) + 2) / size));
      for (let column = first; column <= last; column++) found(row * columns + column);
    }
  };

  const edgeStarts = new Int32Array(count + 1);
  for (let e = 0; e < n; e++) visit(e, (cell) => edgeStarts[cell + 1]!++);
  for (let cell = 0; cell < count; cell++) edgeStarts[cell + 1]! += edgeStarts[cell] as number;
  const edgeFill = edgeStarts.slice(0, count);
  const edgeList = new Int32Array(edgeStarts[count] as number);
  for (let e = 0; e < n; e++) visit(e, (cell) => (edgeList[edgeFill[cell]!++] = e));

  const cellOf = (v: number): number =>
    Math.floor(((y[v] as number) - minY) / size) * columns + Math.floor(((x[v] as number) - minX) / size);
  const vertexStarts = new Int32Array(count + 1);
  for (let v = 0; v < vertices.size; v++) vertexStarts[cellOf(v) + 1]!++;
  for (let cell = 0; cell < count; cell++) vertexStarts[cell + 1]! += vertexStarts[cell] as number;
  const vertexFill = vertexStarts.slice(0, count);
  const vertexList = new Int32Array(vertices.size);
  for (let v = 0; v < vertices.size; v++) vertexList[vertexFill[cellOf(v)]!++] = v;
  return { count, edgeStarts, edges: edgeList, vertexStarts, vertices: vertexList };
}
