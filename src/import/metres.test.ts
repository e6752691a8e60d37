import { describe, expect, it } from 'vitest';
import { gridPosition, gridPositionIn, parseMetres } from './metres';

describe('parseMetres', () => {
  it.each([
    ['586123', 586123],
    ['586123,45', 586123.45],
    ['586123.456', 586123.456],
    ['586 123.45 m', 586123.45],
    ['586\u00a0123', 586123],
    ['586.123', 586123],
    ['1 145 678.9', 1145678.9],
    ['1.145.678,9', 1145678.9],
    ['1,145,678.9', 1145678.9],
    ['1145678 mét', 1145678],
  ])('%s is %d m', (text, metres) => expect(parseMetres(text)).toBe(metres));

  it.each(['', '106.36', '106 21 34', '106°21\'34"', 'x', '12345678', '1.14.678', '-586123', '586123.4.5'])(
    '%s is no such number',
    (text) => expect(parseMetres(text)).toBeNull(),
  );
});

describe('gridPosition', () => {
  const position = { easting: 586123, northing: 1145678 };

  it('takes the easting for the easting in whichever order they stand', () => {
    expect(gridPosition('586123', '1145678')).toEqual(position);
    expect(gridPosition('1145678', '586123')).toEqual(position);
  });

  it('takes no degrees and nothing outside of Vietnam for metres', () => {
    expect(gridPosition('106.36612', '10.36612')).toBeNull();
    expect(gridPosition('586123', '5861234')).toBeNull();
    expect(gridPosition('586123', '')).toBeNull();
    expect(gridPosition('1145678', '1145678')).toBeNull();
  });

  it.each([
    '586123 1145678',
    '1145678; 586123',
    '(586123, 1145678)',
    'X=1145678 Y=586123',
    '1.145.678 ; 586.123',
    '586123,1145678',
  ])('reads both from one cell: %s', (cell) => expect(gridPositionIn(cell)).toEqual(position));

  it.each(['10.366, 106.366', '', '586123', '1 2 3', `${'9'.repeat(100)}`])('not from %s', (cell) =>
    expect(gridPositionIn(cell)).toBeNull(),
  );
});
