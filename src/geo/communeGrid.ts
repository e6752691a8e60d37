import type { ClosedRings } from './closedRings';
import { extentOf } from './extent';

/** The cells of a commune index. */
export interface CellGrid {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
  readonly columns: number;
  readonly rows: number;
  /** Cells per degree; 0 along an axis on which the communes have no extent. */
  readonly perLng: number;
  readonly perLat: number;
  /** Degrees by which a cell is widened before edges are tested against it: far above any rounding, far below a metre. */
  readonly padLng: number;
  readonly padLat: number;
}

/** 16 MB of cells at most. */
const MOST_CELLS = 4_000_000;
/** Cells per vertex: borders then cross about one land cell in five. */
const CELLS_PER_VERTEX = 20;
/** Bounds on the work for hostile sets (thousands of communes on top of each other, endless zigzags). */
const MOST_CROSSINGS = 3_000_000;
const MOST_FILLED = 200_000_000;

/** Chooses the cells for the extent and the density of the borders. O(edges) per try, at most 12 tries. */
export function chooseGrid(closed: ClosedRings): CellGrid {
  const { coords } = closed;
  let [west, south, east, north] = extentOf(coords, 0, coords.length / 2);
  if (!(west <= east && south <= north)) [west, south, east, north] = [0, 0, 0, 0];
  let wanted = Math.min(MOST_CELLS, Math.max(256, (coords.length / 2) * CELLS_PER_VERTEX));
  for (;;) {
    const grid = gridOf(west, south, east, north, wanted);
    if (wanted <= 256 || fits(closed, grid)) return grid;
    wanted /= 4;
  }
}

function gridOf(west: number, south: number, east: number, north: number, wanted: number): CellGrid {
  const width = (east - west) * Math.cos((((south + north) / 2) * Math.PI) / 180) || 0;
  const height = north - south;
  const flat = !(width > 0) || !(height > 0);
  const columns = flat ? 1 : clampCells(Math.sqrt((wanted * width) / height), wanted);
  const rows = flat ? 1 : clampCells(wanted / columns, wanted);
  const perLng = flat ? 0 : columns / (east - west);
  const perLat = flat ? 0 : rows / (north - south);
  const rounding = 1e-12 * Math.max(1, Math.abs(west), Math.abs(east), Math.abs(south), Math.abs(north));
  return {
    west,
    south,
    east,
    north,
    columns,
    rows,
    perLng,
    perLat,
    padLng: rounding + (flat ? 0 : 1e-6 / perLng),
    padLat: rounding + (flat ? 0 : 1e-6 / perLat),
  };
}

function clampCells(count: number, wanted: number): number {
  return Math.max(1, Math.min(Math.floor(count), wanted));
}

/** Whether building over these cells stays within the bounds of memory and work. */
function fits(closed: ClosedRings, grid: CellGrid): boolean {
  const { coords, ringStarts, polygonRings } = closed;
  let crossings = 0;
  let filled = 0;
  for (let p = 0; p + 1 < polygonRings.length; p++) {
    const start = ringStarts[polygonRings[p]!]!;
    const end = ringStarts[polygonRings[p + 1]!]!;
    for (let v = start + 1; v < end; v++)
      crossings +=
        Math.abs(coords[2 * v]! - coords[2 * v - 2]!) * grid.perLng +
        Math.abs(coords[2 * v + 1]! - coords[2 * v - 1]!) * grid.perLat;
    const [west, south, east, north] = extentOf(coords, start, end);
    filled += (east - west) * grid.perLng * ((north - south) * grid.perLat) || 0;
  }
  return crossings <= MOST_CROSSINGS && filled <= MOST_FILLED;
}
