import { detectEncoding, vietnameseWords, type EncodingGuess } from './detectEncoding';
import { fontEncoding, type FontEncoding } from './fontEncoding';
import { decodeLegacy, type LegacyEncoding } from './legacyText';
import { couldBeBytes } from './windows1252';

/** A text before and after, to be shown to the person who brings the file. */
export interface EncodingSample {
  readonly before: string;
  readonly after: string;
}

/** Texts in Unicode, with what was done to them. */
export interface ReadableTexts {
  readonly texts: readonly string[];
  /** Encodings that were found, with how many texts each; none = everything was Unicode. */
  readonly found: readonly {
    readonly encoding: LegacyEncoding;
    readonly texts: number;
    readonly by: 'font' | 'content' | 'chosen';
  }[];
  readonly samples: readonly EncodingSample[];
}

const SAMPLES = 8;

/** How the texts of one column are read; `chosen` overrules, `unicode` leaves all as it is. */
export interface ReadingHints {
  readonly chosen?: LegacyEncoding | 'unicode';
  /** Name of the font of each text, null where there is none. */
  readonly fonts?: readonly (string | null)[];
  /** What the whole sheet looks like, for columns that are too short to tell. */
  readonly sheet?: EncodingGuess;
  /** How often each text stands in the column; once when absent. */
  readonly times?: readonly number[];
}

/**
 * Texts of one column → Vietnamese in NFC, Ð (U+00D0) as Đ where it stands for it. A text is converted when a person chose
 * so, when its font says so and the content does not contradict, or when the column (else the sheet) was detected as an
 * old encoding. A text that is Unicode beyond doubt is never converted, whatever stands around it.
 */
export function readableTexts(texts: readonly string[], hints: ReadingHints = {}): ReadableTexts {
  const own = hints.chosen ? null : detectEncoding(texts);
  const few = own !== null && own.words < 3 && own.encoding === 'unicode';
  const guess = few && hints.sheet && hints.sheet.encoding !== 'unicode' ? hints.sheet : own;
  const mixed = own !== null && own.unicodeWords > 0;
  const counts = new Map<
    string,
    { encoding: LegacyEncoding; texts: number; by: 'font' | 'content' | 'chosen' }
  >();
  const samples: EncodingSample[] = [];

  const convert = (text: string, i: number): string => {
    if (/^[ -~]*$/.test(text)) return text;
    const font = fontEncoding(hints.fonts?.[i] ?? '');
    const way = wayOf(text, font, guess, hints.chosen, mixed);
    const decoded = way ? decodeLegacy(text, way.encoding) : null;
    if (!way || decoded === null) return tidyUnicode(text);
    const after =
      font?.capitals && way.encoding === font.encoding ? decoded.toLocaleUpperCase('vi') : decoded;
    if (after === text.normalize('NFC')) return after;
    const key = `${way.encoding} ${way.by}`;
    const count = counts.get(key) ?? { ...way, texts: 0 };
    counts.set(key, { ...count, texts: count.texts + (hints.times?.[i] ?? 1) });
    if (samples.length < SAMPLES && !samples.some((sample) => sample.before === text))
      samples.push({ before: text, after });
    return after;
  };
  return { texts: texts.map(convert), found: [...counts.values()], samples };
}

interface Way {
  readonly encoding: LegacyEncoding;
  readonly by: 'font' | 'content' | 'chosen';
}

function wayOf(
  text: string,
  font: FontEncoding | null,
  guess: EncodingGuess | null,
  chosen: ReadingHints['chosen'],
  mixed: boolean,
): Way | null {
  if (chosen === 'unicode' || !couldBeBytes(text)) return null;
  if (chosen) return { encoding: chosen, by: 'chosen' };
  if (font && !losesWords(text, font.encoding, true)) return { encoding: font.encoding, by: 'font' };
  if (!guess || guess.encoding === 'unicode') return null;
  // Among texts of two kinds each one must be better off, else only not worse off.
  return losesWords(text, guess.encoding, mixed) ? null : { encoding: guess.encoding, by: 'content' };
}

/** Whether converting makes fewer words Vietnamese than there are; `orTies`: or no more. */
function losesWords(text: string, encoding: LegacyEncoding, orTies: boolean): boolean {
  const decoded = decodeLegacy(text, encoding);
  if (decoded === null) return true;
  const before = vietnameseWords(text);
  const after = vietnameseWords(decoded);
  // Words may turn into plain ASCII or the other way round: compare what is not Vietnamese as well.
  const gain = after.good - before.good + (before.all - before.good) - (after.all - after.good);
  return orTies ? gain < 0 || (gain === 0 && before.good === before.all) : gain < 0;
}

/** NFC; the look-alike Ð and ð (Icelandic eth) are đ in Vietnamese text. */
function tidyUnicode(text: string): string {
  return text.normalize('NFC').replace(/Ð/g, 'Đ').replace(/ð/g, 'đ');
}
