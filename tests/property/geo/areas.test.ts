import turfArea from '@turf/area';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communeAreasKm2, labelPoints, queenNeighbours } from '../../../src/geo/area';
import { fromFeatures } from '../../../src/geo/boundarySetFrom';
import { assignPoints, buildCommuneIndex } from '../../../src/geo/communeIndex';
import { anySeed, messy, polygon, tiling } from './territories';

describe('areas', () => {
  it('agree with Turf to rounding', () => {
    fc.assert(
      fc.property(anySeed, fc.integer({ min: 1, max: 10 }), (seed, n) => {
        const communes = messy(seed, n);
        const ours = communeAreasKm2(fromFeatures(communes));
        communes.forEach((commune, c) => {
          const theirs = turfArea(commune) / 1e6;
          expect(Math.abs(ours[c]! - theirs)).toBeLessThan(1e-9 * Math.max(1, theirs));
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe('label points', () => {
  it('lie inside their commune, however crooked it is', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        for (const commune of messy(seed, 5)) {
          const set = fromFeatures([commune]);
          expect([...assignPoints(buildCommuneIndex(set), labelPoints(set))]).toEqual([0]);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('neighbours', () => {
  it('are the eight around a tile, corners included', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const { starts, neighbours } = queenNeighbours(fromFeatures(tiling(seed, 3, 3)));
        expect([...neighbours.slice(starts[4]!, starts[5]!)]).toEqual([0, 1, 2, 3, 5, 6, 7, 8]);
        expect([...neighbours.slice(starts[0]!, starts[1]!)]).toEqual([1, 3, 4]);
      }),
      { numRuns: 20 },
    );
  });

  it('are found where a border has vertices on one side only, and not across a gap of 100 m', () => {
    const west = polygon([
      [
        [106, 10],
        [106.01, 10],
        [106.01, 10.01],
        [106, 10.01],
      ],
    ]);
    const east = polygon([
      [
        [106.01, 10.003],
        [106.02, 10.003],
        [106.02, 10.006],
        [106.01, 10.006],
      ],
    ]);
    const apart = polygon([
      [
        [106.021, 10],
        [106.03, 10],
        [106.03, 10.01],
        [106.021, 10.01],
      ],
    ]);
    const { starts, neighbours } = queenNeighbours(fromFeatures([west, east, apart]));
    expect([...starts]).toEqual([0, 1, 2, 2]);
    expect([...neighbours]).toEqual([1, 0]);
  });

  it('tell neighbours by metres: five metres apart they are none, unless that is still near', () => {
    const metres = 180 / (Math.PI * 6371008.8);
    const square = (west: number) =>
      polygon([
        [
          [west, 0],
          [west + 0.01, 0],
          [west + 0.01, 0.01],
          [west, 0.01],
          [west, 0],
        ],
      ]);
    const set = fromFeatures([square(106), square(106.01 + 5 * metres)]);
    expect(queenNeighbours(set).neighbours).toHaveLength(0);
    expect(queenNeighbours(set, 4.9).neighbours).toHaveLength(0);
    expect([...queenNeighbours(set, 5.1).neighbours]).toEqual([1, 0]);
  });
});
