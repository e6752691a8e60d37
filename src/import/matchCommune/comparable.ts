import { accentCount, foldedName, spellingKey, withTones } from './spelling';
import { typingDistance } from './typingDistance';

/** A name with every form it is compared in, made once. */
export interface ComparableText {
  /** Tones on the first vowel: "hòa". */
  readonly text: string;
  /** Tones on the second vowel: "hoà". */
  readonly secondTone: string;
  /** Accented letters in it; 0 = typed without accents, or a name that has none. */
  readonly accents: number;
  readonly key: string;
  readonly folded: string;
  readonly words: readonly string[];
  /** Folded, without blanks: two texts one error apart stay so whatever the error does to a blank. */
  readonly tight: string;
  readonly keyTight: string;
}

/** @param text tidied (see `tidy`). */
export function comparable(text: string): ComparableText {
  const first = withTones(text, 'first');
  const folded = foldedName(text);
  const key = spellingKey(text);
  return {
    text: first,
    secondTone: withTones(text, 'second'),
    accents: accentCount(text),
    key,
    folded,
    words: first.split(' '),
    tight: folded.replace(/ /g, ''),
    keyTight: foldedName(key).replace(/ /g, ''),
  };
}

/** Costs below one typing error: differences that the field takes for the same name. */
export const ANOTHER_SPELLING = 0.25;
export const ACCENTS_PARTLY_LOST = 0.5;

/** Every word of `text` is either the name's word or that word without its accents. */
function losesAccentsOnly(text: ComparableText, name: ComparableText): boolean {
  return (
    text.words.length === name.words.length &&
    text.words.every((word, i) => word === name.words[i] || word === foldedName(name.words[i] ?? ''))
  );
}

const withoutBlanks = (text: string) => text.replace(/ /g, '');

/** One typing error may fall on a blank, or leave one at the end: the distance without blanks counts as well. */
const typed = (a: string, b: string) =>
  Math.min(
    typingDistance(a, b),
    Math.max(ANOTHER_SPELLING, typingDistance(withoutBlanks(a), withoutBlanks(b))),
  );

/**
 * How far a typed text is from a name: 0 the same (for a text without any accents: the same without accents), below 1
 * another spelling or partly lost accents, 1 one typing error, up to 3.
 */
export function nameDistance(text: ComparableText, name: ComparableText): number {
  if (text.text === name.text) return 0;
  if (text.accents === 0 && text.folded === name.folded) return 0;
  if (text.key === name.key) return ANOTHER_SPELLING;
  if (text.accents === 0) {
    if (text.keyTight === name.keyTight) return ANOTHER_SPELLING;
    return typed(text.folded, name.folded);
  }
  if (losesAccentsOnly(text, name)) return ACCENTS_PARTLY_LOST;
  const distance = Math.min(
    typed(text.text, name.text),
    typed(text.secondTone, name.secondTone),
    typed(text.text, name.secondTone),
  );
  // A single accent may itself be the typing error in a text without accents.
  if (distance > 0.5 && text.accents === 1 && name.accents > 0)
    return Math.min(distance, Math.max(ACCENTS_PARTLY_LOST, typed(text.folded, name.folded)));
  return distance;
}
