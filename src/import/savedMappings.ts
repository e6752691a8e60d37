import { fold } from '../domain/fold';
import { dictionary, list, object, oneOf, ShapeError, text, type Check } from '../domain/shape';
import { NOTE_FORMATS, noteBytes, readNotes } from './noteDocument';
import type { Outcome } from './outcome';

/** A way of reading a file's columns that a person kept for the next file. */
export interface SavedMapping {
  readonly layer: string;
  /** Name of the file it was made with. */
  readonly name: string;
  /** Header as written in the file, by canonical column id. */
  readonly columns: Readonly<Record<string, string>>;
  /** ISO instant. */
  readonly at: string;
}

/** Kept ways of reading columns as a file: for another machine, and for the command line. */
export interface MappingsDocument {
  readonly format: typeof NOTE_FORMATS.mappings;
  readonly version: 1;
  readonly entries: readonly SavedMapping[];
}

/** Most mappings that one document holds. */
export const MAPPING_LIMIT = 1000;

/** Under which a mapping is remembered: the same columns of the same layer replace each other. */
export function mappingKey(mapping: Pick<SavedMapping, 'layer' | 'columns'>): string {
  const headers = Object.values(mapping.columns)
    .map((header) => fold(header))
    .sort();
  return `${mapping.layer}/${headers.join('|')}`;
}

/**
 * The kept mapping that fits a file best: every one of its headers stands in the file exactly once, compared without
 * accents, case and punctuation; of several the one with most columns, then the newest.
 *
 * @returns header positions (0-based) by column id; null when none fits
 */
export function fittingMapping(
  headers: readonly string[],
  layer: string,
  saved: readonly SavedMapping[],
): { readonly mapping: SavedMapping; readonly columns: Readonly<Record<string, number>> } | null {
  const folded = headers.map((header) => fold(header));
  const fitting = saved
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

/** Mappings → the bytes of a file. The order is that of their keys: the same mappings give the same bytes. */
export function mappingsDocument(entries: readonly SavedMapping[]): Uint8Array<ArrayBuffer> {
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const document: MappingsDocument = {
    format: NOTE_FORMATS.mappings,
    version: 1,
    entries: [...entries].sort((a, b) => order(mappingKey(a), mappingKey(b)) || order(a.at, b.at)),
  };
  return noteBytes(document);
}

const ID = text(/^[a-z][a-z0-9_-]{0,60}$/, 'a layer or column id');

const entry = object<SavedMapping>({
  layer: ID,
  name: text(/^.{0,300}$/su, 'a name of at most 300 characters'),
  columns: dictionary(text(/^.{0,500}$/su, 'a header of at most 500 characters')),
  at: text(/^\d{4}-\d\d-\d\dT[\d:.]{5,20}Z$/, 'an instant'),
});

const entries: Check<readonly SavedMapping[]> = (value, path) => {
  const checked = list(entry)(value, path);
  if (checked.length > MAPPING_LIMIT)
    throw new ShapeError(path, `${checked.length} mappings`, `at most ${MAPPING_LIMIT}`);
  return checked;
};

const document = object<MappingsDocument>({
  format: oneOf(NOTE_FORMATS.mappings),
  version: oneOf(1),
  entries,
});

/** Bytes of {@link mappingsDocument} → mappings, checked. Refused as `readNotes` refuses; never throws. */
export function readMappings(bytes: Uint8Array<ArrayBuffer>): Outcome<readonly SavedMapping[]> {
  const read = readNotes(bytes, document);
  return read.ok ? { ok: true, value: read.value.entries } : read;
}
