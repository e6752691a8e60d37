/** Points that stand so close on the screen that one mark speaks for all of them. */
export interface Clusters {
  /** lng, lat per cluster: the mean of its members (a single point keeps its place exactly). */
  readonly positions: Float64Array;
  /** CSR: members of cluster k are `members[starts[k] .. starts[k+1]-1]`, ascending. */
  readonly starts: Uint32Array;
  /** Indices of the input points; each finite point is in exactly one cluster. */
  readonly members: Uint32Array;
}

/** Edge of a map tile in px at the zoom that is given. */
const TILE = 512;

/**
 * Groups points by their distance on the screen at one zoom of a Web Mercator map.
 *
 * Greedy, in the order of the input, so that the same points give the same marks: the first free point takes every free
 * point within `radius`. Conserving: every point with finite coordinates is in exactly one cluster, points with NaN are
 * in none. O(n) for evenly spread points (a grid of cells of `radius`), O(n²) only when all fall into one cell and
 * the radius is 0.
 *
 * @param positions lng, lat in degrees
 * @param zoom of the map (512-px tiles); the distance shrinks by half with each step out
 * @param radius px, ≥ 0; with 0 only points at exactly one place are joined
 */
export function clusterPoints(positions: Float64Array, zoom: number, radius: number): Clusters {
  const count = positions.length / 2;
  const world = TILE * 2 ** zoom;
  const xs = new Float64Array(count);
  const ys = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    const lat = ((positions[2 * i + 1] ?? NaN) * Math.PI) / 180;
    xs[i] = (((positions[2 * i] ?? NaN) + 180) / 360) * world;
    ys[i] = (0.5 - Math.log(Math.tan(Math.PI / 4 + lat / 2)) / (2 * Math.PI)) * world;
  }
  const edge = Math.max(radius, 1e-9);
  const key = (column: number, row: number) => `${column},${row}`;
  const cells = new Map<string, number[]>();
  for (let i = 0; i < count; i += 1) {
    const [x = NaN, y = NaN] = [xs[i], ys[i]];
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    const cell = key(Math.floor(x / edge), Math.floor(y / edge));
    const members = cells.get(cell);
    if (members) members.push(i);
    else cells.set(cell, [i]);
  }
  const taken = new Uint8Array(count);
  const starts: number[] = [0];
  const members: number[] = [];
  const means: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const [x = NaN, y = NaN] = [xs[i], ys[i]];
    if (taken[i] || !Number.isFinite(x) || !Number.isFinite(y)) continue;
    const group: number[] = [];
    const [column, row] = [Math.floor(x / edge), Math.floor(y / edge)];
    for (let dc = -1; dc <= 1; dc += 1)
      for (let dr = -1; dr <= 1; dr += 1)
        for (const j of cells.get(key(column + dc, row + dr)) ?? []) {
          if (taken[j] || Math.hypot((xs[j] ?? NaN) - x, (ys[j] ?? NaN) - y) > radius) continue;
          taken[j] = 1;
          group.push(j);
        }
    group.sort((a, b) => a - b);
    members.push(...group);
    starts.push(members.length);
    means.push(...meanOf(positions, group));
  }
  return {
    positions: Float64Array.from(means),
    starts: Uint32Array.from(starts),
    members: Uint32Array.from(members),
  };
}

function meanOf(positions: Float64Array, group: readonly number[]): [number, number] {
  const first = group[0] ?? 0;
  if (group.length === 1) return [positions[2 * first] ?? NaN, positions[2 * first + 1] ?? NaN];
  let lng = 0;
  let lat = 0;
  for (const i of group) {
    lng += positions[2 * i] ?? NaN;
    lat += positions[2 * i + 1] ?? NaN;
  }
  return [lng / group.length, lat / group.length];
}
