import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from './apportion';

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const weights = fc
  .array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 })
  .filter((list) => list.some((weight) => weight > 1e-6))
  .map((list) => list.map((weight) => (weight > 1e-6 ? weight : 0)));

describe('apportion', () => {
  it('is the largest remainder method, ties to the lower index', () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(apportion(7, [5, 3, 1])).toEqual([4, 2, 1]);
    expect(apportion(0, [1, 2])).toEqual([0, 0]);
  });

  it('always sums to the total, in whole numbers, nothing where there is no weight', () => {
    fc.assert(
      fc.property(fc.nat(5000), weights, (total, list) => {
        const shares = apportion(total, list);
        expect(sum(shares)).toBe(total);
        shares.forEach((share, i) => {
          expect(Number.isInteger(share) && share >= 0).toBe(true);
          if (list[i] === 0) expect(share).toBe(0);
          expect(Math.abs(share - (total * (list[i] ?? 0)) / sum(list))).toBeLessThan(1 + 1e-6);
        });
      }),
    );
  });

  it('never exceeds a cap and still hands out everything', () => {
    fc.assert(
      fc.property(
        weights,
        fc.infiniteStream(fc.nat(40)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (list, stream, part) => {
          const caps = list.map(() => stream.next().value ?? 0);
          const room = sum(caps.filter((_, i) => (list[i] ?? 0) > 0));
          const total = Math.floor(room * part);
          const shares = apportion(total, list, caps);
          expect(sum(shares)).toBe(total);
          shares.forEach((share, i) => expect(share).toBeLessThanOrEqual(caps[i] ?? 0));
        },
      ),
    );
  });

  it('says so when the total does not fit', () => {
    expect(() => apportion(5, [1, 1], [2, 2])).toThrow(/expected room/);
    expect(() => apportion(1, [0, 0])).toThrow(/expected room/);
  });
});
