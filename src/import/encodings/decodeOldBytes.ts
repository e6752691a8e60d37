import { detectEncoding } from './detectEncoding';
import { decodeLegacy, westernText, type LegacyEncoding } from './legacyText';

/** Telling words that bytes must have before they are believed: one odd word may be anything. */
const ENOUGH_WORDS = 2;

/**
 * Bytes that are no Unicode → text in NFC and the encoding that makes it Vietnamese; null when none does clearly: reading
 * names in a wrong encoding would change them in silence.
 *
 * @param chosen what a person said; then nothing is guessed.
 */
export function decodeOldBytes(
  bytes: Uint8Array,
  chosen?: LegacyEncoding,
): { readonly text: string; readonly encoding: LegacyEncoding | 'windows-1252' } | null {
  const western = westernText(bytes);
  if (chosen) {
    const text = decodeLegacy(western, chosen);
    return text === null ? null : { text, encoding: chosen };
  }
  const guess = detectEncoding(western.split('\n'));
  if (guess.words < ENOUGH_WORDS || guess.share < 0.6) return null;
  if (guess.encoding === 'unicode') return { text: western.normalize('NFC'), encoding: 'windows-1252' };
  const text = decodeLegacy(western, guess.encoding);
  return text === null ? null : { text, encoding: guess.encoding };
}
