import { describe, expect, it } from 'vitest';
import { rowOfKey } from './rowKeys';

describe('the keys of a list', () => {
  const place = { at: 5, count: 20, height: 180, rowHeight: 36 };

  it.each([
    ['ArrowDown', 6],
    ['ArrowUp', 4],
    ['PageDown', 9],
    ['PageUp', 1],
    ['Home', 0],
    ['End', 19],
    ['Enter', null],
    // No key, though every object has it.
    ['constructor', null],
  ])('%s', (key, row) => expect(rowOfKey(key, place)).toBe(row));

  it('stays inside the list', () => {
    expect(rowOfKey('ArrowUp', { ...place, at: 0 })).toBe(0);
    expect(rowOfKey('PageDown', { ...place, at: 18 })).toBe(19);
  });

  it('moves by one row at least, however small the place is', () =>
    expect(rowOfKey('PageDown', { ...place, height: 20 })).toBe(6));
});
