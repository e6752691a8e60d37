import { ComparableText, isSameName, nameDistance } from './comparable';
import type { Gazetteer, NameForm } from './gazetteer';
import type { PlaceKind, WrittenName } from './placeText';

/** One reading of the name in a text, with everything that is compared. */
export interface ReadName {
  readonly kind: PlaceKind | null;
  readonly name: ComparableText;
}

/** A form with how far one reading of the text is from it: 0 the same, ≤ 1 within one typing error, ≤ 2 further. */
export interface ScoredForm {
  readonly form: NameForm;
  readonly cost: number;
  /** Which reading, and how directly it led to the form: the smaller one counts among equals. */
  readonly order: number;
}

const KIND_DIFFERS = 1.5;
/** What is further away is nobody's name. */
const FURTHEST = 2;

function cost(reading: ReadName, form: NameForm): number {
  const bare = nameDistance(reading.name, form.bare);
  if (reading.kind !== null) return bare + (form.kind === reading.kind ? 0 : KIND_DIFFERS);
  // The kind itself may be misspelt: then the whole text is near the whole name.
  const whole = nameDistance(reading.name, form.full);
  return Math.min(bare, whole === 0 ? 0 : Math.max(1, whole));
}

/** Whether {@link cost} is 0. */
const isSame = ({ kind, name }: ReadName, form: NameForm): boolean =>
  isSameName(name, form.bare)
    ? kind === null || kind === form.kind
    : kind === null && isSameName(name, form.full);

/** What a name, whatever follows it in its text, is near to. */
export class NameScores {
  readonly readings: readonly ReadName[];
  /** Forms at cost 0. */
  readonly same: readonly ScoredForm[];
  readonly #gazetteer: Gazetteer;
  #forms: readonly ScoredForm[] | null = null;

  constructor(gazetteer: Gazetteer, written: WrittenName) {
    this.#gazetteer = gazetteer;
    this.readings = written.readings.map(({ kind, name }) => ({ kind, name: new ComparableText(name) }));
    const same: ScoredForm[] = [];
    this.#eachReading((reading, before) => {
      gazetteer.same(reading.name, (form, order) => {
        if (isSame(reading, form)) same.push({ form, cost: 0, order: before + order });
      });
    });
    this.same = same;
  }

  /** Every form at most about one typing error away, those at cost 0 too; looked for when first asked for. */
  get forms(): readonly ScoredForm[] {
    if (this.#forms) return this.#forms;
    const forms: ScoredForm[] = [];
    this.#eachReading((reading, before) => {
      this.#gazetteer.near(reading.name, (form, order) => {
        const distance = cost(reading, form);
        if (distance <= FURTHEST) forms.push({ form, cost: distance, order: before + order });
      });
    });
    return (this.#forms = forms);
  }

  /** Nothing is near. */
  get isEmpty(): boolean {
    return this.same.length === 0 && this.forms.length === 0;
  }

  #eachReading(look: (reading: ReadName, before: number) => void): void {
    let before = 0;
    for (const reading of this.readings) {
      if (reading.name.tight === '') continue;
      look(reading, before);
      // One more than the last order of this reading.
      before += reading.name.tight.length + 2;
    }
  }
}

const known = new WeakMap<Gazetteer, Map<WrittenName, NameScores>>();
const LIMIT = 20_000;

/** The forms that a name in a text may mean; remembered, since a table says the same names again and again. */
export function scoresOf(gazetteer: Gazetteer, written: WrittenName): NameScores {
  let scores = known.get(gazetteer);
  if (!scores) known.set(gazetteer, (scores = new Map()));
  const held = scores.get(written);
  if (held) return held;
  if (scores.size >= LIMIT) scores.clear();
  const made = new NameScores(gazetteer, written);
  scores.set(written, made);
  return made;
}
