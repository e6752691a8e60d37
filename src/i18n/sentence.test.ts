import { expect, it } from 'vitest';
import { inSentence } from './sentence';

it('writes names within sentences', () => {
  expect(inSentence('Năm 2019', 'vi')).toBe('năm 2019');
  expect(inSentence('6 tháng đầu năm 2018', 'vi')).toBe('6 tháng đầu năm 2018');
  expect(inSentence('Đợt 1', 'vi')).toBe('đợt 1');
  expect(inSentence('ANTT', 'vi')).toBe('ANTT');
  expect(inSentence('', 'vi')).toBe('');
});
