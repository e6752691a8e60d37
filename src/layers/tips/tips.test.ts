import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../tests/contract/territory';
import { applySuppression, HIDDEN_PRIMARY, SHOWN } from '../../domain/suppression';
import { aggregate } from './aggregate';
import { tips } from './index';
import { parseRow, type TipCountRow } from './schema';

const row = (commune: number, received: number, more: Record<string, string> = {}): TipCountRow =>
  parseRow(
    {
      commune_code: String(commune + 1).padStart(5, '0'),
      period: '2023',
      received: String(received),
      ...more,
    },
    2,
  ).row!;
const count = (rows: TipCountRow[], context = contextOf(4)) =>
  aggregate({ rows, ordinals: Int32Array.from(rows, (each) => Number(each.code) - 1), context });

describe('schema', () => {
  it('keeps counts only: an unknown category is counted as other, and its text is not kept', () => {
    const parsed = parseRow(
      { commune_code: '00001', period: '2023', category: 'do ông Nguyễn Văn A báo', received: '3' },
      5,
    );
    expect(parsed.row?.category).toBe('other');
    expect(JSON.stringify(parsed)).not.toContain('Nguyễn');
    expect(parsed.issues.map((found) => [found.code, found.severity])).toEqual([['unknownValue', 'warning']]);
    expect(tips.refusesIdentity).toBe(true);
  });

  it('refuses a subset that exceeds its total, and a row without a count', () => {
    const codes = (raw: Record<string, string>): string[] =>
      parseRow({ commune_code: '00001', period: '2023', ...raw }, 5).issues.map(
        (found) => `${found.column}:${found.code}`,
      );
    expect(codes({ received: '655', valuable: '726' })).toEqual(['valuable:subsetExceedsTotal']);
    expect(codes({ received: '726', valuable: '655' })).toEqual([]);
    expect(codes({ received: 'hàng chục' })).toEqual(['received:notANumber']);
    expect(codes({ received: '' })).toEqual(['received:missing']);
    expect(codes({ received: '-1' })).toEqual(['received:outOfRange']);
  });
});

describe('aggregate', () => {
  it('never adds the subset, and takes no report for no data, not for none', () => {
    const output = count([
      row(0, 400, { valuable: '355', category: 'ma túy' }),
      row(0, 326, { valuable: '300', category: 'khác' }),
      row(1, 0),
    ]);
    expect([...output.columns.received!]).toEqual([726, 0, NaN, NaN]);
    expect([...output.columns.valuable!]).toEqual([655, NaN, NaN, NaN]);
    expect(output.columns.valuableShare![0]).toBeCloseTo(655 / 726, 12);
    expect([...output.columns.count!]).toEqual([2, 1, 0, 0]);
    expect(output.detail.categories.map(({ category, received }) => [category, received])).toEqual([
      ['drugs', 400],
      ['other', 326],
      ['unspecified', 0],
    ]);
  });

  it('builds rates from residents and area, and none without a base', () => {
    const output = count(
      [row(0, 30), row(1, 30)],
      contextOf(4, [2023], 2023, { population: (c) => (c ? null : 15_000) }),
    );
    expect(output.columns.per1000![0]).toBe(2);
    expect(output.columns.per1000![1]).toBeNaN();
    expect(output.columns.perKm2![1]).toBeCloseTo(30 / 121.7, 12);
  });

  it('marks rates that rest on few tips', () => {
    const output = count([row(0, 20), row(1, 21), row(2, 0)]);
    expect([...output.detail.unstable]).toEqual([1, 0, 0, 0]);
  });

  it('takes only the period asked for', () => {
    const rows = [row(0, 30), row(0, 500, { period: '2022' })];
    expect(count(rows).columns.received![0]).toBe(30);
    expect(count(rows, contextOf(4, [2022, 2023], null)).columns.received![0]).toBe(530);
  });
});

describe('suppression', () => {
  const shown = (rows: TipCountRow[], context = contextOf(4)) => {
    const output = count(rows, context);
    return applySuppression(
      { columns: output.columns, totals: { received: 153 }, ...(output.hidden && { hidden: output.hidden }) },
      tips.measures,
      { threshold: output.detail.threshold },
    );
  };

  it('hides a small count, a second one, and every rate that would give it back', () => {
    const table = shown([row(0, 50), row(1, 3), row(2, 100)]);
    expect([...table.states['received']!]).toEqual([2, HIDDEN_PRIMARY, SHOWN, SHOWN]);
    expect([...table.columns['received']!]).toEqual([NaN, NaN, 100, NaN]);
    expect(table.totals['received']).toBe(153);
    expect(table.columns['per1000']![1]).toBeNaN();
    expect(table.columns['per1000']![2]).toBe(10);
    expect(table.columns['valuableShare']![1]).toBeNaN();
    // Not sensitive: the number of rows and the denominators stay.
    expect([...table.columns['count']!]).toEqual([1, 1, 1, 0]);
    expect(table.columns['population']![1]).toBe(10_000);
  });

  it('follows the office’s threshold', () => {
    const rows = [row(0, 50), row(1, 7), row(2, 100)];
    const states = (below: number): number[] => [
      ...shown(rows, contextOf(4, [2022, 2023], 2023, { settings: { suppressBelow: below } })).states[
        'received'
      ]!,
    ];
    expect(states(5)).toEqual([0, 0, 0, 0]);
    expect(states(10)).toEqual([2, 1, 0, 0]);
    expect(states(0)).toEqual([0, 0, 0, 0]);
  });

  it('hides categories as well, all of them where their total is hidden', () => {
    const split = count([row(0, 50, { category: 'ma túy' }), row(0, 2, { category: 'khác' }), row(1, 60)]);
    expect(split.detail.categories.map((each) => each.receivedState)).toEqual([2, 1, 0]);
    const small = count([row(0, 2, { category: 'ma túy' }), row(0, 1, { category: 'khác' })]);
    expect(small.detail.categories.every((each) => each.receivedState !== SHOWN)).toBe(true);
  });
});
