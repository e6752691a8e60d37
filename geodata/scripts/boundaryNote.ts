import type { Issue } from '../../src/domain/issue';
import type { Language } from '../../src/domain/text';
import { issueWords } from '../../src/i18n/issueWords';
import { boundaryIssueWords } from '../../src/import/boundaries/reportMessages';
import { m, say } from './cliMessages';

/** Things told in full; the others are counted. */
const TOLD = 3;

/**
 * One line on what was read otherwise than it stands in a boundary file (a code twice, a ring without area, latitude and
 * longitude in each other's place); null when nothing was. For standard error: the count itself says nothing of it.
 */
export function boundaryNote(file: string, issues: readonly Issue[], language: Language): string | null {
  if (issues.length === 0) return null;
  const told = issues.slice(0, TOLD).map(({ row, code, column, got }) => {
    const words = boundaryIssueWords[code]?.[language];
    const what = words
      ? say({ vi: words, en: words }, language, { column: column ?? '', got })
      : `${issueWords[code][language]} (${got})`;
    return row === null ? what : say(m.feature, language, { row, what });
  });
  if (issues.length > TOLD) told.push(say(m.andMore, language, { count: issues.length - TOLD }));
  return say(m.boundaryNote, language, { file, what: told.join('; ') });
}
