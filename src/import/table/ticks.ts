import { fold } from '../../domain/fold';
import type { LayerDefinition } from '../../domain/layer';
import type { ColumnMapping } from '../matchColumns';

/** Columns of a file in which one of them is ticked instead of an answer being written: "Đạt | Chưa đạt". */
export interface TickGroup {
  /** Canonical id of the column that they stand for. */
  readonly column: string;
  /** What the columns have above them in common, else their names side by side. */
  readonly header: string;
  /** The columns, 0-based, and what a tick in each of them says. */
  readonly answers: ReadonlyMap<number, string>;
}

/** As sure as a name beside other words; below it a person should look. */
export const TICK_SCORE = 0.9;

const TICK = /^(?:[x✓✔☑√v1+]|có)$/iu;
/** Ticked rows for each row with another number: totals of sections have some, tables of counts have nothing else. */
const TICKED_AT_LEAST = 3;
/** What stands in a column that is not ticked. */
const NOT_TICKED = /^[0\-–—]?$/;

/**
 * Finds the columns that are ticked. A group needs two different answers of one column of the layer side by side in the
 * header, and ticks beneath them: counts under the same words are none.
 *
 * @param parts texts of each column's header, from above to below
 * @param body rows beneath the header
 */
export function findTicks(
  parts: readonly (readonly string[])[],
  body: readonly (readonly string[])[],
  layer: Pick<LayerDefinition, 'columns'>,
): TickGroup[] {
  return layer.columns.flatMap(({ id, answers = [] }) => {
    const known = new Set(answers.map(fold));
    const named = parts.flatMap((texts, i) => {
      const low = texts.at(-1) ?? '';
      return known.has(fold(low)) ? [[i, low] as const] : [];
    });
    const group = new Map(named);
    const columns = [...group.keys()];
    const different = new Set([...group.values()].map(fold)).size;
    if (different < 2 || different < group.size || !sideBySide(columns)) return [];
    let ticked = 0;
    let counted = 0;
    for (const row of body) {
      const cells = columns.map((i) => (row[i] ?? '').trim());
      if (cells.some((cell) => /^\d/.test(cell) && cell !== '0' && cell !== '1')) counted += 1;
      else if (cells.filter(isTick).length === 1) ticked += 1;
    }
    if (ticked < TICKED_AT_LEAST * counted || ticked === 0) return [];
    const above = parts[columns[0] ?? -1]?.slice(0, -1).join(' – ') ?? '';
    const shared = columns.every((i) => parts[i]?.slice(0, -1).join(' – ') === above);
    return [{ column: id, header: (shared && above) || [...group.values()].join(' / '), answers: group }];
  });
}

export const isTick = (cell: string): boolean => TICK.test(cell.trim());

/** What a row's ticks say: the answer; both where two are ticked, which names none; "" where none is. */
export function tickedAnswer(row: readonly string[], { answers }: TickGroup): string {
  return [...answers].flatMap(([i, answer]) => tickText(row[i] ?? '', answer)).join(' + ');
}

/** Other words in such a cell are no tick: they are read as they are, and told where they name nothing. */
function tickText(cell: string, answer: string): string[] {
  const text = cell.trim();
  if (NOT_TICKED.test(text)) return [];
  return [isTick(text) ? answer : text];
}

/** The mapping with the groups' own columns, which stand behind those of the file from `first` on. */
export function withTicks(
  mapping: ColumnMapping,
  groups: readonly TickGroup[],
  first: number,
): ColumnMapping {
  if (groups.length === 0) return mapping;
  const ticked = new Set(groups.map(({ column }) => column));
  return {
    ...mapping,
    matches: [
      ...mapping.matches.filter(({ column }) => !ticked.has(column)),
      ...groups.map(({ column, header }, k) => ({
        column,
        header,
        index: first + k,
        score: TICK_SCORE,
        reason: 'part' as const,
      })),
    ],
    missing: mapping.missing.filter((column) => !ticked.has(column)),
  };
}

function sideBySide(columns: readonly number[]): boolean {
  return columns.every((i, k) => k === 0 || i === (columns[k - 1] ?? 0) + 1);
}
