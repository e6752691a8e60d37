import { describe, expect, it } from 'vitest';
import { issue } from './issue';
import { issueReport, issueReportShape, KEPT_ISSUES, withoutPersonalNumbers } from './issueReport';

describe('what is kept of an import’s issues', () => {
  it('keeps row, column, code and what was found, errors first', () => {
    const report = issueReport([
      issue('noRange', { row: 2, column: 'Tầm', severity: 'warning' }),
      issue('notANumber', { row: 9, column: 'Số điểm', got: 'mười' }),
      issue('notANumber', { row: 4, column: 'Số điểm', got: 'năm' }),
    ]);
    expect(report.issues.map(({ row, code, got }) => [row, code, got])).toEqual([
      [4, 'notANumber', 'năm'],
      [9, 'notANumber', 'mười'],
      [2, 'noRange', ''],
    ]);
    expect(report.counts).toEqual([
      { code: 'noRange', severity: 'warning', count: 1 },
      { code: 'notANumber', severity: 'error', count: 2 },
    ]);
    expect(report.total).toBe(3);
  });

  it('is bounded, and the counts still tell of all', () => {
    const many = Array.from({ length: KEPT_ISSUES + 12 }, (_, i) => issue('missing', { row: i + 2 }));
    const report = issueReport([...many, issue('noRange', { row: 1, severity: 'warning' })]);
    expect(report.issues).toHaveLength(KEPT_ISSUES);
    expect(report.total).toBe(KEPT_ISSUES + 13);
    expect(report.counts.map(({ count }) => count)).toEqual([KEPT_ISSUES + 12, 1]);
    // A warning never takes the place of an error.
    expect(report.issues.every(({ severity }) => severity === 'error')).toBe(true);
  });

  it('keeps no number by which a person is known', () => {
    for (const personal of [
      '0912345678',
      '0912 345 678',
      '0912.345.678',
      '+84912345678',
      '082093001234',
      'a.b@c.vn',
    ])
      expect(withoutPersonalNumbers(`anh Ba ${personal} báo`)).toBe('anh Ba ••• báo');
    expect(withoutPersonalNumbers('0912.345678')).toBe('•••');
  });

  it('keeps positions, codes, counts and dates', () => {
    for (const fact of [
      '10.353412345',
      '106.363512345',
      '1150123.45',
      '580123,123',
      '28249',
      '1.611',
      '31/12/2023',
      '10.35341 106.36351',
    ])
      expect(withoutPersonalNumbers(fact)).toBe(fact);
    expect(withoutPersonalNumbers('x'.repeat(300))).toHaveLength(80);
  });

  it('reads back what it wrote, and refuses what is not a report', () => {
    const report = issueReport([issue('missing', { row: 3, column: null })]);
    expect(issueReportShape(JSON.parse(JSON.stringify(report)), '$')).toEqual(report);
    expect(() => issueReportShape({ ...report, issues: [{ row: 1, code: 'nonsense' }] }, '$')).toThrow();
  });
});
