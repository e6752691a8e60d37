import { ISSUE_CODES, type Issue, type IssueCode } from './issue';
import { list, nullable, number, object, oneOf, text } from './shape';

/** What an import found wrong, as it is kept: enough to answer for it later, without any row of the file. */
export interface IssueReport {
  /** How often each was found in the whole file, also beyond what `issues` carries. */
  readonly counts: readonly {
    readonly code: IssueCode;
    readonly severity: Issue['severity'];
    readonly count: number;
  }[];
  /** What rejects rows first, then by row; at most {@link KEPT_ISSUES}. */
  readonly issues: readonly Issue[];
  /** All that were found. */
  readonly total: number;
}

/** So many issues of one import are kept: what a person can still go through, and 200 steps stay small. */
export const KEPT_ISSUES = 500;

const KEPT_TEXT = 80;
/** Nine digits or more, as telephone and identity numbers have, also in groups. */
const LONG_NUMBER = /(?<![\d.,])\+?\d(?:[ .-]?\d){8,}(?![.,]?\d)/g;
/** Degrees or metres: what a misplaced camera must still be found by. */
const DECIMAL = /^(?:0|[1-9]\d{0,7})[.,]\d+$/;
const MAIL = /[^\s@]+@[^\s@]+\.[^\s@]+/g;

/**
 * What stood in a cell, fit to be kept: numbers long enough to be a telephone or an identity number and mail addresses
 * become "•••", decimal numbers (positions) stay; at most 80 characters.
 */
export function withoutPersonalNumbers(got: string): string {
  const masked = got
    .replace(MAIL, '•••')
    .replace(LONG_NUMBER, (found) =>
      found.split(/\s+/).every((part) => DECIMAL.test(part)) ? found : '•••',
    );
  return masked.length > KEPT_TEXT ? `${masked.slice(0, KEPT_TEXT - 1)}…` : masked;
}

/** The issues of an import as they are kept with it. Errors come before warnings, so that a cut leaves out the lesser ones. */
export function issueReport(issues: readonly Issue[]): IssueReport {
  const counts = new Map<string, IssueReport['counts'][number]>();
  for (const { code, severity } of issues) {
    const key = `${severity} ${code}`;
    counts.set(key, { code, severity, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const rank = ({ severity }: Issue): number => (severity === 'error' ? 0 : 1);
  return {
    counts: [...counts.values()],
    issues: [...issues]
      .sort((a, b) => rank(a) - rank(b) || (a.row ?? 0) - (b.row ?? 0))
      .slice(0, KEPT_ISSUES)
      .map((one) => ({ ...one, got: withoutPersonalNumbers(one.got) })),
    total: issues.length,
  };
}

const whole = number(0, Number.MAX_SAFE_INTEGER);
const severity = oneOf('error', 'warning');
const code = oneOf(...ISSUE_CODES);

/** A report that came from a disk or from a package. */
export const issueReportShape = object<IssueReport>({
  counts: list(
    object<IssueReport['counts'][number]>({ code, severity, count: whole }),
    2 * ISSUE_CODES.length,
  ),
  issues: list(
    object<Issue>({ row: nullable(whole), column: nullable(text()), code, got: text(), severity }),
    KEPT_ISSUES,
  ),
  total: whole,
});
