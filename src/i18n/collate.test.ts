import { expect, it } from 'vitest';
import { compareNames } from './collate';

it('sorts by the Vietnamese alphabet and by number', () => {
  const names = ['Phường 10', 'Đức Xuân', 'Dân Hội', 'Phường 2', 'Ân Thi', 'An Phú', 'Ăn Năn'];
  expect([...names].sort(compareNames)).toEqual([
    'An Phú',
    'Ăn Năn',
    'Ân Thi',
    'Dân Hội',
    'Đức Xuân',
    'Phường 2',
    'Phường 10',
  ]);
});
