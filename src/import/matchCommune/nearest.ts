import type { Gazetteer } from './gazetteer';
import type { MatchCandidate } from './matchCommune';
import { readPlaceText } from './placeText';
import { foldedName } from './spelling';

/** Least likeness of two names, 0 … 1, for one to be offered for the other. */
const LEAST = 0.4;
/** What is offered this way is a hint for a person, never sure. */
const MOST_CONFIDENCE = 0.4;

const pairsOf = new WeakMap<Gazetteer, readonly ReadonlySet<string>[]>();

/**
 * Names that look like a text that names nobody, best first, so that a person has something to choose from. Likeness is
 * that of Dice over pairs of letters, accents aside (L. R. Dice, Ecology 26, 1945); names in the district or province that
 * the text names come first among equals. One candidate per unit.
 */
export function nearestNames(gazetteer: Gazetteer, text: string, most = 5): MatchCandidate[] {
  const [place] = readPlaceText(text);
  if (!place) return [];
  const wanted = place.name.readings.map(({ name }) => pairs(name));
  const contexts = place.contexts.flatMap((piece) => [...gazetteer.contexts.like(piece.readings)]);
  let known = pairsOf.get(gazetteer);
  if (!known) pairsOf.set(gazetteer, (known = gazetteer.names.map(({ form }) => pairs(form.bare.folded))));
  const best = new Map<string, { likeness: number; at: number }>();
  known.forEach((name, at) => {
    const one = gazetteer.names[at];
    if (!one) return;
    const inside = contexts.some((context) => one.contexts.includes(context)) ? 0.1 : 0;
    const likeness = Math.max(...wanted.map((own) => dice(own, name))) + inside;
    const held = best.get(one.entry.code);
    if (likeness >= LEAST && (!held || held.likeness < likeness)) best.set(one.entry.code, { likeness, at });
  });
  return [...best.entries()]
    .sort(([a, x], [b, y]) => y.likeness - x.likeness || (a < b ? -1 : 1))
    .slice(0, most)
    .flatMap(([code, { likeness, at }]) => {
      const entry = gazetteer.names[at]?.entry;
      if (!entry) return [];
      return [
        {
          code,
          name: entry.nowName ?? entry.name,
          districts: entry.districts,
          provinces: entry.provinces,
          confidence: Math.min(MOST_CONFIDENCE, likeness * MOST_CONFIDENCE),
          former: entry.former,
        },
      ];
    });
}

/** Pairs of neighbouring letters, with the ends of each word: a name of one letter has two. */
function pairs(name: string): ReadonlySet<string> {
  const found = new Set<string>();
  const text = ` ${foldedName(name)} `;
  for (let i = 0; i + 1 < text.length; i++) found.add(text.slice(i, i + 2));
  return found;
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return (2 * shared) / (a.size + b.size);
}
