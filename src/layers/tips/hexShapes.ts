import { clipToConvex, isInside, signedArea, type Ring } from '../../geo/clipToConvex';
import { hexCorners, type HexGrid } from '../../geo/hexGrid';
import { outlineRings } from '../../geo/outlineRings';
import type { CommuneFeatures } from '../../domain/boundarySet';

/** One piece of a hexagon that is drawn: a shell and its holes, degrees, not closed. */
export interface HexPiece {
  readonly hex: number;
  /** The hexagon, in the first of its pieces alone: each is one thing, in however many pieces it is drawn. */
  readonly members: readonly number[];
  readonly rings: readonly Ring[];
}

/** Outlines do not change: one is made for each territory. */
const outlines = new WeakMap<CommuneFeatures, readonly Ring[]>();

function outlineOf(communes: CommuneFeatures): readonly Ring[] {
  const known = outlines.get(communes);
  if (known) return known;
  const outline = outlineRings(
    communes.features.flatMap(({ geometry }) =>
      (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map((polygon) =>
        polygon.map((ring) => ring.map(([lng, lat]): [number, number] => [lng!, lat!])),
      ),
    ),
  );
  outlines.set(communes, outline);
  return outline;
}

/** What of a hexagon's cell belongs to the territory. */
interface Cell {
  readonly corners: Ring;
  readonly own: readonly (readonly Ring[])[];
  /** The largest shell of `own`; null when the whole cell belongs to it, or nothing that could be cut off. */
  readonly cut: Ring | null;
}

/** Cells do not change either, while classes and sizes do. */
const cells = new WeakMap<HexGrid, Map<number, Cell>>();

function cellOf(outline: readonly Ring[], grid: HexGrid, hex: number): Cell {
  const known = cells.get(grid) ?? new Map<number, Cell>();
  cells.set(grid, known);
  const before = known.get(hex);
  if (before) return before;
  const corners = hexCorners(grid, hex);
  const own = clipToConvex(outline, corners);
  const largest = own.map(([shell]) => shell!).sort((a, b) => signedArea(b) - signedArea(a))[0];
  const area = largest ? signedArea(largest) : 0;
  const isWhole = own[0]?.length === 1 && Math.abs(area - signedArea(corners)) < signedArea(corners) * 1e-9;
  // Nothing: a sliver that the drawn, simplified border has lost.
  const cell = { corners, own, cut: largest && area > 0 && !isWhole ? largest : null };
  known.set(hex, cell);
  return cell;
}

/** Middle of a ring's area. */
function middleOf(ring: Ring): [number, number] {
  const [fromX, fromY] = ring[0]!;
  let [x, y, area] = [0, 0, 0];
  // From the first corner: differences of degrees keep more digits than degrees.
  ring.forEach((at, i) => {
    const next = ring[(i + 1) % ring.length]!;
    const [ax, ay, bx, by] = [at[0] - fromX, at[1] - fromY, next[0] - fromX, next[1] - fromY];
    const part = ax * by - bx * ay;
    area += part;
    x += (ax + bx) * part;
    y += (ay + by) * part;
  });
  return [fromX + x / (3 * area), fromY + y / (3 * area)];
}

/**
 * What is drawn of a hexagon: nothing beyond the territory's border, and always something. Within the territory it is the
 * hexagon of its size. At the edge it moves into the part of its cell that belongs to the territory and is cut off at the
 * border and at its own cell. Only the drawing: its value, its class and what is counted are the whole cell's.
 *
 * @param size part of its cell's radius, 0–1
 */
export function hexPieces(communes: CommuneFeatures, grid: HexGrid, hex: number, size: number): HexPiece[] {
  const outline = outlineOf(communes);
  const { corners, own, cut } = cellOf(outline, grid, hex);
  const look = hexCorners(grid, hex, size);
  const pieces = (polygons: readonly (readonly Ring[])[]): HexPiece[] =>
    polygons.map((rings, i) => ({ hex, members: i === 0 ? [hex] : [], rings }));
  if (!cut) return pieces([[look]]);
  const [x, y] = middleOf(cut);
  // In a bay the middle may lie outside: then the hexagon is cut where it stands.
  const [dx, dy] = isInside(outline, x, y)
    ? [x - grid.centres[2 * hex]!, y - grid.centres[2 * hex + 1]!]
    : [0, 0];
  const moved = look.map(([lng, lat]): [number, number] => [lng + dx, lat + dy]);
  const [window] = clipToConvex([moved], corners)[0] ?? [];
  const left = window ? clipToConvex(outline, window) : [];
  return pieces(left.length > 0 ? left : own);
}
