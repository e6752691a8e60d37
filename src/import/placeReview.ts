import type { CommuneNames } from './communeNames';
import { nearestNames } from './matchCommune/nearest';
import type { MatchCandidate } from './matchCommune/matchCommune';
import type { PlaceText } from './placeByCommune';

/** A text that names a commune and was not placed for sure, with the rows that hold it. */
export interface PlaceReview {
  /** For `PlaceDecisions`. */
  readonly key: string;
  /** As written, with its district where there is one. */
  readonly text: string;
  readonly rows: readonly number[];
  readonly rowTotal: number;
  readonly outcome: 'review' | 'ambiguous' | 'unmatched' | 'decided';
  /** The code it stands for now; null = not placed. */
  readonly code: string | null;
  readonly candidates: readonly PlaceCandidate[];
}

/** A commune that a text may mean. */
export interface PlaceCandidate {
  readonly code: string;
  readonly name: string;
  readonly district: string | null;
  /** 0 … 1. */
  readonly confidence: number;
  /** True: the text is the name of a former commune that became (a part of) this one. */
  readonly former: boolean;
}

/** Candidates offered for one text. */
const OFFERED = 8;
/** Texts that are compared with every name of the territory: those that name nobody may be anything. */
const COMPARED = 2000;

/**
 * What a person may look through: every text that was not placed for sure, those that need a choice first. For texts that
 * name nobody the names that look like them are offered; a decided one keeps what else it could be.
 */
export function placeReviews(texts: readonly PlaceText[], names: CommuneNames): PlaceReview[] {
  let compared = 0;
  const reviews = texts.map((one): PlaceReview => {
    const more =
      (one.outcome === 'unmatched' || one.outcome === 'decided') && compared++ < COMPARED
        ? nearestNames(names.gazetteer(), one.text.replace(/^\d{1,5} /, ''), OFFERED)
        : [];
    const all = [...one.candidates, ...more];
    const candidates = all
      .filter(({ code }, i) => all.findIndex((other) => other.code === code) === i)
      .slice(0, OFFERED)
      .map((candidate) => offered(candidate, names));
    const { key, text, rows, rowTotal, outcome, code } = one;
    return { key, text, rows, rowTotal, outcome, code, candidates };
  });
  const order = ['ambiguous', 'unmatched', 'review', 'decided'];
  return reviews.sort(
    (a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome) || (a.rows[0] ?? 0) - (b.rows[0] ?? 0),
  );
}

function offered(candidate: MatchCandidate, names: CommuneNames): PlaceCandidate {
  const { code, name, districts, confidence, former } = candidate;
  const district = names.communes[names.byCode.get(code) ?? -1]?.district ?? null;
  return {
    code,
    name,
    district: district ?? (districts.length === 1 ? (districts[0] ?? null) : null),
    confidence,
    former,
  };
}
