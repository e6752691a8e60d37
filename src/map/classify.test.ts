import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Category } from '../domain/measure';
import { classify, paintOf, unknown } from './classify';

const sequential = { scale: 'sequential', digits: 0 } as const;
const category = (id: string, value: number, hatch = false): Category => ({
  id,
  value,
  label: { vi: id, en: id },
  color: `status-${id}`,
  hatch,
  sign: '',
});
const status = {
  scale: 'category',
  digits: 0,
  categories: [category('not-met', 0, true), category('met', 1), category('no-data', 3)],
} as const;

describe('classify', () => {
  it('puts every commune into exactly one class and counts it there', () => {
    const value = fc.oneof(fc.integer({ min: -50, max: 400 }), fc.constant(NaN));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, fc.boolean()), { maxLength: 80 }),
        fc.constantFrom('sequential' as const, 'diverging' as const),
        fc.integer({ min: 2, max: 5 }),
        (cells, scale, classes) => {
          const values = Float64Array.from(cells, ([v]) => v);
          const hidden = Uint8Array.from(cells, ([, h]) => (h ? 1 : 0));
          const result = classify(values, { scale, digits: 0 }, { classes, hidden });
          expect(result.classes.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
          values.forEach((v, i) => {
            const found = result.classes[result.classOf[i] ?? 99];
            if (hidden[i]) expect(found?.kind).toBe('few');
            else if (Number.isNaN(v)) expect(found?.kind).toBe('noData');
            else expect(v >= (found?.from ?? NaN) && v <= (found?.to ?? NaN)).toBe(true);
          });
          const ranges = result.classes.filter(({ kind }) => kind === 'range');
          expect(ranges.length).toBeLessThanOrEqual(5);
          ranges.forEach((entry, i) => {
            const before = ranges[i - 1];
            if (before) expect(entry.from).toBeGreaterThan(before.to);
            expect(entry.count).toBeGreaterThan(0);
          });
        },
      ),
    );
  });

  it('gives zero its own class, apart from no data and from small values', () => {
    const { classes, classOf } = classify(
      Float64Array.of(0, 0, NaN, 1, 2, 9, 10, 30, 31, 90, 95),
      sequential,
    );
    expect(classes.map(({ key, count }) => [key, count])).toEqual([
      ['zero', 2],
      ['r0', 2],
      ['r1', 2],
      ['r2', 2],
      ['r3', 2],
      ['no-data', 1],
    ]);
    expect(classes[0]?.colour).toBe('var(--ramp-1)');
    expect(classes[4]?.colour).toBe('var(--ramp-5)');
    expect(classes[classOf[2] ?? 0]?.colour).toBe('var(--status-no-data)');
  });

  it('few different values get a class each, and no more classes than values', () => {
    const { classes } = classify(Float64Array.of(1, 1, 2, 2, 2), sequential);
    expect(classes.map(({ from, to, count }) => [from, to, count])).toEqual([
      [1, 1, 2],
      [2, 2, 3],
      [NaN, NaN, 0],
    ]);
  });

  it('splits where the values leave gaps', () => {
    const { classes } = classify(Float64Array.of(10, 11, 12, 50, 51, 52, 53), sequential, { classes: 2 });
    expect(classes.slice(0, 2).map(({ from, to }) => [from, to])).toEqual([
      [10, 12],
      [50, 53],
    ]);
  });

  it('does not tell apart what the screen writes alike', () => {
    const { classes } = classify(Float64Array.of(0.501, 0.502, 0.9), {
      scale: 'sequential',
      digits: 0,
      display: 'share',
    });
    expect(classes.filter(({ kind }) => kind === 'range').map(({ from }) => from)).toEqual([0.5, 0.9]);
  });

  it('diverging: zero in the middle, weak and strong on both sides with one limit', () => {
    const { classes } = classify(Float64Array.of(-40, -3, 0, 0, 2, 50), { scale: 'diverging', digits: 0 });
    expect(classes.map(({ colour, from, to }) => [colour, from, to])).toEqual([
      ['var(--div-1)', -40, -40],
      ['var(--div-2)', -3, -3],
      ['var(--div-3)', 0, 0],
      ['var(--div-4)', 2, 2],
      ['var(--div-5)', 50, 50],
      ['var(--status-no-data)', NaN, NaN],
    ]);
  });

  it('categories keep their order, even when empty, and bring their own "no data"', () => {
    const { classes } = classify(Float64Array.of(1, 1, 3), status);
    expect(classes.map(({ key, count }) => [key, count])).toEqual([
      ['not-met', 0],
      ['met', 2],
      ['no-data', 1],
    ]);
  });

  it('a value that is none of the categories is no data, not the first category', () => {
    const { classes, classOf } = classify(Float64Array.of(7, NaN), status);
    expect(classes[classOf[0] ?? 0]?.kind).toBe('noData');
    expect(classes[classOf[1] ?? 0]?.kind).toBe('noData');
  });
});

describe('paintOf', () => {
  const result = classify(Float64Array.of(0, 1, 1, 3), status);

  it('hatches what the class says and writes its name first', () => {
    const paint = paintOf(result);
    expect([...paint.hatch]).toEqual([1, 0, 0, 0]);
    expect([...(paint.emphasis ?? [])]).toEqual([1, 0, 0, 0]);
    expect([...paint.dimmed]).toEqual([0, 0, 0, 0]);
    expect(paint.fill[1]).toBe('var(--status-met)');
  });

  it('a class filter dims the others', () => {
    expect([...paintOf(result, ['met']).dimmed]).toEqual([1, 0, 0, 1]);
    expect([...paintOf(result, []).dimmed]).toEqual([0, 0, 0, 0]);
  });

  it('dots hidden values and hatches unstable ones, but not where there is no value', () => {
    const tips = classify(Float64Array.of(3, 30, NaN), sequential, { hidden: Uint8Array.of(1, 0, 0) });
    expect([...paintOf(tips, null, Uint8Array.of(1, 1, 1)).hatch]).toEqual([2, 1, 0]);
  });
});

it('communes of which nothing is known are all in the one class of no data', () => {
  const { classes, classOf } = unknown(3);
  expect(classes.map(({ key, count }) => [key, count])).toEqual([['no-data', 3]]);
  expect([...classOf]).toEqual([0, 0, 0]);
  expect(paintOf(unknown(3)).fill).toEqual(Array(3).fill('var(--status-no-data)'));
});
