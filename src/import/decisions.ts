import { dictionary, object, oneOf, text, ShapeError, type Check } from '../domain/shape';
import { tidy } from './matchCommune/spelling';
import { NOTE_FORMATS, noteBytes, readNotes } from './noteDocument';
import type { Outcome } from './outcome';

/** What a person decided about texts that name a commune: key of the text (see {@link placeKey}) → code, "" = leave outside. */
export type PlaceDecisions = Readonly<Record<string, string>>;

/** Decisions as a file. They hold for one epoch: a code of another one means another commune. */
export interface DecisionsDocument {
  readonly format: typeof NOTE_FORMATS.decisions;
  readonly version: 1;
  /** Id of the epoch of the boundaries that the codes are of. */
  readonly epoch: string;
  readonly entries: PlaceDecisions;
}

/** Most decisions that one document holds. */
export const DECISION_LIMIT = 10_000;
/** Characters of a text that count. */
const KEY_LENGTH = 300;

/**
 * Under which a text is remembered: case, blanks, dots and the way a letter is composed make no difference; accents do
 * ("Tân An" and "Tấn An" are two texts). The district belongs to it: "Xã Tân Hội" of two districts is decided twice.
 */
export function placeKey(name: string, district: string | null): string {
  const cut = (part: string): string => tidy(part.slice(0, KEY_LENGTH).replaceAll('|', ' '));
  return `${cut(name)}|${cut(district ?? '')}`;
}

/** Decisions → the bytes of a file for another machine. The keys are sorted: the same decisions give the same bytes. */
export function decisionsDocument(entries: PlaceDecisions, epoch: string): Uint8Array<ArrayBuffer> {
  const sorted = Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));
  const document: DecisionsDocument = {
    format: NOTE_FORMATS.decisions,
    version: 1,
    epoch,
    entries: Object.fromEntries(sorted),
  };
  return noteBytes(document);
}

const entries: Check<PlaceDecisions> = (value, path) => {
  const checked = dictionary(text(/^(?:\d{5})?$/, 'a commune code of five digits, or ""'))(value, path);
  const keys = Object.keys(checked);
  if (keys.length > DECISION_LIMIT)
    throw new ShapeError(path, `${keys.length} decisions`, `at most ${DECISION_LIMIT}`);
  const odd = keys.find((key) => key.length > 2 * KEY_LENGTH + 1 || !key.includes('|'));
  if (odd !== undefined) throw new ShapeError(path, odd.slice(0, 60), 'a key "name|district"');
  return checked;
};

const document = object<DecisionsDocument>({
  format: oneOf(NOTE_FORMATS.decisions),
  version: oneOf(1),
  epoch: text(/^.{1,100}$/su, 'the id of an epoch'),
  entries,
});

/**
 * Bytes of {@link decisionsDocument} → decisions, checked. The caller compares the epoch with that of its boundaries:
 * decisions of another epoch must not be used. Refused as `readNotes` refuses.
 */
export function readDecisions(bytes: Uint8Array<ArrayBuffer>): Outcome<DecisionsDocument> {
  return readNotes(bytes, document);
}
