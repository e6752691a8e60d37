import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DeletionIndex, type Findable } from '../../../src/import/matchCommune/deletionIndex';

/** The text and every text that leaving one letter out makes of it. */
const withOneDeleted = (text: string): string[] => [
  text,
  ...Array.from({ length: text.length }, (_, i) => text.slice(0, i) + text.slice(i + 1)),
];

/** What the index must find, by looking at every form; in the order of the text that finds it. */
function byLookingAtAll(forms: readonly Findable[], text: string, exact: string): [number, number][] {
  const found = forms.flatMap(({ almost, exact: alone }, form): [number, number][] => {
    const texts = new Set([...almost.flatMap(withOneDeleted), alone]);
    const order = [exact, ...withOneDeleted(text)].findIndex((one) => texts.has(one));
    return order < 0 ? [] : [[form, order]];
  });
  return found.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
}

const inOrder = (index: DeletionIndex, text: string, exact: string): [number, number][] => {
  const found: [number, number][] = [];
  index.near(text, exact, (form, order) => found.push([form, order]));
  // Forms found by one text come in no particular order; what finds them does.
  expect(found.map(([, order]) => order)).toEqual(found.map(([, order]) => order).sort((a, b) => a - b));
  return found.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
};

describe('DeletionIndex', () => {
  it('finds each form that shares a deletion, once, and nothing else', () => {
    // Few letters: then most texts share one.
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'đ'), maxLength: 6 });
    const form = fc.record({ almost: fc.array(text, { maxLength: 3 }), exact: text });
    fc.assert(
      fc.property(fc.array(form, { maxLength: 12 }), fc.array(fc.tuple(text, text)), (forms, wanted) => {
        const index = new DeletionIndex(forms);
        for (const [one, exact] of wanted)
          expect(inOrder(index, one, exact)).toEqual(byLookingAtAll(forms, one, exact));
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes texts of any letters and length', () => {
    const text = fc.string({ unit: 'binary', maxLength: 700 });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), fc.nat(), fc.nat(), (texts, which, at) => {
        const forms = texts.map((one) => ({ almost: [one], exact: one }));
        const index = new DeletionIndex(forms);
        const one = texts[which % texts.length] as string;
        const mistyped = one.slice(0, at % (one.length + 1)) + one.slice((at % (one.length + 1)) + 1);
        expect(inOrder(index, mistyped, one)).toEqual(byLookingAtAll(forms, mistyped, one));
      }),
      { numRuns: 200 },
    );
  });

  it('is not misled by a text that has the hash of another', () => {
    // 41.727 × 16.777.619 is 38.765 modulo 2³²: what the first letter adds the second takes away.
    const one = String.fromCharCode(100, 40_000);
    const other = String.fromCharCode(100 + 41_727, 40_000 - 38_765);
    const index = new DeletionIndex([{ almost: [one], exact: one }]);
    expect(inOrder(index, one, one)).toEqual([[0, 0]]);
    expect(inOrder(index, other, other)).toEqual([]);
  });
});
