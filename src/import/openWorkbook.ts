import { issue } from '../domain/issue';
import type { LegacyEncoding } from './encodings/legacyText';
import { fileKind } from './formats/drivers';
import type { RawWorkbook, WorkbookSize } from './formats/rawWorkbook';
import type { Outcome } from './outcome';
import { sha256 } from './sha256';

/** What a person decided about a file before it is read; everything else is found out. */
export interface TableOptions {
  /** Name of the sheet; the likely one when absent. */
  readonly sheet?: string;
  /** Old encoding of text and cells; `unicode`: none. */
  readonly encoding?: LegacyEncoding | 'unicode';
}

/** A file opened and not yet understood: what a second layer, sheet or mapping need not open again. */
export interface OpenedWorkbook {
  readonly workbook: RawWorkbook;
  readonly format: string;
  /** File name without any path; "" for what was pasted. */
  readonly sourceName: string;
  readonly sha256: string;
  readonly bytes: number;
}

/**
 * The first half of reading a table: the bytes parsed, nothing understood. Only the encoding of text files is an option.
 * Refuses the whole file: `unreadable` (got says what it is), `tooLarge`, `emptyFile`.
 *
 * @param name file name; any path before it is cut off.
 * @param onSize called before a parser starts that holds the thread and cannot tell how far it is.
 */
export async function openWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  options: Pick<TableOptions, 'encoding'> = {},
  onSize?: (size: WorkbookSize) => void,
): Promise<Outcome<OpenedWorkbook>> {
  if (bytes.length === 0) return { ok: false, issues: [issue('emptyFile')] };
  const kind = fileKind(bytes);
  if (kind.kind !== 'table')
    return {
      ok: false,
      issues: [
        issue('unreadable', { got: kind.kind === 'boundaries' ? 'boundaries, not a table' : kind.got }),
      ],
    };
  const reader = await kind.driver.load();
  const encoding = options.encoding === 'unicode' ? undefined : options.encoding;
  const size = onSize && reader.sizeOf?.(bytes);
  if (size) onSize(size);
  const workbook = await reader.readWorkbook(bytes, { encoding });
  if (!workbook.ok) return workbook;
  return {
    ok: true,
    value: {
      workbook: workbook.value,
      format: kind.driver.id,
      sourceName: name.replace(/^.*[/\\]/s, ''),
      sha256: await sha256(bytes),
      bytes: bytes.length,
    },
  };
}

/** As {@link openWorkbook} for pasted cells. */
export async function openPasted(text: string): Promise<Outcome<OpenedWorkbook>> {
  const { pastedWorkbook } = await import('./formats/textTable');
  const workbook = pastedWorkbook(text);
  if (!workbook.ok) return workbook;
  const bytes = new TextEncoder().encode(text);
  return {
    ok: true,
    value: {
      workbook: workbook.value,
      format: 'pasted',
      sourceName: '',
      sha256: await sha256(bytes),
      bytes: bytes.length,
    },
  };
}
