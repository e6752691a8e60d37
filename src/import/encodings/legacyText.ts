import { TCVN, VISCII, VPS, type ByteTable } from './byteTables';
import { decodeVni } from './vni';
import { byteOf, WINDOWS_1252_HIGH } from './windows1252';

/**
 * Encodings of Vietnamese text from before Unicode that are still met in tables. `utf-8` stands for UTF-8 whose bytes
 * some program showed one by one ("NghÄ©a HÆ°ng").
 */
export const LEGACY_ENCODINGS = ['tcvn3', 'vni', 'windows-1258', 'vps', 'viscii', 'utf-8'] as const;
export type LegacyEncoding = (typeof LEGACY_ENCODINGS)[number];

/** What people call them. */
export const ENCODING_NAMES: Readonly<Record<LegacyEncoding, string>> = {
  tcvn3: 'TCVN3 (ABC)',
  vni: 'VNI Windows',
  'windows-1258': 'Windows-1258',
  vps: 'VPS',
  viscii: 'VISCII',
  'utf-8': 'UTF-8',
};

/**
 * A text as a Western program shows it → Vietnamese in NFC. Each character stands for the byte that it is in
 * Windows-1252; characters that are none stay. Null when the bytes cannot be this encoding (only UTF-8 can tell).
 */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string | null {
  if (encoding === 'utf-8') return decodeUtf8Again(text);
  if (encoding === 'vni') return decodeVni(text);
  return decodeWith(REPLACEMENTS[encoding](), text);
}

/** Bytes of a file in a one-byte encoding → the text that {@link decodeLegacy} takes. */
export function westernText(bytes: Uint8Array): string {
  // Node 20 gives the bytes 0x80 … 0x9f as control codes, browsers as letters and signs; here they are one.
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (code) => WINDOWS_1252_HIGH[code.charCodeAt(0) - 0x80] ?? code);
}

function decodeWith(replacements: ReadonlyMap<string, string>, text: string): string {
  let changed = '';
  for (const character of text) changed += replacements.get(character) ?? character;
  return changed.normalize('NFC');
}

/** What each character of a Western text becomes; a byte may be met as its Windows-1252 character or as a C1 control. */
function replacementsOf({ high, low }: ByteTable): ReadonlyMap<string, string> {
  const replacements = new Map<string, string>();
  [...high].forEach((letter, i) => {
    replacements.set(WINDOWS_1252_HIGH[i] ?? '', letter);
    replacements.set(String.fromCharCode(0x80 + i), letter);
  });
  for (const [byte, letter] of Object.entries(low))
    replacements.set(String.fromCharCode(Number(byte)), letter);
  return replacements;
}

function once<T>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

const REPLACEMENTS = {
  tcvn3: once(() => replacementsOf(TCVN)),
  vps: once(() => replacementsOf(VPS)),
  viscii: once(() => replacementsOf(VISCII)),
  // Every browser and node know this one: letters with a mark come as letter and mark, which NFC joins.
  'windows-1258': once(() => replacementsOf({ high: decode1258(), low: {} })),
} as const;

function decode1258(): string {
  return new TextDecoder('windows-1258').decode(Uint8Array.from({ length: 128 }, (_, i) => 0x80 + i));
}

function decodeUtf8Again(text: string): string | null {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const byte = byteOf(text.charCodeAt(i));
    if (byte < 0) return null;
    bytes[i] = byte;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return null;
  }
}
