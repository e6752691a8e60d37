import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCoordinate } from './parseCoordinate';

describe('parseCoordinate', () => {
  it('never groups thousands', () => {
    expect(parseCoordinate('10.366', 'lat')).toBe(10.366);
    expect(parseCoordinate('10,366', 'lat')).toBe(10.366);
    expect(parseCoordinate('106.123456', 'lng')).toBe(106.123456);
    expect(parseCoordinate('-70,5°', 'lng')).toBe(-70.5);
  });

  it.each([
    [`10°21'34"B`, 'lat', 10 + 21 / 60 + 34 / 3600],
    [`10°21’34”N`, 'lat', 10 + 21 / 60 + 34 / 3600],
    [`106°30'00"Đ`, 'lng', 106.5],
    ['106 30 00 E', 'lng', 106.5],
    [`10°21,5'`, 'lat', 10 + 21.5 / 60],
    ['B 10°30', 'lat', 10.5],
    [`10°21'34''`, 'lat', 10 + 21 / 60 + 34 / 3600],
    [`10o21'34''`, 'lat', 10 + 21 / 60 + 34 / 3600],
    ['10:21:34', 'lat', 10 + 21 / 60 + 34 / 3600],
    ['33.5 S', 'lat', -33.5],
    ['10 độ 21 phút 34 giây', 'lat', 10 + 21 / 60 + 34 / 3600],
    [`10°21'34" vĩ độ Bắc`, 'lat', 10 + 21 / 60 + 34 / 3600],
    [`10°21'34.0"Vĩ Bắc`, 'lat', 10 + 21 / 60 + 34 / 3600],
    ['106,5 độ kinh Đông', 'lng', 106.5],
    ['10°21`34``', 'lat', 10 + 21 / 60 + 34 / 3600],
  ] as const)('reads %s', (text, axis, degrees) => {
    expect(parseCoordinate(text, axis)).toBeCloseTo(degrees, 10);
  });

  it.each([
    [`10°21'34"B`, 'lng'],
    ['106.5 E', 'lat'],
    ['10,5 độ vĩ Bắc', 'lng'],
    ['10 km', 'lat'],
    [`10°75'00"`, 'lat'],
    ['106.123.456', 'lng'],
    ['-10 S', 'lat'],
    ['', 'lat'],
    ['abc', 'lng'],
  ] as const)('refuses %s as %s', (text, axis) => {
    expect(parseCoordinate(text, axis)).toBeNull();
  });

  it('hands metres on as they are', () => {
    expect(parseCoordinate('1145678.12', 'lat')).toBe(1145678.12);
  });

  it('reads back what it wrote, and never throws', () => {
    fc.assert(
      fc.property(fc.double({ min: -180, max: 180, noNaN: true }), (degrees) => {
        const text = degrees.toFixed(7);
        expect(parseCoordinate(text, 'lng')).toBe(Number(text) === 0 ? 0 : Number(text));
      }),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('lng' as const, 'lat' as const),
        (text, axis) => {
          const value = parseCoordinate(text, axis);
          expect(value === null || Number.isFinite(value)).toBe(true);
        },
      ),
    );
  });
});
