import type { Commune } from '../../../src/domain/commune';
import type { Issue } from '../../../src/domain/issue';
import type { Bilingual, Language } from '../../../src/domain/text';
import { formatNumber, formatSigned } from '../../../src/i18n/numbers';
import { refusalFact } from '../../../src/i18n/refusalFacts';
import type { BoundaryReading, BoundaryReport } from '../../../src/import/boundaries/read';
import { boundaryIssueWords, mendedWords } from '../../../src/import/boundaries/reportMessages';
import type { RepairReport } from '../../../src/import/boundaries/repair/repair';
import { fill, messages } from './messages';

const FORMAT_NAMES = {
  geojson: 'GeoJSON',
  topojson: 'TopoJSON',
  shapefile: 'Shapefile',
  unknown: '?',
} as const;
/** Issues listed in full; the rest is counted. */
const LISTED = 20;

/** One clear sentence on why a file is refused. */
export function refusalText(file: string, reason: Issue, language: Language): string {
  const sentence: Bilingual =
    reason.code === 'tooLarge'
      ? messages.refusedTooLarge
      : reason.code === 'missingColumn'
        ? messages.refusedColumn
        : reason.code === 'outOfRange'
          ? messages.refusedCrs
          : reason.code === 'emptyFile'
            ? messages.refusedEmpty
            : messages.refusedUnreadable;
  return fill(sentence[language], { file, got: refusalFact(reason.got)?.[language] ?? reason.got });
}

/** What was read, set right and repaired, in plain lines. */
export function summaryLines(
  reading: BoundaryReading,
  repair: RepairReport,
  communes: readonly Commune[],
  language: Language,
): string[] {
  const { report } = reading;
  const none = messages.none[language];
  const number = (value: number, digits = 0): string => formatNumber(value, language, digits);
  const line = (text: Bilingual, values: Record<string, string | number> = {}): string =>
    `  ${fill(text[language], values)}`;
  const set = ringLines(report, language);
  const issues = reading.issues.map((one) => issueLine(one, language));
  return [
    `${messages.headRead[language]}:`,
    line(messages.read, {
      format: FORMAT_NAMES[report.format],
      features: number(report.featuresRead),
      communes: number(report.communes),
      polygons: number(report.polygons),
      holes: number(report.holes),
      vertices: number(report.vertices),
      crs: report.crs,
    }),
    line(messages.fields, { code: report.fields.code ?? none, name: report.fields.name ?? none }),
    `${messages.headRings[language]}:`,
    ...(set.length > 0 ? set : [line(messages.nothing)]),
    `${messages.headTopology[language]}:`,
    line(messages.overlap, {
      before: number(repair.before.overlapKm2, 4),
      n: number(repair.before.overlaps),
      after: number(repair.after.overlapKm2, 4),
    }),
    line(messages.gap, {
      before: number(repair.before.gapKm2, 4),
      n: number(repair.before.gaps),
      after: number(repair.after.gapKm2, 4),
      largest: number(repair.after.largestGapKm2 * 100, 2),
    }),
    ...(repair.notchKm2 > 0 ? [line(messages.notches, { area: number(repair.notchKm2, 4) })] : []),
    ...(repair.splinters > 0 ? [line(messages.splinters, { n: number(repair.splinters) })] : []),
    ...changeLines(repair, communes, language),
    ...repair.keptHoles.map(({ areaKm2, lng, lat }) =>
      line(messages.hole, { area: number(areaKm2, 2), lng: number(lng, 4), lat: number(lat, 4) }),
    ),
    ...(issues.length > 0 ? [`${messages.headIssues[language]}:`, ...issues.slice(0, LISTED)] : []),
    ...(issues.length > LISTED ? [line(messages.more, { n: number(issues.length - LISTED) })] : []),
  ];
}

function ringLines(report: BoundaryReport, language: Language): string[] {
  const kinds = Object.keys(mendedWords) as (keyof typeof mendedWords)[];
  return kinds
    .filter((kind) => report[kind] > 0)
    .map((kind) => `  ${fill(mendedWords[kind][language], { n: formatNumber(report[kind], language) })}`);
}

/** The five communes whose area changed most, when any changed by a hectare or more. */
function changeLines(repair: RepairReport, communes: readonly Commune[], language: Language): string[] {
  const most = communes
    .map(({ name, ordinal }) => ({ name, change: repair.changeKm2[ordinal] ?? 0 }))
    .filter(({ change }) => Math.abs(change) >= 0.01)
    .sort((p, q) => Math.abs(q.change) - Math.abs(p.change))
    .slice(0, 5)
    .map(({ name, change }) => `${name} ${formatSigned(change, language, 2)} km²`);
  return most.length > 0 ? [`  ${fill(messages.changes[language], { list: most.join(', ') })}`] : [];
}

function issueLine(one: Issue, language: Language): string {
  const words = boundaryIssueWords[one.code]?.[language] ?? one.code;
  const what = fill(words, { column: one.column ?? '', got: one.got });
  const frame = one.row === null ? messages.fileIssue : messages.issue;
  return `  ${fill(frame[language], { row: one.row ?? '', what })}`;
}
