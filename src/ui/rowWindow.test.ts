import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowWindow } from './rowWindow';

it('always covers what is in sight and stays inside the list', () => {
  const lists = fc.record({
    count: fc.integer({ min: 0, max: 5000 }),
    rowHeight: fc.integer({ min: 10, max: 80 }),
    top: fc.integer({ min: -50, max: 400_000 }),
    height: fc.integer({ min: 0, max: 2000 }),
  });
  fc.assert(
    fc.property(lists, (list) => {
      const { from, to } = rowWindow(list);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(list.count);
      expect(to).toBeGreaterThanOrEqual(from);
      const first = Math.floor(Math.max(0, list.top) / list.rowHeight);
      const last = Math.min(list.count, Math.ceil((Math.max(0, list.top) + list.height) / list.rowHeight));
      if (first < last) {
        expect(from).toBeLessThanOrEqual(first);
        expect(to).toBeGreaterThanOrEqual(last);
      }
    }),
  );
});

it('draws a small part of 3.321 rows', () => {
  const { from, to } = rowWindow({ count: 3321, rowHeight: 34, top: 34_000, height: 340 });
  expect([from, to]).toEqual([988, 1022]);
});
