import { issue, type Issue } from '../../domain/issue';
import { readDecisions, type PlaceDecisions } from '../../import/decisions';
import { noteKind } from '../../import/noteDocument';
import { readMappings, type SavedMapping } from '../../import/savedMappings';

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
    const read = readMappings(bytes);
    return read.ok ? { ok: true, kind, mappings: read.value } : { ok: false, issues: read.issues };
  }
  return { ok: false, issues: [issue('unreadable', { got: 'JSON' })] };
}
