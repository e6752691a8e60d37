import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../tests/contract/territory';
import { aggregate } from './aggregate';
import { models } from './index';
import { flowsOf, inStock, isEffective, lastReview } from './lifecycle';
import { canonicalNames, nameKey } from './names';
import { reviewState, worstFirst } from './overdue';
import { parseRow, type ModelSiteRow, type Review } from './schema';

const row = (raw: Record<string, string>): ModelSiteRow =>
  parseRow({ commune_code: '00001', ...raw }, 2).row!;
const site = (launched: string | null, reviews: Review[] = [], more: Partial<ModelSiteRow> = {}) => ({
  stage: 'active' as const,
  launched,
  removed: null,
  reviews,
  ...more,
});

describe('schema', () => {
  it('reads reviews in both ways of writing, oldest first', () => {
    expect(
      row({ model: 'A', reviews: '20/03/2017: không hiệu quả; 2016-03-15:effective; 2018-01-02' }).reviews,
    ).toEqual([
      { date: '2016-03-15', rating: 'effective' },
      { date: '2017-03-20', rating: 'ineffective' },
      { date: '2018-01-02', rating: 'unrated' },
    ]);
  });

  it('leaves out a review that cannot be read, and says so', () => {
    const parsed = parseRow(
      { model: 'A', commune_code: '00001', reviews: 'năm ngoái:tốt;2018-01-02:tuyệt' },
      5,
    );
    expect(parsed.row?.reviews).toEqual([]);
    expect(parsed.issues.map((found) => [found.code, found.severity])).toEqual([
      ['notADate', 'warning'],
      ['unknownValue', 'warning'],
    ]);
  });

  it('needs a name, and a position or a commune', () => {
    const codes = (raw: Record<string, string>): string[] =>
      parseRow(raw, 5).issues.map((found) => `${found.column}:${found.code}`);
    expect(codes({ model: 'A' })).toEqual(['lng:missing']);
    expect(codes({ model: 'A', lng: '106.5' })).toEqual(['lat:missing']);
    expect(codes({ model: '', commune_code: '00001' })).toEqual(['model:missing']);
    expect(codes({ model: 'A', lng: '10.4', lat: '106.5' })).toEqual(['lat:latLngSwapped']);
    expect(codes({ model: 'A', lng: '106.5', lat: '10.4' })).toEqual([]);
    expect(codes({ model: 'A', commune_name: 'Phường 7' })).toEqual([]);
    expect(
      codes({ model: 'A', commune_code: '00001', launched: '2020-05-01', removed: '2019-05-01' }),
    ).toEqual(['removed:outOfRange']);
  });

  it('is placed by its position where it has one, else by its commune', () => {
    expect(models.place(row({ model: 'A', lng: '106,5', lat: '10,4' }))).toEqual({
      by: 'position',
      lng: 106.5,
      lat: 10.4,
      code: '00001',
    });
    expect(models.place(row({ model: 'A' }))).toMatchObject({ by: 'commune', code: '00001' });
  });
});

describe('names', () => {
  it('takes spellings of one name for one model', () => {
    expect(nameKey('Mô hình “Liên gia tự quản”')).toBe(nameKey('LIÊN GIA TỰ QUẢN'));
    const { nameOf, names } = canonicalNames([
      { model: 'Liên gia tự quản', aliases: [] },
      { model: 'lien gia tu quan', aliases: [] },
      { model: 'Liên gia tự quản', aliases: [] },
      { model: 'Camera an ninh', aliases: [] },
    ]);
    expect([...nameOf]).toEqual([0, 0, 0, 1]);
    expect(names).toEqual(['Liên gia tự quản', 'Camera an ninh']);
  });

  it('follows aliases over several steps, and shows the name that is nobody’s alias', () => {
    const { nameOf, names } = canonicalNames([
      { model: 'TLG', aliases: [] },
      { model: 'Tổ liên gia', aliases: ['TLG'] },
      { model: 'Liên gia tự quản', aliases: ['Tổ liên gia'] },
      { model: 'Tiếng kẻng an ninh', aliases: [] },
    ]);
    expect([...nameOf]).toEqual([0, 0, 0, 1]);
    expect(names[0]).toBe('Liên gia tự quản');
  });

  it('keeps a name that is nothing but "Mô hình"', () => {
    expect(nameKey('Mô hình')).toBe('mo hinh');
    expect(nameKey('Mô hình 3 không')).toBe('3 khong');
  });
});

describe('lifecycle', () => {
  it('is in stock from its launch until its removal', () => {
    expect(inStock(site('2018-05-01'), '2018-04-30')).toBe(false);
    expect(inStock(site('2018-05-01'), '2018-05-01')).toBe(true);
    expect(inStock(site('2018-05-01', [], { removed: '2019-01-01' }), '2018-12-31')).toBe(true);
    expect(inStock(site('2018-05-01', [], { removed: '2019-01-01' }), '2019-01-01')).toBe(false);
    expect(inStock(site(null), '1990-01-01')).toBe(true);
    expect(inStock(site(null, [], { stage: 'proposed' }), '2030-01-01')).toBe(false);
    expect(inStock(site(null, [], { stage: 'removed' }), '2030-01-01')).toBe(false);
  });

  it('goes by the last rating held by then; an unrated review takes nothing back', () => {
    const reviews: Review[] = [
      { date: '2016-01-01', rating: 'ineffective' },
      { date: '2017-01-01', rating: 'effective' },
      { date: '2018-01-01', rating: 'unrated' },
    ];
    expect(isEffective(site('2015-01-01', reviews), '2016-06-01')).toBe(false);
    expect(isEffective(site('2015-01-01', reviews), '2018-06-01')).toBe(true);
    expect(isEffective(site('2015-01-01'), '2018-06-01')).toBe(false);
    expect(lastReview(site('2015-01-01', reviews), '2017-06-01')?.date).toBe('2017-01-01');
  });

  it('counts what happened in a period', () => {
    const sites = [
      site('2018-05-01', [
        { date: '2019-01-01', rating: 'effective' },
        { date: '2019-07-01', rating: 'effective' },
      ]),
      site('2019-05-01', [], { removed: '2019-12-31' }),
    ];
    expect(flowsOf(sites, { from: '2019-01-01', to: '2019-12-31' })).toEqual({
      launched: 1,
      reviewed: 2,
      removed: 1,
    });
  });
});

describe('overdue', () => {
  it('is overdue after twelve months, not on the day', () => {
    expect(reviewState(site('2022-06-30'), '2023-06-30').overdue).toBe(false);
    expect(reviewState(site('2022-06-30'), '2023-07-01').overdue).toBe(true);
    expect(reviewState(site('2022-06-30'), '2023-07-01', 24).overdue).toBe(false);
    const reviewed = site('2015-01-01', [{ date: '2023-01-01', rating: 'ineffective' }]);
    expect(reviewState(reviewed, '2023-06-30')).toEqual({
      ageMonths: 101,
      monthsUnreviewed: 5,
      reviewedOn: '2023-01-01',
      overdue: false,
    });
  });

  it('never calls overdue what has no day, is not launched, or is gone', () => {
    expect(reviewState(site(null), '2023-06-30')).toEqual({
      ageMonths: null,
      monthsUnreviewed: null,
      reviewedOn: null,
      overdue: false,
    });
    expect(reviewState(site('2024-01-01'), '2023-06-30').overdue).toBe(false);
    expect(reviewState(site('2015-01-01', [], { removed: '2020-01-01' }), '2023-06-30').overdue).toBe(false);
  });

  it('puts the longest unreviewed first, the never reviewed before the reviewed', () => {
    const at = '2023-06-30';
    const states = [
      site('2022-01-01'),
      site('2010-01-01', [{ date: '2021-01-01', rating: 'effective' }]),
      site('2021-01-01'),
      site('2023-05-01'),
    ].map((each) => reviewState(each, at));
    expect(worstFirst(states)).toEqual([2, 1, 0]);
  });
});

describe('aggregate', () => {
  const sites = [
    row({ model: 'Liên gia tự quản', site: 'KP 1', teams: '200', launched: '2015-01-01', group: 'tự quản' }),
    row({ model: 'liên gia tự quản', site: 'KP 2', teams: '101', launched: '2016-01-01', group: 'tự quản' }),
    row({
      model: 'Camera',
      site: 'KP 1',
      launched: '2023-03-01',
      reviews: '2023-06-01:hiệu quả',
      scope: 'tỉnh',
    }),
    row({ model: 'Camera', site: 'KP 9', launched: '2024-03-01' }),
  ];
  const ordinals = Int32Array.of(0, 1, 0, 1);

  it('keeps names, sites and teams apart; the territory counts distinct names', () => {
    const output = aggregate({ rows: sites, ordinals, context: contextOf(3) });
    expect([...output.columns.count!]).toEqual([2, 1, 0]);
    expect([...output.columns.names!]).toEqual([2, 1, 0]);
    expect([...output.columns.teams!]).toEqual([200, 101, 0]);
    expect([...output.columns.effective!]).toEqual([1, 0, 0]);
    expect([...output.columns.overdue!]).toEqual([1, 1, 0]);
    expect(output.totals).toEqual({ names: 2 });
    expect(output.rowsUsed).toBe(3);
    expect(output.detail.byGroup).toEqual([
      { group: 'self-management', names: 1, sites: 2, teams: 301 },
      { group: 'other', names: 1, sites: 1, teams: 0 },
    ]);
    expect(output.detail.replicated).toEqual({ commune: 0, province: 1, nation: 0 });
    expect([...output.detail.worst]).toEqual([0, 1]);
    expect([...output.detail.ageMonths]).toEqual([107, 95, 9]);
    expect([...output.detail.monthsUnreviewed]).toEqual([107, 95, 6]);
    expect(output.detail.flows).toEqual({ launched: 1, reviewed: 1, removed: 0 });
    expect(output.detail.asOf).toBe('2023-12-31');
  });

  it('obeys the office’s own interval', () => {
    const context = contextOf(3, [2022, 2023], 2023, { settings: { overdueMonths: 120 } });
    expect([...aggregate({ rows: sites, ordinals, context }).columns.overdue!]).toEqual([0, 0, 0]);
  });

  it('does not call anything overdue when no day is known', () => {
    const output = aggregate({ rows: sites, ordinals, context: contextOf(3, [], null) });
    expect(output.columns.overdue!.every(Number.isNaN)).toBe(true);
    expect([...output.columns.count!]).toEqual([2, 2, 0]);
  });

  it('leaves out what lies outside, also of the names', () => {
    const output = aggregate({ rows: sites, ordinals: Int32Array.of(0, -1, -1, -1), context: contextOf(3) });
    expect(output.totals).toEqual({ names: 1 });
    expect(output.detail.names).toEqual(['Liên gia tự quản']);
  });
});
