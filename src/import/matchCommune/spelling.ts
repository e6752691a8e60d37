import { fold } from '../../domain/fold';

const TONES = '\u0300\u0301\u0303\u0309\u0323';
const TONE = new RegExp(`[${TONES}]`, 'u');
/** Two vowels at the end of a syllable whose tone is written on either: hoà/hòa, thuý/thúy, khoẻ/khỏe. */
const MOVING_TONE = /(o[aăe]|u[yê])$/u;

/** Lower case, NFC, one blank between words, the look-alike Ð (U+00D0) as đ; accents stay. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ð]/g, 'đ')
    .replace(/[’`´‘]/g, "'")
    .replace(/[\s\u00a0._]+/gu, ' ')
    .trim();
}

const CACHED_WORDS = 20_000;

/**
 * Remembers what a pure function makes of each word: a table repeats few syllables very often (5.000 names are matched
 * five times faster). The memory is bounded; a hostile file only empties it.
 */
function byWord<T>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const held = known.get(word);
    if (held !== undefined) return held;
    if (known.size >= CACHED_WORDS) known.clear();
    const made = make(word);
    known.set(word, made);
    return made;
  };
}

/** Accented letters of one word: letters with a mark, and đ. */
const accentsOfWord = byWord((word) => {
  let count = 0;
  for (const letter of word) if (letter === 'đ' || /\p{M}/u.test(letter.normalize('NFD'))) count += 1;
  return count;
});

/** How many letters of a tidied text carry an accent, a tone mark or the bar of đ. */
export function accentCount(text: string): number {
  return text.split(' ').reduce((sum, word) => sum + accentsOfWord(word), 0);
}

const toneOf = (letter: string) => TONE.exec(letter.normalize('NFD'))?.[0] ?? '';
const withoutTone = (letter: string) => letter.normalize('NFD').replace(TONE, '').normalize('NFC');

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
  byWord((word) => word.replace(/\p{L}+/gu, (syllable) => placeTone(syllable, on)));
const toneOn = { first: syllables('first'), second: syllables('second') };

/** The same words with every moving tone in one place; `first` is the form we compare on. */
export function withTones(text: string, on: 'first' | 'second'): string {
  return text.split(' ').map(toneOn[on]).join(' ');
}

const spellingOfWord = byWord((word) =>
  toneOn
    .first(word)
    .normalize('NFD')
    .replace(/(?<=[bcdđghklmnpqrstvx])y(?![a-z])/gu, 'i')
    .normalize('NFC')
    .replace(/^(?:đ[aăắạ]|da)[kc]$/u, 'đắk')
    .replace(/^ng[oọ][kc]$/u, 'ngọk')
    .replace(/^k(?=[ầaâoôuư])/u, 'c')
    .replace(/'/g, ''),
);

/**
 * Further than tone placement: the spellings that offices use side by side. i/y after a consonant (Mĩ/Mỹ, Lí/Lý),
 * Đăk/Đắk/Đak/Dak, Ngok/Ngọk/Ngọc, Plei Kần/Plei Cần, hyphens and apostrophes. Other accents stay.
 * @param text tidied.
 */
export function spellingKey(text: string): string {
  return text.replace(/-/g, ' ').split(' ').filter(Boolean).map(spellingOfWord).join(' ');
}

const foldedWord = byWord((word) => fold(word).replace(/(?<!\d)0+(?=\d)/g, ''));

/** Folded, and numbers without leading zeros: "P.07" and "p 7" meet. */
export function foldedName(text: string): string {
  return text.split(' ').map(foldedWord).filter(Boolean).join(' ');
}
