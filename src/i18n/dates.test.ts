import { describe, expect, it } from 'vitest';
import { clockInVietnam, dayInVietnam, daysBetween, formatInstant } from './clock';
import { formatDay, formatMonth } from './dates';

describe('dates', () => {
  it('writes days and months', () => {
    expect(formatDay('2021-08-09', 'vi')).toBe('09/08/2021');
    expect(formatDay('2021-08-09', 'en')).toBe('9 Aug 2021');
    expect(formatMonth('2016-03', 'vi')).toBe('03/2016');
    expect(formatDay('2018', 'vi')).toBe('2018');
    expect(formatDay('2018-08', 'en')).toBe('Aug 2018');
  });

  it('knows the day of Việt Nam around midnight', () => {
    expect(dayInVietnam(new Date('2018-06-30T16:59:59Z'))).toBe('2018-06-30');
    expect(dayInVietnam(new Date('2018-06-30T17:00:00Z'))).toBe('2018-07-01');
    expect(clockInVietnam(new Date('2018-06-30T17:00:00Z'))).toBe('00:00');
    expect(formatInstant('2018-12-31T17:05:00.000Z', 'vi')).toBe('00:05 01/01/2019');
    expect(formatInstant('no date', 'vi')).toBe('no date');
  });

  it('counts days over leap years', () => {
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2);
    expect(daysBetween('2020-03-01', '2020-02-28')).toBe(-2);
    expect(daysBetween('soon', '2020-02-28')).toBeNaN();
  });
});
