/** Odd, so that no power of it is 0: the prime of FNV-1. */
const BASE = 0x01000193;

/** Whether `text` without its letter at `skip` (−1 = whole) is `name`, or `name` with `missing` (0 or 1) letters left out. */
function isRest(text: string, skip: number, name: string, missing: 0 | 1): boolean {
  const length = skip < 0 ? text.length : text.length - 1;
  if (name.length !== length && name.length !== length + missing) return false;
  let left = name.length - length;
  for (let i = 0; i < length; i += 1) {
    const letter = text.charCodeAt(skip < 0 || i < skip ? i : i + 1);
    const at = i + name.length - length - left;
    if (letter === name.charCodeAt(at)) continue;
    if (left === 0 || letter !== name.charCodeAt(at + 1)) return false;
    left = 0;
  }
  return true;
}

/** The texts that one form is found by: each as it is and with any one letter left out, and `exact` only as it is. */
export interface Findable {
  readonly almost: readonly string[];
  readonly exact: string;
}

/**
 * Finds forms by texts that share a deletion with theirs: two texts one typing error apart always do (W. Garbe's
 * symmetric delete, 2012). Deletions are kept as 32-bit numbers and not as texts, so 9.000 forms take 3 MB and a tenth of
 * a second less to build; what a number finds is compared letter by letter before it counts.
 */
export class DeletionIndex {
  readonly #forms: readonly Findable[];
  /** Per posting its hash, its form and the next posting of its bucket (−1 = none), side by side for the memory's sake. */
  readonly #postings: Int32Array;
  readonly #heads: Int32Array;
  readonly #seen: Uint32Array;
  #round = 0;

  constructor(forms: readonly Findable[]) {
    let size = 0;
    for (const { almost } of forms) for (const text of almost) size += text.length + 1;
    size += forms.length;
    this.#forms = forms;
    this.#postings = new Int32Array(3 * size);
    this.#heads = new Int32Array(2 ** Math.ceil(Math.log2(size + 2))).fill(-1);
    this.#seen = new Uint32Array(forms.length);
    let at = 0;
    const post = (hash: number, owner: number) => {
      const bucket = this.#bucket(hash);
      this.#postings[at] = hash;
      this.#postings[at + 1] = owner;
      this.#postings[at + 2] = this.#heads[bucket] as number;
      this.#heads[bucket] = at;
      at += 3;
    };
    forms.forEach(({ almost, exact }, owner) => {
      for (const text of almost) {
        const hashes = hashesOf(text);
        for (let i = 0; i <= text.length; i += 1) post(hashes[i] as number, owner);
      }
      post(hashOf(exact), owner);
    });
  }

  /**
   * Calls `found` once per form that shares with `text`, as it is or with one letter left out, or with `exact` as it is, a
   * text it is found by. `order`: 0 by `exact`, 1 by `text`, i + 2 with letter i left out; calls come in that order.
   */
  near(text: string, exact: string, found: (form: number, order: number) => void): void {
    this.same(text, exact, found);
    const hashes = hashesOf(text);
    for (let i = 1; i <= text.length; i += 1) this.#find(hashes[i] as number, text, i - 1, i + 1, found);
  }

  /** The first of {@link near}: those that `exact` or `text` find as they are, orders 0 and 1. */
  same(text: string, exact: string, found: (form: number, order: number) => void): void {
    // Rounds tell what this call has seen already without clearing the table.
    if (this.#round === 0xffffffff) this.#seen.fill((this.#round = 0));
    this.#round += 1;
    this.#find(hashOf(exact), exact, -1, 0, found);
    this.#find(hashOf(text), text, -1, 1, found);
  }

  #bucket(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#heads.length - 1);
  }

  #find(
    hash: number,
    text: string,
    skip: number,
    order: number,
    found: (form: number, order: number) => void,
  ): void {
    const postings = this.#postings;
    for (let at = this.#heads[this.#bucket(hash)] as number; at >= 0; at = postings[at + 2] as number) {
      if (postings[at] !== hash) continue;
      const owner = postings[at + 1] as number;
      if (this.#seen[owner] === this.#round) continue;
      const { almost, exact } = this.#forms[owner] as Findable;
      let same = isRest(text, skip, exact, 0);
      for (const name of almost) same ||= isRest(text, skip, name, 1);
      if (!same) continue;
      this.#seen[owner] = this.#round;
      found(owner, order);
    }
  }
}

/** The first of {@link hashesOf}: that of the whole text. */
function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i += 1) hash = (Math.imul(hash, BASE) + text.charCodeAt(i) + 1) | 0;
  return hash;
}

/** Grown to the longest text; made anew by every call of `hashesOf`. */
let hashes = new Int32Array(0);
let powers = new Int32Array(0);

/** Room for texts of `length`. */
function makeRoom(length: number): void {
  hashes = new Int32Array(2 * length + 2);
  powers = new Int32Array(2 * length + 2).fill(1);
  for (let i = 1; i < powers.length; i += 1) powers[i] = Math.imul(powers[i - 1] as number, BASE);
}

/**
 * Hashes of a text and, from place 1 on, of the text without its letter 0, 1, … in one pass each way (Rabin and Karp's
 * rolling hash, modulo 2³²): what stands before the letter, raised by what stands behind it, and that. Valid until the
 * next call.
 */
function hashesOf(text: string): Int32Array {
  const { length } = text;
  if (hashes.length <= length) makeRoom(length);
  let behind = 0;
  for (let i = length - 1; i >= 0; i -= 1) {
    hashes[i + 1] = behind;
    behind = (behind + Math.imul(text.charCodeAt(i) + 1, powers[length - 1 - i] as number)) | 0;
  }
  let before = 0;
  for (let i = 0; i < length; i += 1) {
    hashes[i + 1] = Math.imul(before, powers[length - 1 - i] as number) + (hashes[i + 1] as number);
    before = (Math.imul(before, BASE) + text.charCodeAt(i) + 1) | 0;
  }
  hashes[0] = before;
  return hashes;
}
