import type { IntakeSource } from '../../compute/intake/protocol';

/** File names that the picker offers; what a file is told by its content, not by its name. */
export const ACCEPTED_FILES =
  '.xlsx,.xlsm,.xls,.ods,.csv,.tsv,.txt,.geojson,.json,.topojson,.zip,.shp,.dbf,.prj,.shx,.cpg';

/** Files as sources; folders (which come as empty files without a type) are left out by the caller's eye, not here. */
export function fileSources(files: Iterable<File>): IntakeSource[] {
  return [...files].map((file) => ({ kind: 'file', blob: file, name: file.name }));
}

/** What was pasted, when it is something to take in: files, or cells (lines with tabs). Null: an ordinary paste. */
export function pastedSources(data: Pick<DataTransfer, 'files' | 'getData'>): IntakeSource[] | null {
  const text = data.getData('text/plain');
  // A spreadsheet offers its cells both as text and as a picture: the text is meant.
  if (isCells(text)) return [{ kind: 'pasted', text }];
  if (data.files.length > 0) return fileSources(data.files);
  return null;
}

/** Cells: at least two lines, and a tab in one of the first two. */
export function isCells(text: string): boolean {
  const [first, second, ...rest] = text.split(/\r\n?|\n/, 3);
  if (first === undefined || second === undefined) return false;
  return (first.includes('\t') || second.includes('\t')) && (second !== '' || rest.length > 0);
}

/** Whether what is being dragged over the window holds files. */
export function dragsFiles(data: Pick<DataTransfer, 'types'> | null): boolean {
  return data !== null && data.types.includes('Files');
}

/** Whether a key or a paste belongs to a field that a person is writing in. */
export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
