import { invariant } from '../../../src/domain/programmerError';
import { contains } from './halfPlane';
import type { LabelledPolygon } from './halfPlane';
import { fitWeights } from './fitWeights';
import type { Fit } from './fitWeights';
import { compactness } from './powerDiagram';
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
  /** Compactness of the least compact cell. */
  readonly thinnest: number;
  /** What rounds are compared by: points at home and unbroken cells count most, then shapes; a sliver costs. */
  readonly score: number;
}

/**
 * Fits the weights, then lets the sites drift so that cells lie over their communes' points: fitted weights alone
 * push the cell of a tiny ward beside large communes away from its own point. Each round moves every site towards
 * where its cell's centroid would meet the point, and a little towards the centroid itself; the round with the best
 * score is kept. A round that fails to fit is tried again with half the stride.
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
    if (now.score > best.score) best = now;
  }
  return best;
}

/** A cell less compact than this reads as a sliver. */
const SLIVER = 0.3;

function judge(points: readonly Point[], fit: Fit): Settled {
  const n = fit.cells.length;
  const shapes = fit.cells.map(compactness);
  const thinnest = Math.min(...shapes);
  const broken = fit.cells.filter((cell) => cell.pieces.length > 1).length;
  const contained = fit.cells.filter((cell, i) =>
    cell.pieces.some((piece) => contains(piece, ...points[i]!)),
  ).length;
  const mean = shapes.reduce((sum, shape) => sum + shape, 0) / n;
  return {
    fit,
    contained,
    broken,
    thinnest,
    score: (2 * (contained - broken)) / n + mean + Math.min(thinnest, SLIVER),
  };
}
