import { issue } from '../../domain/issue';
import type { Outcome } from '../outcome';

/** Why a whole file of a table is refused. */
type RefusalCode = 'emptyFile' | 'tooLarge' | 'unreadable';

/**
 * The refusal of a whole file.
 * @param got what was found, not a sentence. @param row 1-based line of the file where there is one to name.
 */
export function refused(code: RefusalCode, got: string, row: number | null = null): Outcome<never> {
  return { ok: false, issues: [issue(code, { row, got })] };
}
