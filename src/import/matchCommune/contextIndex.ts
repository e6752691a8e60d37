import { contextOf, type Context } from './placeText';
import { accentCount, foldedName, withTones } from './spelling';
import { typingDistance } from './typingDistance';

/** What all that follows a name says of where it is. */
export interface ContextMeaning {
  /** Per piece that somebody knows: 1 for each context it may mean, by number. */
  readonly wanted: readonly Uint8Array[];
  /** A piece says what nobody knows. */
  readonly hasUnknown: boolean;
  /** A piece may mean a district that is no province, or says to be one: "TP. Cao Bằng". */
  readonly namesDistrict: boolean;
}

/** Pieces and lists remembered; a hostile file only empties the memory. */
const LIMIT = 4_000;

/** Districts and provinces of a gazetteer, each with its number, found by what a text says of them. */
export class ContextIndex {
  /** As they are compared (tones on the first vowel), and folded. */
  readonly #texts: string[] = [];
  readonly #folded: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #districts = new Set<number>();
  readonly #provinces = new Set<number>();
  /** Provinces that are written as districts are: "Thành phố Huế". */
  readonly #cities = new Set<number>();
  /** By text as written, so that each is read once. */
  readonly #read = new Map<string, number>();
  readonly #lists = new Map<string, readonly number[]>();
  readonly #like = new Map<string, readonly number[]>();
  readonly #meanings = new Map<readonly Context[], ContextMeaning>();

  /** Makes districts and provinces known; their numbers, each once. All must be added before anything is looked up. */
  add(districts: readonly string[], provinces: readonly string[]): readonly number[] {
    const key = `${districts.join('\n')}\t${provinces.join('\n')}`;
    let list = this.#lists.get(key);
    if (list) return list;
    const inside = districts.map((text) => this.#number(text));
    const around = provinces.map((text) => this.#number(text));
    for (const number of inside) this.#districts.add(number);
    for (const number of around) this.#provinces.add(number);
    provinces.forEach((text, i) => contextOf(text).saysDistrict && this.#cities.add(around[i] as number));
    list = [...new Set([...inside, ...around])];
    this.#lists.set(key, list);
    return list;
  }

  /** What the pieces behind a name say together. Lists that are one object are read once. */
  meaningOf(contexts: readonly Context[]): ContextMeaning {
    const held = this.#meanings.get(contexts);
    if (held) return held;
    const pieces = contexts.map((piece) => ({ piece, meant: this.like(piece.readings) }));
    const known = pieces.filter(({ meant }) => meant.length > 0);
    const meaning: ContextMeaning = {
      wanted: known.map(({ meant }) => this.#flagsOf(meant)),
      hasUnknown: known.length < pieces.length,
      namesDistrict: known.some(({ piece, meant }) =>
        meant.some((number) => this.#isDistrict(number, piece.saysDistrict)),
      ),
    };
    if (this.#meanings.size >= LIMIT) this.#meanings.clear();
    this.#meanings.set(contexts, meaning);
    return meaning;
  }

  /**
   * Numbers of the contexts that a piece of text may mean: the very one if there is one (for a text without accents: all
   * that are the same without them), else all within one typing error of the last reading. Empty: nobody knows it.
   * @param readings see `contextReadings`.
   */
  like(readings: readonly string[]): readonly number[] {
    const key = readings.join('\n');
    let found = this.#like.get(key);
    if (!found) {
      if (this.#like.size >= LIMIT) this.#like.clear();
      this.#like.set(key, (found = this.#find(readings)));
    }
    return found;
  }

  /** As `wanted` of {@link meaningOf}, of one piece. */
  flags(piece: Context): Uint8Array {
    return this.#flagsOf(this.like(piece.readings));
  }

  #flagsOf(numbers: readonly number[]): Uint8Array {
    const flags = new Uint8Array(this.#texts.length);
    for (const number of numbers) flags[number] = 1;
    return flags;
  }

  #isDistrict(number: number, saysDistrict: boolean): boolean {
    if (!this.#districts.has(number)) return false;
    return !this.#provinces.has(number) || (saysDistrict && !this.#cities.has(number));
  }

  #number(written: string): number {
    let number = this.#read.get(written);
    if (number !== undefined) return number;
    const text = withTones(contextOf(written).readings[0] ?? '', 'first');
    number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#texts.length;
      this.#numbers.set(text, number);
      this.#texts.push(text);
      this.#folded.push(foldedName(text));
    }
    this.#read.set(written, number);
    return number;
  }

  #find(readings: readonly string[]): readonly number[] {
    let wanted = '';
    for (const reading of readings) {
      wanted = withTones(reading, 'first');
      const very = this.#numbers.get(wanted);
      if (very !== undefined) return [very];
      if (accentCount(wanted) > 0) continue;
      const folded = foldedName(wanted);
      const found = this.#numbersWhere((context) => context === folded);
      if (found.length > 0) return found;
    }
    const folded = foldedName(wanted);
    return this.#numbersWhere((context) => {
      // "Bà Rịa - Vũng Tàu" comes in two pieces.
      const isPart = folded.length > 3 && ` ${context} `.includes(` ${folded} `);
      return isPart || typingDistance(folded, context) <= 1;
    });
  }

  #numbersWhere(holds: (folded: string) => boolean): number[] {
    return this.#folded.flatMap((folded, number) => (holds(folded) ? [number] : []));
  }
}
