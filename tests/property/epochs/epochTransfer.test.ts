import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReference } from '../../../geodata/scripts/reference';
import { linksFromParts, transferColumn, type CrosswalkLink } from '../../../src/domain/epochTransfer';
import type { CommuneBefore, CommuneOfToday, CrosswalkRow } from '../../../src/import/matchCommune/reference';

const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + (Number.isNaN(b) ? 0 : b), 0);

describe('moving a column to another epoch', () => {
  const worlds = fc
    .record({ old: fc.integer({ min: 1, max: 12 }), now: fc.integer({ min: 1, max: 6 }) })
    .chain(({ old, now }) =>
      fc.record({
        now: fc.constant(now),
        values: fc.array(fc.oneof(fc.integer({ min: 0, max: 999 }), fc.constant(NaN)), {
          minLength: old,
          maxLength: old,
        }),
        parts: fc.array(
          fc.array(fc.record({ to: fc.nat(now - 1), weight: fc.integer({ min: 1, max: 9 }) }), {
            maxLength: 3,
          }),
          { minLength: old, maxLength: old },
        ),
        unknown: fc.array(fc.boolean(), { minLength: old, maxLength: old }),
      }),
    );

  it('conserves the total: what came out and what could not be allocated is what went in', () => {
    fc.assert(
      fc.property(worlds, ({ now, values, parts, unknown }) => {
        const codes = values.map((_, i) => `o${i}`);
        const to = Array.from({ length: now }, (_, i) => `n${i}`);
        const links: CrosswalkLink[] = parts.flatMap((list, i) => {
          const all = list.reduce((a, b) => a + b.weight, 0);
          return list.map((part) => ({
            from: `o${i}`,
            to: `n${part.to}`,
            share: unknown[i] ? null : part.weight / all,
          }));
        });
        const moved = transferColumn(codes, Float64Array.from(values), links, to, 'area');
        const out = sum(moved.values) + sum(moved.unallocated.map((one) => one.value));
        expect(out).toBeCloseTo(sum(values), 9);
        expect(moved.total).toBeCloseTo(sum(values), 9);
        moved.values.forEach((value, i) => {
          if (moved.marks[i] === 'none') expect(value).toBeNaN();
        });
      }),
    );
  });

  it('never guesses a share, and says who is left', () => {
    const links = [
      { from: 'a', to: 'x', share: 1 },
      { from: 'b', to: 'x', share: null },
      { from: 'b', to: 'y', share: null },
      { from: 'c', to: 'z', share: 0.25 },
      { from: 'c', to: 'y', share: 0.75 },
    ];
    const moved = transferColumn(
      ['a', 'b', 'c', 'd'],
      Float64Array.of(4, 7, 8, 2),
      links,
      ['x', 'y', 'z', 'w'],
      'area',
    );
    expect([...moved.values]).toEqual([4, 6, 2, NaN]);
    expect(moved.marks).toEqual(['incomplete', 'incomplete', 'shared', 'none']);
    expect(moved.unallocated).toEqual([
      { code: 'b', value: 7, to: ['x', 'y'] },
      { code: 'd', value: 2, to: [] },
    ]);
  });

  it('does not take half of a commune when its known shares do not add up to one', () => {
    const moved = transferColumn(
      ['a'],
      Float64Array.of(10),
      [{ from: 'a', to: 'x', share: 0.5 }],
      ['x'],
      'area',
    );
    expect([...moved.values]).toEqual([NaN]);
    expect(moved.unallocated).toHaveLength(1);
  });

  it('refuses a link out of the new epoch and a share above one', () => {
    expect(() =>
      transferColumn(['a'], Float64Array.of(1), [{ from: 'a', to: 'q', share: 1 }], ['x'], 'area'),
    ).toThrow(/a commune of the new epoch/);
    expect(() =>
      transferColumn(['a'], Float64Array.of(1), [{ from: 'a', to: 'x', share: 2 }], ['x'], 'area'),
    ).toThrow(/share in \(0, 1\]/);
  });
});

describe('the reform of 2025 on the five published places', () => {
  it('moves residents of 2019 to the communes of today, every one of them accounted for', async () => {
    const before = await readReference<CommuneBefore & { population_2019: string }>(
      'communes_before_2025.csv',
    );
    const today = await readReference<CommuneOfToday>('communes_2026.csv');
    const links = linksFromParts(await readReference<CrosswalkRow>('crosswalk_2025.csv'));
    const people = Float64Array.from(before, (one) => Number(one.population_2019));
    const moved = transferColumn(
      before.map((one) => one.code),
      people,
      links,
      today.map((one) => one.code),
      'population',
    );
    expect(sum(moved.values) + sum(moved.unallocated.map((one) => one.value))).toBeCloseTo(sum(people), 6);
    expect(sum(moved.values)).toBeGreaterThan(0.7 * sum(people));
    expect(moved.unallocated.length).toBeGreaterThan(0);
  });
});
