import { comparable, type ComparableText } from './comparable';
import { DeletionIndex } from './deletionIndex';
import { contextReadings, type PlaceKind } from './placeText';
import { accentCount, foldedName, tidy, withTones } from './spelling';
import { typingDistance } from './typingDistance';

/** One official name of one unit. A unit may have several entries (former names). */
export interface GazetteerEntry {
  /** Code of the unit the name leads to, in the epoch that is matched against. */
  readonly code: string;
  /** With its kind: "Xã Nghĩa Hưng". */
  readonly name: string;
  /** Name of the unit that `code` stands for, when this entry is one of its former names. */
  readonly nowName?: string;
  /** Districts it lies or lay in: districts were abolished in 2025, so only older texts name one. */
  readonly districts: readonly string[];
  /** Provinces it lies or lay in. */
  readonly provinces: readonly string[];
  /** A name of an earlier epoch, led here by the crosswalk. */
  readonly former: boolean;
  /** Only a part of the former unit went to `code`. */
  readonly partial: boolean;
}

/** One way of writing a name with everything that is compared, made once: "Xã Tân An" is one form of many entries. */
export interface NameForm {
  readonly kind: PlaceKind | null;
  readonly bare: ComparableText;
  /** With the kind. */
  readonly full: ComparableText;
  /** Places in {@link Gazetteer.names}, ascending. */
  readonly entries: readonly number[];
}

/** An entry with everything that is compared. */
export interface IndexedName {
  readonly entry: GazetteerEntry;
  readonly form: NameForm;
  /** Units of a gazetteer counted in the order of their codes. */
  readonly unit: number;
  /** Districts and provinces as they are compared. */
  readonly contexts: readonly string[];
}

const KIND = /^(xã|phường|thị trấn|đặc khu) /u;

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function formOf(name: string): NameForm & { entries: number[] } {
  const full = tidy(name);
  const kind = (KIND.exec(full)?.[1] ?? null) as PlaceKind | null;
  return {
    kind,
    bare: comparable(kind ? full.slice(kind.length + 1) : full),
    full: comparable(full),
    entries: [],
  };
}

/**
 * All names of one epoch (or of one territory), found by what is at most one typing error away.
 * Built in a few ms for a province, about 100 ms for the country; about 1 kB per name.
 */
export class Gazetteer {
  readonly names: readonly IndexedName[];
  readonly forms: readonly NameForm[];
  readonly #index: DeletionIndex;
  /** Every district and province, folded. */
  readonly #contexts = new Map<string, string>();
  readonly #likeCache = new Map<string, ReadonlySet<string>>();
  readonly #districts = new Set<string>();
  readonly #provinces = new Set<string>();

  constructor(entries: readonly GazetteerEntry[]) {
    const contextCache = new Map<string, string>();
    const context = (text: string) => {
      const known = contextCache.get(text);
      if (known !== undefined) return known;
      const made = withTones(contextReadings(text)[0] ?? '', 'first');
      contextCache.set(text, made);
      return made;
    };
    const lists = new Map<string, readonly string[]>();
    const contextsOf = (texts: readonly string[]) => {
      const key = texts.join('\n');
      let list = lists.get(key);
      if (!list) lists.set(key, (list = [...new Set(texts.map(context))]));
      return list;
    };
    const forms = new Map<string, NameForm & { entries: number[] }>();
    const codes = [...new Set(entries.map(({ code }) => code))].sort(inOrder);
    const units = new Map(codes.map((code, unit) => [code, unit]));
    this.names = entries.map((entry, i) => {
      let form = forms.get(entry.name);
      if (!form) forms.set(entry.name, (form = formOf(entry.name)));
      form.entries.push(i);
      return {
        entry,
        form,
        unit: units.get(entry.code) as number,
        contexts: contextsOf([...entry.districts, ...entry.provinces]),
      };
    });
    this.forms = [...forms.values()];
    this.#index = new DeletionIndex(
      this.forms.map(({ bare, full }) => ({ almost: [bare.tight, full.tight], exact: bare.keyTight })),
    );
    for (const text of contextCache.values()) this.#contexts.set(text, foldedName(text));
    for (const entry of entries)
      for (const district of entry.districts) this.#districts.add(context(district));
    for (const entry of entries)
      for (const province of entry.provinces) this.#provinces.add(context(province));
  }

  /**
   * Every form that may be at most one typing error from `text`, accents and blanks aside; more may come too.
   * @param found is called once per form, in the order of `order`: the nearer the smaller.
   */
  near(text: ComparableText, found: (form: NameForm, order: number) => void): void {
    this.#index.near(text.tight, text.keyTight, (form, order) => found(this.forms[form] as NameForm, order));
  }

  /**
   * The known contexts (districts, provinces) that a piece of text may mean: the very one if there is one (for a text
   * without accents: all that are the same without them), else all within one typing error of the last reading. Empty:
   * nobody knows it.
   * @param readings see `contextReadings`.
   */
  contextsLike(readings: readonly string[]): ReadonlySet<string> {
    const key = readings.join('\n');
    let found = this.#likeCache.get(key);
    if (!found) this.#likeCache.set(key, (found = this.#findContexts(readings)));
    return found;
  }

  #findContexts(readings: readonly string[]): ReadonlySet<string> {
    const found = new Set<string>();
    let wanted = '';
    for (const reading of readings) {
      wanted = withTones(reading, 'first');
      if (this.#contexts.has(wanted)) return new Set([wanted]);
      const folded = foldedName(wanted);
      if (accentCount(wanted) === 0)
        for (const [text, foldedContext] of this.#contexts) if (folded === foldedContext) found.add(text);
      if (found.size > 0) return found;
    }
    const folded = foldedName(wanted);
    for (const [text, foldedContext] of this.#contexts) {
      // "Bà Rịa - Vũng Tàu" comes in two pieces.
      const isPart = folded.length > 3 && ` ${foldedContext} `.includes(` ${folded} `);
      if (isPart || typingDistance(folded, foldedContext) <= 1) found.add(text);
    }
    return found;
  }

  /** Whether a context is the name of a district and of no province. */
  isDistrict(context: string): boolean {
    return this.#districts.has(context) && !this.#provinces.has(context);
  }
}
