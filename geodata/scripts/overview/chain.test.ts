import { describe, expect, it } from 'vitest';
import { chainEdges } from './chain';

describe('chainEdges', () => {
  it('joins edges in any order and direction into one line', () => {
    const lines = chainEdges([
      [1, 0, 2, 0],
      [0, 0, 1, 0],
      [3, 0, 2, 0],
    ]);
    expect(lines).toHaveLength(1);
    expect(lines[0]!.map((p) => p[0]).sort()).toEqual([0, 1, 2, 3]);
  });

  it('ends lines where three meet', () => {
    const lines = chainEdges([
      [0, 0, 1, 0],
      [0, 0, 0, 1],
      [0, 0, -1, 0],
    ]);
    expect(lines).toHaveLength(3);
  });

  it('closes a ring where it began', () => {
    const [ring] = chainEdges([
      [0, 0, 1, 0],
      [1, 0, 1, 1],
      [1, 1, 0, 0],
    ]);
    expect(ring).toHaveLength(4);
    expect(ring![0]).toEqual(ring![3]);
  });

  it('skips an edge of no length', () => {
    expect(chainEdges([[1, 1, 1, 1]])).toEqual([]);
  });
});
