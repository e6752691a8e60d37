import { foldedWord, wordForms } from './spelling';
import { typingDistance } from './typingDistance';

/** A name with every form it is compared in, made once. */
export interface ComparableText {
  /** Tones on the first vowel: "hòa". */
  readonly text: string;
  /** Tones on the second vowel: "hoà". */
  readonly secondTone: string;
  /** Accented letters in it; 0 = typed without accents, or a name that has none. */
  readonly accents: number;
  /** The two without blanks. */
  readonly textTight: string;
  readonly secondTight: string;
  readonly key: string;
  readonly folded: string;
  readonly words: readonly string[];
  /** Folded, without blanks: two texts one error apart stay so whatever the error does to a blank. */
  readonly tight: string;
  readonly keyTight: string;
}

/** @param text tidied (see `tidy`). */
export function comparable(text: string): ComparableText {
  const forms = text.split(' ').map(wordForms);
  const words = forms.map(({ first }) => first);
  const first = words.join(' ');
  const textTight = words.join('');
  const seconds = forms.map(({ second }) => second);
  const moves = forms.some((word) => word.first !== word.second);
  let accents = 0;
  let key = '';
  let folded = '';
  let tight = '';
  let keyTight = '';
  for (const word of forms) {
    accents += word.accents;
    tight += word.tight;
    keyTight += word.keyTight;
    // Signs alone fold to nothing.
    if (word.key !== '') key = key === '' ? word.key : `${key} ${word.key}`;
    if (word.folded !== '') folded = folded === '' ? word.folded : `${folded} ${word.folded}`;
  }
  return {
    text: first,
    secondTone: moves ? seconds.join(' ') : first,
    accents,
    textTight,
    secondTight: moves ? seconds.join('') : textTight,
    key,
    folded,
    words,
    tight,
    keyTight,
  };
}

/** Costs below one typing error: differences that the field takes for the same name. */
const ANOTHER_SPELLING = 0.25;
const ACCENTS_PARTLY_LOST = 0.5;

/** Every word of `text` is either the name's word or that word without its accents. */
function losesAccentsOnly(text: ComparableText, name: ComparableText): boolean {
  return (
    text.words.length === name.words.length &&
    text.words.every((word, i) => word === name.words[i] || word === foldedWord(name.words[i] as string))
  );
}

/**
 * One typing error may fall on a blank, or leave one at the end, so the distance without blanks counts as well. Leaving
 * blanks out never makes two texts further apart, so that distance is the only one to be measured.
 */
const typed = (a: string, b: string, tightA: string, tightB: string): number =>
  a === b ? 0 : Math.max(ANOTHER_SPELLING, typingDistance(tightA, tightB));

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
    return typed(text.folded, name.folded, text.tight, name.tight);
  }
  if (losesAccentsOnly(text, name)) return ACCENTS_PARTLY_LOST;
  let distance = typed(text.text, name.text, text.textTight, name.textTight);
  // Most names have no tone that may stand on either vowel: then all three are one.
  if (text.secondTone !== text.text || name.secondTone !== name.text)
    distance = Math.min(
      distance,
      typed(text.secondTone, name.secondTone, text.secondTight, name.secondTight),
      typed(text.text, name.secondTone, text.textTight, name.secondTight),
    );
  // A single accent may itself be the typing error in a text without accents.
  if (distance > 0.5 && text.accents === 1 && name.accents > 0)
    return Math.min(
      distance,
      Math.max(ACCENTS_PARTLY_LOST, typed(text.folded, name.folded, text.tight, name.tight)),
    );
  return distance;
}
