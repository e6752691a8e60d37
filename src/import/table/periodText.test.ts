import { describe, expect, it } from 'vitest';
import { testPeriod } from '../../../tests/fixtures/periods';
import type { Period } from '../../domain/period';
import { parsePeriod, periodMeant } from './periodText';

describe('parsePeriod', () => {
  it.each([
    ['Quý I/2023', '2023-01-01', '2023-03-31'],
    ['quý 2 năm 2023', '2023-04-01', '2023-06-30'],
    ['Quý IV năm 2020', '2020-10-01', '2020-12-31'],
    ['Q4/2023', '2023-10-01', '2023-12-31'],
    ['6 tháng đầu năm 2018', '2018-01-01', '2018-06-30'],
    ['BÁO CÁO SÁU THÁNG CUỐI NĂM 2018', '2018-07-01', '2018-12-31'],
    ['9 tháng đầu năm 2018', '2018-01-01', '2018-09-30'],
    ['tháng 6/2023', '2023-06-01', '2023-06-30'],
    ['02/2024', '2024-02-01', '2024-02-29'],
    ['T12-2023', '2023-12-01', '2023-12-31'],
    ['Năm 2023', '2023-01-01', '2023-12-31'],
    ['2023', '2023-01-01', '2023-12-31'],
    ['2018-H1', '2018-01-01', '2018-06-30'],
    ['Từ ngày 16/11/2022 đến ngày 15/11/2023', '2022-11-16', '2023-11-15'],
    ['01/01/2018 - 30/6/2018', '2018-01-01', '2018-06-30'],
  ])('%s', (text, from, to) => expect(parsePeriod(text)).toEqual({ from, to }));

  it.each([
    '',
    'quý I',
    '6 tháng đầu năm',
    '12.023',
    'số 2023/QĐ',
    '30/6/2018 - 01/01/2018',
    '0 tháng đầu năm 2018',
  ])('none in %j', (text) => expect(parsePeriod(text)).toBeNull());

  it('takes the year it is given', () =>
    expect(parsePeriod('quý I', { defaultYear: 2021 })).toEqual({ from: '2021-01-01', to: '2021-03-31' }));
});

describe('periodMeant', () => {
  const period = (id: string, from: string, to: string): Period =>
    testPeriod(id, from, to, { name: { vi: `Kỳ ${id}`, en: id } });
  const periods = [
    period('2023-a', '2022-11-16', '2023-11-15'),
    period('2023-q1', '2023-01-01', '2023-03-31'),
    period('x', '2023-04-01', '2023-06-30'),
    period('y', '2023-04-01', '2023-06-30'),
  ];
  it.each([
    ['ky 2023-A', '2023-a'],
    ['Quý I/2023', '2023-q1'],
    ['từ 16/11/2022 đến 15/11/2023', '2023-a'],
  ])('%s', (text, id) => expect(periodMeant(text, periods)?.id).toBe(id));
  it.each(['Quý 2/2023', 'năm 2023', 'xyz'])('%s is none, or not one', (text) =>
    expect(periodMeant(text, periods)).toBeNull(),
  );
});
