import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnknownCell, parseCount, parseNumber, parseOf, parseQuantity } from './parseNumber';

describe('parseNumber', () => {
  it.each([
    ['1.611', 1611],
    ['145.410', 145410],
    ['12.375', 12375],
    ['96,7', 96.7],
    ['-19,4', -19.4],
    ['−19,4 %', -19.4],
    ['1,1 ngàn', 1100],
    ['7 nghìn', 7000],
    ['2,5 triệu', 2500000],
    ['02', 2],
    ['-5', -5],
    ['−5', -5],
    ['145.410,5', 145410.5],
    ['145,410.5', 145410.5],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['12 375', 12375],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['96.7', 96.7],
    ['1,611', 1.611],
    ['0', 0],
  ])('reads %s as %d', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each([
    '07/07',
    'hàng chục',
    '',
    '-',
    '1e9',
    'Infinity',
    'NaN',
    '1.61.1',
    '1..2',
    '1,2,3',
    '12 34',
    '0x10',
    '.5',
    '5,',
  ])('refuses %s', (text) => {
    expect(parseNumber(text)).toBeNull();
  });

  it('reads back what Vietnamese and English formatting write', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (n) => {
        expect(parseNumber(new Intl.NumberFormat('vi-VN').format(n))).toBe(n === 0 ? 0 : n);
        expect(parseNumber(String(n))).toBe(n);
      }),
    );
  });

  it('never throws and never answers with something infinite', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const value = parseNumber(text);
        expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

describe('parseCount', () => {
  it('reads the only whole reading', () => {
    expect(parseCount('1,611')).toBe(1611);
    expect(parseCount('1.611')).toBe(1611);
    expect(parseCount('7.0')).toBe(7);
    expect(parseCount('-5')).toBe(-5);
  });

  it('refuses halves', () => {
    expect(parseCount('7,5')).toBeNull();
    expect(parseCount('0,125')).toBeNull();
  });
});

describe('parseQuantity', () => {
  it('takes a dot for a decimal point unless a round number of thousands is meant', () => {
    expect(parseQuantity('57.125', 10_000)).toBe(57.125);
    expect(parseQuantity('1.500', 10_000)).toBe(1500);
    expect(parseQuantity('123.456', 360)).toBe(123.456);
    expect(parseQuantity('1.200', 360)).toBe(1.2);
    expect(parseQuantity('200000', 10_000)).toBe(200000);
    expect(parseQuantity('45,5', 360)).toBe(45.5);
  });
});

describe('parseOf', () => {
  it('reads "07/07" as 7 of 7, never as a date', () => {
    expect(parseOf('07/07')).toEqual({ value: 7, of: 7 });
    expect(parseOf('164/173')).toEqual({ value: 164, of: 173 });
  });

  it('refuses more than all, and pairs that are none', () => {
    expect(parseOf('8/7')).toBeNull();
    expect(parseOf('19/8/2018')).toBeNull();
    expect(parseOf('a/7')).toBeNull();
  });
});

describe('isUnknownCell', () => {
  it('tells unknown from zero', () => {
    for (const cell of ['', ' ', '-', 'không rõ', 'N/A', '?']) expect(isUnknownCell(cell)).toBe(true);
    for (const cell of ['0', 'không', 'x']) expect(isUnknownCell(cell)).toBe(false);
  });
});
