/** A repeatable stream of chance: the same seed gives the same numbers on every machine. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Whole number in [0, below). */
  int(below: number): number;
  /** In [low, high). */
  between(low: number, high: number): number;
  /** Standard normal. */
  normal(): number;
  chance(probability: number): boolean;
  /** One entry of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** Index with a probability proportional to its weight; weights ≥ 0, not all 0. */
  weighted(weights: readonly number[]): number;
  /** The list in another order; the input stays. */
  shuffled<T>(list: readonly T[]): T[];
}

/**
 * A stream seeded by words, e.g. `randomOf('tien-giang-2018', 'cameras')`: each layer has its own stream, so that a change
 * in one does not move the others. FNV-1a spreads the words over the state of sfc32 (Doty-Humphrey, PractRand).
 */
export function randomOf(...words: readonly string[]): Random {
  let [a, b, c, d] = [1, 2, 3, 4].map((salt) => fnv(`${salt} ${words.join(' ')}`)) as [
    number,
    number,
    number,
    number,
  ];
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 16; i++) next();
  const int = (below: number): number => Math.floor(next() * below);
  return {
    next,
    int,
    between: (low, high) => low + next() * (high - low),
    // Sum of twelve: no logarithm or cosine whose last digit may differ between engines.
    normal: () => Array.from({ length: 12 }, next).reduce((sum, x) => sum + x, 0) - 6,
    chance: (probability) => next() < probability,
    pick: (list) => list[int(list.length)] as (typeof list)[number],
    weighted: (weights) => {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      for (const [i, weight] of weights.entries()) {
        left -= weight;
        if (left < 0) return i;
      }
      return weights.length - 1;
    },
    shuffled: (list) => {
      const copy = [...list];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = int(i + 1);
        [copy[i], copy[j]] = [copy[j] as (typeof copy)[number], copy[i] as (typeof copy)[number]];
      }
      return copy;
    },
  };
}

function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
}
