import { ComparableText } from './comparable';
import { ContextIndex } from './contextIndex';
import { DeletionIndex } from './deletionIndex';
import type { PlaceKind } from './placeText';
import { tidy } from './spelling';

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
  /** Its districts and provinces, by their numbers in the gazetteer's {@link ContextIndex}. */
  readonly contexts: readonly number[];
}

const KIND = /^(xã|phường|thị trấn|đặc khu) /u;

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function formOf(name: string): NameForm & { entries: number[] } {
  const full = tidy(name);
  const kind = (KIND.exec(full)?.[1] ?? null) as PlaceKind | null;
  return {
    kind,
    bare: new ComparableText(kind ? full.slice(kind.length + 1) : full),
    full: new ComparableText(full),
    entries: [],
  };
}

/**
 * All names of one epoch (or of one territory), found by what is at most one typing error away.
 * Built in a few ms for a province, about 70 ms for the country; about 1 kB per name.
 */
export class Gazetteer {
  readonly names: readonly IndexedName[];
  readonly forms: readonly NameForm[];
  /** How many units the names lead to. */
  readonly unitCount: number;
  readonly contexts: ContextIndex;
  readonly #index: DeletionIndex;

  constructor(entries: readonly GazetteerEntry[]) {
    const contexts = new ContextIndex();
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
        contexts: contexts.add(entry.districts, entry.provinces),
      };
    });
    this.unitCount = codes.length;
    this.contexts = contexts;
    this.forms = [...forms.values()];
    this.#index = new DeletionIndex(
      this.forms.map(({ bare, full }) => ({ almost: [bare.tight, full.tight], exact: bare.keyTight })),
    );
  }

  /**
   * Every form that may be at most one typing error from `text`, accents and blanks aside; more may come too.
   * @param found is called once per form, in the order of `order`: the nearer the smaller.
   */
  near(text: ComparableText, found: (form: NameForm, order: number) => void): void {
    this.#index.near(text.tight, text.keyTight, (form, order) => found(this.forms[form] as NameForm, order));
  }

  /** Those of {@link near} that are spelt the same, accents and blanks aside, with the same `order`. */
  same(text: ComparableText, found: (form: NameForm, order: number) => void): void {
    this.#index.same(text.tight, text.keyTight, (form, order) => found(this.forms[form] as NameForm, order));
  }
}
