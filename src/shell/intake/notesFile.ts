import { dictionary, list, object, oneOf, text } from '../../domain/shape';
import { issue, type Issue } from '../../domain/issue';
import { readDecisions, type PlaceDecisions } from '../../import/decisions';
import { NOTE_FORMATS, noteBytes, noteKind, readNotes } from '../../import/noteDocument';
import type { SavedMapping } from './mappings';

/** What a file of notes from another machine holds, or why it was refused. */
export type FoundNotes =
  | {
      readonly ok: true;
      readonly kind: 'decisions';
      readonly epoch: string;
      readonly decisions: PlaceDecisions;
    }
  | { readonly ok: true; readonly kind: 'mappings'; readonly mappings: readonly SavedMapping[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Kept ways of reading columns as a file. */
interface MappingsDocument {
  readonly format: typeof NOTE_FORMATS.mappings;
  readonly version: 1;
  readonly entries: readonly SavedMapping[];
}

const ID = text(/^[a-z][a-z0-9_-]{0,60}$/, 'a layer or column id');

const mappingsDocument = object<MappingsDocument>({
  format: oneOf(NOTE_FORMATS.mappings),
  version: oneOf(1),
  entries: list(
    object<SavedMapping>({
      layer: ID,
      name: text(/^.{0,300}$/su, 'a name of at most 300 characters'),
      columns: dictionary(text(/^.{0,500}$/su, 'a header of at most 500 characters')),
      at: text(/^\d{4}-\d\d-\d\dT[\d:.]{5,20}Z$/, 'an instant'),
    }),
  ),
});

/** Kept mappings → the bytes of a file for another machine. */
export function mappingsFile(entries: readonly SavedMapping[]): Uint8Array<ArrayBuffer> {
  const document: MappingsDocument = { format: NOTE_FORMATS.mappings, version: 1, entries };
  return noteBytes(document);
}

/** Reads decisions or mappings that were exported. Never throws for anything a file can hold. */
export function readNotesFile(bytes: Uint8Array<ArrayBuffer>): FoundNotes {
  const kind = noteKind(bytes);
  if (kind === 'decisions') {
    const read = readDecisions(bytes);
    return read.ok
      ? { ok: true, kind, epoch: read.value.epoch, decisions: read.value.entries }
      : { ok: false, issues: read.issues };
  }
  if (kind === 'mappings') {
    const read = readNotes(bytes, mappingsDocument);
    return read.ok ? { ok: true, kind, mappings: read.value.entries } : { ok: false, issues: read.issues };
  }
  return { ok: false, issues: [issue('unreadable', { got: 'JSON' })] };
}
