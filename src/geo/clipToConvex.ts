/** Corners as x, y pairs, the first not repeated at the end. */
export type Ring = readonly Place[];

type Place = readonly [number, number];

/** Places on the window nearer to each other than this (in edges of the window) are one. */
const SAME = 1e-9;

/** A part of a ring that lies in the window, from where it comes in to where it goes out. */
interface Chain {
  readonly points: Place[];
  /** Where on the window's edge: number of the corner before, and the share of the way to the next. */
  readonly enters: number;
  readonly leaves: number;
}

/** Twice the signed area: positive when the corners run against the clock. */
export function signedArea(ring: Ring): number {
  const [fromX, fromY] = ring[0] ?? [0, 0];
  let sum = 0;
  // From the first corner: differences of degrees keep more digits than degrees.
  ring.forEach(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    sum += (x - fromX) * (nextY - fromY) - (nextX - fromX) * (y - fromY);
  });
  return sum;
}

/** Whether a place lies in the region, by the even–odd rule. */
export function isInside(rings: readonly Ring[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [ax, ay] = ring[i]!;
      const [bx, by] = ring[j]!;
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  return inside;
}

/**
 * The part of a region within a convex window, as polygons of one shell and its holes. What of the region's edge lies in
 * the window is kept corner by corner; the ends of these chains are joined along the window's edge. O(corners) of the
 * region plus the chains squared, of which there are few.
 *
 * @param rings of the region: shells against the clock, holes with it, not crossing each other
 * @param window corners against the clock
 */
export function clipToConvex(rings: readonly Ring[], window: Ring): (readonly Ring[])[] {
  const box = boxOf(window);
  const chains: Chain[] = [];
  const whole: Ring[] = [];
  for (const ring of rings) {
    const found = chainsOf(ring, window, box);
    if (found === 'whole') whole.push(ring);
    else chains.push(...found);
  }
  const shells = joined(chains, window);
  const [x, y] = window[0]!;
  if (chains.length === 0 && isInside(rings, x, y)) shells.push([...window]);
  shells.push(...whole.filter((ring) => signedArea(ring) > 0));
  const holes = whole.filter((ring) => signedArea(ring) < 0);
  return shells.map((shell) => [
    shell,
    ...holes.filter(
      // The smallest shell around it: an island in a lake has a hole of its own.
      ([first]) => {
        const around = shells.filter((each) => isInside([each], ...first!));
        return around.every((each) => signedArea(each) >= signedArea(shell)) && around.includes(shell);
      },
    ),
  ]);
}

interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

function boxOf(window: Ring): Box {
  const [xs, ys] = [window.map(([x]) => x), window.map(([, y]) => y)];
  return { west: Math.min(...xs), south: Math.min(...ys), east: Math.max(...xs), north: Math.max(...ys) };
}

/** Whether a line cannot meet the box because both its ends lie beyond the same side. */
function isApart([ax, ay]: Place, [bx, by]: Place, { west, south, east, north }: Box): boolean {
  return (
    (ax < west && bx < west) ||
    (ax > east && bx > east) ||
    (ay < south && by < south) ||
    (ay > north && by > north)
  );
}

/** What of one ring lies in the window; "whole" when it never leaves it. */
function chainsOf(ring: Ring, window: Ring, box: Box): Chain[] | 'whole' {
  const isIn = ring.map((place) => {
    if (isApart(place, place, box)) return false;
    const [x, y] = place;
    return window.every(([ax, ay], e) => {
      const [bx, by] = window[(e + 1) % window.length]!;
      return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0;
    });
  });
  const outside = isIn.indexOf(false);
  if (outside < 0) return 'whole';
  const chains: Chain[] = [];
  let points: Place[] = [];
  let enters = 0;
  // From a corner outside, so that every chain is met from its beginning.
  for (let step = 0; step < ring.length; step += 1) {
    const i = (outside + step) % ring.length;
    const j = (i + 1) % ring.length;
    const [from, to] = [ring[i]!, ring[j]!];
    if (!isIn[i] && !isIn[j] && isApart(from, to, box)) continue;
    if (isIn[i] && isIn[j]) {
      points.push(to);
      continue;
    }
    const cut = cutOf(from, to, window);
    if (!isIn[i]) {
      if (!cut) continue;
      enters = cut.enters;
      points = [cut.first];
      if (isIn[j]) {
        points.push(to);
        continue;
      }
    }
    // Rounding may find no cut for an end that lies on the edge: then the corner itself is the end.
    const last = cut?.last ?? from;
    chains.push({ points: [...points, last], enters, leaves: cut?.leaves ?? enters });
    points = [];
  }
  return chains;
}

/** Where a line is within the window (Cyrus and Beck 1978); null when nowhere. */
function cutOf(from: Place, to: Place, window: Ring) {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  let [first, last, firstEdge, lastEdge] = [0, 1, -1, -1];
  for (let e = 0; e < window.length; e += 1) {
    const [ax, ay] = window[e]!;
    const [bx, by] = window[(e + 1) % window.length]!;
    // Distances from the edge, positive inside.
    const at = (bx - ax) * (from[1] - ay) - (by - ay) * (from[0] - ax);
    const slope = (bx - ax) * dy - (by - ay) * dx;
    if (slope === 0) {
      if (at < 0) return null;
      continue;
    }
    const share = -at / slope;
    if (slope > 0 && share > first) [first, firstEdge] = [share, e];
    if (slope < 0 && share < last) [last, lastEdge] = [share, e];
  }
  if (first >= last) return null;
  const place = (share: number): [number, number] => [from[0] + share * dx, from[1] + share * dy];
  const along = (edge: number, share: number): number => {
    if (edge < 0) return 0;
    const [x, y] = place(share);
    const [ax, ay] = window[edge]!;
    const [bx, by] = window[(edge + 1) % window.length]!;
    const part = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
    return edge + Math.min(1, Math.max(0, part));
  };
  return {
    first: place(first),
    last: place(last),
    enters: along(firstEdge, first),
    leaves: along(lastEdge, last),
  };
}

/** Joins each chain's end along the window, against the clock, to the next beginning. */
function joined(chains: readonly Chain[], window: Ring): Ring[] {
  const corners = window.length;
  const way = (from: number, to: number): number => {
    const ahead = (((to - from) % corners) + corners) % corners;
    return ahead > corners - SAME ? 0 : ahead;
  };
  const free = new Set(chains);
  const shells: Ring[] = [];
  for (const start of chains) {
    if (!free.has(start)) continue;
    const shell: Place[] = [];
    let chain = start;
    do {
      free.delete(chain);
      shell.push(...chain.points);
      const { leaves } = chain;
      const open = chains.filter((each) => each === start || free.has(each));
      const next = open.reduce((best, each) =>
        way(leaves, each.enters) < way(leaves, best.enters) ? each : best,
      );
      const far = way(leaves, next.enters);
      for (let corner = Math.floor(leaves) + 1; corner - leaves < far; corner += 1)
        shell.push(window[corner % corners]!);
      chain = next;
    } while (chain !== start);
    shells.push(shell);
  }
  return shells;
}
