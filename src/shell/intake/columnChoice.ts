import type { ImportPreview } from '../../compute/intake/protocol';
import type { MatchReason } from '../../import/matchColumns';
import { fileWidth } from './mappings';

/** A column of the file as the person sees it. */
export interface FileColumn {
  readonly index: number;
  /** As written; "" when the column has no name. */
  readonly header: string;
  /** A few different cells of it. */
  readonly samples: readonly string[];
  /** What it is read as: a canonical column id, "position" for two coordinates in one cell, "" = not read. */
  readonly column: string;
  readonly score: number | null;
  readonly reason: MatchReason | null;
}

const SAMPLES = 3;

/** The columns of the file with what they are read as, in the order of the file; columns without name and cells are left out. */
export function fileColumns(preview: ImportPreview): FileColumn[] {
  const { matches, position } = preview.mapping;
  const found: FileColumn[] = [];
  for (let index = 0; index < fileWidth(preview); index++) {
    const header = preview.headers[index] ?? '';
    const samples = samplesOf(preview, index);
    if (header === '' && samples.length === 0) continue;
    const match = matches.find((each) => each.index === index);
    found.push({
      index,
      header,
      samples,
      column: match?.column ?? (position?.index === index ? 'position' : ''),
      score: match?.score ?? null,
      reason: match?.reason ?? null,
    });
  }
  return found;
}

function samplesOf(preview: ImportPreview, index: number): string[] {
  const different = new Set<string>();
  for (const { cells } of preview.sample) {
    const cell = cells[index]?.trim() ?? '';
    if (cell !== '') different.add(cell);
    if (different.size === SAMPLES) break;
  }
  return [...different];
}

/**
 * The choice after a person said what a column of the file is; "" = not read. A column is read once: whatever was read as
 * the same before is not read any more.
 */
export function withColumn(
  preview: ImportPreview,
  index: number,
  column: string,
): Readonly<Record<string, number>> {
  const width = fileWidth(preview);
  const chosen: Record<string, number> = {};
  for (const match of preview.mapping.matches)
    if (match.index < width && match.index !== index && match.column !== column)
      chosen[match.column] = match.index;
  if (column !== '') chosen[column] = index;
  return chosen;
}

/** "A", "B", … "AA" as spreadsheets name their columns; `index` is 0-based. */
export function columnLetter(index: number): string {
  let rest = index;
  let letters = '';
  do {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
    rest = Math.floor(rest / 26) - 1;
  } while (rest >= 0);
  return letters;
}
