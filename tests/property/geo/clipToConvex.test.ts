import fc from 'fast-check';
import { intersection } from 'polyclip-ts';
import { describe, expect, it } from 'vitest';
import { clipToConvex, isInside, signedArea, type Ring } from '../../../src/geo/clipToConvex';
import { outlineRings } from '../../../src/geo/outlineRings';

type Place = [number, number];
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** A hexagon around a place, against the clock. */
const hexagon = (x: number, y: number, radius: number): Place[] =>
  Array.from({ length: 6 }, (_, i) => [
    x + radius * Math.cos((i * Math.PI) / 3),
    y + radius * Math.sin((i * Math.PI) / 3),
  ]);

/** A coast: a star around the origin with deep bays, and a lake in it, of half its reach. */
const regions = fc
  .array(number(0.2, 1), { minLength: 5, maxLength: 40 })
  .chain((reach) => fc.tuple(fc.constant(reach), fc.boolean(), number(0, 6)))
  .map(([reach, lake, turn]): Ring[] => {
    const star = (scale: number): Place[] =>
      reach.map((r, i) => {
        const angle = turn + (2 * Math.PI * i) / reach.length;
        return [scale * r * Math.cos(angle), scale * r * Math.sin(angle)];
      });
    return lake ? [star(1), star(0.5).reverse()] : [star(1)];
  });
const windows = fc.tuple(number(-1, 1), number(-1, 1), number(0.02, 1.5)).map((at) => hexagon(...at));

const areaOf = (polygons: readonly (readonly Ring[])[]): number =>
  polygons.flat().reduce((sum, ring) => sum + signedArea(ring) / 2, 0);
const mutable = (rings: readonly Ring[]): Place[][] => rings.map((ring) => ring.map(([x, y]) => [x, y]));

describe('the part of a region within a convex window', () => {
  it('has the area that a general clipper finds, lake and all', () => {
    fc.assert(
      fc.property(regions, windows, (region, window) => {
        const theirs = intersection([mutable(region)], [window]);
        const ours = clipToConvex(region, window);
        expect(areaOf(ours)).toBeCloseTo(
          theirs.flat().reduce((sum, ring) => sum + signedArea(ring.slice(0, -1)) / 2, 0),
          9,
        );
      }),
    );
  });

  it('lies in both: every corner is the window’s or within it, and no shell is turned', () => {
    fc.assert(
      fc.property(regions, windows, (region, window) => {
        for (const polygon of clipToConvex(region, window)) {
          expect(signedArea(polygon[0]!)).toBeGreaterThanOrEqual(-1e-12);
          for (const [x, y] of polygon.flat()) {
            const [cx, cy] = [(window[0]![0] + window[3]![0]) / 2, (window[0]![1] + window[3]![1]) / 2];
            const nearer: [number, number] = [cx + (x - cx) * (1 - 1e-9), cy + (y - cy) * (1 - 1e-9)];
            expect(isInside([window], ...nearer)).toBe(true);
          }
        }
      }),
    );
  });

  it('a window wholly within, wholly outside, in the lake, and around everything', () => {
    const square = (size: number): Place[] => [
      [-size, -size],
      [size, -size],
      [size, size],
      [-size, size],
    ];
    const region = [square(4), square(2).reverse()];
    expect(clipToConvex(region, hexagon(3, 3, 0.5))).toEqual([[hexagon(3, 3, 0.5)]]);
    expect(clipToConvex(region, hexagon(9, 0, 1))).toEqual([]);
    expect(clipToConvex(region, hexagon(0, 0, 1))).toEqual([]);
    expect(clipToConvex(region, hexagon(0, 0, 20))).toEqual([region]);
    // An edge of the region that runs through two corners of the window.
    expect(areaOf(clipToConvex([square(4)], hexagon(0, -4, 1)))).toBeCloseTo((3 * Math.sqrt(3)) / 4, 9);
  });
});

describe('the outline of communes', () => {
  it('of a grid with a hole is its edge and the edge of the hole, whatever the winding', () => {
    const cell = (x: number, y: number): Place[] => [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
      [x, y],
    ];
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (turned) => {
        const cells = [0, 1, 2].flatMap((x) => [0, 1, 2].map((y) => cell(x, y)));
        const given = cells
          .map((ring, i) => [turned[i] ? [...ring].reverse() : ring])
          .filter((_, i) => i !== 4);
        const rings = outlineRings(given);
        expect(rings.map((ring) => signedArea(ring) / 2).sort((a, b) => a - b)).toEqual([-1, 9]);
        expect(rings.map(({ length }) => length).sort((a, b) => a - b)).toEqual([4, 12]);
      }),
    );
  });
});
