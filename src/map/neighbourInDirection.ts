/** An arrow key as a unit vector, y northwards. */
export type Direction = 'up' | 'down' | 'left' | 'right';

const HEADING: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [0, 1],
  down: [0, -1],
  left: [-1, 0],
  right: [1, 0],
};

/** Beyond this turn from the arrow's direction a commune does not lie "there": 80°. */
const WIDEST_TURN = (80 * Math.PI) / 180;

/**
 * The commune an arrow key leads to.
 *
 * Among the neighbours that share a border, the one whose label point lies nearest to the arrow's direction, with the
 * distance as a mild second thought (a neighbour twice as far counts like one 20° further aside). Where no neighbour lies
 * that way (an island, the edge of a gap), the best of all communes, so that no commune is out of reach. −1 when nothing
 * lies that way at all: the keyboard stays where it is.
 *
 * @param labelPoints lng, lat by ordinal
 * @param starts, neighbours queen contiguity as CSR
 */
export function neighbourInDirection(
  from: number,
  direction: Direction,
  labelPoints: Float64Array,
  starts: Uint32Array,
  neighbours: Uint32Array,
): number {
  const near = neighbours.subarray(starts[from] ?? 0, starts[from + 1] ?? 0);
  const adjacent = best(from, direction, labelPoints, near);
  if (adjacent >= 0) return adjacent;
  return best(
    from,
    direction,
    labelPoints,
    Uint32Array.from({ length: labelPoints.length / 2 }, (_, i) => i),
  );
}

function best(from: number, direction: Direction, points: Float64Array, candidates: Uint32Array): number {
  const [hx, hy] = HEADING[direction];
  const lng = points[2 * from] ?? NaN;
  const lat = points[2 * from + 1] ?? NaN;
  const shrink = Math.cos((lat * Math.PI) / 180);
  let nearest = Infinity;
  const found: { ordinal: number; turn: number; distance: number }[] = [];
  for (const ordinal of candidates) {
    if (ordinal === from) continue;
    const dx = ((points[2 * ordinal] ?? NaN) - lng) * shrink;
    const dy = (points[2 * ordinal + 1] ?? NaN) - lat;
    const distance = Math.hypot(dx, dy);
    const turn = Math.acos(Math.min(1, Math.max(-1, (dx * hx + dy * hy) / distance)));
    if (!(turn <= WIDEST_TURN)) continue;
    nearest = Math.min(nearest, distance);
    found.push({ ordinal, turn, distance });
  }
  const perDoubling = (20 * Math.PI) / 180;
  let chosen = -1;
  let least = Infinity;
  for (const { ordinal, turn, distance } of found) {
    const cost = turn + perDoubling * Math.log2(distance / nearest);
    if (cost < least) [chosen, least] = [ordinal, cost];
  }
  return chosen;
}

/** The commune whose label point lies nearest to a position: where the keyboard starts when nothing is selected. */
export function nearestCommune(labelPoints: Float64Array, lng: number, lat: number): number {
  const shrink = Math.cos((lat * Math.PI) / 180);
  let chosen = -1;
  let least = Infinity;
  for (let ordinal = 0; ordinal < labelPoints.length / 2; ordinal += 1) {
    const dx = ((labelPoints[2 * ordinal] ?? NaN) - lng) * shrink;
    const dy = (labelPoints[2 * ordinal + 1] ?? NaN) - lat;
    const distance = dx * dx + dy * dy;
    if (distance < least) [chosen, least] = [ordinal, distance];
  }
  return chosen;
}
