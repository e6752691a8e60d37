import { invariant } from '../domain/programmerError';
import type { CommuneIndex } from './communeIndex';
import { orientation } from './orientation';
import type { WorkHooks } from './workHooks';
import { checkpoint } from './workHooks';

/** Points per step: a few milliseconds, so that a stop is heard well within 100 ms. */
const STEP = 65_536;

/**
 * The commune of each point.
 *
 * @param lngLat longitude, latitude in degrees, two numbers per point
 * @returns one ordinal per point, −1 outside every commune; a NaN coordinate is outside
 *
 * Edge rule: a commune holds its border; where a point lies on a shared border or vertex, or where raw polygons
 * overlap, the lowest ordinal has it. So no point is counted twice, and none between two neighbours is lost.
 * Underneath is a half-open crossing count on edges taken upwards (the same numbers for both neighbours) with an exact
 * predicate: no tolerance, no point "near" a border. Borders count as straight in the plane of longitude and latitude.
 * O(points): a cell inside one commune is one look-up, a border cell two or three edge tests.
 * @throws WorkStopped when `hooks.shouldStop` says so
 */
export function assignPoints(index: CommuneIndex, lngLat: Float64Array, hooks?: WorkHooks): Int32Array {
  invariant(lngLat.length % 2 === 0, {
    got: `${lngLat.length} numbers`,
    expected: 'longitude and latitude for each point',
    do: 'pass 2 numbers per point',
  });
  const count = lngLat.length / 2;
  const ordinals = new Int32Array(count);
  for (let start = 0; start < count; start += STEP) {
    checkpoint(hooks, start / count);
    assignRange(index, lngLat, ordinals, start, Math.min(count, start + STEP));
  }
  checkpoint(hooks, 1);
  return ordinals;
}

/** The commune at one position; −1 outside. Same rule as {@link assignPoints}. */
export function communeAt(index: CommuneIndex, lng: number, lat: number): number {
  if (!(lng >= index.west && lng <= index.east && lat >= index.south && lat <= index.north)) return -1;
  const column = Math.min(index.columns - 1, ((lng - index.west) * index.perLng) | 0);
  const row = Math.min(index.rows - 1, ((lat - index.south) * index.perLat) | 0);
  const value = index.cells[row * index.columns + column]!;
  return value >= -1 ? value : resolve(index, value, lng, lat);
}

function assignRange(
  index: CommuneIndex,
  lngLat: Float64Array,
  ordinals: Int32Array,
  start: number,
  end: number,
): void {
  const { west, south, east, north, columns, rows, perLng, perLat, cells } = index;
  for (let i = start; i < end; i++) {
    const x = lngLat[2 * i]!;
    const y = lngLat[2 * i + 1]!;
    // Written so that NaN fails it.
    if (!(x >= west && x <= east && y >= south && y <= north)) {
      ordinals[i] = -1;
      continue;
    }
    let column = ((x - west) * perLng) | 0;
    if (column >= columns) column = columns - 1;
    let row = ((y - south) * perLat) | 0;
    if (row >= rows) row = rows - 1;
    const value = cells[row * columns + column]!;
    ordinals[i] = value >= -1 ? value : resolve(index, value, x, y);
  }
}

/** Asks the border tests of a cell one after the other. */
function resolve(index: CommuneIndex, value: number, x: number, y: number): number {
  const { records, coords } = index;
  while (value < -1) {
    const at = -2 - value;
    const locals = records[at + 2]!;
    let inside = locals & 1;
    const edgesEnd = at + 4 + (locals >> 1);
    const end = edgesEnd + records[at + 3]!;
    for (let k = edgesEnd; k < end; k++) if (coords[2 * records[k]! + 1]! > y) inside ^= 1;
    for (let k = at + 4; k < edgesEnd; k++) {
      const e = 2 * records[k]!;
      const ay = coords[e + 1]!;
      const by = coords[e + 3]!;
      if (ay > y !== by > y) {
        const ax = coords[e]!;
        const bx = coords[e + 2]!;
        // Always upwards: both neighbours of a shared edge compute the very same numbers.
        const side = ay < by ? orientation(ax, ay, bx, by, x, y) : orientation(bx, by, ax, ay, x, y);
        if (side === 0) return records[at]!;
        if (side > 0) inside ^= 1;
      } else if ((ay === y || by === y) && touches(coords, e, x, y)) return records[at]!;
    }
    if (inside === 1) return records[at]!;
    value = records[at + 1]!;
  }
  return value;
}

/** Whether the point lies on an edge that does not pass its height: at an end of it, or on a level edge. */
function touches(coords: Float64Array, e: number, x: number, y: number): boolean {
  const ax = coords[e]!;
  const ay = coords[e + 1]!;
  const bx = coords[e + 2]!;
  const by = coords[e + 3]!;
  if (ay === by) return (x >= ax && x <= bx) || (x >= bx && x <= ax);
  return (ay === y && ax === x) || (by === y && bx === x);
}
