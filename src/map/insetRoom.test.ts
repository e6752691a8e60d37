import { describe, expect, it } from 'vitest';
import type { InsetBox } from './inset';
import { insetRooms, insetSquares } from './insetRoom';

const box = (width: number, height: number): InsetBox => ({
  width,
  height,
  margin: 10,
  scale: 1,
  lying: width > height,
});

describe('the room of the inset', () => {
  it.each([
    [150, 148],
    [150, 182],
    [300, 86],
  ])('is covered without a gap and hardly more: %d × %d', (width, height) => {
    const squares = insetSquares(box(width, height));
    const covers = (x: number, y: number): boolean =>
      squares.some(({ dx, dy, radius }) => Math.abs(x - dx) <= radius && Math.abs(y - dy) <= radius);
    for (let x = -width / 2; x <= width / 2; x++)
      for (const y of [-height / 2, 0, height / 2]) expect(covers(x, y)).toBe(true);
    for (let y = -height / 2; y <= height / 2; y++)
      for (const x of [-width / 2, 0, width / 2]) expect(covers(x, y)).toBe(true);
    expect(covers(width / 2 + 5, 0)).toBe(false);
    expect(covers(0, height / 2 + 5)).toBe(false);
  });

  // A map whose degrees are its pixels.
  const surface = {
    project: (x: number, y: number) => ({ x, y }),
    unproject: (lng: number, lat: number) => ({ lng, lat }),
  };
  const frame = { width: 390, height: 600 };
  const rooms = (x: number, y: number, scale = 1) =>
    insetRooms(surface, frame, box(150, 148), { labelPoints: Float64Array.of(x, y) }, scale);

  it('is asked for only when a name is near', () => {
    expect(rooms(100, 100)).toEqual([]);
    expect(rooms(160, 516)).toEqual([]);
    expect(rooms(160, 516, 1.25)).not.toEqual([]);
    expect(rooms(200, 516).map(({ lng, lat }) => [lng, lat])[0]).toEqual([305, 516]);
  });
});
