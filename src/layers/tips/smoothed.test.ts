import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../tests/contract/territory';
import { applySuppression, HIDDEN_COMPLEMENTARY, HIDDEN_PRIMARY, SHOWN } from '../../domain/suppression';
import { empiricalBayesRates } from '../../geo/statistics/empiricalBayes';
import { aggregate } from './aggregate';
import { measures } from './measures';
import { parseRow } from './schema';
import { smoothedPer1000 } from './smoothed';

const states = (...of: number[]): Uint8Array => Uint8Array.from(of);

describe('smoothed tips per 1,000 residents', () => {
  it('are those of Marshall where nothing is hidden', () => {
    const received = Float64Array.of(5, 500, 100, 90, NaN);
    const people = Float64Array.of(100, 10_000, 20_000, 9_000, 5_000);
    const plain = empiricalBayesRates(received, people);
    const smoothed = smoothedPer1000(received, people, states(0, 0, 0, 0, 0, 0));
    for (const [c, rate] of plain.entries())
      if (Number.isNaN(rate)) expect(smoothed[c]).toBeNaN();
      else expect(smoothed[c]).toBeCloseTo(rate * 1000, 12);
    // 50 of 1.000 in the hamlet: drawn towards 18 of 1.000 by more than half.
    expect(smoothed[0]).toBeLessThan(40);
    expect(smoothed[0]).toBeGreaterThan(18);
  });

  it('tell nothing of hidden counts: others of the same sum give the same rates where they are shown', () => {
    const hidden = states(HIDDEN_PRIMARY, HIDDEN_COMPLEMENTARY, SHOWN, SHOWN, SHOWN);
    const people = Float64Array.of(800, 1_500, 9_000, 12_000);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), (one, other) => {
        const shown = (small: number): number[] => [
          ...smoothedPer1000(Float64Array.of(small, 30 - small, 70, 200), people, hidden).slice(2),
        ];
        expect(shown(one)).toEqual(shown(other));
      }),
    );
  });

  it('take no part of a hidden total, nor of a hidden commune with unknown residents', () => {
    const people = Float64Array.of(800, 1_500, 9_000, 12_000);
    const of = (small: number, total: number, first = people): number[] => [
      ...smoothedPer1000(
        Float64Array.of(small, 30, 70, 200),
        first,
        states(HIDDEN_PRIMARY, HIDDEN_COMPLEMENTARY, SHOWN, SHOWN, total),
      ).slice(2),
    ];
    expect(of(1, HIDDEN_COMPLEMENTARY)).toEqual(of(4, HIDDEN_COMPLEMENTARY));
    expect(of(1, SHOWN)).not.toEqual(of(4, SHOWN));
    const unknown = Float64Array.of(NaN, 1_500, 9_000, 12_000);
    expect(of(1, SHOWN, unknown)).toEqual(of(4, SHOWN, unknown));
  });

  it('are hidden where the count is, and their total is the plain rate', () => {
    const rows = [50, 3, 100].map(
      (received, c) =>
        parseRow({ commune_code: `0000${c + 1}`, period: '2023', received: String(received) }, 2).row!,
    );
    const output = aggregate({ rows, ordinals: Int32Array.of(0, 1, 2), context: contextOf(4) });
    const table = applySuppression(
      { columns: output.columns, totals: { received: 153, smoothedPer1000: 5.1 }, hidden: output.hidden! },
      measures,
    );
    expect([...table.columns['smoothedPer1000']!].map(Number.isNaN)).toEqual([true, true, false, true]);
    expect(table.totals['smoothedPer1000']).toBe(5.1);
    expect(output.columns.smoothedPer1000![1]).toBeGreaterThan(0);
  });
});
