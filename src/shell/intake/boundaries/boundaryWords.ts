import type { Issue } from '../../../domain/issue';
import type { Bilingual, Language } from '../../../domain/text';
import { VN2000_SYSTEMS, type Vn2000System } from '../../../geo/vn2000';
import { translate } from '../../../i18n/i18n.svelte';
import { formatNumber } from '../../../i18n/numbers';
import type { BoundaryReport } from '../../../import/boundaries/report';
import { boundaryIssueWords, mendedWords } from '../../../import/boundaries/reportMessages';
import { issueWords } from '../../../i18n/issueWords';
import { refusalFact } from '../../../i18n/refusalFacts';
import { b } from './messages';

/** Why a boundary file is refused, in one sentence that says what to do. */
export function refusalText(reason: Issue, language: Language): string {
  const sentence: Bilingual =
    reason.code === 'tooLarge'
      ? b.refusedTooLarge
      : reason.code === 'missingColumn'
        ? b.refusedColumn
        : reason.code === 'outOfRange'
          ? b.refusedCrs
          : reason.code === 'emptyFile'
            ? b.refusedEmpty
            : b.refusedUnreadable;
  return translate(sentence, language, { got: refusalFact(reason.got)?.[language] ?? (reason.got || '…') });
}

/** What was set right in the polygons, one line each; empty when nothing was. */
export function mendedLines(report: BoundaryReport, language: Language): readonly string[] {
  const kinds = Object.keys(mendedWords) as (keyof typeof mendedWords)[];
  return kinds
    .filter((kind) => report[kind] > 0)
    .map((kind) => translate(mendedWords[kind], language, { n: formatNumber(report[kind], language) }));
}

/** "Đối tượng 12: mã “4” không phải năm chữ số". */
export function issueLine(one: Issue, language: Language): string {
  const what = translate(boundaryIssueWords[one.code] ?? issueWords[one.code], language, {
    column: one.column ?? '',
    got: one.got,
  });
  return translate(one.row === null ? b.fileIssue : b.issue, language, { row: one.row ?? '', what });
}

/** Every system a file of Việt Nam may be in: degrees, then VN-2000 by its meridian. */
export const CRS_CHOICES: readonly string[] = ['EPSG:4326', ...VN2000_SYSTEMS.map(({ epsg }) => epsg)];

/** "VN-2000, kinh tuyến trục 105°45′, múi 3° (EPSG:9210)"; a system that is not known here stays its code. */
export function crsText(epsg: string, language: Language): string {
  if (epsg === 'EPSG:4326') return `${translate(b.crsDegrees, language)} (${epsg})`;
  const system = VN2000_SYSTEMS.find((each) => each.epsg === epsg);
  return system ? `${systemText(system, language)} (${epsg})` : epsg;
}

function systemText({ kind, meridian }: Vn2000System, language: Language): string {
  if (kind === 'degrees' || meridian === null) return translate(b.crsVnDegrees, language);
  const minutes = Math.round((meridian % 1) * 60);
  const text = `${Math.floor(meridian)}°${minutes === 0 ? '' : `${minutes}′`}`;
  return translate(kind === 'utm' ? b.crsUtm : b.crsTm3, language, { meridian: text });
}

/** Whether a territory id can be used: lower-case letters, digits and single hyphens. */
export function isTerritoryId(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}
