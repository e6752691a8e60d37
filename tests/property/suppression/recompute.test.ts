import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodForest } from '../../../src/domain/periodForest';
import {
  HIDDEN_COMPLEMENTARY,
  HIDDEN_PRIMARY,
  protectCells,
  SHOWN,
  SINGLE,
  totalAxis,
} from '../../../src/domain/protectCells';
import { protectPeriods } from '../../../src/domain/protectPeriods';
import { canRecompute, tighten, type KnownSum, type Published } from './attacker';

const HUGE = 10_000;

/** What a reader sees of a cell. `strict` readers also know that a cell hidden for another's sake is not small. */
function domainOf(value: number, state: number, threshold: number, strict: boolean): [number, number] {
  if (state === SHOWN) return [value, value];
  if (state === HIDDEN_PRIMARY) return [1, threshold - 1];
  return [strict ? threshold : 0, HUGE];
}

const counts = fc.array(fc.oneof({ weight: 4, arbitrary: fc.nat(7) }, { weight: 1, arbitrary: fc.nat(60) }), {
  minLength: 1,
  maxLength: 7,
});
const thresholds = fc.constantFrom(3, 4, 5, 5, 5, 8);

describe('one period: communes and their total', () => {
  const attack = (values: number[], states: Uint8Array, threshold: number, strict: boolean): Published => ({
    domains: [...values, values.reduce((a, b) => a + b, 0)].map((value, i) =>
      domainOf(value, states[i]!, threshold, strict),
    ),
    sums: [{ total: values.length, parts: values.map((_, i) => i) }],
  });
  const protect = (values: number[], threshold: number) =>
    protectCells(
      {
        axes: [totalAxis(values.length), SINGLE],
        values: Float64Array.from([...values, values.reduce((a, b) => a + b, 0)]),
      },
      threshold,
    );

  it('hides every small count, and no hidden count can be recomputed', () => {
    fc.assert(
      fc.property(counts, thresholds, (values, threshold) => {
        const { states, unsized } = protect(values, threshold);
        const all = [...values, values.reduce((a, b) => a + b, 0)];
        all.forEach((value, i) => {
          if (value >= 1 && value < threshold) expect(states[i]).not.toBe(SHOWN);
          if (states[i] === HIDDEN_PRIMARY) expect(value >= 1 && value < threshold).toBe(true);
        });
        const published = attack(values, states, threshold, unsized === 0);
        all.forEach((value, i) => {
          if (states[i] !== SHOWN) expect(canRecompute(published, i, value)).toBe(false);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('does bite: hiding the small counts alone is recomputed', () => {
    const values = [30, 3, 40];
    const states = Uint8Array.of(SHOWN, HIDDEN_PRIMARY, SHOWN, SHOWN);
    expect(canRecompute(attack(values, states, 5, false), 1, 3)).toBe(true);
    expect(canRecompute(attack(values, protect(values, 5).states, 5, true), 1, 3)).toBe(false);
  });

  it('sees through two hidden ones, or two hidden fours, that only one sum allows', () => {
    for (const values of [
      [1, 1, 50, 60],
      [4, 4, 50, 60],
    ]) {
      const states = Uint8Array.of(HIDDEN_PRIMARY, HIDDEN_PRIMARY, SHOWN, SHOWN, SHOWN);
      expect(canRecompute(attack(values, states, 5, false), 0, values[0]!)).toBe(true);
      const { states: protectedStates } = protect(values, 5);
      expect(protectedStates.filter((state) => state !== SHOWN).length).toBeGreaterThan(2);
      expect(canRecompute(attack(values, protectedStates, 5, true), 0, values[0]!)).toBe(false);
    }
  });

  it('keeps the total unless nothing else helps', () => {
    expect(protect([30, 3, 40, 2], 5).states[4]).toBe(SHOWN);
    expect(protect([0, 3, 0], 5).states[3]).toBe(HIDDEN_PRIMARY);
  });

  it('hides nothing when nothing is small, or when it is switched off', () => {
    expect([...protect([0, 5, 40], 5).states]).toEqual([0, 0, 0, 0]);
    expect([...protect([1, 2, 3], 0).states]).toEqual([0, 0, 0, 0]);
  });
});

describe('several periods, some within others', () => {
  const shapes = {
    'two halves fill the year': [
      { from: '2018-01-01', to: '2018-06-30' },
      { from: '2018-07-01', to: '2018-12-31' },
      { from: '2018-01-01', to: '2018-12-31' },
    ],
    'half a year within the year': [
      { from: '2018-01-01', to: '2018-06-30' },
      { from: '2018-01-01', to: '2018-12-31' },
    ],
    apart: [
      { from: '2017-01-01', to: '2017-12-31' },
      { from: '2018-01-01', to: '2018-12-31' },
    ],
    'three levels': [
      { from: '2018-01-01', to: '2018-03-31' },
      { from: '2018-01-01', to: '2018-06-30' },
      { from: '2018-01-01', to: '2018-12-31' },
    ],
  };

  for (const [name, periods] of Object.entries(shapes)) {
    it(`gives nothing back: ${name}`, () => {
      const forest = periodForest(periods);
      const leaves = periods.map((_, j) => j).filter((j) => !forest.parent.includes(j));
      const free = [...leaves, ...forest.rests.filter((rest) => !rest.empty).map((rest) => rest.index)];
      const width = forest.parent.length;
      const cell = fc.oneof({ weight: 3, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: fc.nat(30) });
      const table = fc.array(fc.array(cell, { minLength: free.length, maxLength: free.length }), {
        minLength: 2,
        maxLength: 4,
      });
      fc.assert(
        fc.property(table, (rows) => {
          const areas = rows.length;
          // Every axis entry per area: free ones as drawn, totals from their children.
          const value = (i: number, j: number): number => {
            const at = free.indexOf(j);
            if (at >= 0) return rows[i]![at]!;
            let sum = 0;
            forest.parent.forEach((up, child) => {
              if (up === j) sum += value(i, child);
            });
            return sum;
          };
          const total = (j: number): number => rows.reduce((sum, _, i) => sum + value(i, j), 0);
          const states = protectPeriods(
            { periods, counts: periods.map((_, j) => Float64Array.from(rows, (__, i) => value(i, j))) },
            5,
          ).counts;
          const truth = (i: number, j: number): number => (i === areas ? total(j) : value(i, j));
          const id = (i: number, j: number): number => i * width + j;
          const domains: [number, number][] = [];
          const sums: KnownSum[] = [];
          for (let i = 0; i <= areas; i++) {
            for (let j = 0; j < width; j++) {
              const rest = forest.rests.find((other) => other.index === j);
              if (rest) domains.push([0, rest.empty ? 0 : HUGE]);
              else domains.push(domainOf(truth(i, j), states[j]![i]!, 5, false));
            }
            for (const { whole } of forest.rests) {
              const parts = [...forest.parent.keys()].filter((j) => forest.parent[j] === whole);
              sums.push({ total: id(i, whole), parts: parts.map((j) => id(i, j)) });
            }
          }
          for (let j = 0; j < width; j++)
            sums.push({ total: id(areas, j), parts: rows.map((_, i) => id(i, j)) });
          const published = { domains, sums };
          for (let i = 0; i <= areas; i++) {
            for (let j = 0; j < width; j++) {
              const isRest = j >= periods.length;
              const small = truth(i, j) >= 1 && truth(i, j) < 5;
              const hidden = !isRest && states[j]![i] !== SHOWN;
              if (small && !isRest) expect(hidden).toBe(true);
              // A rest is nowhere shown: it must not come out by subtraction when it is small.
              if (hidden || (isRest && small))
                expect(canRecompute(published, id(i, j), truth(i, j))).toBe(false);
            }
          }
        }),
        { numRuns: 60 },
      );
    });
  }

  it('protects a small difference of two large counts', () => {
    const states = protectPeriods(
      {
        periods: shapes['half a year within the year'],
        counts: [Float64Array.of(40, 50, 60), Float64Array.of(43, 70, 90)],
      },
      5,
    ).counts;
    // 43 − 40 = 3 tips in the second half: not both may be shown.
    expect(states[0]![0] !== SHOWN || states[1]![0] !== SHOWN).toBe(true);
  });

  it('leaves periods alone whose counts do not nest', () => {
    const states = protectPeriods(
      {
        periods: shapes['half a year within the year'],
        counts: [Float64Array.of(40, 50), Float64Array.of(38, 70)],
      },
      5,
    ).counts;
    expect(states.map((column) => [...column])).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });
});

describe('provinces', () => {
  it('pins nothing by intervals among 173 communes and 6 periods, and stays fast', () => {
    const periods = [2015, 2016, 2017, 2018].flatMap((year) => [
      { from: `${year}-01-01`, to: `${year}-06-30` },
      { from: `${year}-01-01`, to: `${year}-12-31` },
    ]);
    let seed = 7;
    const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const halves = [0, 1, 2, 3].map(() =>
      Float64Array.from({ length: 173 }, () => Math.floor(random() ** 3 * 25)),
    );
    const later = halves.map((half) => half.map((value) => value + Math.floor(random() ** 2 * 12)));
    const counts = halves.flatMap((half, i) => [half, later[i]!]);
    const states = protectPeriods({ periods, counts }, 5).counts;
    const width = periods.length;
    const areas = 173;
    const totals = counts.map((column) => column.reduce((a, b) => a + b, 0));
    const domains: [number, number][] = [];
    for (let i = 0; i <= areas; i++)
      for (let j = 0; j < width; j++)
        domains.push(domainOf(i === areas ? totals[j]! : counts[j]![i]!, states[j]![i]!, 5, false));
    const sums = periods.map((_, j) => ({
      total: areas * width + j,
      parts: Array.from({ length: areas }, (__, i) => i * width + j),
    }));
    const bounds = tighten({ domains, sums })!;
    let hidden = 0;
    for (let j = 0; j < width; j++) {
      for (let i = 0; i < areas; i++) {
        if (states[j]![i] === SHOWN) continue;
        hidden++;
        const [lo, hi] = bounds[i * width + j]!;
        expect(hi).toBeGreaterThan(lo);
      }
      expect(states[j]![areas]).toBe(SHOWN);
    }
    const small = counts.reduce((sum, column) => sum + column.filter((v) => v >= 1 && v < 5).length, 0);
    expect(hidden).toBeGreaterThanOrEqual(small);
    // Over-hiding is a fault too: at most a few cells more than the small ones and the small differences.
    const smallDifferences = halves.reduce(
      (sum, half, k) => sum + half.filter((v, i) => later[k]![i]! - v >= 1 && later[k]![i]! - v < 5).length,
      0,
    );
    expect(hidden).toBeLessThanOrEqual(small + 2 * smallDifferences + 20);
    expect(
      states.flatMap((column) => [...column]).filter((s) => s === HIDDEN_COMPLEMENTARY).length,
    ).toBeGreaterThan(0);
  });
});
