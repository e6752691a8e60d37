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

  it('makes room where that leaves the map largest', () => {
    const low = fitPadding({ width: 800, height: 440 }, bounds, full, padding, inset);
    expect(low.right).toBe(14 + 130 + 8);
    expect(low.bottom).toBe(20);
    const tall = fitPadding({ width: 500, height: 520 }, bounds, full, padding, { ...inset, width: 300 });
    expect(tall.bottom).toBeGreaterThan(100);
    expect(tall.right).toBe(20);
  });

  it('moves up into free space before it grows smaller', () => {
    const moved = fitPadding({ width: 500, height: 520 }, bounds, full, padding, { ...inset, width: 300 });
    // 500 − 40 px for one degree: as wide as without the inset.
    expect(500 - moved.left - moved.right).toBe(460);
    expect(moved.bottom).toBeLessThan(14 + 180 + 8 + 1);
  });

  it('keeps communes from under the buttons of the upper corners, and is as given where none is beneath', () => {
    const frame = { width: 676, height: 417 };
    const corners = { left: { width: 148, height: 56 }, right: { width: 56, height: 124 } };
    // As high as the frame: its upper corners would lie beneath both; in the lower right, where the inset is, is nothing.
    const high = [106, 10, 107.4, 10.74] as const;
    const whole = Float64Array.of(106, 10.5, 107.4, 10.74, 106, 10, 106.5, 10.5);
    const fitted = fitPadding(frame, high, whole, { ...padding, corners }, inset);
    expect(fitted.top).toBeGreaterThan(padding.top);
    expect(fitPadding(frame, high, whole, padding, inset).top).toBe(padding.top);
    // Empty corners, as of a diamond.
    const middle = Float64Array.of(106.6, 10, 106.8, 10.74, 106, 10.3, 107.4, 10.4);
    expect(fitPadding(frame, high, middle, { ...padding, corners }, inset).top).toBe(padding.top);
  });

  it('asks for nothing impossible of a box that is too small', () => {
    expect(fitPadding({ width: 30, height: 30 }, bounds, full, padding, inset)).toEqual({
      top: 0,
      right: 0,
      bottom: 0,
      left: 0,
    });
  });
});
