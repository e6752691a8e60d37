import { expect, it } from 'vitest';
import { crossings } from './crossings';

it('finds a bow tie, and nothing in two squares that share a side', () => {
  const bowTie = [
    [0, 0],
    [2, 2],
    [2, 0],
    [0, 2],
    [0, 0],
  ];
  expect(crossings([bowTie])).toHaveLength(1);
  const left = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ];
  const right = [
    [1, 0],
    [2, 0],
    [2, 1],
    [1, 1],
    [1, 0],
  ];
  expect(crossings([left, right])).toEqual([]);
});

it('finds a vertex that stands on a foreign edge', () => {
  const square = [
    [0, 0],
    [2, 0],
    [2, 2],
    [0, 2],
    [0, 0],
  ];
  const spike = [
    [2, 1],
    [3, 0.5],
    [3, 1.5],
    [2, 1],
  ];
  expect(crossings([square, spike]).length).toBeGreaterThan(0);
});
