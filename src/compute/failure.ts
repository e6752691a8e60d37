import type { Issue } from '../domain/issue';
import type { ComputeFailure } from './protocol';

/** An expected failure on its way to the screen: carries a stable code and facts, no sentence. */
export class ComputeError extends Error {
  readonly failure: ComputeFailure;

  constructor(failure: ComputeFailure) {
    super(`${failure.code}: ${failure.subject} (got ${failure.got}; expected ${failure.expected})`);
    this.name = 'ComputeError';
    this.failure = failure;
  }
}

/** Whatever was thrown as a failure: what is not expected is `internal`, with its message as the fact. */
export function failureOf(error: unknown): ComputeFailure {
  if (error instanceof ComputeError) return error.failure;
  const got = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: 'internal', subject: '', got, expected: 'no error in the program' };
}

/** The failure of a file that was refused, with its reasons. Too large and unreadable have codes of their own. */
export function refusal(subject: string, issues: readonly Issue[], expected: string): ComputeError {
  const first = issues[0];
  const code =
    first?.code === 'tooLarge' ? 'tooLarge' : first?.code === 'unreadable' ? 'unreadable' : 'refused';
  return new ComputeError({ code, subject, got: first?.got ?? '', expected, issues });
}
