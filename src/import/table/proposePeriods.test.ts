import { describe, expect, it } from 'vitest';
import { withPeriods } from '../../domain/overlay';
import { periodMeant } from './periodText';
import { periodOfDays, proposedPeriods } from './proposePeriods';

const ids = (...texts: readonly string[]): string[] => proposedPeriods(texts, []).map(({ id }) => id);

describe('proposedPeriods', () => {
  it.each([
    ['Năm 2024', '2024', 'Năm 2024', '2024'],
    ['2024', '2024', 'Năm 2024', '2024'],
    ['Quý II/2024', '2024-Q2', 'Quý II năm 2024', 'Quarter 2 of 2024'],
    ['6 tháng đầu năm 2024', '2024-H1', '6 tháng đầu năm 2024', 'First half of 2024'],
    ['6 tháng cuối năm 2024', '2024-H2', '6 tháng cuối năm 2024', 'Second half of 2024'],
    ['9 tháng đầu năm 2024', '2024-9M', '9 tháng đầu năm 2024', 'First 9 months of 2024'],
    ['Tháng 2/2024', '2024-02', 'Tháng 2 năm 2024', 'February 2024'],
    [
      'từ ngày 16/11/2023 đến ngày 15/11/2024',
      '2023-11-16_2024-11-15',
      'Từ 16/11/2023 đến 15/11/2024',
      '2023-11-16 to 2024-11-15',
    ],
  ])('%s', (text, id, vi, en) => {
    const [period] = proposedPeriods([text], []);
    expect(period).toMatchObject({ id, name: { vi, en }, sameLastYear: null, previous: null });
    // What is proposed is found again under the text that it was proposed for, and under its own names.
    for (const name of [text, vi, id]) expect(periodMeant(name, [period!])?.id).toBe(id);
  });

  it('proposes each once, oldest first, and none that is known or no period', () => {
    expect(ids('Quý II/2024', 'quý 2 năm 2024', 'Quý I/2024', 'không rõ', '', 'Quý III')).toEqual([
      '2024-Q1',
      '2024-Q2',
    ]);
    const known = [periodOfDays({ from: '2024-01-01', to: '2024-03-31' })];
    expect(proposedPeriods(['Quý I/2024', 'Quý II/2024'], known).map(({ id }) => id)).toEqual(['2024-Q2']);
    expect(ids('Mỹ Tho, ngày 20 tháng 6 năm 2018', 'ngày tháng năm 2018')).toEqual([]);
  });

  it('gives no id that another period has', () => {
    const own = { ...periodOfDays({ from: '2023-11-16', to: '2024-11-15' }), id: '2024' };
    expect(
      proposedPeriods(['tháng 1/2024', 'cả năm 2024'], [{ ...own, name: { vi: 'N', en: 'N' } }]),
    ).toMatchObject([{ id: '2024-01' }, { id: '2024-01-01_2024-12-31' }]);
  });

  it('can be laid over the periods of a territory', () => {
    const [first, second] = proposedPeriods(['Năm 2023', 'Năm 2024'], []);
    const all = withPeriods([first!], [second!]);
    expect(all.map(({ id, previous, sameLastYear }) => [id, previous, sameLastYear])).toEqual([
      ['2023', null, null],
      ['2024', '2023', '2023'],
    ]);
  });
});
