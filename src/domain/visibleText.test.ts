import { describe, expect, it } from 'vitest';
import { visibleText } from './visibleText';

describe('visibleText', () => {
  it.each([
    ['10.05\u200b', '10.05'],
    ['\u200e10.05', '10.05'],
    ['H\u200bọ tên\ufeff', 'Họ tên'],
    ['Xã Hòa'.normalize('NFD'), 'Xã Hòa'],
    ['a\u00a0b\tc\nd', 'a\u00a0b\tc\nd'],
    // TCVN3 as Windows-1252 shows it: ư.
    ['Th\u00ad00eang', 'Th\u00ad00eang'],
    ['', ''],
  ])('%j is %j', (text, shown) => expect(visibleText(text)).toBe(shown));
});
