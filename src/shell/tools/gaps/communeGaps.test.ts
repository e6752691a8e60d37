import { describe, expect, it } from 'vitest';
import { communeGaps, wholeGap } from './communeGaps';

const ground = { covered: 'seen', all: 'area' };
const table = (area: number[], seen: number[]) => ({
  columns: { area: Float64Array.from(area), seen: Float64Array.from(seen) },
});

describe('gaps of communes', () => {
  it('are what is not covered, the largest first, the unknown last', () => {
    const gaps = communeGaps(table([4, 10, 8, 6], [1, NaN, 3, 1]), ground);
    expect(gaps.map(({ ordinal, gapKm2 }) => [ordinal, gapKm2])).toEqual([
      [2, 5],
      [3, 5],
      [0, 3],
      [1, NaN],
    ]);
    expect(gaps[2]!.share).toBe(0.75);
  });

  it('are never less than nothing where all is covered', () => {
    expect(communeGaps(table([2], [2.000001]), ground)[0]).toMatchObject({ gapKm2: 0, share: 0 });
  });

  it('add up over the communes of which something is known', () => {
    expect(wholeGap(communeGaps(table([4, 10, 8], [1, NaN, 3]), ground))).toEqual({
      ordinal: -1,
      allKm2: 12,
      gapKm2: 8,
      share: 8 / 12,
    });
    expect(wholeGap(communeGaps(table([4], [NaN]), ground))).toBeNull();
  });

  it('of ground that is not measured are unknown, not zero', () => {
    expect(communeGaps({ columns: { area: Float64Array.of(3) } }, ground)[0]!.gapKm2).toBeNaN();
  });
});
