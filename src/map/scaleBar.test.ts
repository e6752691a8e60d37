import { expect, it } from 'vitest';
import { lengthText, metresPerPixel, scaleBar } from './scaleBar';

it('a pixel is as long as the map says', () => {
  // 512-px tiles: 40.075 km · cos(lat) / 512 at zoom 0.
  expect(metresPerPixel(0, 0)).toBeCloseTo(78_271.5, 0);
  expect(metresPerPixel(60, 1)).toBeCloseTo(78_271.5 / 4, 0);
});

it.each([
  [10, 110, 1000, 100],
  [87.8, 110, 5000, 56.9],
  [3.3, 110, 200, 60.6],
  [0.3, 100, 20, 66.7],
])('at %f m a pixel the longest round bar within %i px is %i m', (perPixel, most, metres, width) => {
  const bar = scaleBar(perPixel, most);
  expect(bar.metres).toBe(metres);
  expect(bar.width).toBeCloseTo(width, 1);
});

it('lengths are written in whole units', () => {
  expect(lengthText(500, 'vi')).toBe('500 m');
  expect(lengthText(20_000, 'en')).toBe('20 km');
});
