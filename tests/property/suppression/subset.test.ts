import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HIDDEN_PRIMARY, SHOWN } from '../../../src/domain/protectCells';
import { protectPeriods } from '../../../src/domain/protectPeriods';
import { canRecompute, type KnownSum } from './attacker';

const HUGE = 10_000;
const THRESHOLD = 5;

/** Received and valuable of each area (valuable ≤ received), in one period or in a half and its year. */
interface Counted {
  readonly received: number;
  readonly valuable: number;
}

const counted = fc
  .tuple(fc.oneof({ weight: 3, arbitrary: fc.nat(7) }, { weight: 1, arbitrary: fc.nat(40) }), fc.nat(100))
  .map(([received, share]): Counted => ({ received, valuable: Math.round((received * share) / 100) }));

/**
 * Attacks with everything a reader may add and subtract: areas to totals, valuable + not valuable = received, and
 * (with two periods) half + rest = year. Cells: area × period × (received, valuable, rest).
 */
function attack(
  areas: readonly (readonly Counted[])[],
  periods: readonly { from: string; to: string }[],
): void {
  const nested = periods.length === 2;
  // With two periods the drawn parts are the half and the rest; the year is their sum and stands second.
  const inPeriod = (area: readonly Counted[], period: number): Counted => {
    const [half, rest] = [area[0]!, area[1]!];
    if (period === 0) return half;
    if (period === 2) return rest;
    return { received: half.received + rest.received, valuable: half.valuable + rest.valuable };
  };
  const all = [...areas];
  const truth = (area: number, period: number, kind: number): number => {
    const of = (each: readonly Counted[]): number => {
      const { received, valuable } = inPeriod(each, period);
      return [received, valuable, received - valuable][kind]!;
    };
    return area < all.length ? of(all[area]!) : all.reduce((sum, each) => sum + of(each), 0);
  };
  const columns = (kind: number): Float64Array[] =>
    periods.map((_, period) => Float64Array.from(all, (__, area) => truth(area, period, kind)));
  const states = protectPeriods({ periods, counts: columns(0), subset: columns(1) }, THRESHOLD);

  const width = nested ? 3 : 1;
  const id = (area: number, period: number, kind: number): number => (area * width + period) * 3 + kind;
  const domains: [number, number][] = [];
  const sums: KnownSum[] = [];
  const stateOf = (area: number, period: number, kind: number): number | null => {
    if (kind === 2 || period >= periods.length) return null;
    return [states.counts, states.subset][kind]![period]![area]!;
  };
  for (let area = 0; area <= all.length; area++) {
    for (let period = 0; period < width; period++) {
      for (let kind = 0; kind < 3; kind++) {
        const state = stateOf(area, period, kind);
        const value = truth(area, period, kind);
        if (state === SHOWN) domains.push([value, value]);
        else domains.push(state === HIDDEN_PRIMARY ? [1, THRESHOLD - 1] : [0, HUGE]);
      }
      sums.push({ total: id(area, period, 0), parts: [id(area, period, 1), id(area, period, 2)] });
    }
    if (nested)
      for (let kind = 0; kind < 3; kind++)
        sums.push({ total: id(area, 1, kind), parts: [id(area, 0, kind), id(area, 2, kind)] });
  }
  for (let period = 0; period < width; period++)
    for (let kind = 0; kind < 3; kind++)
      sums.push({
        total: id(all.length, period, kind),
        parts: all.map((_, area) => id(area, period, kind)),
      });

  for (let area = 0; area <= all.length; area++) {
    for (let period = 0; period < width; period++) {
      for (let kind = 0; kind < 2; kind++) {
        const value = truth(area, period, kind);
        const small = value >= 1 && value < THRESHOLD;
        const state = stateOf(area, period, kind);
        if (state !== null && small) expect(state).not.toBe(SHOWN);
        if (state !== null ? state !== SHOWN : small)
          expect(canRecompute({ domains, sums }, id(area, period, kind), value)).toBe(false);
      }
    }
  }
}

describe('a count and its subset', () => {
  it('gives nothing back in one period', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(counted), { minLength: 1, maxLength: 5 }), (areas) =>
        attack(areas, [{ from: '2023-01-01', to: '2023-12-31' }]),
      ),
      { numRuns: 150 },
    );
  });

  it('gives nothing back in a half and its year', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(counted, counted), { minLength: 2, maxLength: 3 }), (areas) =>
        attack(areas, [
          { from: '2018-01-01', to: '2018-06-30' },
          { from: '2018-01-01', to: '2018-12-31' },
        ]),
      ),
      { numRuns: 40 },
    );
  });

  it('does not hide more for the subset’s sake where all tips were valuable', () => {
    const column = Float64Array.of(3, 2, 40, 50, 1, 60);
    const { counts, subset } = protectPeriods(
      { periods: [{ from: '2023-01-01', to: '2023-12-31' }], counts: [column], subset: [column] },
      THRESHOLD,
    );
    for (const states of [counts[0]!, subset[0]!]) expect([...states]).toEqual([1, 1, 0, 0, 1, 0, 0]);
  });
});
