import type { ImportPreview } from '../../compute/intake/protocol';
import { fold } from '../../domain/fold';

/** A way of reading a file's columns that a person kept for the next file; an entry of the notebook `mappings`. */
export interface SavedMapping {
  readonly layer: string;
  /** Name of the file it was made with. */
  readonly name: string;
  /** Header as written in the file, by canonical column id. */
  readonly columns: Readonly<Record<string, string>>;
  /** ISO instant. */
  readonly at: string;
}

/** Key in the notebook: the same columns of the same layer replace each other. */
export function mappingKey(mapping: Pick<SavedMapping, 'layer' | 'columns'>): string {
  const headers = Object.values(mapping.columns)
    .map((header) => fold(header))
    .sort();
  return `${mapping.layer}/${headers.join('|')}`;
}

/**
 * The columns of a preview as they can be kept. A column that the worker added by itself (the period of a file without
 * such a column) lies beyond the headers and is none of the file's.
 */
export function mappingOf(preview: ImportPreview, at: string): SavedMapping {
  const width = fileWidth(preview);
  const columns = preview.mapping.matches
    .filter(({ index }) => index < width)
    .map(({ column, header }) => [column, header] as const);
  return {
    layer: preview.layer,
    name: preview.sourceName,
    columns: Object.fromEntries(columns),
    at,
  };
}

/**
 * How many columns the file itself has. Behind them the reading may have added one for the district, from rows such as
 * "I. Huyện Châu Thành", under its canonical name.
 */
export function fileWidth({ headers, rowKinds }: ImportPreview): number {
  const added = (rowKinds.section ?? 0) > 0 && headers.at(-1) === 'district';
  return added ? headers.length - 1 : headers.length;
}

/**
 * The kept mapping that fits a file best: every one of its headers stands in the file exactly once, compared without
 * accents, case and punctuation; of several the one with most columns, then the newest.
 *
 * @returns header positions by column id for {@link PreviewOptions.columns}; null when none fits
 */
export function fittingMapping(
  headers: readonly string[],
  layer: string,
  saved: Readonly<Record<string, SavedMapping>>,
): { readonly mapping: SavedMapping; readonly columns: Readonly<Record<string, number>> } | null {
  const folded = headers.map((header) => fold(header));
  const fitting = Object.values(saved)
    .filter((mapping) => mapping.layer === layer)
    .flatMap((mapping) => {
      const columns: Record<string, number> = {};
      for (const [column, header] of Object.entries(mapping.columns)) {
        const wanted = fold(header);
        const index = folded.indexOf(wanted);
        if (index < 0 || folded.lastIndexOf(wanted) !== index) return [];
        columns[column] = index;
      }
      return Object.keys(columns).length > 0 ? [{ mapping, columns }] : [];
    });
  fitting.sort(
    (a, b) =>
      Object.keys(b.columns).length - Object.keys(a.columns).length || (a.mapping.at < b.mapping.at ? 1 : -1),
  );
  return fitting[0] ?? null;
}

/** Whether a kept mapping says what the proposal says anyway. */
export function sameColumns(preview: ImportPreview, columns: Readonly<Record<string, number>>): boolean {
  const width = fileWidth(preview);
  const proposed = preview.mapping.matches.filter(({ index }) => index < width);
  return (
    proposed.length === Object.keys(columns).length &&
    proposed.every(({ column, index }) => columns[column] === index)
  );
}
