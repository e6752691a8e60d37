import type { Issue } from '../../../src/domain/issue';
import type { Language } from '../../../src/domain/text';
import { formatNumber } from '../../../src/i18n/numbers';
import { ENCODING_NAMES, type LegacyEncoding } from '../../../src/import/encodings/legacyText';
import type { ImportedTable } from '../../../src/import/importTable';
import { issueWords } from '../../../src/i18n/issueWords';
import { rowKindWords } from '../../../src/import/table/rowKindMessages';
import type { RowKind } from '../../../src/import/table/rowKinds';
import { m, say } from '../cliMessages';
import { im } from './messages';

/** Rows named per kind of issue. */
const ROWS_TOLD = 8;
/** Texts of communes that are told one by one. */
const PLACES_TOLD = 20;

/** What was read, recognised, doubted and refused, for a person. */
export function reportLines(imported: ImportedTable, file: string, language: Language): string[] {
  const { reading, mapping, placed } = imported;
  const { sheet } = reading;
  const lines: string[] = [];
  const line = (text: { vi: string; en: string }, values: Record<string, string | number> = {}): void => {
    lines.push(say(text, language, values));
  };
  line(im.read, {
    file,
    format: reading.format.toUpperCase(),
    sheet: reading.table.sheet === null ? '' : say(im.sheet, language, { name: reading.table.sheet }),
    rows: sheet.rows.length,
    others: otherRows(imported, language),
  });
  const others = reading.sheets.filter(({ name, rows }) => name !== reading.table.sheet && rows > 0);
  if (others.length > 0) line(im.otherSheets, { names: others.map(({ name }) => `«${name}»`).join(', ') });
  if (reading.encoding !== null && !reading.encoding.startsWith('utf'))
    line(im.fileEncoding, { name: ENCODING_NAMES[reading.encoding as LegacyEncoding] ?? reading.encoding });
  for (const { encoding, cells, samples } of sheet.encodings)
    line(im.encoding, {
      name: ENCODING_NAMES[encoding],
      count: cells,
      before: samples[0]?.before ?? '',
      after: samples[0]?.after ?? '',
    });
  const columns = mapping.matches.map(
    ({ header, column, score }) =>
      `«${header}» → ${column}${score < 0.9 ? ` (${Math.round(score * 100)} %?)` : ''}`,
  );
  line(im.columns, { columns: columns.join('; ') });
  if (mapping.unused.length > 0)
    line(im.unused, { columns: mapping.unused.map((header) => `«${header}»`).join(', ') });
  const sources = { column: im.fromColumn, title: im.fromTitle, chosen: im.fromChoice, none: null };
  const source = sources[imported.periodSource];
  if (source)
    line(im.period, {
      names: imported.periods.map(({ name }) => name[language]).join(', '),
      source: source[language],
    });
  for (const { row, header, told, summed, agrees } of sheet.totals)
    line(agrees ? im.totalAgrees : im.totalDiffers, {
      row,
      header,
      told: formatNumber(told, language),
      summed: formatNumber(summed, language),
    });
  line(m.counts, { ...placed.placement.counts });
  zoneLines(imported, line);
  placeLines(imported, line, language);
  lines.push(...issueLines(placed.placement.issues, language));
  return lines;
}

type Line = (text: { vi: string; en: string }, values?: Record<string, string | number>) => void;

function zoneLines({ zones }: ImportedTable, line: Line): void {
  if (!zones) return;
  const { rows, chosen, candidates } = zones;
  const names = candidates.map(({ epsg, inside }) => `${epsg} ${inside}`).join(', ');
  if (chosen.length > 0) line(im.zones, { rows, names: chosen.join(', ') });
  else line(im.zoneOpen, { rows, names });
}

/** Texts that name a commune and were not placed for sure. */
function placeLines({ places }: ImportedTable, line: Line, language: Language): void {
  if (places.length > 0) line(im.places, { count: places.length });
  const words = {
    review: im.placeReview,
    ambiguous: im.placeAmbiguous,
    unmatched: im.placeUnmatched,
    decided: im.placeDecided,
  };
  for (const { text, rowTotal, outcome, code, candidates } of places.slice(0, PLACES_TOLD))
    line(im.place, {
      text,
      rows: rowTotal,
      outcome: say(words[outcome], language, { code: code ?? '–' }),
      candidates:
        outcome === 'ambiguous' || outcome === 'unmatched'
          ? candidates.map((one) => `; ${one.code} ${one.name}`).join('')
          : '',
    });
  if (places.length > PLACES_TOLD) line(m.andMore, { count: places.length - PLACES_TOLD });
}

/** "3 dòng tiêu đề, 1 dòng tên cột": everything but data. */
function otherRows({ reading }: ImportedTable, language: Language): string {
  const counts = new Map<RowKind, number>();
  for (const kind of reading.sheet.account)
    if (kind !== 'data') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => say(rowKindWords[kind], language, { count })).join(', ') || '0';
}

/** Issues by code, with the first rows of each. */
export function issueLines(issues: readonly Issue[], language: Language): string[] {
  const groups = new Map<Issue['code'], Issue[]>();
  for (const found of issues) groups.set(found.code, [...(groups.get(found.code) ?? []), found]);
  return [...groups].map(([code, group]) => {
    const rows = [...new Set(group.flatMap(({ row }) => (row === null ? [] : [row])))];
    const told = rows.slice(0, ROWS_TOLD).join(', ') + (rows.length > ROWS_TOLD ? ', …' : '');
    const got = group[0]?.got ?? '';
    const where = [
      rows.length > 0 ? say(im.rows, language, { rows: told }) : '',
      got === '' ? '' : `«${got}»`,
    ];
    return say(im.issue, language, {
      count: group.length,
      code,
      words: issueWords[code][language],
      where: where.filter((part) => part !== '').join(': '),
    });
  });
}

/** What `--json` prints of an import. */
export function reportJson(imported: ImportedTable) {
  const { reading, mapping, placed, table } = imported;
  return {
    format: reading.format,
    sheet: reading.table.sheet,
    encoding: reading.encoding,
    encodings: reading.sheet.encodings.map(({ encoding, by, cells }) => ({ encoding, by, cells })),
    ...placed.placement.counts,
    rows: Object.fromEntries(
      [...new Set(reading.sheet.account)].map((kind) => [
        kind,
        reading.sheet.account.filter((other) => other === kind).length,
      ]),
    ),
    columns: mapping.matches.map(({ header, column, score, reason }) => ({ header, column, score, reason })),
    unused: mapping.unused,
    totals: reading.sheet.totals,
    periods: imported.periods.map(({ id }) => id),
    periodSource: imported.periodSource,
    zones: imported.zones && {
      rows: imported.zones.rows,
      chosen: imported.zones.chosen,
      sure: imported.zones.sure,
      candidates: imported.zones.candidates.map(({ epsg, meridian, kind, inside }) => ({
        epsg,
        meridian,
        kind,
        inside,
      })),
    },
    places: imported.places,
    sha256: table.sha256,
    issues: placed.placement.issues,
  };
}
