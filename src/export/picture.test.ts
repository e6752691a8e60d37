import { expect, it } from 'vitest';
import { legendRows, wrap } from './picture';

const width = (text: string): number => text.length * 7;

it('breaks the legend into rows without losing a class', () => {
  const legend = ['Đạt', 'Chưa đạt', 'Đang xét', 'Chưa có số liệu'].map((label) => ({
    label,
    count: '12',
    colour: '#fff',
    hatch: false,
    dotted: false,
  }));
  const rows = legendRows(legend, 230, width);
  expect(rows.flat().map(({ entry }) => entry.label)).toEqual(legend.map(({ label }) => label));
  expect(rows.length).toBeGreaterThan(1);
  expect(legendRows([], 230, width)).toEqual([]);
});

it('wraps lines between words only', () => {
  const line = 'Số liệu minh hoạ: phân bổ theo xã là giả định';
  const parts = wrap(line, 100, width);
  expect(parts.join(' ')).toBe(line);
  expect(parts.every((part) => width(part) <= 100 || !part.includes(' '))).toBe(true);
  expect(wrap('', 100, width)).toEqual(['']);
});
