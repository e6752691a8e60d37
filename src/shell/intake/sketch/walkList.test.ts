import { expect, it } from 'vitest';
import { walkList } from './walkList';

it('walks the list beside the map, from end to end and no further', () => {
  const listed = [7, 3, 9];
  const go = (now: number, key: string) => walkList(listed, now, key);
  expect([go(-1, 'ArrowRight'), go(7, 'ArrowDown'), go(3, 'ArrowRight'), go(9, 'ArrowRight')]).toEqual([
    7, 3, 9, 9,
  ]);
  expect([go(-1, 'ArrowUp'), go(9, 'ArrowLeft'), go(7, 'ArrowUp')]).toEqual([7, 3, 7]);
  expect([go(3, 'Home'), go(3, 'End'), go(5, 'ArrowRight')]).toEqual([7, 9, 7]);
  expect([go(3, 'Enter'), walkList([], -1, 'End'), walkList([], 4, 'ArrowLeft')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
