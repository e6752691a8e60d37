import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimatedShare, ParserClock } from './parserClock.svelte';

const parsing = (bytes: number, rows: number | null = null) =>
  ({ step: 'read', share: null, parsing: { bytes, rows } }) as const;
const understand = { step: 'understand', share: null } as const;

describe('estimatedShare', () => {
  it('rises from 0 and never passes 95 %, however long it takes', () => {
    const ms = fc.double({ min: 0, max: 1e7, noNaN: true });
    fc.assert(
      fc.property(ms, ms, fc.double({ min: 1, max: 1e6, noNaN: true }), (a, b, expected) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)].map((at) => estimatedShare(at, expected));
        expect(early).toBeGreaterThanOrEqual(0);
        expect(late).toBeGreaterThanOrEqual(early ?? NaN);
        expect(late).toBeLessThanOrEqual(0.95);
      }),
    );
    expect(estimatedShare(-5, 1000)).toBe(0);
    expect(estimatedShare(500, 1000)).toBe(0.5);
  });
});

describe('ParserClock', () => {
  it('is silent about what is read in a moment', () => {
    const clock = new ParserClock();
    clock.note(parsing(1_000_000), 100);
    expect(clock.work).toBeNull();
  });

  it('tells when the parser began, how long it may take and what the sheet says', () => {
    const clock = new ParserClock();
    clock.note(parsing(40_000_000, 100_001), 100);
    expect(clock.work).toEqual({ since: 100, expected: 5_000, rows: 100_001 });
    clock.note(understand, 9_000);
    expect(clock.work).toBeNull();
  });

  it('expects of the next file the pace of this one', () => {
    const clock = new ParserClock();
    clock.note(parsing(50_000_000), 0);
    clock.note(understand, 10_000);
    clock.note(parsing(25_000_000), 20_000);
    expect(clock.work?.expected).toBe(5_000);
  });

  it('learns nothing of a read that was cancelled, nor of a small file', () => {
    const clock = new ParserClock();
    clock.note(parsing(50_000_000), 0);
    clock.stop();
    expect(clock.work).toBeNull();
    clock.note(understand, 100_000);
    clock.note(parsing(1_000_000), 200_000);
    clock.note(understand, 300_000);
    clock.note(parsing(50_000_000), 400_000);
    expect(clock.work?.expected).toBe(6_250);
  });
});
