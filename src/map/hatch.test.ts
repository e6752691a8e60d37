import { describe, expect, it } from 'vitest';
import { dotsImage, hatchImage } from './hatch';

const alphaAt = (image: ReturnType<typeof hatchImage>, x: number, y: number) =>
  image.data[((y % image.height) * image.width + (x % image.width)) * 4 + 3] ?? NaN;

describe('hatchImage', () => {
  const image = hatchImage(14, 3, [122, 46, 11, 255]);

  it('draws 45° lines: the same along one diagonal, different across', () => {
    for (let step = 0; step < 14; step += 1) expect(alphaAt(image, step, 13 - step)).toBe(255);
    expect(alphaAt(image, 6, 0)).toBe(0);
  });

  it('joins with its copies without a seam', () => {
    for (let x = 0; x < 14; x += 1)
      for (let y = 0; y < 14; y += 1) expect(alphaAt(image, x + 13, y + 1)).toBe(alphaAt(image, x, y));
  });

  it('carries the colour of the theme', () => expect([...image.data.slice(0, 3)]).toEqual([122, 46, 11]));
});

it('dots stand in the middle and leave the rest free', () => {
  const image = dotsImage(15, 3, [0, 0, 0, 255]);
  expect(alphaAt(image, 7, 7)).toBe(255);
  expect(alphaAt(image, 0, 0)).toBe(0);
});
