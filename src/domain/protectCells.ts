/**
 * Which further cells must be hidden so that a hidden count cannot be recomputed from the totals around it.
 *
 * The table is a product of axes, and each axis is a forest: a total is the sum of its children. A *move* is a change of
 * the table that keeps every such sum: per axis a path of the forest (leaf up to its root, all +1; or leaf to leaf through
 * the point where they meet, +1 on one side and −1 on the other), and the product of one path per axis. Where all cells of
 * a move are hidden and both the true table and the moved one fit everything that is published, a reader cannot tell the
 * two apart: the move is the proof that none of its cells can be recomputed. This is the hypercube method of official
 * statistics (Repsilber 1994; Giessing, "Handbook on Statistical Disclosure Control", 2010, §4.4) with the totals taken
 * into the cubes.
 */

/** One dimension: entry i is a child of `parent[i]` (its total), −1 where it has none. */
export interface Axis {
  readonly parent: Int32Array;
  /** How dear hiding a total of this axis is, as a factor on the cost of a cell. */
  readonly totalWeight: number;
}

/** `n` leaves and, at index n, their total. */
export function totalAxis(n: number): Axis {
  const parent = new Int32Array(n + 1).fill(n);
  parent[n] = -1;
  return { parent, totalWeight: 1000 };
}

export const SHOWN = 0;
export const HIDDEN_PRIMARY = 1;
export const HIDDEN_COMPLEMENTARY = 2;
/** Never published: nothing to hide, but a small count that others give away must be protected all the same. */
export const UNPUBLISHED = 3;

export interface CountTable {
  readonly axes: readonly [Axis, Axis];
  /** Row-major: cell (i, j) at i × size of the second axis + j. Whole counts ≥ 0; NaN = no data. */
  readonly values: Float64Array;
  /** 1 = the cell is never shown anywhere (a difference that others give away). NaN there means: no such difference. */
  readonly unpublished?: Uint8Array;
  /** What a reader knows from elsewhere: the count is at least / at most this (a subset, its whole). */
  readonly lower?: Float64Array;
  readonly upper?: Float64Array;
}

export interface Protection {
  /** SHOWN … UNPUBLISHED per cell. */
  readonly states: Uint8Array;
  /**
   * Cells that could only be protected by not even saying that they are small: they are HIDDEN_COMPLEMENTARY although
   * their count is small, and the proof holds for readers who know only that hidden counts are not negative.
   */
  readonly unsized: number;
}

type Path = readonly (readonly [index: number, sign: 1 | -1])[];

/**
 * Hides counts of 1 … threshold − 1 and as few and as small further cells as it finds, totals only as a last resort.
 * Deterministic. `threshold` ≤ 1 hides nothing; 2 is not possible ("< 2" would say 1). About O(hidden × size of the
 * longest axis) when small counts are many, because they protect each other.
 */
export function protectCells(table: CountTable, threshold: number): Protection {
  const width = table.axes[1].parent.length;
  const { values } = table;
  const states = new Uint8Array(values.length);
  const concerned: number[] = [];
  const small = (cell: number): boolean => values[cell]! >= 1 && values[cell]! < threshold;
  for (let cell = 0; cell < values.length; cell++) {
    if (table.unpublished?.[cell]) states[cell] = UNPUBLISHED;
    else if (small(cell)) states[cell] = HIDDEN_PRIMARY;
    if (small(cell)) concerned.push(cell);
  }
  const isTotal = table.axes.map((axis) => {
    const flags = new Uint8Array(axis.parent.length);
    for (const up of axis.parent) if (up >= 0) flags[up] = 1;
    return flags;
  });
  const unsized = new Set<number>();
  const paths = table.axes.map((axis) => pathsOf(axis));

  /** The price of the cells that the move would have to hide, Infinity when the moved table does not fit. */
  const price = (first: Path, second: Path, sign: number, strict: boolean, best: number): number => {
    let cost = 0;
    for (const [i, a] of first) {
      for (const [j, b] of second) {
        const cell = i * width + j;
        const value = values[cell]!;
        if (Number.isNaN(value)) {
          // An unpublished cell without a value binds nothing; a published "no data" stays what it is.
          if (states[cell] === UNPUBLISHED) continue;
          return Infinity;
        }
        const moved = value + sign * a * b;
        const state = states[cell]!;
        if (moved < 0 || moved < (table.lower?.[cell] ?? 0) || moved > (table.upper?.[cell] ?? Infinity))
          return Infinity;
        if (state !== UNPUBLISHED && strict && !unsized.has(cell)) {
          const inside = state === HIDDEN_PRIMARY ? moved >= 1 && moved < threshold : moved >= threshold;
          if (!inside) return Infinity;
        }
        if (state === SHOWN) {
          const dear =
            (isTotal[0]![i] ? table.axes[0].totalWeight : 1) *
            (isTotal[1]![j] ? table.axes[1].totalWeight : 1);
          cost += (1 + Math.log2(1 + value)) * dear;
          if (cost >= best) return Infinity;
        }
      }
    }
    return cost;
  };

  const protect = (cell: number, strict: boolean): boolean => {
    let best = Infinity;
    let found: readonly [Path, Path] | null = null;
    search: for (const second of paths[1]!(cell % width)) {
      for (const first of paths[0]!(Math.floor(cell / width))) {
        for (const sign of [1, -1]) {
          const cost = price(first, second, sign, strict, best);
          if (cost >= best) continue;
          best = cost;
          found = [first, second];
          if (cost === 0) break search;
        }
      }
    }
    if (!found) return false;
    for (const [i] of found[0]) {
      for (const [j] of found[1]) {
        const corner = i * width + j;
        if (Number.isNaN(values[corner]!) || states[corner] === UNPUBLISHED) continue;
        if (states[corner] === SHOWN || !strict) states[corner] = HIDDEN_COMPLEMENTARY;
        if (!strict) unsized.add(corner);
      }
    }
    return true;
  };

  for (const cell of concerned) if (!protect(cell, true)) protect(cell, false);
  return { states, unsized: unsized.size };
}

/** All paths through an entry of the axis, with +1 there; near partners first, so that the answer does not lean to one end. */
function pathsOf(axis: Axis): (through: number) => Iterable<Path> {
  const { parent } = axis;
  const children: number[][] = Array.from(parent, () => []);
  parent.forEach((up, i) => {
    if (up >= 0) children[up]!.push(i);
  });
  const leavesUnder = (top: number): number[] =>
    children[top]!.length === 0 ? [top] : children[top]!.flatMap((child) => leavesUnder(child));
  /** From a leaf up to, not including, `end` (−1 = beyond the root). */
  const climb = (leaf: number, end: number, sign: 1 | -1): [number, 1 | -1][] => {
    const steps: [number, 1 | -1][] = [];
    for (let at = leaf; at !== end && at >= 0; at = parent[at]!) steps.push([at, sign]);
    return steps;
  };
  return function* (through) {
    for (const leaf of leavesUnder(through)) {
      // Partners: leaves under an ancestor of `through`, but not under the branch that leads to it.
      let branch = through;
      for (let meet = parent[through]!; meet >= 0; branch = meet, meet = parent[meet]!) {
        const siblings = children[meet]!;
        const at = siblings.indexOf(branch);
        for (let step = 1; step < siblings.length; step++) {
          for (const other of leavesUnder(siblings[(at + step) % siblings.length]!))
            yield [...climb(leaf, meet, 1), ...climb(other, meet, -1)];
        }
      }
      yield climb(leaf, -1, 1);
    }
  };
}
