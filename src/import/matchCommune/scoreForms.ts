import { comparable, nameDistance, type ComparableText } from './comparable';
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

/** What a name, whatever follows it in its text, is near to. */
export interface NameScores {
  readonly readings: readonly ReadName[];
  /** Every form at most about one typing error away. */
  readonly forms: readonly ScoredForm[];
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

function scoreForms(gazetteer: Gazetteer, written: WrittenName): NameScores {
  const readings = written.readings.map(({ kind, name }) => ({ kind, name: comparable(name) }));
  const forms: ScoredForm[] = [];
  let before = 0;
  for (const reading of readings) {
    if (reading.name.tight === '') continue;
    gazetteer.near(reading.name, (form, order) => {
      const distance = cost(reading, form);
      if (distance <= FURTHEST) forms.push({ form, cost: distance, order: before + order });
    });
    // One more than the last order of this reading.
    before += reading.name.tight.length + 2;
  }
  return { readings, forms };
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
  const made = scoreForms(gazetteer, written);
  scores.set(written, made);
  return made;
}
