import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, monthsBetween, parseDate } from './parseDate';

describe('parseDate', () => {
  it.each([
    ['2016-03-15', '2016-03-15'],
    ['2016-03-15T23:30:00+07:00', '2016-03-15'],
    ['15/03/2016', '2016-03-15'],
    ['5-3-16', '2016-03-05'],
    ['5.3.1998', '1998-03-05'],
    ['19/8/69', '2069-08-19'],
    ['19/8/70', '1970-08-19'],
    ['19/8/05', '2005-08-19'],
    ['05/03/2016 08:30', '2016-03-05'],
    ['ngày 19 tháng 8 năm 2005', '2005-08-19'],
    ['42444', '2016-03-15'],
    ['42444.75', '2016-03-15'],
    ['29/02/2024', '2024-02-29'],
  ])('reads %s', (text, day) => {
    expect(parseDate(text)).toBe(day);
  });

  it.each([
    '2016',
    '03/2016',
    '31/02/2016',
    '29/02/2023',
    '03/15/2016',
    '0/1/2016',
    '123',
    '',
    'hôm qua',
    '99999',
  ])('refuses %s', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('needs a year for 19/8', () => {
    expect(parseDate('19/8')).toBeNull();
    expect(parseDate('19/8', { defaultYear: 2021 })).toBe('2021-08-19');
    expect(parseDate('ngày 19 tháng 8', { defaultYear: 2021 })).toBe('2021-08-19');
  });

  it('reads every day back in each way it is written, whatever the time zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 60_000 }), (days) => {
        const iso = new Date(days * 86_400_000).toISOString().slice(0, 10);
        const [y, m, d] = iso.split('-');
        expect(parseDate(iso)).toBe(iso);
        expect(parseDate(`${d}/${m}/${y}`)).toBe(iso);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const day = parseDate(text);
        expect(day === null || /^\d{4}-\d{2}-\d{2}$/.test(day)).toBe(true);
      }),
    );
  });
});

describe('months', () => {
  it('shortens a day that the month lacks', () => {
    expect(addMonths('2024-08-31', 6)).toBe('2025-02-28');
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
    expect(addMonths('2024-11-15', 14)).toBe('2026-01-15');
  });

  it('counts whole months', () => {
    expect(monthsBetween('2022-06-30', '2023-06-29')).toBe(11);
    expect(monthsBetween('2022-06-30', '2023-06-30')).toBe(12);
    expect(monthsBetween('2023-06-30', '2022-06-30')).toBe(-12);
    expect(monthsBetween('2024-01-31', '2024-02-29')).toBe(1);
  });
});
