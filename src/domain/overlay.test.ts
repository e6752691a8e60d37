import { describe, expect, it } from 'vitest';
import { testPeriod as period, testYear as year } from '../../tests/fixtures/periods';
import type { DataOverlay } from './dataFolder';
import { territoryUnder, withPeriods } from './overlay';
import type { Period } from './period';
import type { Territory } from './territory';

const links = (periods: readonly Period[]) =>
  periods.map(({ id, previous, sameLastYear }) => [id, previous, sameLastYear]);

describe('withPeriods', () => {
  it('puts periods in order and links them to their neighbours', () => {
    const served = [year('2017'), year('2018', { previous: '2017', sameLastYear: '2017' })];
    expect(links(withPeriods(served, [year('2019'), year('2016')]))).toEqual([
      ['2016', null, null],
      ['2017', '2016', '2016'],
      ['2018', '2017', '2017'],
      ['2019', '2018', '2018'],
    ]);
  });

  it('knows quarters from halves and years that end with them', () => {
    const quarter = period('2026-Q2', '2026-04-01', '2026-06-30');
    const served = [
      period('2025-Q2', '2025-04-01', '2025-06-30'),
      period('2026-Q1', '2026-01-01', '2026-03-31'),
    ];
    const half = period('2026-H1', '2026-01-01', '2026-06-30');
    expect(links(withPeriods(served, [half, quarter]))).toEqual([
      ['2025-Q2', null, null],
      ['2026-Q1', null, null],
      ['2026-Q2', '2026-Q1', '2025-Q2'],
      ['2026-H1', null, null],
    ]);
  });

  it('finds the year before across the end of February', () => {
    const served = [
      period('feb-24', '2024-02-01', '2024-02-29'),
      period('feb-23', '2023-02-01', '2023-02-28'),
    ];
    const added = [period('feb-25', '2025-02-01', '2025-02-28')];
    const found = new Map(links(withPeriods(served, added)).map(([id, ...rest]) => [id, rest]));
    expect(found.get('feb-25')).toEqual(['feb-24', 'feb-24']);
    // What was served without a link to what was served stays so.
    expect(found.get('feb-24')).toEqual([null, null]);
  });

  it('keeps the links it was given, but none to what is not there', () => {
    const served = [year('2017'), year('2018')];
    const added = [year('2019', { previous: '2017', sameLastYear: 'lost' })];
    expect(links(withPeriods(served, added)).at(-1)).toEqual(['2019', '2017', '2018']);
  });

  it('lets a served period win over a kept one, and a kept one come in once', () => {
    const served = [year('2018')];
    expect(withPeriods(served, [{ ...year('2018'), from: '2018-06-01' }])).toBe(served);
    expect(withPeriods(served, [year('2019'), year('2019')])).toHaveLength(2);
  });
});

describe('territoryUnder', () => {
  const source = { text: { vi: '', en: '' }, date: null };
  const file = (name: string, illustrative: boolean) => ({ file: name, illustrative, source });
  const territory = {
    id: 'a',
    periods: [year('2018')],
    layers: { cameras: file('cameras.csv', true), tips: file('tips.csv', true) },
  } as unknown as Territory;
  const overlay: DataOverlay = {
    layers: [
      { territory: 'a', layer: 'cameras', file: file('mine.csv', false) },
      { territory: 'a', layer: 'models', file: file('models.csv', false) },
      { territory: 'b', layer: 'tips', file: file('tips.csv', false) },
    ],
    periods: [
      { territory: 'a', period: year('2019') },
      { territory: 'b', period: year('2020') },
    ],
  };

  it('replaces and adds layers and periods of this territory only', () => {
    const under = territoryUnder(territory, overlay);
    expect(Object.entries(under.layers).map(([id, each]) => [id, each.file, each.illustrative])).toEqual([
      ['cameras', 'mine.csv', false],
      ['tips', 'tips.csv', true],
      ['models', 'models.csv', false],
    ]);
    expect(under.periods.map(({ id }) => id)).toEqual(['2018', '2019']);
    expect(Object.keys(territory.layers)).toEqual(['cameras', 'tips']);
  });

  it('gives the very territory back when nothing concerns it', () => {
    expect(territoryUnder(territory, undefined)).toBe(territory);
    expect(territoryUnder({ ...territory, id: 'c' }, overlay).layers).toBe(territory.layers);
  });
});
