import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../tests/contract/territory';
import { aggregate } from './aggregate';
import { changeBetween } from './change';
import { parseRow, STATUSES, type SafeStatusRow } from './schema';

function row(raw: Record<string, string>): SafeStatusRow {
  const parsed = parseRow(raw, 2);
  expect(parsed.issues).toEqual([]);
  return parsed.row!;
}

/** Rows whose commune code is the ordinal + 1. */
function count(rows: SafeStatusRow[], context = contextOf(4)) {
  return aggregate({
    rows,
    ordinals: Int32Array.from(rows, (each) => Number(each.code) - 1),
    context,
  });
}

describe('schema', () => {
  it('reads what officers write', () => {
    expect(row({ commune_code: '00001', period: '2023', status: 'x' }).status).toBe('met');
    expect(row({ commune_code: '00001', period: '2023', status: 'Chưa đạt' }).status).toBe('not-met');
    expect(row({ commune_code: '00001', period: '2023', status: 'ĐANG XÉT' }).status).toBe('in-review');
    expect(row({ commune_code: '00001', period: '2023', status: '' }).status).toBe('no-data');
    expect(row({ commune_name: 'Xã Nghĩa Hưng', period: '2023', status: 'Đ' })).toMatchObject({
      code: null,
      name: 'Xã Nghĩa Hưng',
      status: 'met',
    });
  });

  it('keeps the ranking apart from the status', () => {
    expect(row({ commune_code: '00001', period: '2023', status: 'chưa đạt', ranking: 'Khá' })).toMatchObject({
      status: 'not-met',
      ranking: 'good',
    });
  });

  it('refuses codes that lost their zeros, unknown words, and parts above their whole', () => {
    const codes = (raw: Record<string, string>): string[] =>
      parseRow(raw, 7).issues.map((found) => `${found.column}:${found.code}`);
    expect(codes({ commune_code: '4', period: '2023', status: 'đạt' })).toEqual(['commune_code:invalidCode']);
    expect(codes({ commune_code: '00004', period: '2023', status: 'tạm được' })).toEqual([
      'status:unknownValue',
    ]);
    expect(
      codes({
        commune_code: '00004',
        period: '2023',
        status: 'đạt',
        registered_school: '5',
        recognised_school: '6',
      }),
    ).toEqual(['recognised_school:subsetExceedsTotal']);
    expect(codes({ commune_code: '00004', period: '', status: 'đạt' })).toEqual(['period:missing']);
  });

  it('keeps a row whose evidence cannot be read, and says so', () => {
    const parsed = parseRow({ commune_code: '00004', period: '2023', status: 'đạt', xa_1a_date: 'quý I' }, 7);
    expect(parsed.row?.dates['XA-1a']).toBeNull();
    expect(parsed.issues).toEqual([
      { row: 7, column: 'xa_1a_date', code: 'notADate', got: 'quý I', severity: 'warning' },
    ]);
  });
});

describe('changeBetween', () => {
  it('compares decided results only', () => {
    expect(changeBetween('not-met', 'met')).toBe(1);
    expect(changeBetween('met', 'not-met')).toBe(-1);
    expect(changeBetween('met', 'met')).toBe(0);
    for (const [before, now] of [
      [null, 'met'],
      ['no-data', 'met'],
      ['met', 'in-review'],
      ['met', null],
    ] as const)
      expect(changeBetween(before, now)).toBeNaN();
  });
});

describe('aggregate', () => {
  const result = (
    code: string,
    period: string,
    status: string,
    more: Record<string, string> = {},
  ): SafeStatusRow => row({ commune_code: code, period, status, ...more });

  it('shows the period asked for, and what was gained and lost', () => {
    const output = count([
      result('00001', '2022', 'met'),
      result('00001', '2023', 'not-met'),
      result('00002', '2022', 'not-met'),
      result('00002', '2023', 'met'),
      result('00003', '2023', 'in-review'),
    ]);
    const label = (value: number): string => STATUSES[value]!;
    expect([...output.columns.status!].map(label)).toEqual(['not-met', 'met', 'in-review', 'no-data']);
    expect([...output.columns.change!]).toEqual([-1, 1, NaN, NaN]);
    expect([...output.columns.count!]).toEqual([1, 1, 1, 0]);
    expect(output.rowsUsed).toBe(3);
    expect(output.detail).toMatchObject({
      gained: [1],
      lost: [0],
      comparedWith: '2022',
      statusCounts: { met: 1, 'not-met': 1, 'in-review': 1, 'no-data': 1 },
      previousStatus: ['met', 'not-met', null, null],
    });
  });

  it('knows no change without an earlier period', () => {
    const output = count([result('00001', '2022', 'met')], contextOf(4, [2022, 2023], 2022));
    expect(output.columns.change!.every(Number.isNaN)).toBe(true);
    expect(output.detail.comparedWith).toBeNull();
  });

  it('finds a period by its name', () => {
    const output = count([result('00001', 'năm 2023', 'met')]);
    expect(output.columns.status![0]).toBe(STATUSES.indexOf('met'));
  });

  it('takes a file without periods for the period in view', () => {
    const output = count([row({ commune_code: '00001', status: 'met' })]);
    expect(output.columns.status![0]).toBe(STATUSES.indexOf('met'));
    expect(output.detail.comparedWith).toBeNull();
  });

  it('says nothing of criteria where a file has results alone', () => {
    const output = count([result('00001', '2023', 'not-met')]);
    expect(output.columns.unmet![0]).toBeNaN();
    expect(output.columns.recognisedShare![0]).toBeNaN();
    expect(output.detail.communes[0]!.results).toEqual([]);
    expect(output.detail.nearest).toEqual([]);
  });

  it('counts unmet criteria, shares and shortfalls, and lists the nearest first', () => {
    const evidence = {
      xa_1a_date: '2023-02-01',
      xa_1b_date: '2023-02-01',
      xa_1c_date: '2023-02-01',
      xa_1d: 'met',
      xa_2: 'met',
      xa_3a: 'met',
      xa_3b: 'met',
      managed_residential: '25',
      registered_residential: '25',
    };
    const output = count([
      result('00001', '2023', 'not-met', { ...evidence, recognised_residential: '10' }),
      result('00002', '2023', 'not-met', { ...evidence, recognised_residential: '16' }),
      result('00003', '2023', 'met', { ...evidence, recognised_residential: '16' }),
      result('00004', '2023', 'not-met', {
        ...evidence,
        recognised_residential: '20',
        xa_2: 'not-met',
        xa_3b: '',
      }),
    ]);
    expect([...output.columns.unmet!]).toEqual([1, 1, 1, 2]);
    expect([...output.columns.shortfall!]).toEqual([8, 2, 2, 0]);
    expect(output.columns.recognisedShare![1]).toBe(0.64);
    expect(output.detail.nearest).toEqual([1, 0, 3]);
    // Recognised although 16 of 25 is not 70 %: shown, not corrected.
    expect(output.detail.communes.map((commune) => commune?.contradicts)).toEqual([
      false,
      false,
      true,
      false,
    ]);
    expect(output.detail.communes[3]!.results.filter((each) => each === 'no-evidence')).toHaveLength(1);
  });

  it('shows the first of two rows of one commune, and says that there are two', () => {
    const output = count([result('00001', '2023', 'met'), result('00001', '2023', 'not-met')]);
    expect(output.columns.status![0]).toBe(STATUSES.indexOf('met'));
    expect(output.columns.count![0]).toBe(2);
    expect(output.issues?.map((found) => found.code)).toEqual(['duplicateRow']);
  });

  it('shows the latest result where no period is asked for, in whatever order the rows stand', () => {
    const late = result('00001', '2023', 'not-met');
    const early = result('00001', '2022', 'met');
    for (const rows of [
      [late, early],
      [early, late],
    ]) {
      const output = count(rows, contextOf(4, [2022, 2023], null));
      expect(output.columns.status![0]).toBe(STATUSES.indexOf('not-met'));
      expect(output.columns.count![0]).toBe(2);
      expect(output.issues).toEqual([]);
    }
  });

  it('knows no share of recognised units where either number was not reported', () => {
    const output = count([
      result('00001', '2023', 'met', { registered_residential: '25' }),
      result('00002', '2023', 'met', { recognised_residential: '16' }),
      result('00003', '2023', 'met', { registered_residential: '0', recognised_residential: '0' }),
    ]);
    for (const id of ['registered', 'recognised', 'recognisedShare', 'shortfall'] as const)
      expect([...output.columns[id]!]).toEqual([NaN, NaN, NaN, NaN]);
  });
});
