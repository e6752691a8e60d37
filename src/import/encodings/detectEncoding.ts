import { decodeLegacy, LEGACY_ENCODINGS, type LegacyEncoding } from './legacyText';
import { isVietnameseSyllable } from './vietnameseSyllable';
import { couldBeBytes } from './windows1252';

export type TextEncodingGuess = 'unicode' | LegacyEncoding;

/** What a sample of texts is written in. */
export interface EncodingGuess {
  readonly encoding: TextEncodingGuess;
  /** Share of the telling words that are Vietnamese when read so, 0 … 1; 1 when no word tells anything. */
  readonly share: number;
  /** Share that is Vietnamese as the text stands. */
  readonly asItStands: number;
  /** Distinct words with other than ASCII letters that could be bytes of an old encoding. */
  readonly words: number;
  /** Distinct words that are Unicode beyond doubt. */
  readonly unicodeWords: number;
}

/** Distinct words that are looked at. */
const SAMPLE_WORDS = 600;
/** One odd word may be anything. */
const ENOUGH_WORDS = 2;
/** Of the telling words so many must become Vietnamese, and so many more than are it already. */
const ENOUGH = 0.6;
const CLEARLY_MORE = 0.3;

/** UTF-8 read as bytes holds the no-break space, so words part at plain blanks only. Digits and ASCII signs part too. */
const BETWEEN = /[ \t\r\n!-@[-`{-~]+/;
/** Signs that stand in honest text and would be letters in some old encoding: "m²", the degrees of a position. */
const SIGNS = /^(?:[dckm]?m[²³]|[°º].?|[^\p{L}]|[²³½¼¾±×÷µªº]+)$/iu;
/** Typographic signs around a word; other signs are letters in some old encoding. */
const QUOTES = /^[“”‘’–—…•«]+|[“”‘’–—…•»]+$/gu;

/**
 * Tells by its words which encoding a text is in: read rightly, its words are syllables of Vietnamese.
 *
 * `unicode` unless one old encoding makes clearly more words Vietnamese than there are as it stands, so text that is
 * Unicode already is never converted. Texts with a character that no old encoding has ("ễ", "đ" …) say nothing but that
 * they are Unicode. Five names are plenty; one word may be too little, then it is `unicode`.
 *
 * @param texts cells of one column, or the lines of a file.
 */
export function detectEncoding(texts: Iterable<string>): EncodingGuess {
  const words = new Set<string>();
  const unicode = new Set<string>();
  for (const text of texts) {
    if (words.size >= SAMPLE_WORDS) break;
    if (isAscii(text)) continue;
    for (const word of text.split(BETWEEN))
      if (!isAscii(word) && !SIGNS.test(word)) (couldBeBytes(word) ? words : unicode).add(word);
  }
  const asItStands = shareOf(words, (word) => word);
  const stay: EncodingGuess = {
    encoding: 'unicode',
    share: asItStands,
    asItStands,
    words: words.size,
    unicodeWords: unicode.size,
  };
  // Where real Vietnamese stands beside them, few odd words are just that: names of other languages.
  if (words.size < ENOUGH_WORDS || unicode.size > words.size) return stay;
  let best: { encoding: LegacyEncoding; share: number } | null = null;
  for (const encoding of LEGACY_ENCODINGS) {
    const share = shareOf(words, (word) => decodeLegacy(word, encoding));
    if (!best || share > best.share) best = { encoding, share };
  }
  return best && best.share >= ENOUGH && best.share - asItStands >= CLEARLY_MORE
    ? { ...stay, encoding: best.encoding, share: best.share }
    : stay;
}

function isAscii(text: string): boolean {
  // Control codes are letters in some old encodings, except those of lines and tables.
  return /^[\t\n\r -~]*$/.test(text);
}

function shareOf(words: ReadonlySet<string>, read: (word: string) => string | null): number {
  if (words.size === 0) return 1;
  let good = 0;
  for (const word of words) {
    const decoded = read(word);
    if (decoded !== null && isVietnamese(decoded)) good++;
  }
  return good / words.size;
}

/** One word, or several that a decoded sign parts. */
function isVietnamese(text: string): boolean {
  const parts = text
    .normalize('NFC')
    .replace(QUOTES, '')
    .split(/[\s\u00a0!-@[-`{-~]+/)
    .filter((part) => part !== '');
  return parts.length > 0 && parts.every(isVietnameseSyllable);
}

/** How many of a text's telling words are Vietnamese: for choosing cell by cell in a column of two encodings. */
export function vietnameseWords(text: string): { readonly good: number; readonly all: number } {
  const words = text.split(BETWEEN).filter((word) => !isAscii(word));
  return { good: words.filter(isVietnamese).length, all: words.length };
}
