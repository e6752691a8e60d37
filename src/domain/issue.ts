/**
 * An expected failure is a value with a stable code. Codes are part of the public interface: the command line prints
 * them, saved reports carry them, messages are looked up by them. Never rename one.
 */
export const ISSUE_CODES = [
  'missing', // a required cell is empty
  'notANumber', // a number was expected
  'outOfRange', // a number outside its stated range (share > 1, bearing ≥ 360, negative count …)
  'notADate', // a date was expected
  'assumedYear', // a day without its year; that of its period (or of the file's title) was taken
  'unknownValue', // a word that is none of the allowed values
  'latLngSwapped', // latitude and longitude stand in each other's column
  'outsideTerritory', // a valid position, or a valid unit, that belongs to no commune of the territory
  'unknownCommune', // a code or a name that the boundaries do not have
  'ambiguousCommune', // a name that fits several communes; never placed without a choice
  'communeMismatch', // the code says one commune and the position another
  'duplicateRow', // the same key twice; the first is kept
  'subsetExceedsTotal', // "trong đó" larger than its total (valuable > received, recognised > registered)
  'noRange', // a camera without a range: counted, covers nothing
  'assumedBearing', // a camera without a bearing: its disc is assumed
  'identityColumn', // a header that names a person: the file is refused
  'missingColumn', // a required column was not found: the file is refused
  'emptyFile', // no data rows
  'tooLarge', // a stated limit of size or depth is exceeded
  'notPoints', // lines or areas among the points of a map file: neither a table nor boundaries
  'unreadable', // not the format it claims to be
  'unknownPeriod', // a period the territory does not have
  'invalidCode', // a commune code that is not five digits
  'duplicateCode', // one code on two communes
  'hashMismatch', // a served file is not the one its index.json describes
  'totalMismatch', // a total row of a sheet is not the sum of its rows
  'likelyCommune', // a name that is not written as the commune's, but can mean no other; placed, to be looked at
  'formerCommune', // a name (or, in an older file, a code) of a former commune that went wholly into this one; placed, to be looked at
  'convertedZone', // a position in VN-2000 metres, turned into degrees; placed, the zone is told
  'ambiguousZone', // a position in metres that two of the zones in use bring into the territory
  'unknownZone', // a position in metres whose VN-2000 zone is not known yet; never placed without a choice
  'brokenRing', // a ring with fewer than three different vertices or no area
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

/** One thing that is wrong with one place of an input. Serialisable; carries no message, only facts. */
export interface Issue {
  /** 1-based row of the file as a person counts it (the header is row 1); null when the whole file is meant. */
  readonly row: number | null;
  /** Header as written in the file, or the canonical column id when the column is missing; null for the whole row. */
  readonly column: string | null;
  readonly code: IssueCode;
  /** What stood there, as text, at most 200 characters. */
  readonly got: string;
  /** `error` rejects the row; `warning` keeps it and says so. */
  readonly severity: 'error' | 'warning';
}

/** Builds an issue; cuts `got` to 200 characters so that a hostile cell cannot fill the report. */
export function issue(
  code: IssueCode,
  at: { row?: number | null; column?: string | null; got?: unknown; severity?: Issue['severity'] } = {},
): Issue {
  const got = at.got === undefined || at.got === null ? '' : String(at.got);
  return {
    row: at.row ?? null,
    column: at.column ?? null,
    code,
    got: got.length > 200 ? `${got.slice(0, 199)}…` : got,
    severity: at.severity ?? 'error',
  };
}
