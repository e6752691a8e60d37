import { issue } from '../../domain/issue';
import { CSV_MAX_BYTES } from '../../import/formats/csv';
import { fileKind, type FileKind } from '../../import/formats/drivers';
import { TABLE_LIMITS } from '../../import/formats/tableLimits';
import type { Outcome } from '../../import/outcome';
import type { IntakeSource } from './protocol';

/** A file's name without any path; "" for pasted cells. */
export function sourceName(source: IntakeSource): string {
  return source.kind === 'file' ? source.name.replace(/^.*[/\\]/s, '') : '';
}

/** Bytes that a file's kind is told by: its start, and its end, where a zip has its directory. */
const HEAD = 1024 * 1024;
const TAIL = 512 * 1024;

/** Start and end of a file in one piece; the whole of a small one. Refused (`unreadable`) when it cannot be read at all. */
export async function headAndTail(blob: Blob): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  return blob.size <= HEAD + TAIL
    ? readBlob(blob)
    : readBlob(new Blob([blob.slice(0, HEAD), blob.slice(blob.size - TAIL)]));
}

/** Largest file of a kind, bytes: beyond it the file is refused before it is read. */
export function limitOf(kind: FileKind): number {
  return kind.kind === 'table' && kind.driver.id === 'text' ? CSV_MAX_BYTES : TABLE_LIMITS.bytes;
}

/**
 * Bytes of a table. Refused before anything is read where it is too large; `unreadable` where the browser cannot read it
 * (a folder, a file that was changed or removed since it was dropped).
 */
export async function tableBytes(blob: Blob): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const head = await headAndTail(blob);
  if (!head.ok) return head;
  const limit = limitOf(fileKind(head.value));
  if (blob.size > limit) return tooLarge(blob.size, limit);
  return head.value.length === blob.size ? head : readBlob(blob);
}

/** All bytes of a picked file; `unreadable` when the browser cannot give them (moved, deleted, a folder). */
export async function readBlob(blob: Blob): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  try {
    return { ok: true, value: new Uint8Array(await blob.arrayBuffer()) };
  } catch (error) {
    const got = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { ok: false, issues: [issue('unreadable', { got })] };
  }
}

/** The refusal of a file of `size` bytes where `limit` are allowed. */
export function tooLarge(size: number, limit: number): Outcome<never> {
  return { ok: false, issues: [issue('tooLarge', { got: `${size} > ${limit} bytes` })] };
}
