import { invariant } from '../../../src/domain/programmerError';
import { contains } from './halfPlane';
import type { LabelledPolygon } from './halfPlane';
import { fitWeights } from './fitWeights';
import type { Fit } from './fitWeights';
import type { Point } from './equalArea';

export interface SettleOptions {
  /** Share of the way from the cell's centroid to the commune's own point by which a site is pushed each round. */
  readonly pull: number;
  /** Share of the way to the cell's centroid each round (Lloyd): rounds off slivers. */
  readonly relax: number;
  readonly rounds: number;
  /** Relative area error of the final fit. */
  readonly tolerance: number;
}

export interface Settled {
  readonly fit: Fit;
  /** Communes whose own point lies in their own cell. */
  readonly contained: number;
  /** Communes whose cell falls into several pieces at the outline. */
  readonly broken: number;
}

/**
 * Fits the weights, then lets the sites drift so that cells lie over their communes' points: fitted weights alone
 * push the cell of a tiny ward beside large communes away from its own point. Each round moves every site towards
 * where its cell's centroid would meet the point, and a little towards the centroid itself; the best round is kept
 * (most points in their own cell, then fewest broken cells).
 */
export function settle(
  points: readonly Point[],
  target: Float64Array,
  outline: LabelledPolygon,
  options: SettleOptions,
): Settled {
  let x = Float64Array.from(points, (p) => p[0]);
  let y = Float64Array.from(points, (p) => p[1]);
  const first = fitWeights(x, y, new Float64Array(x.length), target, outline, options.tolerance);
  invariant(first, {
    got: 'an empty cell at equal weights',
    expected: 'every point inside the outline, no two alike',
    do: 'widen the outline or part the points',
  });
  let fit: Fit = first;
  let best = judge(points, fit);
  let stride = 1;
  for (let round = 0; round < options.rounds && stride > 0.02; round++) {
    const drift = (at: number, own: number, centre: number): number =>
      at + stride * (options.pull * (own - centre) + options.relax * (centre - at));
    const nextX = x.map((at, i) => drift(at, points[i]![0], fit.cells[i]!.centroidX));
    const nextY = y.map((at, i) => drift(at, points[i]![1], fit.cells[i]!.centroidY));
    const next = fitWeights(nextX, nextY, fit.weight, target, outline, options.tolerance);
    if (!next || next.worst > options.tolerance) {
      stride /= 2;
      continue;
    }
    [x, y, fit] = [nextX, nextY, next];
    const now = judge(points, fit);
    if (now.contained - now.broken > best.contained - best.broken) best = now;
  }
  return best;
}

function judge(points: readonly Point[], fit: Fit): Settled {
  let contained = 0;
  let broken = 0;
  fit.cells.forEach((cell, i) => {
    if (cell.pieces.length > 1) broken++;
    if (cell.pieces.some((piece) => contains(piece, ...points[i]!))) contained++;
  });
  return { fit, contained, broken };
}
