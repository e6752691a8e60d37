import { describe, expect, it } from 'vitest';
import type { CommuneGround } from './ground';
import { Placer } from './placer';
import { randomOf } from './random';

/** A square of about 2 km with a square hole in its middle, and a second small polygon to its east. */
const square = (lng: number, lat: number, size: number): [number, number][] => [
  [lng, lat],
  [lng + size, lat],
  [lng + size, lat + size],
  [lng, lat + size],
  [lng, lat],
];
const commune: CommuneGround = {
  code: '00001',
  name: 'Xã Một',
  urban: false,
  areaKm2: 4,
  population: 1000,
  density: 250,
  polygons: [[square(106, 10, 0.02), square(106.008, 10.008, 0.004)], [square(106.03, 10, 0.003)]],
};

function inside([lng, lat]: readonly [number, number]): boolean {
  const within = (x: number, y: number, size: number): boolean =>
    lng > x && lng < x + size && lat > y && lat < y + size;
  return (within(106, 10, 0.02) && !within(106.008, 10.008, 0.004)) || within(106.03, 10, 0.003);
}

describe('a placer', () => {
  const placer = new Placer(commune);
  const random = randomOf('placer', 'test');

  it('has its centre inside, not in the hole', () => {
    expect(inside(placer.centre)).toBe(true);
    expect(placer.inradius).toBeGreaterThan(300);
  });

  it('finds only places strictly inside, whatever it is asked for', () => {
    for (let i = 0; i < 300; i++) {
      expect(inside(placer.anywhere(random))).toBe(true);
      expect(inside(placer.near(random, placer.centre, 3000))).toBe(true);
      // Around a point in the hole, and around one far outside.
      expect(inside(placer.near(random, [106.01, 10.01], 20))).toBe(true);
      expect(inside(placer.near(random, [107, 11], 20))).toBe(true);
      const way = placer.along(random, [106.5, 10.01]);
      if (way) expect(inside(way.spot)).toBe(true);
    }
  });

  it('keeps away from the border', () => {
    expect(placer.contains([106.00001, 10.004])).toBe(false);
    expect(placer.contains([106.004, 10.004])).toBe(true);
    expect(placer.contains([106.01, 10.01])).toBe(false);
  });

  it('gives the bearing of the way, clockwise from north', () => {
    const east = placer.along(random, [placer.centre[0] + 0.1, placer.centre[1]]);
    const north = placer.along(random, [placer.centre[0], placer.centre[1] + 0.1]);
    if (east) expect(east.bearing).toBeCloseTo(90, 0);
    if (north) expect(north.bearing).toBeCloseTo(0, 0);
    expect(east ?? north).not.toBeNull();
    expect(placer.along(random, placer.centre)).toBeNull();
  });
});

describe('chance', () => {
  it('is the same for the same words and another for others', () => {
    const draw = (...words: string[]): number[] => {
      const random = randomOf(...words);
      return Array.from({ length: 20 }, random.next);
    };
    expect(draw('a', 'b')).toEqual(draw('a', 'b'));
    expect(draw('a', 'b')).not.toEqual(draw('a', 'c'));
  });

  it('is spread evenly and follows weights', () => {
    const random = randomOf('even');
    const draws = Array.from({ length: 20_000 }, random.next);
    expect(draws.reduce((a, b) => a + b, 0) / draws.length).toBeCloseTo(0.5, 1);
    expect(draws.every((x) => x >= 0 && x < 1)).toBe(true);
    const hits = [0, 0, 0];
    for (let i = 0; i < 9000; i++) {
      const k = random.weighted([1, 0, 2]);
      hits[k] = (hits[k] ?? 0) + 1;
    }
    expect(hits[1]).toBe(0);
    expect((hits[2] ?? 0) / (hits[0] ?? 1)).toBeCloseTo(2, 0);
  });
});
