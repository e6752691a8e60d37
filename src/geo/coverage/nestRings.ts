import type { Position } from 'geojson';

interface Ring {
  readonly ring: Position[];
  /** Twice the area; positive = counter-clockwise. */
  readonly area: number;
  readonly box: readonly [number, number, number, number];
}

/**
 * Closed rings that do not cross each other → polygons: each clockwise ring becomes a hole of the smallest
 * counter-clockwise ring around it. A hole without a shell is left out. O(holes · shells) boxes.
 */
export function nestRings(rings: readonly Position[][]): Position[][][] {
  const known = rings.map(describe);
  const shells = known.filter(({ area }) => area > 0).sort((a, b) => a.area - b.area);
  const polygons = new Map(shells.map((shell) => [shell, [shell.ring]]));
  for (const hole of known) {
    if (hole.area >= 0) continue;
    const shell = shells.find((s) => boxHolds(s.box, hole.box) && holds(s.ring, hole.ring[0]!));
    if (shell) polygons.get(shell)!.push(hole.ring);
  }
  return [...polygons.values()];
}

function describe(ring: Position[]): Ring {
  let area = 0;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  // From the first vertex: differences keep the digits that degrees would lose.
  const [ox, oy] = ring[0] as [number, number];
  for (let i = 0; i < ring.length; i++) {
    const [x, y] = ring[i] as [number, number];
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
    if (i === 0) continue;
    const [px, py] = ring[i - 1] as [number, number];
    area += (px - ox) * (y - oy) - (x - ox) * (py - oy);
  }
  return { ring, area, box: [west, south, east, north] };
}

function boxHolds(outer: Ring['box'], inner: Ring['box']): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}

/** Even–odd. */
function holds(ring: readonly Position[], [x, y]: Position): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as [number, number];
    const [bx, by] = ring[i] as [number, number];
    if (ay > y! !== by > y! && x! < ax + ((y! - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}
