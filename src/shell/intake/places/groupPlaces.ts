import type { PlaceDecisions, PlaceReview } from '../../../compute/intake/protocol';

export type PlaceGroup = PlaceReview['outcome'];

/** In the order in which they ask for attention. */
export const PLACE_GROUPS: readonly PlaceGroup[] = ['ambiguous', 'review', 'unmatched', 'decided'];

export interface ShownPlace extends PlaceReview {
  readonly group: PlaceGroup;
  /** The code it stands for once the decisions are worked in; null = not placed, "" = decided to be outside. */
  readonly stands: string | null;
}

/**
 * Texts with the decisions worked in at once, before the worker has answered: what was decided is `decided`; a decision
 * that was taken back asks again, as what its candidates make of it.
 */
export function groupPlaces(
  places: readonly PlaceReview[],
  decisions: PlaceDecisions,
): Readonly<Record<PlaceGroup, readonly ShownPlace[]>> {
  const groups: Record<PlaceGroup, ShownPlace[]> = { ambiguous: [], review: [], unmatched: [], decided: [] };
  for (const place of places) {
    const code = Object.hasOwn(decisions, place.key) ? decisions[place.key] : undefined;
    const group = code !== undefined ? 'decided' : askedAgain(place);
    const stands = code !== undefined ? code : group === place.outcome ? place.code : null;
    groups[group].push({ ...place, group, stands });
  }
  return groups;
}

function askedAgain({ outcome, candidates }: PlaceReview): PlaceGroup {
  if (outcome !== 'decided') return outcome;
  return candidates.length === 0 ? 'unmatched' : 'ambiguous';
}

/** The texts that "agree with all" would decide: those with one clear candidate, which stand in its commune already. */
export function agreeAll(likely: readonly ShownPlace[], decisions: PlaceDecisions): PlaceDecisions {
  const agreed = likely.flatMap(({ key, code }) => (code === null ? [] : [[key, code] as const]));
  return { ...decisions, ...Object.fromEntries(agreed) };
}

/** Confidences that are this near to each other tell nothing apart. */
const TIE = 0.05;

/** The decisions without some of them. */
export function withoutDecisions(decisions: PlaceDecisions, keys: readonly string[]): PlaceDecisions {
  const gone = new Set(keys);
  return Object.fromEntries(Object.entries(decisions).filter(([key]) => !gone.has(key)));
}

/**
 * How sure a candidate is, in a word. Where several fit about as well nothing is sure, however well the name fits: then
 * the word is of the likeness alone.
 */
export function confidenceWord(
  confidence: number,
  others: readonly number[] = [],
): 'sure' | 'likely' | 'maybe' | 'hardly' | 'sameName' | 'nearName' {
  const tied = others.filter((other) => other >= confidence - TIE).length > 0;
  if (tied && confidence >= 0.65) return confidence >= 0.99 ? 'sameName' : 'nearName';
  if (confidence >= 0.9) return 'sure';
  if (confidence >= 0.65) return 'likely';
  return confidence >= 0.4 ? 'maybe' : 'hardly';
}
