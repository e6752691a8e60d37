import { describe, expect, it } from 'vitest';
import { contains, periodFilter, periodNamed, type Period } from './period';

const period = (id: string, vi: string, en: string): Period => ({
  id,
  name: { vi, en },
  from: '2018-01-01',
  to: '2018-06-30',
  sameLastYear: null,
  previous: null,
});
const half = period('2018-H1', '6 tháng đầu năm 2018', 'First half of 2018');
const year = period('2018', 'Năm 2018', '2018');

describe('periodNamed', () => {
  it('finds a period by id or by a name in either language, however it is typed', () => {
    expect(periodNamed('2018-H1', [year, half])).toBe(half);
    expect(periodNamed('6 THANG DAU NAM 2018', [year, half])).toBe(half);
    expect(periodNamed('first half of 2018', [year, half])).toBe(half);
    expect(periodNamed('năm 2018', [year, half])).toBe(year);
    expect(periodNamed('6 tháng đầu 2018', [year, half])).toBe(half);
  });

  it('does not guess', () => {
    for (const text of ['', '–', '2019', 'đầu năm']) expect(periodNamed(text, [year, half])).toBeNull();
  });
});

describe('periodFilter', () => {
  it('takes rows of the period, rows of a file without periods, and every row where none is asked for', () => {
    const speaks = periodFilter(half, [year, half]);
    expect([speaks('2018-H1'), speaks('2018'), speaks('?'), speaks(null)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(periodFilter(null, [])('anything')).toBe(true);
    expect(periodFilter(half, [])('2018-h1')).toBe(true);
  });
});

describe('contains', () => {
  it('has both ends inside', () => {
    expect(
      ['2017-12-31', '2018-01-01', '2018-06-30', '2018-07-01'].map((day) => contains(half, day)),
    ).toEqual([false, true, true, false]);
  });
});
