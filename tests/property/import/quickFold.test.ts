import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/domain/fold';
import { quickFold } from '../../../src/import/matchCommune/quickFold';

describe('quickFold', () => {
  it('is fold for every letter of the basic plane, alone and between others', () => {
    const different: string[] = [];
    for (let code = 0; code < 0x10000; code += 1) {
      const letter = String.fromCharCode(code);
      for (const text of [letter, `Xã ${letter}b`]) if (quickFold(text) !== fold(text)) different.push(text);
    }
    expect(different).toEqual([]);
  });

  it('is fold for any text', () => {
    const vietnamese = fc.constantFrom(...'aÀảẵđĐÐyỹƯ10 .-–\u00a0\u0301\u0323\u0308(');
    const text = fc.oneof(
      fc.string({ unit: vietnamese, maxLength: 30 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: vietnamese, minLength: 500, maxLength: 530 }),
    );
    fc.assert(
      fc.property(text, (one) => {
        expect(quickFold(one)).toBe(fold(one));
      }),
      { numRuns: 1_000 },
    );
  });
});
