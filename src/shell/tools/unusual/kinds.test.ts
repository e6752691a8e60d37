import { describe, expect, it } from 'vitest';
import type { UnusualResult } from '../../../compute/unusual';
import { unusualCommunes } from './kinds';

const result = {
  local: {
    quadrant: Uint8Array.of(1, 3, 0, 4, 2),
    localP: Float64Array.of(0.001, 0.02, NaN, 0.001, 0.3),
    localQ: Float64Array.of(0.01, 0.05, NaN, 0.01, 0.4),
    giStarZ: Float64Array.of(2, -3, NaN, 4, 0),
  },
} as unknown as UnusualResult;

describe('unusual communes', () => {
  it('are those within the level, the surest first, each with its kind', () => {
    expect(unusualCommunes(result, 0.05).map(({ ordinal, kind }) => [ordinal, kind])).toEqual([
      [3, 'highLow'],
      [0, 'highHigh'],
      [1, 'lowLow'],
    ]);
  });

  it('are fewer at a stricter level, and never those that were not assessed', () => {
    expect(unusualCommunes(result, 0.01).map(({ ordinal }) => ordinal)).toEqual([3, 0]);
    expect(unusualCommunes(result, 1).map(({ ordinal }) => ordinal)).toEqual([3, 0, 1, 4]);
  });
});
