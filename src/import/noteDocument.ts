import { issue } from '../domain/issue';
import { ShapeError, type Check } from '../domain/shape';
import { jsonDepth } from './boundaries/jsonDepth';
import { decodeText } from './formats/decodeText';
import type { Outcome } from './outcome';

/** What a person taught the import and may carry to another machine. */
export const NOTE_FORMATS = { decisions: 'binh-yen-decisions', mappings: 'binh-yen-mappings' } as const;
export type NoteKind = keyof typeof NOTE_FORMATS;

/** Largest document of notes that is read, in bytes; ten thousand decisions are about half of it. */
export const NOTE_MAX_BYTES = 1024 * 1024;
const DEPTH = 12;

/** Which notes a file holds, told by its first bytes; null when it holds none. Never throws. */
export function noteKind(bytes: Uint8Array): NoteKind | null {
  const head = new TextDecoder().decode(bytes.subarray(0, 200));
  const format = /^\s*\{\s*"format"\s*:\s*"([a-z-]{1,40})"/.exec(head)?.[1];
  const kinds = Object.keys(NOTE_FORMATS) as NoteKind[];
  return kinds.find((kind) => NOTE_FORMATS[kind] === format) ?? null;
}

/** A document of notes as it is written: two blanks of indent, so that a person can read it. */
export function noteBytes(value: { readonly format: string }): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

/**
 * Bytes of a document of notes → what `check` makes of it. Refused: `tooLarge`, `unreadable` (got: the place that is wrong
 * and what was expected). Never throws.
 */
export function readNotes<T>(bytes: Uint8Array<ArrayBuffer>, check: Check<T>): Outcome<T> {
  if (bytes.length > NOTE_MAX_BYTES)
    return { ok: false, issues: [issue('tooLarge', { got: `${bytes.length} > ${NOTE_MAX_BYTES} bytes` })] };
  if (jsonDepth(bytes, DEPTH) > DEPTH)
    return { ok: false, issues: [issue('tooLarge', { got: `depth > ${DEPTH}` })] };
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  try {
    return { ok: true, value: check(JSON.parse(decoded.value.text) as unknown, '$') };
  } catch (error) {
    const got = error instanceof ShapeError || error instanceof SyntaxError ? error.message : 'JSON';
    return { ok: false, issues: [issue('unreadable', { got })] };
  }
}
