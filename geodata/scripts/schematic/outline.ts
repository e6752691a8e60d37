import { invariant } from '../../../src/domain/programmerError';
import { blurred, largestContour } from './contour';
import type { Grid, Ring } from './contour';
import { distanceToMarked } from './distanceTransform';
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
  /** Grid step, smoothing length and radius of the morphological closing, km. */
  readonly grid: number;
  readonly smooth: number;
  readonly close: number;
}

/** Share of its disc that a commune keeps around its point whatever the neighbours and the coast say. */
const CORE = 0.45;

/** How far the border with a neighbour may give way for each km the discs grow. */
const YIELD = 1 / 3;

/**
 * The outline of a territory from its points and areas. Discs of the official areas are grown and closed (joined where
 * a ball of radius `close` does not fit between them), held back where a neighbour's disc is nearer and at the known
 * coast, and smoothed; growth is chosen so that the line encloses exactly the official area. Only the outer line is
 * kept, so it reads as one province without holes.
 * @returns a simple ring, counter-clockwise, vertices about one grid step apart.
 */
export function territoryOutline(facts: OutlineFacts): Ring {
  const margin = Math.max(...facts.own.map((d) => d.radius)) * 2 + facts.smooth * 3 + facts.close;
  const fields = sampled(facts, margin);
  return growToArea((grow) => outlineAt(facts, fields, grow), facts.areaKm2, margin);
}

interface Fields extends Omit<Grid, 'values'> {
  /** Signed distance to the own discs, to the neighbours' discs, to the coast, to the cores; km. */
  readonly own: Float64Array;
  readonly foreign: Float64Array;
  readonly sea: Float64Array;
  readonly core: Float64Array;
}

function sampled(facts: OutlineFacts, margin: number): Fields {
  const { own, foreign, grid: h } = facts;
  const x0 = Math.min(...own.map((d) => d.x)) - margin;
  const y0 = Math.min(...own.map((d) => d.y)) - margin;
  const columns = Math.ceil((Math.max(...own.map((d) => d.x)) + margin - x0) / h) + 1;
  const rows = Math.ceil((Math.max(...own.map((d) => d.y)) + margin - y0) / h) + 1;
  const cores = own.map((d) => ({ ...d, radius: Math.max(CORE * d.radius, 2 * h) }));
  const sample = (value: (x: number, y: number) => number): Float64Array =>
    Float64Array.from({ length: columns * rows }, (_, k) =>
      value(x0 + (k % columns) * h, y0 + Math.floor(k / columns) * h),
    );
  return {
    x0,
    y0,
    h,
    columns,
    rows,
    own: sample((x, y) => nearest(own, x, y)),
    foreign: sample((x, y) => nearest(foreign, x, y)),
    sea: sample(facts.seaward),
    core: sample((x, y) => nearest(cores, x, y)),
  };
}

function nearest(discs: readonly Disc[], x: number, y: number): number {
  let best = Infinity;
  for (const d of discs) {
    const distance = Math.sqrt((d.x - x) ** 2 + (d.y - y) ** 2) - d.radius;
    if (distance < best) best = distance;
  }
  return best;
}

function outlineAt(facts: OutlineFacts, fields: Fields, grow: number): Ring | null {
  const { own, foreign, sea, core, columns, rows, h } = fields;
  const closed = closing(fields, grow, facts.close);
  const limit = 1.5 * facts.smooth;
  const values = own.map((toOwn, k) => {
    const contested = (toOwn - foreign[k]!) / 2 - grow * YIELD;
    const value = Math.max(Math.min(toOwn - grow, closed[k]!), contested, sea[k]!);
    // Far values would tilt the blur: beyond this a point is plainly inside or outside.
    return Math.min(limit, Math.max(-limit, value));
  });
  const smoothed = blurred({ x0: fields.x0, y0: fields.y0, h, columns, rows, values }, facts.smooth / h);
  for (let k = 0; k < core.length; k++) smoothed.values[k] = Math.min(smoothed.values[k]!, core[k]!);
  return largestContour(smoothed);
}

/** Field that is negative inside the closing of the discs grown by `grow`: everything no ball of `radius` outside reaches. */
function closing(fields: Fields, grow: number, radius: number): Float64Array {
  const outside = Uint8Array.from(fields.own, (d) => (d > grow + radius ? 1 : 0));
  const distance = distanceToMarked(outside, fields.columns, fields.rows);
  return distance.map((d) => radius - d * fields.h);
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
