import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/domain/fold';
import { parseNumber } from '../../../src/domain/parseNumber';
import { RowReader } from '../../../src/domain/rowReader';
import { vocabulary } from '../../../src/domain/vocabulary';

// Plain cells take a short way. It must lead where the long one leads.

const cells = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(' ', 'a', 'Z', '7', 'ễ', 'ễ', 'Đ', '\u00a0', '\t', '\u0301', '.') }),
);
const textOf = (cell: string): string => new RowReader({ cell }, 1).text('cell');

describe('the short way of plain cells', () => {
  it('gives the same text as normalising', () => {
    fc.assert(
      fc.property(cells, (cell) => {
        expect(textOf(cell)).toBe(cell.normalize('NFC').replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 1000 },
    );
  });

  it('does so for every single character', () => {
    for (let code = 0; code < 0xd800; code++) {
      const cell = String.fromCharCode(code);
      expect(textOf(cell)).toBe(cell.normalize('NFC').replace(/\s+/g, ' ').trim());
    }
  });

  it('folds what is folded to itself, and digits to their number', () => {
    fc.assert(
      fc.property(cells, fc.nat(), (cell, number) => {
        expect(fold(fold(cell))).toBe(fold(cell));
        expect(parseNumber(String(number))).toBe(number);
      }),
    );
  });

  it('remembers words without mixing them up, also when there are too many to remember', () => {
    const words = vocabulary({ met: ['đạt'], unmet: ['chưa đạt'] });
    for (let i = 0; i < 2000; i++) expect(words.read(`word ${i}`)).toBeNull();
    for (let round = 0; round < 2; round++) {
      expect(words.read('ĐẠT')).toBe('met');
      expect(words.read('Chưa  đạt')).toBe('unmet');
      expect(words.read('word 7')).toBeNull();
    }
  });
});
