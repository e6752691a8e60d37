import { describe, expect, it } from 'vitest';
import type { Place } from '../sketch';
import { placesAlong, unusualRooms } from './rooms';

const square: Place[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
];

describe('rooms of unusual communes', () => {
  it('lie along the whole outline, evenly, whatever its corners', () => {
    const places = placesAlong(square, 8);
    expect(places).toEqual([
      [0, 0],
      [2, 0],
      [4, 0],
      [4, 2],
      [4, 4],
      [2, 4],
      [0, 4],
      [0, 2],
    ]);
    // A ring that repeats its first place at the end, as GeoJSON's do, is the same outline.
    expect(placesAlong([...square, [0, 0]], 8)).toEqual(places);
    expect(placesAlong([[1, 1]], 8)).toEqual([]);
  });

  it('hold the sign, both halves of it, and every ring', () => {
    const rooms = unusualRooms([{ label: [2, 2], rings: [square, square] }]);
    const sign = rooms.filter(({ dx }) => dx !== undefined);
    expect(sign.map(({ dx = 0 }) => Math.sign(dx))).toEqual([-1, 1]);
    expect(sign.every(({ dy = 0, radius }) => dy - radius > 0)).toBe(true);
    expect(rooms.length - sign.length).toBe(2 * placesAlong(square, 48).length);
  });
});
