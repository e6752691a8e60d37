import { TABLE_LIMITS } from './tableLimits';
import { BadZip, unpack, type ZipEntry } from './zipGuard';

/** Largest part of a workbook that is looked at here, in characters. */
const LONGEST = 4_000_000;

/**
 * Which of a workbook's sheets hold cells, by their place among all sheets (0-based): a chart on a sheet of its own, a
 * dialogue or a macro sheet stands in the same list and has none. What cannot be understood here is left to the parser.
 *
 * @throws BadZip `tooLarge` for more sheets than are read: none is passed over in silence
 */
export function sheetsWithCells(bytes: Uint8Array, entries: readonly ZipEntry[]): (index: number) => boolean {
  const part = (name: string): string => textOf(bytes, entries, name);
  const sheets = [...part('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) =>
    attribute(tag, '(?:\\w+:)id'),
  );
  if (sheets.length > TABLE_LIMITS.sheets)
    throw new BadZip('tooLarge', `sheets ${sheets.length} > ${TABLE_LIMITS.sheets}`);
  const others = new Set(
    [...part('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)]
      .filter(([tag]) =>
        /\/(?:chartsheet|dialogsheet|xlMacrosheet|macrosheet)$/i.test(attribute(tag, 'Type')),
      )
      .map(([tag]) => attribute(tag, 'Id')),
  );
  return (index) => !others.has(sheets[index] ?? '');
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1] ?? '';
}

function textOf(bytes: Uint8Array, entries: readonly ZipEntry[], name: string): string {
  const entry = entries.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!entry) return '';
  let text = '';
  const decoder = new TextDecoder();
  unpack(bytes, entry, TABLE_LIMITS.unpackedBytes, (piece) => {
    text += decoder.decode(piece, { stream: true });
    return text.length < LONGEST;
  });
  return text;
}
