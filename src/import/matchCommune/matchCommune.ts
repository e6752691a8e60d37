import { bestPerUnit, liesIn, type Scored } from './bestPerUnit';
import type { Gazetteer, IndexedName } from './gazetteer';
import { readPlaceText, type Context, type PlaceText } from './placeText';
import { scoresOf, type NameScores } from './scoreForms';
import { namedBeside } from './namedBeside';
import { hasAccents, type WordForms } from './spelling';
import { typingDistance } from './typingDistance';

/**
 * placed: one unit, certain · review: one clear unit, placed and listed to be looked at · ambiguous: several fit, or the
 * text contradicts itself: never placed without a choice · unmatched: nothing fits.
 */
export type MatchOutcome = 'placed' | 'review' | 'ambiguous' | 'unmatched';

export interface MatchCandidate {
  readonly code: string;
  readonly name: string;
  readonly districts: readonly string[];
  readonly provinces: readonly string[];
  /** 0 … 1. */
  readonly confidence: number;
  /** The text is the name of a former commune that became this one, or a part of it. */
  readonly former: boolean;
}

export interface CommuneMatch {
  readonly outcome: MatchOutcome;
  /** Set exactly when the outcome is placed or review. */
  readonly code: string | null;
  /** 0 … 1: 1 letter by letter, 0.95 without accents, 0.9 another spelling, 0.7 a typing error or a former name. */
  readonly confidence: number;
  /** Best first, at most {@link CANDIDATE_LIMIT}; `candidateTotal` says how many there are. */
  readonly candidates: readonly MatchCandidate[];
  readonly candidateTotal: number;
}

const CANDIDATE_LIMIT = 8;

const confidenceOf = ({ name, cost: distance }: Scored, accented: boolean): number => {
  const base =
    distance === 0
      ? accented || name.form.bare.accents === 0
        ? 1
        : 0.95
      : distance < 1
        ? 0.9
        : distance === 1
          ? 0.7
          : 0.5;
  return name.entry.former ? Math.min(base, name.entry.partial ? 0.5 : 0.7) : base;
};

/**
 * A text without accents is the name without its accents – unless one typing error took the only accent: "Ton An" may
 * be Tồn An or a mistyped Tân An. True when another unit is that near, letter by letter.
 */
function mayHideTypingError(
  gazetteer: Gazetteer,
  exact: Scored,
  scores: NameScores,
  wanted: readonly Uint8Array[],
): boolean {
  const isAnother = (at: number): boolean => {
    const name = gazetteer.names[at] as IndexedName;
    return !name.entry.former && name.unit !== exact.name.unit && liesIn(name, wanted);
  };
  return scores.readings.some(
    ({ name: read, kind }) =>
      read.accents === 0 &&
      read.text !== exact.name.form.bare.text &&
      scores.forms.some(
        ({ form }) =>
          form.bare.accents <= 1 &&
          (kind === null || kind === form.kind) &&
          typingDistance(read.text, form.bare.text) <= 1 &&
          form.entries.some(isAnother),
      ),
  );
}

/**
 * Finds the commune that a text names, and never guesses: a text is placed only when exactly one unit carries the name
 * letter by letter (or, for a text without any accents, without accents), and for review only when no second unit is
 * within one typing error. Names of a former epoch give way to names of the epoch that is matched against, unless the
 * text names a district: districts ended in 2025, so such a text is older.
 *
 * @param gazetteer all names of the epoch, or of the territory the file is about.
 * @param text as typed: "P.7, TP Vung Tau". Any text is fine; 300 characters of it count.
 * @param options.older the text is known to be of the former epoch (its file is), as if it named a district.
 * @param options.local the gazetteer is that of the territory which the text is about: a name may stand there with another
 * kind ("Xã Nam Sách" for the former thị trấn) without saying where.
 */
export function matchCommune(
  gazetteer: Gazetteer,
  text: string,
  options: { readonly older?: boolean; readonly local?: boolean } = {},
): CommuneMatch {
  let scores: NameScores | null = null;
  let place: PlaceText | null = null;
  for (place of readPlaceText(text)) {
    scores = scoresOf(gazetteer, place.name);
    if (!scores.isEmpty) break;
  }
  const accented = hasAccents(text);
  const answer = (outcome: MatchOutcome, list: readonly Scored[], cap = 1): CommuneMatch => {
    const candidates = list.slice(0, CANDIDATE_LIMIT).map((one) => ({
      code: one.name.entry.code,
      name: one.name.entry.nowName ?? one.name.entry.name,
      districts: one.name.entry.districts,
      provinces: one.name.entry.provinces,
      confidence: Math.min(cap, confidenceOf(one, accented)),
      former: one.name.entry.former,
    }));
    const decided = outcome === 'placed' || outcome === 'review';
    return {
      outcome,
      code: decided ? (candidates[0]?.code ?? null) : null,
      confidence: candidates[0]?.confidence ?? 0,
      candidates,
      candidateTotal: list.length,
    };
  };
  if (!place || !scores || scores.isEmpty) return answer('unmatched', []);

  // What follows the name must hold: each piece is a known district or province, and the unit lies in it.
  const { wanted, hasUnknown, namesDistrict } = gazetteer.contexts.meaningOf(place.contexts);
  const isOlder = namesDistrict || (options.older ?? false);

  // What carries the name needs no look at what is near, unless an accent may be missing.
  const exact = bestPerUnit(gazetteer, scores.same, wanted).filter(
    ({ name }) => isOlder || !name.entry.former,
  );
  if (exact.length > 1) return answer('ambiguous', exact);
  const only = exact[0];
  if (only) {
    if (only.name.entry.partial) return answer('ambiguous', exact);
    if (mayHideTypingError(gazetteer, only, scores, wanted))
      return answer('ambiguous', bestPerUnit(gazetteer, scores.forms, wanted));
    const others = namedBeside(gazetteer, place, only);
    if (others.length > 0) return answer('ambiguous', [only, ...others], 0.7);
    const certain = !hasUnknown && !only.name.entry.former;
    return certain ? answer('placed', exact) : answer('review', exact, 0.7);
  }
  const units = bestPerUnit(gazetteer, scores.forms, wanted);
  if (units.length === 0) return answer('ambiguous', bestPerUnit(gazetteer, scores.forms, []), 0.3);
  // What is not written as the name is nobody's where something speaks against it.
  const speaksAgainst = hasUnknown || place.name.isArea || place.contexts.some(isNumber);
  if (speaksAgainst) return answer('ambiguous', units, 0.5);
  const near = units.filter((one) => one.cost <= 1);
  const clear = near.length === 1 ? near[0] : undefined;
  if (clear) {
    // The very name with another kind is as near as a name with a typing error.
    const beside = namedBeside(gazetteer, place, clear);
    if (beside.length > 0) return answer('ambiguous', [clear, ...beside]);
    const isAlone = units.every((one) => one === clear || one.cost >= FURTHER);
    const sure = !clear.name.entry.partial && (clear.cost < 1 || (isAlone && mayBeMistyped(scores, clear)));
    return answer(sure ? 'review' : 'ambiguous', isAlone ? [clear] : units);
  }
  const far = units.length === 1 && near.length === 0 ? units[0] : undefined;
  // The name with another kind. In the whole country that is another commune, unless the text says where.
  const isNamed = far !== undefined && far.cost < FURTHER && (wanted.length > 0 || (options.local ?? false));
  if (far && isNamed && !far.name.entry.former && far.name.form.bare.folded.length > 3)
    return answer('review', units);
  return answer('ambiguous', units);
}

/** Two typing errors. */
const FURTHER = 2;

/** A number alone may be a district's, or the row's: too little beside a name that is not written as it is. */
const isNumber = ({ written }: Context): boolean => /^\s*\d+\s*$/.test(written);

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** A letter that could not be written: its text is not mistyped, it is broken. */
const LOST_LETTER = /[?\ufffd]/;
const isInitial = ({ folded }: WordForms): boolean => /^[a-z]$/.test(folded);

/**
 * One letter makes another number of a number, and another name of one with two letters. "N. Sơn" is no mistyped "Ân Sơn",
 * nor is "H?a An" a "Hà An".
 */
function mayBeMistyped({ readings }: NameScores, { name }: Scored): boolean {
  const { tight, words } = name.form.bare;
  if (tight.length <= 2) return false;
  return readings.some(
    ({ kind, name: read }) =>
      (kind === null || kind === name.form.kind) &&
      digitsOf(read.tight) === digitsOf(tight) &&
      !LOST_LETTER.test(read.text) &&
      !read.words.some((word) => isInitial(word) && !words.some(({ folded }) => folded === word.folded)),
  );
}
