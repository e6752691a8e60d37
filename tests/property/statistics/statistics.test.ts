import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { falseDiscoveryAdjusted } from '../../../src/geo/statistics/falseDiscovery';
import { globalMoran, globalMoranSteps } from '../../../src/geo/statistics/globalMoran';
import { localStatistics, localStatisticsSteps } from '../../../src/geo/statistics/localStatistics';
import { SeededRandom } from '../../../src/geo/statistics/random';
import type { Contiguity } from '../../../src/geo/statistics/weights';

/** A symmetric 0/1 matrix as a contiguity. */
function fromMatrix(matrix: readonly (readonly number[])[]): Contiguity {
  const starts = [0];
  const targets: number[] = [];
  for (const row of matrix) {
    row.forEach((linked, j) => linked && targets.push(j));
    starts.push(targets.length);
  }
  return { starts: Uint32Array.from(starts), targets: Uint32Array.from(targets) };
}

/** Queen contiguity of a rows × columns chessboard. */
function chessboard(rows: number, columns: number): number[][] {
  const at = (i: number) => [Math.floor(i / columns), i % columns] as const;
  return Array.from({ length: rows * columns }, (_, i) =>
    Array.from({ length: rows * columns }, (_unused, j) => {
      const [r, c] = at(i);
      const [s, d] = at(j);
      return i !== j && Math.abs(r - s) <= 1 && Math.abs(c - d) <= 1 ? 1 : 0;
    }),
  );
}

/** Dense, straight from the papers: no shared code with what is tested. */
function oracle(matrix: readonly (readonly number[])[], x: readonly number[]) {
  const n = x.length;
  const mean = x.reduce((a, b) => a + b, 0) / n;
  const w = matrix.map((row) => {
    const k = row.reduce((a, b) => a + b, 0);
    return row.map((value) => (k ? value / k : 0));
  });
  const m2 = x.reduce((a, b) => a + (b - mean) ** 2, 0) / n;
  const m4 = x.reduce((a, b) => a + (b - mean) ** 4, 0) / n;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let cross = 0;
  for (let i = 0; i < n; i += 1) {
    let row = 0;
    let column = 0;
    for (let j = 0; j < n; j += 1) {
      const [wij = 0, wji = 0] = [w[i]?.[j], w[j]?.[i]];
      s0 += wij;
      s1 += 0.5 * (wij + wji) ** 2;
      row += wij;
      column += wji;
      cross += wij * ((x[i] ?? 0) - mean) * ((x[j] ?? 0) - mean);
    }
    s2 += (row + column) ** 2;
  }
  const e = -1 / (n - 1);
  const b2 = m4 / m2 ** 2;
  const local = x.map(
    (xi, i) =>
      ((n - 1) / (n * m2)) * (xi - mean) * x.reduce((sum, xj, j) => sum + (w[i]?.[j] ?? 0) * (xj - mean), 0),
  );
  const s = Math.sqrt(x.reduce((a, b) => a + b * b, 0) / n - mean ** 2);
  const star = x.map((_, i) => {
    const ws = matrix[i]?.map((value, j) => (i === j ? 1 : value)) ?? [];
    const total = ws.reduce((a, b) => a + b, 0);
    const squared = ws.reduce((a, b) => a + b * b, 0);
    const sum = x.reduce((a, xj, j) => a + (ws[j] ?? 0) * xj, 0);
    return (sum - mean * total) / (s * Math.sqrt((n * squared - total ** 2) / (n - 1)));
  });
  return {
    i: ((n / s0) * cross) / (n * m2),
    e,
    randomised:
      (n * ((n ** 2 - 3 * n + 3) * s1 - n * s2 + 3 * s0 ** 2) -
        b2 * ((n ** 2 - n) * s1 - 2 * n * s2 + 6 * s0 ** 2)) /
        ((n - 1) * (n - 2) * (n - 3) * s0 ** 2) -
      e ** 2,
    normal: (n ** 2 * s1 - n * s2 + 3 * s0 ** 2) / (s0 ** 2 * (n ** 2 - 1)) - e ** 2,
    local,
    star,
  };
}

const graphs = fc.integer({ min: 5, max: 24 }).chain((n) =>
  fc.record({
    links: fc.array(fc.boolean(), { minLength: n * n, maxLength: n * n }),
    x: fc.array(fc.integer({ min: -50, max: 50 }), { minLength: n, maxLength: n }),
  }),
);

function symmetric(n: number, links: readonly boolean[]): number[][] {
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_unused, j) =>
      i !== j && links[Math.min(i, j) * n + Math.max(i, j)] ? 1 : 0,
    ),
  );
}

/** All orders of a list. */
function permutationsOf(list: readonly number[]): number[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((first, i) =>
    permutationsOf([...list.slice(0, i), ...list.slice(i + 1)]).map((rest) => [first, ...rest]),
  );
}

describe('global and local statistics', () => {
  it('agree with the papers written out densely, islands included', () => {
    fc.assert(
      fc.property(graphs, ({ links, x }) => {
        const matrix = symmetric(x.length, links);
        fc.pre(new Set(x).size > 1 && matrix.some((row) => row.includes(1)));
        const truth = oracle(matrix, x);
        const contiguity = fromMatrix(matrix);
        const values = Float64Array.from(x);
        const global = globalMoran(contiguity, values, { permutations: 9 });
        expect(global.i).toBeCloseTo(truth.i, 9);
        expect(global.expectation).toBeCloseTo(truth.e, 12);
        expect(global.variance).toBeCloseTo(truth.randomised, 9);
        expect(global.varianceNormality).toBeCloseTo(truth.normal, 9);
        const local = localStatistics(contiguity, values, { permutations: 9 });
        matrix.forEach((row, i) => {
          if (row.includes(1)) expect(local.localI[i]).toBeCloseTo(truth.local[i] ?? NaN, 9);
          else expect(local.localI[i]).toBeNaN();
          if (row.filter(Boolean).length + 1 < x.length)
            expect(local.giStarZ[i]).toBeCloseTo(truth.star[i] ?? NaN, 8);
        });
      }),
    );
  });

  it('know the value of a chessboard of two halves', () => {
    // 8 × 8, left half 0, right half 1: strongly clustered.
    const x = Float64Array.from({ length: 64 }, (_, i) => Number(i % 8 >= 4));
    const contiguity = fromMatrix(chessboard(8, 8));
    const global = globalMoran(contiguity, x);
    expect(global.i).toBeGreaterThan(0.7);
    expect(global.pseudoP).toBe(0.001);
    const local = localStatistics(contiguity, x);
    expect(local.quadrant[7]).toBe(1);
    expect(local.quadrant[0]).toBe(3);
    expect(local.giStarZ[7]).toBeGreaterThan(0);
    expect(local.giStarZ[0]).toBeLessThan(0);
  });

  it('repeat themselves with the same seed and differ with another', () => {
    const x = Float64Array.from({ length: 36 }, (_, i) => (i * 7919) % 31);
    const contiguity = fromMatrix(chessboard(6, 6));
    const run = (seed: number) => localStatistics(contiguity, x, { seed });
    expect(run(7)).toEqual(run(7));
    expect(run(7).localP).not.toEqual(run(8).localP);
  });

  it('leave areas without data out, as if they were not on the map', () => {
    const matrix = chessboard(5, 5);
    const x = Float64Array.from({ length: 25 }, (_, i) => (i * 13) % 11);
    const gone = 12;
    const withHole = x.slice();
    withHole[gone] = NaN;
    const smaller = matrix.filter((_, i) => i !== gone).map((row) => row.filter((_, j) => j !== gone));
    const rest = Float64Array.from([...x].filter((_, i) => i !== gone));
    const holed = globalMoran(fromMatrix(matrix), withHole);
    expect(holed).toEqual(globalMoran(fromMatrix(smaller), rest));
    const local = localStatistics(fromMatrix(matrix), withHole);
    expect(local.localI[gone]).toBeNaN();
    expect(local.giStarZ[gone]).toBeNaN();
  });

  it('have a defined answer for equal values, one area, and none', () => {
    const board = fromMatrix(chessboard(3, 3));
    expect(globalMoran(board, new Float64Array(9).fill(0.1)).i).toBeNaN();
    expect(localStatistics(board, new Float64Array(9).fill(0.1)).giStarZ.every(Number.isNaN)).toBe(true);
    const one = fromMatrix([[0]]);
    expect(globalMoran(one, Float64Array.of(3)).i).toBeNaN();
    expect(localStatistics(fromMatrix([]), new Float64Array(0)).localI).toHaveLength(0);
  });

  it('estimate the exact p of all permutations', () => {
    // Six areas in a row with one fork; 6! = 720 orders globally, all draws of the neighbours locally.
    const linked = [[1], [0, 2], [1, 3, 5], [2, 4], [3], [2]];
    const matrix = linked.map((own) => linked.map((_, j) => Number(own.includes(j))));
    const contiguity = fromMatrix(matrix);
    // Counts with ties, as real ones have them.
    const x = [3, 1, 8, 9, 8, 4];
    const orders = permutationsOf(x);
    const smallerTail = (larger: number, all: number) => Math.min(larger, all - larger) / all;

    const { i, pseudoP } = globalMoran(contiguity, Float64Array.from(x), { permutations: 9999 });
    const larger = orders.filter((order) => oracle(matrix, order).i >= i - 1e-12).length;
    expect(pseudoP).toBeCloseTo(smallerTail(larger, orders.length), 1.6);

    const local = localStatistics(contiguity, Float64Array.from(x), { permutations: 9999 });
    x.forEach((own, at) => {
      const kept = orders.filter((order) => order[at] === own);
      const [trueI, trueStar] = [local.localI[at]!, local.giStarZ[at]!];
      const dense = kept.map((order) => oracle(matrix, order));
      const largerI = dense.filter(({ local: all }) => all[at]! >= trueI - 1e-12).length;
      const largerStar = dense.filter(({ star }) => star[at]! >= trueStar - 1e-12).length;
      expect(local.localP[at]).toBeCloseTo(smallerTail(largerI, kept.length), 1.6);
      expect(local.giStarP[at]).toBeCloseTo(smallerTail(largerStar, kept.length), 1.6);
    });
  });

  it('go in steps that say how far they are, and give the same in the end', () => {
    const board = fromMatrix(chessboard(12, 12));
    const x = Float64Array.from({ length: 144 }, (_, i) => (i * 31) % 17);
    for (const [steps, whole] of [
      [globalMoranSteps(board, x), globalMoran(board, x)],
      [localStatisticsSteps(board, x), localStatistics(board, x)],
    ] as const) {
      const shares: number[] = [];
      let step = steps.next();
      for (; !step.done; step = steps.next()) shares.push(step.value);
      expect(step.value).toEqual(whole);
      expect(shares.length).toBeGreaterThan(2);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    }
  });
});

describe('random numbers below a bound', () => {
  it('are whole, inside, and equally frequent', () => {
    const random = new SeededRandom(5);
    for (const below of [1, 2, 3, 7, 10, 1000, 2 ** 21]) {
      const buckets = new Array<number>(Math.min(below, 10)).fill(0);
      let allFit = true;
      for (let draw = 0; draw < 20_000; draw++) {
        const value = random.below(below);
        allFit &&= Number.isInteger(value) && value >= 0 && value < below;
        buckets[Math.floor((value / below) * buckets.length)]!++;
      }
      expect(allFit).toBe(true);
      // Five standard deviations of a binomial count.
      const mean = 20_000 / buckets.length;
      const five = 5 * Math.sqrt(mean * (1 - 1 / buckets.length) + 1);
      for (const count of buckets) expect(Math.abs(count - mean)).toBeLessThan(five);
    }
  });
});

describe('false discovery rate', () => {
  it('agrees with the step-up rule of Benjamini and Hochberg at every level', () => {
    const ps = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(ps, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (p, level) => {
        const adjusted = falseDiscoveryAdjusted(Float64Array.from(p));
        const sorted = [...p].sort((a, b) => a - b);
        let cut = 0;
        sorted.forEach((value, i) => {
          if (value * p.length <= level * (i + 1)) cut = value;
        });
        p.forEach((value, i) => {
          const near = Math.abs((adjusted[i] ?? 0) - level) < 1e-12;
          if (!near) expect((adjusted[i] ?? 2) <= level).toBe(cut > 0 && value <= cut);
        });
      }),
    );
  });
});
