import type { Commune } from '../../domain/commune';
import type { TerritoryEntry } from '../../domain/dataFolder';
import { fold } from '../../domain/fold';
import { compareNames } from '../../i18n/collate';

/** Something to do that is found by its name. */
export interface Action {
  readonly id: string;
  readonly name: string;
  /** Further words that find it. */
  readonly words: string;
  readonly run: () => void;
}

export type Place =
  | { readonly kind: 'commune'; readonly commune: Commune }
  | { readonly kind: 'territory'; readonly entry: TerritoryEntry }
  | { readonly kind: 'action'; readonly action: Action };

interface Entry {
  readonly place: Place;
  readonly name: string;
  /** Folded name with its kind, "xa nghia hung". */
  readonly full: string;
  /** Folded name without its kind, "nghia hung". */
  readonly bare: string;
  /** Folded words of name, district and code. */
  readonly words: readonly string[];
}

const KINDS = /^(xa|phuong|thi tran|dac khu|tinh|thanh pho|huyen|thi xa) /;
/** What officers type for a kind: "p10", "x. Nghĩa Hưng", "tt Cái Bè", "đk", "tp". */
const SHORT_KINDS: Readonly<Record<string, string>> = {
  p: 'phuong',
  x: 'xa',
  tt: 'thi tran',
  dk: 'dac khu',
  tp: 'thanh pho',
  h: 'huyen',
  tx: 'thi xa',
};

/** Prepared once per territory; {@link findPlaces} searches it on every key. */
export function placeIndex(
  communes: readonly Commune[],
  territories: readonly TerritoryEntry[],
  actions: readonly Action[] = [],
): readonly Entry[] {
  const entry = (place: Place, name: string, more: string): Entry => {
    const full = fold(name);
    const bare = full.replace(KINDS, '');
    return { place, name, full, bare, words: [...new Set([...full.split(' '), ...fold(more).split(' ')])] };
  };
  return [
    ...communes.map((commune) =>
      entry({ kind: 'commune', commune }, commune.name, `${commune.district ?? ''} ${commune.code}`),
    ),
    ...territories.map((territory) =>
      entry(
        { kind: 'territory', entry: territory },
        territory.name.vi,
        `${territory.kind.vi} ${territory.name.en}`,
      ),
    ),
    ...actions.map((action) => entry({ kind: 'action', action }, action.name, action.words)),
  ];
}

/**
 * Places whose words begin with all words of the query, best first: the very name, then names that begin with it, then
 * the rest; equals in Vietnamese order. Accents and case do not matter; "p10" is "phường 10".
 *
 * @param most at most so many; `total` says how many there are
 */
export function findPlaces(
  query: string,
  index: readonly Entry[],
  most = 12,
): { readonly places: readonly Place[]; readonly total: number } {
  const wanted = expand(fold(query));
  if (wanted === '') return { places: [], total: 0 };
  const tokens = wanted.split(' ');
  const found = index
    .filter(({ words }) => tokens.every((token) => words.some((word) => word.startsWith(token))))
    .map((entry) => ({ entry, rank: rankOf(entry, wanted) }))
    .sort((a, b) => a.rank - b.rank || compareNames(a.entry.name, b.entry.name));
  return { places: found.slice(0, most).map(({ entry }) => entry.place), total: found.length };
}

function rankOf({ full, bare }: Entry, wanted: string): number {
  if (full === wanted || bare === wanted) return 0;
  if (bare.startsWith(wanted)) return 1;
  if (full.startsWith(wanted)) return 2;
  return 3;
}

/** Short kinds at the beginning are written out, alone or glued to a number: "p 10" and "p10" → "phuong 10". */
function expand(folded: string): string {
  const [, short, rest] = /^([a-z]{1,2})(?: |(?=\d))(.+)$/.exec(folded) ?? [];
  const kind = short === undefined ? undefined : SHORT_KINDS[short];
  return kind && rest ? `${kind} ${rest.trim()}` : folded;
}
