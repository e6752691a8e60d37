import type { ImportPreview } from '../../compute/intake/protocol';
import type { SavedMapping } from '../../import/savedMappings';

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

/** Whether a kept mapping says what the proposal says anyway. */
export function sameColumns(preview: ImportPreview, columns: Readonly<Record<string, number>>): boolean {
  const width = fileWidth(preview);
  const proposed = preview.mapping.matches.filter(({ index }) => index < width);
  return (
    proposed.length === Object.keys(columns).length &&
    proposed.every(({ column, index }) => columns[column] === index)
  );
}
