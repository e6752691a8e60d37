import { describe, expect, it } from 'vitest';
import { RowReader, TEXT_LIMIT } from './rowReader';
import { vocabulary } from './vocabulary';

describe('RowReader', () => {
  it('gathers everything that is wrong in one pass', () => {
    const reader = new RowReader({ a: 'x', b: '-1', c: '31/02/2020', d: '4', e: 'xanh' }, 9);
    expect(reader.count('a')).toBeNull();
    expect(reader.count('b')).toBeNull();
    expect(reader.date('c', 'warning')).toBeNull();
    expect(reader.code('d')).toBeNull();
    expect(reader.word('e', vocabulary({ red: ['đỏ'] }), null)).toBeNull();
    expect(reader.issues.map((found) => [found.row, found.column, found.code, found.severity])).toEqual([
      [9, 'a', 'notANumber', 'error'],
      [9, 'b', 'outOfRange', 'error'],
      [9, 'c', 'notADate', 'warning'],
      [9, 'd', 'invalidCode', 'error'],
      [9, 'e', 'unknownValue', 'error'],
    ]);
    expect(reader.failed).toBe(true);
  });

  it('takes empty and unknown cells for not known, without an issue', () => {
    const reader = new RowReader({ a: '', b: ' không rõ ', c: '-' }, 9);
    expect([reader.count('a'), reader.date('b'), reader.count('c'), reader.count('absent')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(reader.word('b', vocabulary({ red: [] }), 'none')).toBe('none');
    expect(reader.issues).toEqual([]);
    expect(reader.failed).toBe(false);
  });

  it('wants what is required', () => {
    const reader = new RowReader({ a: ' ' }, 9);
    reader.text('a', { required: true });
    reader.count('b', { required: true });
    expect(reader.issues.map((found) => [found.column, found.code])).toEqual([
      ['a', 'missing'],
      ['b', 'missing'],
    ]);
  });

  it('composes text, joins blanks, and refuses a novel', () => {
    const reader = new RowReader({ a: ' Hòa \n  Lộc '.normalize('NFD'), b: 'x'.repeat(TEXT_LIMIT + 1) }, 9);
    expect(reader.text('a')).toBe('Hòa Lộc'.normalize('NFC'));
    expect(reader.text('b')).toBe('');
    expect(reader.issues[0]?.code).toBe('tooLarge');
    expect(reader.issues[0]!.got.length).toBeLessThanOrEqual(200);
  });

  it('reads quantities with their unit, within their range', () => {
    const reader = new RowReader({ a: '45°', b: '60 m', c: '361' }, 9);
    expect(reader.quantity('a', { min: 0, max: 360 })).toBe(45);
    expect(reader.quantity('b', { min: 0, max: 100 })).toBe(60);
    expect(reader.quantity('c', { min: 0, max: 360 })).toBeNull();
    expect(reader.issues.map((found) => found.code)).toEqual(['outOfRange']);
  });
});

describe('vocabulary', () => {
  const words = vocabulary({ met: ['đạt', '✓'], 'not-met': ['chưa đạt'] });

  it('compares without accents and case; signs as they are', () => {
    expect(words.read('ĐẠT')).toBe('met');
    expect(words.read('chua dat')).toBe('not-met');
    expect(words.read('not met')).toBe('not-met');
    expect(words.read('✓')).toBe('met');
    expect(words.read('✗')).toBeNull();
    expect(words.read('')).toBeNull();
  });

  it('refuses one word for two values', () => {
    expect(() => vocabulary({ a: ['một'], b: ['MOT'] })).toThrow(/each word to name one value/);
  });
});
