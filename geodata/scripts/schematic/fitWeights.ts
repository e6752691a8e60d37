import type { LabelledPolygon } from './halfPlane';
import { borderLengths, powerDiagram } from './powerDiagram';
import type { Cell, Sites } from './powerDiagram';

export interface Fit {
  readonly weight: Float64Array;
  readonly cells: readonly Cell[];
  /** Largest |cell − target| / target. */
  readonly worst: number;
}

const MAX_STEPS = 80;

/**
 * Weights for which each power cell inside `outline` has its target area: damped Newton on the concave dual of
 * semi-discrete optimal transport (Kitagawa, Mérigot, Thibert 2019, "Convergence of a Newton algorithm for
 * semi-discrete optimal transport"). ∂area i/∂weight j = −(border length)/(2·distance of the sites).
 * A step is halved until no cell dies and the error falls, so it converges from any start without empty cells.
 * @param target km², Σ target = area of the outline (up to rounding; the rest is shared out by the gauge).
 * @param tolerance largest relative error to stop at.
 * @returns null when a cell is empty even at equal weights (a site too far outside the outline).
 */
export function fitWeights(
  x: Float64Array,
  y: Float64Array,
  start: Float64Array,
  target: Float64Array,
  outline: LabelledPolygon,
  tolerance: number,
): Fit | null {
  let weight = Float64Array.from(start);
  let cells = powerDiagram({ x, y, weight }, outline);
  if (cells.some((c) => c.area <= 0)) {
    weight = new Float64Array(x.length);
    cells = powerDiagram({ x, y, weight }, outline);
  }
  const smallest = Math.min(...cells.map((c) => c.area));
  if (smallest <= 0) return null;
  const floor = Math.min(smallest, Math.min(...target)) / 2;
  for (let step = 0; step < MAX_STEPS && worstOf(cells, target) > tolerance; step++) {
    const direction = newtonDirection({ x, y, weight }, cells, target);
    const before = norm(cells, target);
    let accepted = false;
    for (let t = 1; t > 1e-6; t /= 2) {
      const tried = weight.map((w, i) => w + t * direction[i]!);
      const triedCells = powerDiagram({ x, y, weight: tried }, outline);
      if (triedCells.every((c) => c.area >= floor) && norm(triedCells, target) <= (1 - t / 2) * before) {
        weight = tried;
        cells = triedCells;
        accepted = true;
        break;
      }
    }
    if (!accepted) break;
  }
  return { weight, cells, worst: worstOf(cells, target) };
}

function worstOf(cells: readonly Cell[], target: Float64Array): number {
  return cells.reduce((m, c, i) => Math.max(m, Math.abs(c.area - target[i]!) / target[i]!), 0);
}

function norm(cells: readonly Cell[], target: Float64Array): number {
  return Math.sqrt(cells.reduce((s, c, i) => s + (c.area - target[i]!) ** 2, 0));
}

/** Solves H·δ = target − area with H the weighted graph Laplacian of the borders; weight 0 stays (gauge). */
function newtonDirection(sites: Sites, cells: readonly Cell[], target: Float64Array): Float64Array {
  const n = cells.length;
  const m = n - 1;
  const h = Array.from({ length: m }, () => new Float64Array(m));
  const rhs = new Float64Array(m);
  for (let i = 1; i < n; i++) {
    rhs[i - 1] = target[i]! - cells[i]!.area;
    const row = h[i - 1]!;
    row[i - 1]! += 1e-9;
    for (const [j, length] of borderLengths(cells[i]!)) {
      const d = Math.sqrt((sites.x[i]! - sites.x[j]!) ** 2 + (sites.y[i]! - sites.y[j]!) ** 2);
      const v = length / (2 * d);
      row[i - 1]! += v;
      if (j > 0) row[j - 1]! -= v;
    }
  }
  const solved = solve(h, rhs);
  const direction = new Float64Array(n);
  direction.set(solved, 1);
  return direction;
}

/** Gaussian elimination with partial pivoting; overwrites its arguments. */
function solve(a: Float64Array[], b: Float64Array): Float64Array {
  const n = b.length;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let r = k + 1; r < n; r++) if (Math.abs(a[r]![k]!) > Math.abs(a[pivot]![k]!)) pivot = r;
    [a[k], a[pivot]] = [a[pivot]!, a[k]!];
    [b[k], b[pivot]] = [b[pivot]!, b[k]!];
    const rowK = a[k]!;
    for (let r = k + 1; r < n; r++) {
      const rowR = a[r]!;
      const f = rowR[k]! / rowK[k]!;
      if (f === 0) continue;
      for (let c = k; c < n; c++) rowR[c]! -= f * rowK[c]!;
      b[r]! -= f * b[k]!;
    }
  }
  for (let k = n - 1; k >= 0; k--) {
    let sum = b[k]!;
    for (let c = k + 1; c < n; c++) sum -= a[k]![c]! * b[c]!;
    b[k] = sum / a[k]![k]!;
  }
  return b;
}
