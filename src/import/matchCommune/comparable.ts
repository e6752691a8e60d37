import { wordForms, type WordForms } from './spelling';
import { typingDistance } from './typingDistance';

const joined = (words: readonly WordForms[], form: 'first' | 'second', blank: string): string => {
  let text = '';
  for (const word of words) text = text === '' ? word[form] : text + blank + word[form];
  return text;
};

/** Signs alone fold to nothing, and take no blank. */
const joinedFolds = (words: readonly WordForms[], form: 'key' | 'folded'): string => {
  let text = '';
  for (const word of words) if (word[form] !== '') text = text === '' ? word[form] : `${text} ${word[form]}`;
  return text;
};

/**
 * A name with every form it is compared in. What finds it is made at once; the rest when the first comparison asks for it,
 * for most names are never compared with anything.
 */
export class ComparableText {
  /** Tones on the first vowel: "hòa". */
  readonly text: string;
  readonly words: readonly WordForms[];
  /** Accented letters in it; 0 = typed without accents, or a name that has none. */
  readonly accents: number;
  /** Folded, without blanks: two texts one error apart stay so whatever the error does to a blank. */
  readonly tight: string;
  readonly keyTight: string;
  #secondTone: string | null = null;
  #textTight: string | null = null;
  #secondTight: string | null = null;
  #key: string | null = null;
  #folded: string | null = null;

  /** @param text tidied (see `tidy`). */
  constructor(text: string) {
    const words: WordForms[] = [];
    let accents = 0;
    let tight = '';
    let keyTight = '';
    let asWritten = true;
    for (const written of text.split(' ')) {
      const word = wordForms(written);
      words.push(word);
      asWritten &&= word.first === written;
      accents += word.accents;
      tight += word.tight;
      keyTight += word.keyTight;
    }
    this.words = words;
    this.text = asWritten ? text : joined(words, 'first', ' ');
    this.accents = accents;
    this.tight = tight;
    this.keyTight = keyTight === tight ? tight : keyTight;
  }

  /** Tones on the second vowel: "hoà"; the text itself where none may stand on either, as in most names. */
  get secondTone(): string {
    return (this.#secondTone ??= this.words.some(({ first, second }) => first !== second)
      ? joined(this.words, 'second', ' ')
      : this.text);
  }

  /** {@link text} without blanks. */
  get textTight(): string {
    return (this.#textTight ??= joined(this.words, 'first', ''));
  }

  /** {@link secondTone} without blanks. */
  get secondTight(): string {
    return (this.#secondTight ??= joined(this.words, 'second', ''));
  }

  /** See `WordForms.key`. */
  get key(): string {
    return (this.#key ??= joinedFolds(this.words, 'key'));
  }

  /** See `foldedName`. */
  get folded(): string {
    return (this.#folded ??= joinedFolds(this.words, 'folded'));
  }
}

/** Costs below one typing error: differences that the field takes for the same name. */
const ANOTHER_SPELLING = 0.25;
const ACCENTS_PARTLY_LOST = 0.5;

/** Every word of `text` is either the name's word or that word without its accents. */
function losesAccentsOnly(text: ComparableText, name: ComparableText): boolean {
  if (text.words.length !== name.words.length) return false;
  for (let i = 0; i < text.words.length; i += 1) {
    const own = (text.words[i] as WordForms).first;
    const { first, folded } = name.words[i] as WordForms;
    if (own !== first && own !== folded) return false;
  }
  return true;
}

/**
 * One typing error may fall on a blank, or leave one at the end, so the distance without blanks counts as well. Leaving
 * blanks out never makes two texts further apart, so that distance is the only one to be measured.
 */
const typed = (a: string, b: string, tightA: string, tightB: string): number =>
  a === b ? 0 : Math.max(ANOTHER_SPELLING, typingDistance(tightA, tightB));

/** Whether {@link nameDistance} is 0. */
export const isSameName = (text: ComparableText, name: ComparableText): boolean =>
  text.text === name.text || (text.accents === 0 && text.tight === name.tight && text.folded === name.folded);

/**
 * How far a typed text is from a name: 0 the same (for a text without any accents: the same without accents), below 1
 * another spelling or partly lost accents, 1 one typing error, up to 3.
 */
export function nameDistance(text: ComparableText, name: ComparableText): number {
  if (isSameName(text, name)) return 0;
  const isSpelling = text.keyTight === name.keyTight;
  if (isSpelling && text.key === name.key) return ANOTHER_SPELLING;
  if (text.accents === 0) {
    if (isSpelling) return ANOTHER_SPELLING;
    return Math.max(ANOTHER_SPELLING, typingDistance(text.tight, name.tight));
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
