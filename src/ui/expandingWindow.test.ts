import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandingWindow } from './expandingWindow';

const list = fc
  .record({
    count: fc.integer({ min: 0, max: 6000 }),
    rowHeight: fc.integer({ min: 20, max: 90 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    height: fc.integer({ min: 40, max: 1200 }),
    openShare: fc.double({ min: -0.2, max: 1, noNaN: true }),
    openHeight: fc.integer({ min: 0, max: 2000 }),
  })
  .map(({ share, openShare, ...rest }) => {
    const open = Math.floor(openShare * rest.count);
    const whole = rest.count * rest.rowHeight + (open >= 0 && open < rest.count ? rest.openHeight : 0);
    return { ...rest, open, whole, top: share * Math.max(0, whole - rest.height) };
  });

describe('the window of a list with an open row', () => {
  it('is as long as the list, whatever is drawn', () => {
    fc.assert(
      fc.property(list, (one) => {
        const { from, to, before, after } = expandingWindow(one);
        const openDrawn = one.open >= from && one.open < to ? one.openHeight : 0;
        expect(before + (to - from) * one.rowHeight + openDrawn + after).toBe(one.whole);
      }),
    );
  });

  it('draws everything that is in sight', () => {
    fc.assert(
      fc.property(list, (one) => {
        const { from, to, before, after } = expandingWindow(one);
        expect(before).toBeLessThanOrEqual(one.top + 1e-6);
        expect(one.whole - after).toBeGreaterThanOrEqual(Math.min(one.whole, one.top + one.height) - 1e-6);
        expect(from).toBeLessThanOrEqual(to);
      }),
    );
  });

  it('draws no more than what is in sight and some', () => {
    const long = { count: 5000, rowHeight: 40, top: 80_000, height: 400, open: 10, openHeight: 300 };
    const { from, to } = expandingWindow(long);
    expect(to - from).toBeLessThan(60);
    expect(from).toBeGreaterThan(1900);
  });
});
