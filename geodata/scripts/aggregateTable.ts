import type { Commune } from '../../src/domain/commune';
import type { Issue } from '../../src/domain/issue';
import type { LayerDefinition } from '../../src/domain/layer';
import type { MeasureDefinition } from '../../src/domain/measure';
import type { Language } from '../../src/domain/text';
import { formatNumber } from '../../src/i18n/numbers';
import { issueWords } from '../../src/i18n/issueWords';
import type { FileResult } from './aggregate';
import { m, say } from './cliMessages';

/** Rows named per kind of issue. */
const ROWS_TOLD = 8;

/** What `aggregate` prints without `--json`: a table of the communes, the counts and the issues, for a person. */
export function aggregateTable(
  communes: readonly Commune[],
  layer: LayerDefinition,
  result: FileResult,
  language: Language,
): string {
  const measures = layer.measures.filter(({ hidden }) => !hidden);
  const header = [m.code[language], m.name[language], ...measures.map(({ id }) => id)];
  const lines = communes.map(({ code, name, ordinal }) => [
    code,
    name,
    ...measures.map((measure) =>
      shown(result.table.columns[measure.id]?.[ordinal] ?? NaN, measure, language),
    ),
  ]);
  const totals = ['', m.whole[language]].concat(
    measures.map((measure) => shown(result.table.totals[measure.id] ?? NaN, measure, language)),
  );
  const { periodId, rowsUsed } = result.table.inputs;
  return `${[
    ...columnsOf([header, ...lines, totals]),
    '',
    ...measures.map(({ id, name, unit }) => `${id}: ${name[language]} (${unit[language]})`),
    '',
    say(m.counts, language, { ...result.counts }),
    ...(periodId === null ? [] : [say(m.rowsUsed, language, { period: periodId, used: rowsUsed })]),
    ...issueLines(result.issues, language),
    ...(result.doubtful.length > 0
      ? [say(m.guessedColumns, language, { columns: result.doubtful.join('; ') })]
      : []),
  ].join('\n')}\n`;
}

function shown(value: number, measure: MeasureDefinition, language: Language): string {
  if (!Number.isFinite(value)) return '–';
  const category = measure.categories?.find((one) => one.value === value);
  if (category) return category.label[language];
  return formatNumber(measure.display === 'share' ? value * 100 : value, language, measure.digits);
}

/** Text in columns; the first two stand left, numbers stand right. */
function columnsOf(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => [...(row[i] ?? '')].length)));
  return rows.map((row) =>
    row
      .map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

function issueLines(issues: readonly Issue[], language: Language): string[] {
  return [...groupByCode(issues)].map(([code, group]) => {
    const rows = [...new Set(group.flatMap(({ row }) => (row === null ? [] : [row])))];
    const told = rows.slice(0, ROWS_TOLD).join(', ') + (rows.length > ROWS_TOLD ? ', …' : '');
    const where = rows.length === 0 ? '' : ` · ${say(m.firstRows, language, { rows: told })}`;
    return `${group.length} × ${code}: ${issueWords[code][language]}${where}`;
  });
}

function groupByCode(issues: readonly Issue[]): Map<Issue['code'], Issue[]> {
  const groups = new Map<Issue['code'], Issue[]>();
  for (const found of issues) {
    const group = groups.get(found.code);
    if (group) group.push(found);
    else groups.set(found.code, [found]);
  }
  return groups;
}
