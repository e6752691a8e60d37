/**
 * Seeded random numbers: the same seed gives the same permutations on every machine, so that a p-value can be repeated.
 * xoshiro128** seeded by splitmix32 (Blackman & Vigna, "Scrambled linear pseudorandom number generators", 2021).
 */
export class SeededRandom {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  /** @param seed any integer; only its lower 32 bits count. */
  constructor(seed: number) {
    let state = seed >>> 0;
    const splitmix = () => {
      state = (state + 0x9e3779b9) >>> 0;
      let z = state;
      z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
      z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
      return (z ^ (z >>> 15)) >>> 0;
    };
    this.#a = splitmix();
    this.#b = splitmix();
    this.#c = splitmix();
    this.#d = splitmix();
  }

  /** The next 32 random bits as an unsigned integer. */
  uint32(): number {
    const five = Math.imul(this.#b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = (this.#d << 11) | (this.#d >>> 21);
    return result;
  }

  /**
   * A whole number in [0, `below`), without modulo bias: the upper half of `below` × 32 random bits, the few products that
   * would make some numbers more frequent rejected (D. Lemire, "Fast random integer generation in an interval", 2019).
   * `below` is a whole number, 1 … 2²¹, so that the product is exact in a double.
   */
  below(below: number): number {
    for (;;) {
      const product = this.uint32() * below;
      const low = product >>> 0;
      // Most draws end here: only products with a small lower half can be among the surplus ones.
      if (low >= below || low >= 2 ** 32 % below) return (product - low) / 2 ** 32;
    }
  }

  /** Shuffles the first `count` places of `values` (Fisher–Yates): they become a random sample without repetition. */
  shuffleHead(values: Uint32Array | Float64Array, count = values.length): void {
    const last = Math.min(count, values.length - 1);
    for (let i = 0; i < last; i += 1) {
      const j = i + this.below(values.length - i);
      const held = values[i] as number;
      values[i] = values[j] as number;
      values[j] = held;
    }
  }
}
