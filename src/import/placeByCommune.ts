import { issue, type Issue } from '../domain/issue';
import type { RowPlace } from '../domain/layer';
import {
  findByCode,
  findByName,
  formerNamed,
  isNameOf,
  placeText,
  restoredCode,
  type CommuneNames,
  type NameMatch,
} from './communeNames';
import { placeKey } from './decisions';
import type { FormerUnit } from './formerNames';
import type { MatchCandidate } from './matchCommune/matchCommune';
import type { PlaceChoices } from './placeTarget';

/** A text that names a commune and was not placed for sure (or by a person), with its rows. */
export interface PlaceText {
  readonly key: string;
  /** As first written, with its district. */
  readonly text: string;
  readonly outcome: 'review' | 'ambiguous' | 'unmatched' | 'decided';
  /** Code it stands for; null = not placed. */
  readonly code: string | null;
  readonly candidates: readonly MatchCandidate[];
  /** 1-based rows of the file, at most {@link TEXT_ROWS}. */
  readonly rows: number[];
  rowTotal: number;
}

/** Rows told per text. */
const TEXT_ROWS = 200;

type CommunePlace = Extract<RowPlace, { by: 'commune' }>;

/** What is known of one code and name and district, the same for every row that has them. */
interface Found {
  /** Null: the row must be rejected. */
  readonly ordinal: number | null;
  readonly issue: Omit<Issue, 'row'> | null;
  readonly text: PlaceText | null;
}

/** Places rows that name a commune. A file names the same communes in every period: each is looked up once. */
export class CommunePlacer {
  readonly #found = new Map<string, Found>();
  readonly #texts = new Map<string, PlaceText>();

  constructor(
    private readonly names: CommuneNames,
    private readonly choices: PlaceChoices,
    private readonly issues: Issue[],
  ) {}

  /** Ordinal of the commune, −1 outside, null when the row must be rejected; what is to be told goes to the issues. */
  place(place: CommunePlace, row: number): number | null {
    const key = `${place.code ?? ''}\n${place.name ?? ''}\n${place.district ?? ''}`;
    let found = this.#found.get(key);
    if (!found) this.#found.set(key, (found = this.#look(place)));
    if (found.issue) this.issues.push({ ...found.issue, row });
    if (found.text) {
      if (found.text.rows.length < TEXT_ROWS) found.text.rows.push(row);
      found.text.rowTotal++;
    }
    return found.ordinal;
  }

  /** In the order of their first rows. */
  texts(): readonly PlaceText[] {
    return [...this.#texts.values()];
  }

  #look({ code, name, district }: CommunePlace): Found {
    return code ? this.#byCode(code, name ?? '', district) : this.#byName(name ?? '', district);
  }

  #byCode(code: string, name: string, district: string | null): Found {
    const { ordinal, restored } = findByCode(this.names, code);
    const former = this.choices.formerCodes
      ? (this.names.former?.get(restoredCode(code) ?? code) ?? null)
      : ordinal >= 0 && (name === '' || isNameOf(this.names, ordinal, name))
        ? null
        : name !== ''
          ? formerNamed(this.names, code, name)
          : null;
    const text = `${code} ${name}`.trim();
    if (former || ordinal < 0) {
      const decided = this.#decided(text, district);
      if (decided) return decided;
    }
    if (former) return this.#byFormer(former, text, district);
    // In a file whose codes are all of then, a code of today is nobody's, unless the name agrees.
    const ofToday = !this.choices.formerCodes || isNameOf(this.names, ordinal, name);
    if (ordinal < 0 || !ofToday)
      return {
        ordinal: -1,
        issue: issue('unknownCommune', { got: code, severity: 'warning' }),
        text: this.#note(text, district, 'unmatched', null, this.#candidatesOf(name, district)),
      };
    const other = name === '' || isNameOf(this.names, ordinal, name) ? null : this.#find(name, district);
    const differs = other?.outcome === 'one' && other.sure && other.ordinal !== ordinal;
    return {
      ordinal,
      issue: differs
        ? issue('communeMismatch', { got: `${code} ≠ ${name}`, severity: 'warning' })
        : restored
          ? issue('invalidCode', { got: code, severity: 'warning' })
          : null,
      text: null,
    };
  }

  /** A code of before 07/2025, whose name agrees or whose whole column is of then. */
  #byFormer(former: FormerUnit, text: string, district: string | null): Found {
    const candidates = former.heirs.map(({ code, name }) => ({
      code,
      name: this.names.communes[this.names.byCode.get(code) ?? -1]?.name ?? name,
      districts: [former.district],
      provinces: this.names.within,
      confidence: former.whole ? 0.7 : 0.5,
      former: true,
    }));
    const [only] = candidates;
    if (!former.whole || !only) return this.#ambiguous(text, district, candidates);
    return this.#likely(text, district, candidates, true);
  }

  #byName(name: string, district: string | null): Found {
    if (name === '')
      return {
        ordinal: -1,
        issue: issue('unknownCommune', { got: name, severity: 'warning' }),
        text: null,
      };
    const decided = this.#decided(name, district);
    if (decided) return decided;
    const match = this.#find(name, district);
    if (match.outcome === 'several') return this.#ambiguous(name, district, match.candidates);
    if (match.outcome === 'none')
      return {
        ordinal: -1,
        issue: issue('unknownCommune', { got: name, severity: 'warning' }),
        text: this.#note(name, district, 'unmatched', null, []),
      };
    if (match.sure) return { ordinal: match.ordinal, issue: null, text: null };
    return this.#likely(name, district, match.candidates, match.former);
  }

  #find(name: string, district: string | null): NameMatch {
    return findByName(this.names, name, district, { older: this.choices.older ?? false });
  }

  #candidatesOf(name: string, district: string | null): readonly MatchCandidate[] {
    const match = name === '' ? null : this.#find(name, district);
    return match && match.outcome !== 'none' ? match.candidates : [];
  }

  /** Placed, and listed for a person to look at. */
  #likely(
    text: string,
    district: string | null,
    candidates: readonly MatchCandidate[],
    former: boolean,
  ): Found {
    const code = candidates[0]?.code ?? '';
    const ordinal = this.names.byCode.get(code) ?? -1;
    const official = this.names.communes[ordinal]?.name ?? '';
    return {
      ordinal,
      issue: issue(former ? 'formerCommune' : 'likelyCommune', {
        got: `${text} → ${code} ${official}`,
        severity: 'warning',
      }),
      text: this.#note(text, district, 'review', code, candidates),
    };
  }

  #ambiguous(text: string, district: string | null, candidates: readonly MatchCandidate[]): Found {
    const codes = candidates.map(({ code }) => code).join(', ');
    return {
      ordinal: null,
      issue: issue('ambiguousCommune', { got: `${text} (${codes})` }),
      text: this.#note(text, district, 'ambiguous', null, candidates),
    };
  }

  /** What a person decided about the text; null when nobody did, or for a code of other boundaries. */
  #decided(text: string, district: string | null): Found | null {
    const { decisions } = this.choices;
    const key = placeKey(text, district);
    const code = decisions && Object.hasOwn(decisions, key) ? decisions[key] : undefined;
    if (code === undefined || (code !== '' && !this.names.byCode.has(code))) return null;
    const ordinal = this.names.byCode.get(code) ?? -1;
    const commune = this.names.communes[ordinal];
    const candidates = commune
      ? [
          {
            code,
            name: commune.name,
            districts: commune.district === null ? [] : [commune.district],
            provinces: this.names.within,
            confidence: 1,
            former: false,
          },
        ]
      : [];
    const placed = code === '' ? null : code;
    return { ordinal, issue: null, text: this.#note(text, district, 'decided', placed, candidates) };
  }

  /** The text's entry; texts that differ in case or blanks alone share one. */
  #note(
    text: string,
    district: string | null,
    outcome: PlaceText['outcome'],
    code: string | null,
    candidates: readonly MatchCandidate[],
  ): PlaceText {
    const key = placeKey(text, district);
    const held = this.#texts.get(key);
    if (held) return held;
    const made = { key, text: placeText(text, district), outcome, code, candidates, rows: [], rowTotal: 0 };
    this.#texts.set(key, made);
    return made;
  }
}
