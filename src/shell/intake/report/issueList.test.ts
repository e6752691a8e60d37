import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issue, ISSUE_CODES, type Issue } from '../../../domain/issue';
import { adviceFor, issueAdvice } from './issueAdvice';
import { filterIssues, groupIssues, issueColumns, listIssues, NO_FILTER } from './issueList';

const ISSUES: readonly Issue[] = [
  issue('notANumber', { row: 12, column: 'Số tổ', got: 'nhiều' }),
  issue('missing', { row: 4, column: 'Mã xã' }),
  issue('likelyCommune', {
    row: 7,
    column: null,
    got: 'Xã Nghĩa Hưg → 22711 Xã Nghĩa Hưng',
    severity: 'warning',
  }),
  issue('notANumber', { row: 5, column: 'Kinh độ', got: 'nhiều' }),
  issue('notANumber', { row: 9, column: 'Kinh độ', got: 'x' }),
  issue('missingColumn', { column: 'lat' }),
];

describe('issues of a report', () => {
  const all = listIssues(ISSUES);
  const rows = (filter: Partial<typeof NO_FILTER>) =>
    filterIssues(all, { ...NO_FILTER, ...filter }).map(({ row }) => row);

  it('stand in the order of the file, those of the whole file first', () => {
    expect(all.map(({ row }) => row)).toEqual([null, 4, 5, 7, 9, 12]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('are filtered by severity, code, column and text', () => {
    expect(rows({ severity: 'warning' })).toEqual([7]);
    expect(rows({ code: 'notANumber' })).toEqual([5, 9, 12]);
    expect(rows({ column: 'Kinh độ' })).toEqual([5, 9]);
    expect(rows({ text: 'nghia hung' })).toEqual([7]);
    expect(rows({ text: '12' })).toEqual([12]);
    expect(rows({ text: 'NHIỀU', column: 'Số tổ' })).toEqual([12]);
    expect(rows({ severity: 'warning', code: 'missing' })).toEqual([]);
  });

  it('never grow by a filter, and pass whole without one', () => {
    expect(filterIssues(all, NO_FILTER)).toEqual(all);
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('all', 'error', 'warning'), (text, severity) => {
        const some = filterIssues(all, { ...NO_FILTER, text, severity: severity as 'all' });
        expect(some.every((one) => all.includes(one))).toBe(true);
      }),
    );
  });

  it('are grouped with the counts of the whole file, what rejects first', () => {
    const groups = groupIssues({
      issues: ISSUES,
      issueCounts: [
        { code: 'likelyCommune', severity: 'warning', count: 900 },
        { code: 'missing', severity: 'error', count: 1 },
        { code: 'notANumber', severity: 'error', count: 7000 },
      ],
    });
    expect(groups.map(({ code, count }) => [code, count])).toEqual([
      ['notANumber', 7000],
      ['missing', 1],
      ['likelyCommune', 900],
    ]);
    expect(groups[0]?.examples).toEqual(['nhiều', 'x']);
    expect(groups[1]?.examples).toEqual([]);
    expect(groups.map(({ ofRows }) => ofRows)).toEqual([true, true, true]);
  });

  it('name their columns in the order of the file', () => {
    expect(issueColumns(ISSUES, ['Mã xã', 'Kinh độ', 'Vĩ độ', 'Số tổ'])).toEqual([
      'Mã xã',
      'Kinh độ',
      'Số tổ',
      'lat',
    ]);
  });

  it('all have something to do, in both languages', () => {
    expect(adviceFor('unreadable', true)).not.toEqual(adviceFor('unreadable', false));
    expect(adviceFor('missing', true)).toEqual(issueAdvice.missing);
    for (const code of ISSUE_CODES)
      for (const text of Object.values(issueAdvice[code])) expect(text).toMatch(/^\p{Lu}.{8,}\.$/u);
  });
});
