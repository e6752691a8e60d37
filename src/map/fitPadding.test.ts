import { describe, expect, it } from 'vitest';
import { fitPadding } from './fitPadding';

const padding = { top: 20, right: 20, bottom: 20, left: 20 };
const inset = { width: 130, height: 180, margin: 14 };
/** A territory whose south-east is empty: one commune in the west, one in the north-east. */
const hollow = Float64Array.of(106, 10, 106.2, 10.5, 106.5, 10.3, 107, 10.5);
const full = Float64Array.of(106, 10, 107, 10.5);
const bounds = [106, 10, 107, 10.5] as const;

describe('fitPadding', () => {
  it('stays as given when the inset covers no commune', () => {
    expect(fitPadding({ width: 800, height: 800 }, bounds, full, padding, inset)).toEqual(padding);
    expect(fitPadding({ width: 800, height: 440 }, bounds, hollow, padding, inset)).toEqual(padding);
  });

  it('makes room on the side that leaves the map larger', () => {
    const low = fitPadding({ width: 800, height: 440 }, bounds, full, padding, inset);
    expect(low.right).toBe(14 + 130 + 8);
    expect(low.bottom).toBe(20);
    const tall = fitPadding({ width: 500, height: 520 }, bounds, full, padding, { ...inset, width: 300 });
    expect(tall.bottom).toBe(14 + 180 + 8);
    expect(tall.right).toBe(20);
  });
});
