import type { Disc } from './outline';

export interface DiscFacts {
  readonly own: readonly Disc[];
  readonly foreign: readonly Disc[];
  /** Positive where no land can be. */
  readonly seaward: (x: number, y: number) => number;
  /** Sampling step, km. */
  readonly grid: number;
}

const ROUNDS = 80;
const DAMPING = 0.35;
/** A fitted radius stays within these multiples of the plain one. */
const LEAST = 0.5;
const MOST = 2.5;

/**
 * Discs whose visible part (what is nearest to them, in the power sense, of all own and foreign discs, and not sea)
 * has the commune's area: partial optimal transport with a free border, solved by damped steps on a grid. Where
 * communes crowd, the discs at the rim swell; where neighbours or the sea cut in, they swell the other way. An outline
 * drawn round these discs has room for every commune about where its point is, so that cells need not drift.
 * The foreign discs keep their size.
 */
export function fittedDiscs(facts: DiscFacts): Disc[] {
  const { own, foreign, grid } = facts;
  const margin = Math.max(...own.map((d) => d.radius)) * MOST;
  const x0 = Math.min(...own.map((d) => d.x)) - margin;
  const y0 = Math.min(...own.map((d) => d.y)) - margin;
  const columns = Math.ceil((Math.max(...own.map((d) => d.x)) + margin - x0) / grid);
  const rows = Math.ceil((Math.max(...own.map((d) => d.y)) + margin - y0) / grid);
  // What the foreign discs and the sea leave: power below which an own disc wins the node.
  const rival = new Float64Array(columns * rows);
  for (let k = 0; k < rival.length; k++) {
    const x = x0 + (k % columns) * grid;
    const y = y0 + Math.floor(k / columns) * grid;
    rival[k] = facts.seaward(x, y) > 0 ? -Infinity : leastPower(foreign, x, y);
  }
  const weight = Float64Array.from(own, (d) => d.radius ** 2);
  for (let round = 0; round < ROUNDS; round++) {
    const seen = visibleAreas(own, weight, rival, { x0, y0, columns, rows, grid });
    own.forEach((d, i) => {
      const wanted = d.radius ** 2;
      const next = weight[i]! + DAMPING * (wanted - seen[i]! / Math.PI);
      weight[i] = Math.min(MOST ** 2 * wanted, Math.max(LEAST ** 2 * wanted, next));
    });
  }
  return own.map((d, i) => ({ ...d, radius: Math.sqrt(weight[i]!) }));
}

function leastPower(discs: readonly Disc[], x: number, y: number): number {
  let least = Infinity;
  for (const d of discs) least = Math.min(least, (d.x - x) ** 2 + (d.y - y) ** 2 - d.radius ** 2);
  return least;
}

interface Lattice {
  readonly x0: number;
  readonly y0: number;
  readonly columns: number;
  readonly rows: number;
  readonly grid: number;
}

function visibleAreas(
  own: readonly Disc[],
  weight: Float64Array,
  rival: Float64Array,
  { x0, y0, columns, rows, grid }: Lattice,
): Float64Array {
  const power = Float64Array.from(rival, (r) => Math.min(0, r));
  const winner = new Int32Array(power.length).fill(-1);
  own.forEach((d, i) => {
    const reach = Math.sqrt(weight[i]!) + grid;
    const firstRow = Math.max(0, Math.floor((d.y - reach - y0) / grid));
    const lastRow = Math.min(rows - 1, Math.ceil((d.y + reach - y0) / grid));
    const firstColumn = Math.max(0, Math.floor((d.x - reach - x0) / grid));
    const lastColumn = Math.min(columns - 1, Math.ceil((d.x + reach - x0) / grid));
    for (let r = firstRow; r <= lastRow; r++) {
      for (let c = firstColumn; c <= lastColumn; c++) {
        const value = (x0 + c * grid - d.x) ** 2 + (y0 + r * grid - d.y) ** 2 - weight[i]!;
        const k = r * columns + c;
        if (value < power[k]!) {
          power[k] = value;
          winner[k] = i;
        }
      }
    }
  });
  const seen = new Float64Array(own.length);
  for (const i of winner) if (i >= 0) seen[i]! += grid * grid;
  return seen;
}
