import { comparable, nameDistance, type ComparableText } from './comparable';
import type { Gazetteer, IndexedName } from './gazetteer';
import { readPlaceText, type PlaceKind } from './placeText';
import { accentCount, tidy } from './spelling';
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

export const CANDIDATE_LIMIT = 8;

/** How far a text is from a name: 0 the same, ≤ 1 within one typing error, more = further. */
interface Scored {
  readonly name: IndexedName;
  readonly cost: number;
}

const KIND_DIFFERS = 1.5;

interface ReadName {
  readonly kind: PlaceKind | null;
  readonly name: ComparableText;
}

function cost(reading: ReadName, name: IndexedName): number {
  const bare = nameDistance(reading.name, name.bare);
  if (reading.kind !== null) return bare + (name.kind === reading.kind ? 0 : KIND_DIFFERS);
  // The kind itself may be misspelt: then the whole text is near the whole name.
  const whole = nameDistance(reading.name, name.full);
  return Math.min(bare, whole === 0 ? 0 : Math.max(1, whole));
}

const confidenceOf = ({ name, cost: distance }: Scored, accented: boolean): number => {
  const base =
    distance === 0
      ? accented || name.bare.accents === 0
        ? 1
        : 0.95
      : distance < 1
        ? 0.9
        : distance === 1
          ? 0.7
          : 0.5;
  return name.entry.former ? Math.min(base, name.entry.partial ? 0.5 : 0.7) : base;
};

/** Per unit the best of its entries. */
function bestPerUnit(scored: readonly Scored[]): Scored[] {
  const best = new Map<string, Scored>();
  for (const one of scored) {
    const held = best.get(one.name.entry.code);
    const better =
      !held ||
      one.cost < held.cost ||
      (one.cost === held.cost && held.name.entry.former && !one.name.entry.former);
    if (better) best.set(one.name.entry.code, one);
  }
  return [...best.values()].sort(
    (a, b) => a.cost - b.cost || (a.name.entry.code < b.name.entry.code ? -1 : 1),
  );
}

/** Every name at most about one typing error from the text, with how far it is. */
function scoreNames(gazetteer: Gazetteer, readings: readonly ReadName[]): Scored[] {
  const scored: Scored[] = [];
  for (const reading of readings) {
    if (reading.name.tight === '') continue;
    for (const i of gazetteer.near(reading.name)) {
      const name = gazetteer.names[i] as IndexedName;
      const distance = cost(reading, name);
      if (distance <= 2) scored.push({ name, cost: distance });
    }
  }
  return scored;
}

/**
 * A text without accents is the name without its accents – unless one typing error took the only accent: "Ton An" may
 * be Tồn An or a mistyped Tân An. True when another unit is that near, letter by letter.
 */
function mayHideTypingError(
  exact: Scored,
  readings: readonly ReadName[],
  fitting: readonly Scored[],
): boolean {
  return readings.some(
    ({ name: read, kind }) =>
      read.accents === 0 &&
      read.text !== exact.name.bare.text &&
      fitting.some(
        ({ name }) =>
          name.entry.code !== exact.name.entry.code &&
          !name.entry.former &&
          name.bare.accents <= 1 &&
          (kind === null || kind === name.kind) &&
          typingDistance(read.text, name.bare.text) <= 1,
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
 */
export function matchCommune(
  gazetteer: Gazetteer,
  text: string,
  options: { readonly older?: boolean } = {},
): CommuneMatch {
  const places = readPlaceText(text);
  let readings: ReadName[] = [];
  let contexts: readonly string[] = [];
  let scored: Scored[] = [];
  for (const place of places) {
    readings = place.readings.map(({ kind, name }) => ({ kind, name: comparable(name) }));
    contexts = place.contexts;
    scored = scoreNames(gazetteer, readings);
    if (scored.length > 0) break;
  }
  const accented = accentCount(tidy(text)) > 0;
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
  if (scored.length === 0) return answer('unmatched', []);

  // What follows the name must hold: each piece is a known district or province, and the unit lies in it.
  let unknownContext = false;
  let namesDistrict = options.older ?? false;
  let fitting = scored;
  for (const piece of contexts) {
    const meant = gazetteer.contextsLike(piece);
    if (meant.size === 0) unknownContext = true;
    else fitting = fitting.filter(({ name }) => name.contexts.some((context) => meant.has(context)));
    if ([...meant].some((context) => gazetteer.isDistrict(context))) namesDistrict = true;
  }
  if (fitting.length === 0) return answer('ambiguous', bestPerUnit(scored), 0.3);

  const units = bestPerUnit(fitting);
  const exact = units.filter((one) => one.cost === 0 && (namesDistrict || !one.name.entry.former));
  if (exact.length > 1) return answer('ambiguous', exact);
  const only = exact[0];
  if (only) {
    if (only.name.entry.partial) return answer('ambiguous', exact);
    if (mayHideTypingError(only, readings, fitting)) return answer('ambiguous', units);
    const certain = !unknownContext && !only.name.entry.former;
    return certain ? answer('placed', exact) : answer('review', exact, 0.7);
  }
  if (unknownContext) return answer('ambiguous', units, 0.5);
  const near = units.filter((one) => one.cost <= 1);
  const clear = near.length === 1 ? near[0] : undefined;
  if (clear) return answer(clear.name.entry.partial ? 'ambiguous' : 'review', [clear]);
  const far = units.length === 1 && near.length === 0 ? units[0] : undefined;
  if (far && !far.name.entry.former && far.name.bare.folded.length > 3) return answer('review', units);
  return answer('ambiguous', units);
}
