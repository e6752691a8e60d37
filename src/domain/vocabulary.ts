import { fold } from './fold';
import { invariant } from './programmerError';

/** The words by which a cell may name one of a few values. */
export interface Vocabulary<Id extends string> {
  readonly ids: readonly Id[];
  /** The value a cell names, null when it names none. Compared without accents, case and punctuation. */
  read(cell: string): Id | null;
}

/** Cells remembered per vocabulary: enough for every honest column, bounded for the others. */
const REMEMBERED = 500;

/**
 * Builds a vocabulary from each value's words (its own id is always one of them). Signs without letters ("✓", "+") are
 * compared as they are. Throws when one word would name two values.
 */
export function vocabulary<Id extends string>(
  words: Readonly<Record<Id, readonly string[]>>,
): Vocabulary<Id> {
  const byWord = new Map<string, Id>();
  const ids = Object.keys(words) as Id[];
  for (const id of ids) {
    for (const word of [id, ...words[id]]) {
      const key = keyOf(word);
      const other = byWord.get(key);
      invariant(other === undefined || other === id, {
        got: `"${word}" for ${id} and ${String(other)}`,
        expected: 'each word to name one value',
        do: 'remove it from one of them',
      });
      byWord.set(key, id);
    }
  }
  // A column says the same few words over and over: folding each once is enough.
  const read = new Map<string, Id | null>();
  return {
    ids,
    read(cell) {
      const known = read.get(cell);
      if (known !== undefined) return known;
      const value = byWord.get(keyOf(cell)) ?? null;
      if (read.size < REMEMBERED) read.set(cell, value);
      return value;
    },
  };
}

function keyOf(word: string): string {
  return fold(word) || word.trim();
}
