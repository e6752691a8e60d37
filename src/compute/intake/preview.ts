import { PERIOD } from '../../domain/communeColumns';
import type { Issue } from '../../domain/issue';
import type { RowKind } from '../../import/table/rowKinds';
import { proposedPeriods } from '../../import/table/proposePeriods';
import type { Pace } from '../paced';
import { diffOf } from './diff';
import type { ImportWork } from './importWork';
import { PREVIEW_LIMITS, type ImportPreview } from './protocol';

/** What a person is shown of an import, each list cut to its limit with its whole length beside it. */
export async function previewOf(work: ImportWork, now: Date, pace: Pace = {}): Promise<ImportPreview> {
  const { layer, opened, reading, mapping, imported, open, merged } = work;
  const { table, sheet } = reading;
  const all = imported.ok ? imported.value.placed.placement.issues : [...sheet.issues, ...imported.issues];
  const issues = all.slice(0, PREVIEW_LIMITS.issues);
  const places = imported.ok ? imported.value.places : [];
  return {
    layer: layer.id,
    sourceName: opened.sourceName,
    sha256: opened.sha256,
    bytes: opened.bytes,
    format: reading.format,
    sheet: table.sheet,
    sheets: reading.sheets,
    encoding: reading.encoding,
    encodings: sheet.encodings,
    title: sheet.title,
    headers: table.headers,
    headerRows: sheet.headerRows,
    sample: table.rows
      .slice(0, PREVIEW_LIMITS.sampleRows)
      .map((cells, i) => ({ row: table.rowNumbers[i] ?? 0, cells })),
    mapping,
    savedMapping: null,
    rowKinds: kindCounts(sheet.account),
    totals: sheet.totals,
    periods: imported.ok ? imported.value.periods : [],
    periodSource: imported.ok ? imported.value.periodSource : 'none',
    proposedPeriods: proposals(work),
    counts: imported.ok ? imported.value.placed.placement.counts : null,
    issueCounts: issueCounts(all),
    issues,
    issueTotal: all.length,
    issueRows: rowsOf(issues, work),
    places: places.slice(0, PREVIEW_LIMITS.places),
    placeTotal: places.length,
    zones: imported.ok ? imported.value.zones : null,
    points: pointsOf(work),
    merge: work.merge,
    diff: merged && (await diffOf(work, merged, now, pace)),
    open,
  };
}

/** A file that could not be read at all, for its reasons. */
export function refusedPreview(
  layer: string,
  source: { readonly sourceName: string; readonly sha256: string; readonly bytes: number },
  issues: readonly Issue[],
): ImportPreview {
  return {
    layer,
    ...source,
    format: '',
    sheet: null,
    sheets: [],
    encoding: null,
    encodings: [],
    title: [],
    headers: [],
    headerRows: [],
    sample: [],
    mapping: { matches: [], position: null, missing: [], unused: [], identity: [] },
    savedMapping: null,
    rowKinds: {},
    totals: [],
    periods: [],
    periodSource: 'none',
    proposedPeriods: [],
    counts: null,
    issueCounts: issueCounts(issues),
    issues: issues.slice(0, PREVIEW_LIMITS.issues),
    issueTotal: issues.length,
    issueRows: new Map(),
    places: [],
    placeTotal: 0,
    zones: null,
    points: new Float64Array(0),
    diff: null,
    open: [],
  };
}

function kindCounts(account: readonly RowKind[]): ImportPreview['rowKinds'] {
  const counts: Partial<Record<RowKind, number>> = {};
  for (const kind of account) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** The most frequent first; errors before warnings of the same number. */
function issueCounts(issues: readonly Issue[]): ImportPreview['issueCounts'] {
  const counts = new Map<string, { code: Issue['code']; severity: Issue['severity']; count: number }>();
  for (const { code, severity } of issues) {
    const known = counts.get(`${code} ${severity}`);
    if (known) known.count++;
    else counts.set(`${code} ${severity}`, { code, severity, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.severity < b.severity ? -1 : 1));
}

function rowsOf(issues: readonly Issue[], { reading }: ImportWork): ImportPreview['issueRows'] {
  const wanted = new Set(issues.map(({ row }) => row));
  const { rows, rowNumbers } = reading.table;
  return new Map(rowNumbers.flatMap((row, i) => (wanted.has(row) ? [[row, rows[i] ?? []] as const] : [])));
}

/** Texts of the column of periods; without one, and without a choice, the texts above the table. */
function proposals({ layer, reading, mapping, imported, target, options }: ImportWork) {
  if (!layer.columns.some(({ id }) => id === PERIOD.id)) return [];
  const width = reading.table.headers.length;
  const match = mapping.matches.find(({ column, index }) => column === PERIOD.id && index < width);
  if (match)
    return proposedPeriods(
      reading.table.rows.map((row) => row[match.index] ?? ''),
      target.periods,
    );
  const settled = options.periodId !== undefined || (imported.ok && imported.value.periodSource === 'title');
  return settled ? [] : proposedPeriods(reading.sheet.title, target.periods);
}

/** Positions from all over the file. */
function pointsOf({ imported, layer }: ImportWork): Float64Array {
  if (!imported.ok) return new Float64Array(0);
  const places = imported.value.placed.rows.flatMap((row) => {
    const place = layer.place(row);
    return place.by === 'position' ? [place] : [];
  });
  const step = Math.max(1, Math.ceil(places.length / PREVIEW_LIMITS.points));
  const some = places.filter((_, i) => i % step === 0);
  return Float64Array.from(some.flatMap(({ lng, lat }) => [lng, lat]));
}
