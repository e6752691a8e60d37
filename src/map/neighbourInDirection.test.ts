import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestCommune, neighbourInDirection, type Direction } from './neighbourInDirection';

const DIRECTIONS: readonly Direction[] = ['up', 'down', 'left', 'right'];

/** A 3 × 3 board, numbered row by row from the south-west; queen neighbours. */
const points = Float64Array.from(
  Array.from({ length: 9 }, (_, i) => [106 + 0.1 * (i % 3), 10 + 0.1 * Math.floor(i / 3)]).flat(),
);
const lists = Array.from({ length: 9 }, (_, a) =>
  Array.from({ length: 9 }, (_, b) => b).filter(
    (b) =>
      b !== a && Math.abs((a % 3) - (b % 3)) <= 1 && Math.abs(Math.floor(a / 3) - Math.floor(b / 3)) <= 1,
  ),
);
const starts = Uint32Array.from([0, ...lists.map((_, i) => lists.slice(0, i + 1).flat().length)]);
const neighbours = Uint32Array.from(lists.flat());
const go = (from: number, direction: Direction) =>
  neighbourInDirection(from, direction, points, starts, neighbours);

describe('neighbourInDirection', () => {
  it('goes to the straight neighbour, not to the diagonal one', () => {
    expect(DIRECTIONS.map((direction) => go(4, direction))).toEqual([7, 1, 3, 5]);
  });

  it('stays at the edge', () => {
    expect(go(0, 'down')).toBe(-1);
    expect(go(8, 'right')).toBe(-1);
  });

  it('leaves an island for the nearest commune that lies that way', () => {
    const island = new Uint32Array(10);
    expect(neighbourInDirection(4, 'up', points, island, new Uint32Array(0))).toBe(7);
  });

  it('from a corner every commune can be reached by arrow keys', () => {
    const seen = new Set([0]);
    for (const ordinal of seen)
      for (const direction of DIRECTIONS) {
        const next = go(ordinal, direction);
        if (next >= 0) seen.add(next);
      }
    expect(seen.size).toBe(9);
  });

  it('never leads against the arrow, whatever the communes look like', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.double({ min: 104, max: 108, noNaN: true }),
            fc.double({ min: 9, max: 12, noNaN: true }),
          ),
          { minLength: 2, maxLength: 30 },
        ),
        fc.constantFrom(...DIRECTIONS),
        (places, direction) => {
          const at = Float64Array.from(places.flat());
          const none = new Uint32Array(places.length + 1);
          const next = neighbourInDirection(0, direction, at, none, new Uint32Array(0));
          if (next < 0) return;
          const dx = (places[next]?.[0] ?? 0) - (places[0]?.[0] ?? 0);
          const dy = (places[next]?.[1] ?? 0) - (places[0]?.[1] ?? 0);
          const along = { up: dy, down: -dy, left: -dx, right: dx }[direction];
          expect(along).toBeGreaterThan(0);
        },
      ),
    );
  });
});

it('the keyboard starts at the commune nearest to the middle of the frame', () => {
  expect(nearestCommune(points, 106.19, 10.02)).toBe(2);
  expect(nearestCommune(new Float64Array(0), 106, 10)).toBe(-1);
});
