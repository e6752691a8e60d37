import { describe, expect, it } from 'vitest';
import { wholeEntries } from './wholeEntries';

describe('entries of the wall that are shown whole', () => {
  it('shows all where they fit, also to the edge, and then keeps no room for a button', () => {
    expect(wholeEntries([40, 80, 120], 120, 30)).toBe(3);
    expect(wholeEntries([40, 80, 120.6], 120, 30)).toBe(3);
    expect(wholeEntries([], 0, 30)).toBe(0);
  });

  it('keeps room for the button as soon as one does not fit', () => {
    expect(wholeEntries([40, 80, 121], 120, 30)).toBe(2);
    expect(wholeEntries([40, 80, 121], 120, 41.5)).toBe(1);
  });

  it('shows none rather than a part of one', () => {
    expect(wholeEntries([90, 130], 100, 30)).toBe(0);
    expect(wholeEntries([90], 40, 30)).toBe(0);
  });
});
