import type { ImportPreview } from '../../../compute/intake/protocol';
import { fold } from '../../../domain/fold';
import type { Issue, IssueCode } from '../../../domain/issue';

export type Severity = Issue['severity'];

export interface IssueFilter {
  readonly severity: Severity | 'all';
  readonly code: IssueCode | null;
  /** Header as written; null = all. */
  readonly column: string | null;
  /** Found in what stood there, in the column and in the row's number; without accents. */
  readonly text: string;
}

export const NO_FILTER: IssueFilter = { severity: 'all', code: null, column: null, text: '' };

/** An issue with a key: the same thing may be told twice of one row. */
export interface ListedIssue extends Issue {
  readonly id: string;
}

export interface IssueGroup {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** In the whole file, also beyond what the preview carries. */
  readonly count: number;
  /** What stood there most often, at most three; without repetition. */
  readonly examples: readonly string[];
  /** It speaks of rows, not of the file as a whole. */
  readonly ofRows: boolean;
}

/** Issues of the whole file first, then by row; ties stay in the order in which they were found. */
export function listIssues(issues: readonly Issue[]): readonly ListedIssue[] {
  return issues.map((issue, i) => ({ ...issue, id: String(i) })).sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

/** The issues that pass the filter, in their order. */
export function filterIssues(issues: readonly ListedIssue[], filter: IssueFilter): readonly ListedIssue[] {
  const wanted = fold(filter.text);
  return issues.filter(
    (issue) =>
      (filter.severity === 'all' || issue.severity === filter.severity) &&
      (filter.code === null || issue.code === filter.code) &&
      (filter.column === null || issue.column === filter.column) &&
      (wanted === '' || fold(`${issue.row ?? ''} ${issue.column ?? ''} ${issue.got}`).includes(wanted)),
  );
}

/** By code and severity with the counts of the whole file: what rejects rows first, the most frequent first. */
export function groupIssues(preview: Pick<ImportPreview, 'issueCounts' | 'issues'>): readonly IssueGroup[] {
  const found = new Map<string, Map<string, number>>();
  for (const { code, severity, got } of preview.issues) {
    const key = `${severity} ${code}`;
    const texts = found.get(key) ?? new Map<string, number>();
    if (got !== '') texts.set(got, (texts.get(got) ?? 0) + 1);
    found.set(key, texts);
  }
  const rank = (severity: Severity): number => (severity === 'error' ? 0 : 1);
  return preview.issueCounts
    .map(({ code, severity, count }) => ({
      ofRows: preview.issues.some(
        (one) => one.code === code && one.severity === severity && one.row !== null,
      ),
      code,
      severity,
      count,
      examples: [...(found.get(`${severity} ${code}`) ?? [])]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 3)
        .map(([text]) => text),
    }))
    .sort((a, b) => rank(a.severity) - rank(b.severity) || b.count - a.count);
}

/** Headers that issues speak of, in the order of the file; those that the file lacks come last. */
export function issueColumns(issues: readonly Issue[], headers: readonly string[]): readonly string[] {
  const named = new Set(issues.flatMap(({ column }) => column ?? []));
  const place = (column: string): number => {
    const at = headers.indexOf(column);
    return at < 0 ? headers.length : at;
  };
  return [...named].sort((a, b) => place(a) - place(b));
}
