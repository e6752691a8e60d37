import { quickFold } from './quickFold';
import { remembered } from './remembered';

const TONES = '\u0300\u0301\u0303\u0309\u0323';
const TONE = new RegExp(`[${TONES}]`, 'u');
/** Two vowels at the end of a syllable whose tone is written on either: hoà/hòa, thuý/thúy, khoẻ/khỏe. */
const MOVING_TONE = /(o[aăe]|u[yê])$/u;

/** Words with one blank between them, without what tidying changes. */
const TIDY = /^[^\sð’`´‘._]+(?: [^\sð’`´‘._]+)*$/u;

/** Lower case, NFC, one blank between words, the look-alike Ð (U+00D0) as đ; accents stay. */
export function tidy(text: string): string {
  const lower = text.normalize('NFC').toLowerCase();
  if (TIDY.test(lower)) return lower;
  return lower
    .replace(/[ð]/g, 'đ')
    .replace(/[’`´‘]/g, "'")
    .replace(/[\s\u00a0._]+/gu, ' ')
    .trim();
}

const isAccented = remembered((letter) => letter === 'đ' || /\p{M}/u.test(letter.normalize('NFD')));

/** Accented letters of one word: letters with a mark, and đ. */
const accentsOfWord = remembered((word) => {
  let count = 0;
  for (const letter of word) if (letter > '\u007f' && isAccented(letter)) count += 1;
  return count;
});

/** How many letters of a tidied text carry an accent, a tone mark or the bar of đ. */
export function accentCount(text: string): number {
  return text.split(' ').reduce((sum, word) => sum + accentsOfWord(word), 0);
}

/** Whether a text, as it was typed, has any accented letter. */
export function hasAccents(text: string): boolean {
  // The letters of Vietnamese and ASCII answer most texts at once.
  if (/[\u1ea0-\u1ef9đĐ]/.test(text)) return true;
  return /[^\0-\u007f]/.test(text) && accentCount(tidy(text)) > 0;
}

const toneOf = remembered((letter) => TONE.exec(letter.normalize('NFD'))?.[0] ?? '');
const withoutTone = remembered((letter) => letter.normalize('NFD').replace(TONE, '').normalize('NFC'));

/** One syllable with its tone on the first vowel of the pair ("hoà" → "hòa"), or on the second ("hòa" → "hoà"). */
function placeTone(syllable: string, on: 'first' | 'second'): string {
  const start = syllable.slice(0, -2);
  const [first = '', second = ''] = syllable.slice(-2);
  const tone = toneOf(first) + toneOf(second);
  if (tone.length !== 1 || (start === 'q' && withoutTone(first) === 'u')) return syllable;
  const pair = withoutTone(first) + withoutTone(second);
  if (!MOVING_TONE.test(pair)) return syllable;
  const at = on === 'first' ? 1 : 2;
  return (start + pair.slice(0, at) + tone + pair.slice(at)).normalize('NFC');
}

const syllables = (on: 'first' | 'second') =>
  remembered((word) => word.replace(/\p{L}+/gu, (syllable) => placeTone(syllable, on)));
const toneOn = { first: syllables('first'), second: syllables('second') };

/** The same words with every moving tone in one place; `first` is the form we compare on. */
export function withTones(text: string, on: 'first' | 'second'): string {
  return text.split(' ').map(toneOn[on]).join(' ');
}

/** Words that none of the replacements below concerns: their spelling is the word itself. */
const ONE_SPELLING = /^(?!k|[đd]..$|ng..$)[a-xz0-9à-üăđĩũơưạ-ự]*$/u;

const spellingOfWord = remembered((word) => {
  const toned = toneOn.first(word);
  if (ONE_SPELLING.test(toned)) return toned;
  return toned
    .normalize('NFD')
    .replace(/(?<=[bcdđghklmnpqrstvx])y(?![a-z])/gu, 'i')
    .normalize('NFC')
    .replace(/^(?:đ[aăắạ]|da)[kc]$/u, 'đắk')
    .replace(/^ng[oọ][kc]$/u, 'ngọk')
    .replace(/^k(?=[ầaâoôuư])/u, 'c')
    .replace(/'/g, '');
});

/**
 * Further than tone placement: the spellings that offices use side by side. i/y after a consonant (Mĩ/Mỹ, Lí/Lý),
 * Đăk/Đắk/Đak/Dak, Ngok/Ngọk/Ngọc, Plei Kần/Plei Cần, hyphens and apostrophes. Other accents stay.
 * @param text tidied.
 */
function spellingKey(text: string): string {
  return text.replace(/-/g, ' ').split(' ').filter(Boolean).map(spellingOfWord).join(' ');
}

/** {@link foldedName} of one word. */
export const foldedWord = remembered((word) => {
  const folded = quickFold(word);
  return folded.includes('0') ? folded.replace(/(?<!\d)0+(?=\d)/g, '') : folded;
});

/** One word in every form it is compared in; texts are put together of them. */
export interface WordForms {
  readonly first: string;
  readonly second: string;
  readonly accents: number;
  /** Spelling key; more than one word where the word has hyphens. */
  readonly key: string;
  readonly folded: string;
  /** The two folded and without blanks. */
  readonly tight: string;
  readonly keyTight: string;
}

/** @param word without blanks, tidied. */
export const wordForms = remembered((word: string): WordForms => {
  const key = spellingKey(word);
  const folded = foldedWord(word);
  return {
    first: toneOn.first(word),
    second: toneOn.second(word),
    accents: accentsOfWord(word),
    key,
    folded,
    tight: withoutBlanks(folded),
    keyTight: key === word ? withoutBlanks(folded) : withoutBlanks(foldedName(key)),
  };
});

const withoutBlanks = (text: string): string => text.replace(/ /g, '');

/** Folded, and numbers without leading zeros: "P.07" and "p 7" meet. */
export function foldedName(text: string): string {
  return text.split(' ').map(foldedWord).filter(Boolean).join(' ');
}
