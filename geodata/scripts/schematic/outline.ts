import { invariant } from '../../../src/domain/programmerError';
import { blurred, largestContour } from './contour';
import type { Ring } from './contour';
import { signedArea } from './halfPlane';

/** A point with the area it stands for; `radius` is that of a disc of this area. Kilometres in the wound plane. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface OutlineFacts {
  readonly own: readonly Disc[];
  readonly foreign: readonly Disc[];
  /** Signed distance in km to the known coast, positive at sea; −Infinity without one. */
  readonly seaward: (x: number, y: number) => number;
  /** Area the outline shall enclose, km². */
  readonly areaKm2: number;
  /** Grid step and smoothing length, km. */
  readonly grid: number;
  readonly smooth: number;
}

/**
 * The outline of a territory from its points and areas. The field is the signed distance to the own discs, pushed
 * back where a neighbour's disc is nearer and cut at the known coast; discs are grown until the smoothed zero line
 * encloses exactly the official area. Growing joins the discs, smoothing rounds them, and only the outer line is
 * kept, so it reads as one province without holes.
 * @returns a simple ring, counter-clockwise, vertices about one grid step apart.
 */
export function territoryOutline(facts: OutlineFacts): Ring {
  const margin = Math.max(...facts.own.map((d) => d.radius)) * 2 + facts.smooth * 3;
  const x0 = Math.min(...facts.own.map((d) => d.x)) - margin;
  const y0 = Math.min(...facts.own.map((d) => d.y)) - margin;
  const columns = Math.ceil((Math.max(...facts.own.map((d) => d.x)) + margin - x0) / facts.grid) + 1;
  const rows = Math.ceil((Math.max(...facts.own.map((d) => d.y)) + margin - y0) / facts.grid) + 1;
  const size = columns * rows;
  const cores = facts.own.map((d) => ({ ...d, radius: Math.max(CORE * d.radius, 2 * facts.grid) }));
  const toOwn = new Float64Array(size);
  const toForeign = new Float64Array(size);
  const sea = new Float64Array(size);
  const core = new Float64Array(size);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const x = x0 + c * facts.grid;
      const y = y0 + r * facts.grid;
      const k = r * columns + c;
      toOwn[k] = nearest(facts.own, x, y);
      toForeign[k] = nearest(facts.foreign, x, y);
      sea[k] = facts.seaward(x, y);
      core[k] = nearest(cores, x, y);
    }
  }
  const at = (grow: number): Ring | null => {
    const values = new Float64Array(size);
    for (let k = 0; k < size; k++) {
      const contested = (toOwn[k]! - toForeign[k]!) / 2 - grow / 3;
      values[k] = Math.min(
        CLAMP * facts.smooth,
        Math.max(-CLAMP * facts.smooth, toOwn[k]! - grow, contested, sea[k]!),
      );
    }
    const smoothed = blurred({ x0, y0, h: facts.grid, columns, rows, values }, facts.smooth / facts.grid);
    for (let k = 0; k < size; k++) smoothed.values[k] = Math.min(smoothed.values[k]!, core[k]!);
    return largestContour(smoothed);
  };
  return growToArea(at, facts.areaKm2, margin);
}

/** Beyond this many smoothing lengths a point is plainly inside or outside; keeps far values from tilting the blur. */
const CLAMP = 1.5;

/** Share of its disc that a commune keeps around its point whatever the neighbours and the coast say. */
const CORE = 0.45;

function nearest(discs: readonly Disc[], x: number, y: number): number {
  let best = Infinity;
  for (const d of discs) {
    const distance = Math.sqrt((d.x - x) ** 2 + (d.y - y) ** 2) - d.radius;
    if (distance < best) best = distance;
  }
  return best;
}

function growToArea(at: (grow: number) => Ring | null, areaKm2: number, limit: number): Ring {
  let low = -limit / 4;
  let high = limit;
  for (let k = 0; k < 40; k++) {
    const middle = (low + high) / 2;
    const ring = at(middle);
    if (ring && signedArea(ring) >= areaKm2) high = middle;
    else low = middle;
  }
  const ring = at(high);
  invariant(ring && Math.abs(signedArea(ring) / areaKm2 - 1) < 0.02, {
    got: ring ? `${signedArea(ring)} km²` : 'nothing',
    expected: `about ${areaKm2} km²`,
    do: 'loosen the known coast or the neighbours',
  });
  return ring;
}
