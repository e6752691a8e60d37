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
  readonly isTotal: Uint8Array;
  /** How dear hiding a total of this axis is, as a factor on the cost of a cell. */
  readonly totalWeight: number;
}

/** An axis from its tree: `parent[i]` is the index of the total that i is a part of, −1 at a root. */
export function axisOf(parent: ArrayLike<number>, totalWeight: number): Axis {
  const isTotal = new Uint8Array(parent.length);
  for (const up of Array.from(parent)) if (up >= 0) isTotal[up] = 1;
  return { parent: Int32Array.from(parent), isTotal, totalWeight };
}

/** `n` leaves and, at index n, their total. */
export function totalAxis(n: number): Axis {
  return axisOf([...new Array<number>(n).fill(n), -1], 1000);
}

/** One entry, no total. */
export const SINGLE = axisOf([-1], 1);

export const SHOWN = 0;
export const HIDDEN_PRIMARY = 1;
export const HIDDEN_COMPLEMENTARY = 2;
/** Never published: nothing to hide, but a small count that others give away must be protected all the same. */
const UNPUBLISHED = 3;

export interface CountTable {
  /** The longest first: it is searched for partners. */
  readonly axes: readonly Axis[];
  /** Row-major over the axes, the last one fastest. Whole counts ≥ 0; NaN = no data. */
  readonly values: Float64Array;
  /**
   * PUBLISHED, DERIVABLE (never shown, but others may give it away: protected when small) or FREE (never shown, and no
   * harm if it comes out). NaN in a cell that is not published means that it does not exist and binds nothing.
   */
  readonly roles?: Uint8Array;
  /** What a reader knows from elsewhere: the count is at most this. */
  readonly atMost?: Float64Array;
}

const PUBLISHED = 0;
export const DERIVABLE = 1;
export const FREE = 2;

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

/** A corner of a move within one line of the table: where, and how the count changes. */
interface Corner {
  readonly offset: number;
  readonly by: number;
  /** Factor on its cost: how many of its coordinates are totals. */
  readonly dear: number;
}

/**
 * Hides counts of 1 … threshold − 1 and as few and as small further cells as it finds, totals only as a last resort.
 * Deterministic. `threshold` ≤ 1 hides nothing; 2 is not possible ("< 2" would say 1). About O(hidden × size of the
 * longest axis) when small counts are many, because they protect each other.
 */
export function protectCells(table: CountTable, threshold: number): Protection {
  const { axes, values } = table;
  const states = new Uint8Array(values.length);
  const concerned: number[] = [];
  for (let cell = 0; cell < values.length; cell++) {
    const small = values[cell]! >= 1 && values[cell]! < threshold;
    const role = table.roles?.[cell] ?? PUBLISHED;
    if (role !== PUBLISHED) states[cell] = UNPUBLISHED;
    else if (small) states[cell] = HIDDEN_PRIMARY;
    if (small && role !== FREE) concerned.push(cell);
  }
  const unsized = new Set<number>();

  /** What the corner costs: 0 when it is hidden already, Infinity when the changed value does not fit what is known. */
  const price = ({ offset, by, dear }: Corner, at: number, sign: number, strict: boolean): number => {
    const cell = at + offset;
    const value = values[cell]!;
    const state = states[cell]!;
    // What does not exist binds nothing; a published "no data" stays what it is.
    if (Number.isNaN(value)) return state === UNPUBLISHED ? 0 : Infinity;
    const changed = value + sign * by;
    if (changed < 0 || changed > (table.atMost?.[cell] ?? Infinity)) return Infinity;
    if (state !== UNPUBLISHED && strict && !unsized.has(cell)) {
      const fits = state === HIDDEN_PRIMARY ? changed >= 1 && changed < threshold : changed >= threshold;
      if (!fits) return Infinity;
    }
    return state === SHOWN ? (1 + Math.log2(1 + value)) * dear : 0;
  };

  const priceOf = (
    corners: readonly Corner[],
    at: number,
    flip: number,
    strict: boolean,
    dear: number,
  ): number => {
    let cost = 0;
    for (const corner of corners) {
      cost += dear * price(corner, at, flip, strict);
      if (cost === Infinity) break;
    }
    return cost;
  };

  const [long, ...others] = axes;
  const stride = values.length / long!.parent.length;
  const walkLong = pathsOf(long!);
  const walkOthers = productOf(others);
  const dearAt = (index: number): number => (long!.isTotal[index] ? long!.totalWeight : 1);

  const protect = (cell: number, strict: boolean): boolean => {
    const own = Math.floor(cell / stride);
    let best = Infinity;
    let found: readonly number[] = [];
    search: for (const corners of walkOthers(cell % stride)) {
      // What happens in the cell's own line is part of every move: most lines are ruled out here, once.
      const base = [1, -1].map((sign) => priceOf(corners, own * stride, sign, strict, dearAt(own)));
      if (Math.min(...base) >= best) continue;
      for (const path of walkLong(own)) {
        for (const sign of [1, -1]) {
          let cost = base[sign === 1 ? 0 : 1]!;
          for (let k = 0; k < path.length && cost < best; k++) {
            const [index, turn] = path[k]!;
            if (index !== own) cost += priceOf(corners, index * stride, sign * turn, strict, dearAt(index));
          }
          if (cost >= best) continue;
          best = cost;
          found = path.flatMap(([index]) => corners.map((corner) => corner.offset + index * stride));
          if (cost === 0) break search;
        }
      }
    }
    for (const corner of found) {
      if (Number.isNaN(values[corner]!) || states[corner] === UNPUBLISHED) continue;
      if (states[corner] === SHOWN || !strict) states[corner] = HIDDEN_COMPLEMENTARY;
      if (!strict) unsized.add(corner);
    }
    return found.length > 0;
  };

  for (const cell of concerned) if (!protect(cell, true)) protect(cell, false);
  return { states, unsized: unsized.size };
}

/** Products of one path per axis through a place within a line of the table (all axes but the first). */
function productOf(axes: readonly Axis[]): (place: number) => Iterable<readonly Corner[]> {
  const walks = axes.map((axis) => pathsOf(axis));
  return function* (place) {
    function* extend(
      k: number,
      rest: number,
      stride: number,
      corners: readonly Corner[],
    ): Generator<readonly Corner[]> {
      if (k < 0) {
        yield corners;
        return;
      }
      const axis = axes[k]!;
      const size = axis.parent.length;
      for (const path of walks[k]!(rest % size)) {
        const extended = corners.flatMap((corner) =>
          path.map(([index, sign]) => ({
            offset: corner.offset + index * stride,
            by: corner.by * sign,
            dear: corner.dear * (axis.isTotal[index] ? axis.totalWeight : 1),
          })),
        );
        yield* extend(k - 1, Math.floor(rest / size), stride * size, extended);
      }
    }
    yield* extend(axes.length - 1, place, 1, [{ offset: 0, by: 1, dear: 1 }]);
  };
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
