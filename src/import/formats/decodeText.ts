import { visibleText } from '../../domain/visibleText';
import type { Outcome } from '../outcome';
import { refused } from './refused';

/** What the refusal says of bytes that are no UTF-8 and no UTF-16: they may still be an old Vietnamese encoding. */
export const NOT_UTF8 = 'not UTF-8';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Starts of files that are no text, with the name a person knows them by. */
const BINARY: readonly (readonly [name: string, magic: readonly number[]])[] = [
  ['XLSX/ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['XLS/OLE', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['GZIP', [0x1f, 0x8b]],
];

/** Web pages and XML that are called .xls or .csv: programs on the web "export" them, and Excel opens them with a warning. */
const PAGE = /^\s*(?:<!--.*?-->\s*)?<(?:(\?xml)|!doctype html|html|head|body|table|meta|style)\b/is;

/**
 * Bytes of a text file → its text in NFC, without a byte order mark and without characters that nobody sees.
 *
 * UTF-8 and UTF-16 of both byte orders are recognised by their mark; UTF-16 without one by its zero bytes. Everything else
 * must be valid UTF-8: a byte that is not is refused as `unreadable`, because reading Vietnamese in the wrong encoding
 * changes names in silence. Never throws.
 */
export function decodeText(bytes: Uint8Array): Outcome<{ text: string; encoding: TextEncoding }> {
  const binary = BINARY.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte));
  if (binary) return refused('unreadable', binary[0]);
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return refused('unreadable', `not ${encoding.toUpperCase()}`);
  }
  if (text.includes('\0')) return refused('unreadable', 'NUL');
  const page = PAGE.exec(text.slice(0, 1000));
  if (page) return refused('unreadable', page[1] === undefined ? 'HTML' : 'XML');
  return { ok: true, value: { text: visibleText(text), encoding } };
}

function encodingOf(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // The separators and digits of any table are below U+0100: in UTF-16 every second byte of them is zero.
  const sample = bytes.subarray(0, 512);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even++;
    else odd++;
  });
  const many = sample.length / 8;
  if (odd > many && even === 0) return 'utf-16le';
  if (even > many && odd === 0) return 'utf-16be';
  return 'utf-8';
}
