import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typingDistance } from '../../../src/import/matchCommune/typingDistance';

/** Optimal string alignment by the whole table, capped at 3. */
function byWholeTable(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      (table[i] as number[])[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swapped ? at(i - 2, j - 2) + 1 : Infinity,
      );
    }
  return Math.min(3, at(a.length, b.length));
}

describe('typingDistance', () => {
  it('is what the whole table gives', () => {
    // Few letters: then most pairs are near, and swaps are frequent.
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(typingDistance(a, b)).toBe(byWholeTable(a, b));
      }),
      { numRuns: 20_000 },
    );
  });

  it('is the same both ways and between texts that share their ends', () => {
    const text = fc.string({ unit: fc.constantFrom('h', 'ô', 'ò', 'a'), maxLength: 6 });
    fc.assert(
      fc.property(text, text, text, text, (start, a, b, end) => {
        const distance = typingDistance(start + a + end, start + b + end);
        expect(distance).toBe(typingDistance(start + b + end, start + a + end));
        expect(distance).toBe(byWholeTable(start + a + end, start + b + end));
      }),
      { numRuns: 5_000 },
    );
  });

  it('is never more without blanks: what the matcher compares alone', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 8 });
    const tight = (one: string) => one.replace(/ /g, '');
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(typingDistance(tight(a), tight(b))).toBeLessThanOrEqual(typingDistance(a, b));
      }),
      { numRuns: 20_000 },
    );
  });
});
