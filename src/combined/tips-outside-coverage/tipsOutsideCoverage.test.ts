import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../tests/contract/territory';
import { counted } from '../../../tests/fixtures/counted';
import { applySuppression } from '../../domain/suppression';
import { cameras } from '../../layers/cameras';
import { tips } from '../../layers/tips';
import { tipsOutsideCoverage, tipsOutsideCoverageDescription } from './tipsOutsideCoverage';

const context = contextOf(6);
const tip = (c: number, received: number) => ({
  commune_code: `0000${c + 1}`,
  period: '2023',
  received: String(received),
});
/** A camera that sees all around, in the middle of commune c. */
const camera = (c: number, range: number) => ({
  id: `c${c}`,
  lng: String(106.05 + c * 0.1),
  lat: '10.05',
  kind: '360',
  range_m: String(range),
  state: 'working',
  commune_code: `0000${c + 1}`,
});
const seen = counted(cameras, context, [camera(0, 3000), camera(1, 5000), camera(4, 1000)]).table;

describe('tips outside coverage', () => {
  it('are those received times the part of the commune that no camera sees', () => {
    const received = [100, 80, 0, 40];
    const found = tipsOutsideCoverage(
      counted(
        tips,
        context,
        received.map((count, c) => tip(c, count)),
      ).table,
      seen,
    );
    const disc = (km: number) => (Math.PI * km * km) / 121.7;
    const expected = [100 * (1 - disc(3)), 80 * (1 - disc(5)), 0, 40];
    expected.forEach((value, c) => expect(found.columns['outside']![c]).toBeCloseTo(value, 2));
    expect([...found.columns['outside']!.slice(4)]).toEqual([NaN, NaN]);
    expect([...found.detail.ranking]).toEqual([0, 3, 1]);
    expect([...found.detail.rank]).toEqual([1, 3, 0, 2, 0, 0]);
    expect(found.detail.estimate).toBe(true);
    expect(found.detail.leftOut).toEqual({ hidden: 0, noData: 2 });
    expect(found.detail.estimated.communes).toBe(4);
    expect(found.detail.estimated.tips).toBeCloseTo(
      expected.reduce((a, b) => a + b, 0),
      1,
    );
    expect(found.totals['received']).toBe(220);
    expect(found.inputs.map(({ layer }) => layer)).toEqual(['tips', 'cameras']);
  });

  it('are hidden where the tips are: the same for every hidden count of the same total', () => {
    const of = (small: number) =>
      tipsOutsideCoverage(
        counted(tips, context, [tip(0, small), tip(1, 9 - small), tip(2, 70), tip(3, 90)]).table,
        seen,
      );
    const found = of(3);
    expect(found.columns['outside']![0]).toBeNaN();
    expect(found.columns['received']![0]).toBeNaN();
    expect(found.detail.leftOut.hidden).toBeGreaterThan(1);
    expect(found.detail.ranking).not.toContain(0);
    expect(of(2)).toEqual(found);
    // No total either: with it the hidden part could be subtracted.
    expect(found.totals['outside']).toBeNaN();
    expect(found.hidden!['outside']!.at(-1)).not.toBe(0);
  });

  it('pass the suppression policy again unchanged, wherever they are shown', () => {
    const found = tipsOutsideCoverage(
      counted(tips, context, [tip(0, 3), tip(1, 6), tip(2, 70), tip(3, 90)]).table,
      seen,
    );
    const again = applySuppression(found, tipsOutsideCoverageDescription.measures);
    expect(again.columns).toEqual(found.columns);
    expect(again.totals).toEqual(found.totals);
  });

  it('take a fully covered commune for none outside', () => {
    const found = tipsOutsideCoverage(
      counted(tips, context, [tip(0, 50)]).table,
      counted(cameras, context, [camera(0, 30_000)]).table,
    );
    expect(found.columns['outside']![0]).toBeCloseTo(0, 0);
    expect(found.columns['coveredShare']!.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});
