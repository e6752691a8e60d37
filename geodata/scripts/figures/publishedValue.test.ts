import { describe, expect, it } from 'vitest';
import { parsePrecision, parsePublishedValue } from './publishedValue';

describe('a published value cell', () => {
  it.each([
    ['-19,4', [[-19.4, null, null]]],
    ['12.375', [[12375, null, null]]],
    ['1.160', [[1160, null, null]]],
    ['96,7', [[96.7, null, null]]],
    ['164/173', [[164, 173, null]]],
    [
      '24 / 22',
      [
        [24, null, null],
        [22, null, null],
      ],
    ],
    [
      '02 / 03',
      [
        [2, null, null],
        [3, null, null],
      ],
    ],
    [
      '85/85 xã; 07/07 thị trấn',
      [
        [85, 85, 'xã'],
        [7, 7, 'thị trấn'],
      ],
    ],
    ['null', [[null, null, null]]],
  ] as const)('%s', (cell, numbers) => {
    expect(parsePublishedValue(cell).map(({ value, of, unit }) => [value, of, unit])).toEqual(numbers);
  });

  it.each(['', 'hàng chục', '12 tổ 3', '1/2/3', '7 /'])('is never guessed: %s', (cell) => {
    expect(() => parsePublishedValue(cell)).toThrow(/published value: got/);
  });
});

describe('its precision', () => {
  it.each([
    ['exact', 'exact'],
    ['at least ("hơn 7 ngàn")', 'atLeast'],
    ['almost ("gần")', 'almost'],
    ['rounded', 'about'],
    ['unquantified', 'unknown'],
  ])('%s', (cell, precision) => {
    expect(parsePrecision(cell)).toBe(precision);
  });

  it('is one of the known words', () => {
    expect(() => parsePrecision('roughly')).toThrow(/precision: got "roughly"/);
  });
});
