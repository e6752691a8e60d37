import type { Commune } from '../domain/commune';
import { fold } from '../domain/fold';
import { formerUnits, sameName, type FormerUnit } from './formerNames';
import { Gazetteer, type GazetteerEntry } from './matchCommune/gazetteer';
import { matchCommune, type MatchCandidate } from './matchCommune/matchCommune';
import { entriesOfToday, type CrosswalkRow } from './matchCommune/reference';

/** What a name stands for among the communes of a territory; candidates best first. */
export type NameMatch =
  | {
      readonly outcome: 'one';
      readonly ordinal: number;
      /** False: not written as the commune's name, but it can mean no other; a person should look. */
      readonly sure: boolean;
      /** The name is that of a former commune, all of which went into this one. */
      readonly former: boolean;
      readonly candidates: readonly MatchCandidate[];
    }
  | {
      readonly outcome: 'several';
      readonly ordinals: readonly number[];
      readonly candidates: readonly MatchCandidate[];
    }
  | { readonly outcome: 'none' };

/** Communes by code and by name; built once per territory. */
export interface CommuneNames {
  readonly byCode: ReadonlyMap<string, number>;
  readonly communes: readonly Commune[];
  /** What the communes lie in, as texts may say it beside a name. */
  readonly within: readonly string[];
  /** All that is compared of the names; built when the first name asks for it. */
  readonly gazetteer: () => Gazetteer;
  /** Communes of before 07/2025 by their code of then, as far as their ground lies in the territory; null: not looked up. */
  readonly former: ReadonlyMap<string, FormerUnit> | null;
}

/**
 * Index of the communes of one territory and one epoch.
 *
 * @param within names of what the communes lie in (province, or the district that the territory is), so that a text that
 * names it as well is not taken for a contradiction.
 * @param former rows of the crosswalk of 2025, for texts older than the boundaries; only for boundaries of today. A name
 * of a former commune then leads to the commune of today that has all of it (never `sure`), or is `several` where it was
 * divided.
 */
export function communeNames(
  communes: readonly Commune[],
  within: readonly string[] = [],
  former?: readonly CrosswalkRow[],
): CommuneNames {
  const byCode = new Map(communes.map(({ code, ordinal }) => [code, ordinal]));
  let gazetteer: Gazetteer | null = null;
  return {
    byCode,
    communes,
    within,
    gazetteer: () =>
      (gazetteer ??= new Gazetteer(
        former ? entriesWithFormer(communes, within, former) : entriesOf(communes, within),
      )),
    former: former ? formerUnits(former, byCode) : null,
  };
}

function entriesOf(communes: readonly Commune[], within: readonly string[]): GazetteerEntry[] {
  return communes.map(({ code, name, district }) => ({
    code,
    name,
    districts: district === null ? [] : [district],
    provinces: within,
    former: false,
    partial: false,
  }));
}

function entriesWithFormer(
  communes: readonly Commune[],
  within: readonly string[],
  rows: readonly CrosswalkRow[],
): GazetteerEntry[] {
  const own = new Map(communes.map((commune) => [commune.code, commune]));
  const heirs = new Set(rows.flatMap((row) => (own.has(row.new_code) ? [row.old_code] : [])));
  // Rows that lead out of the territory tell that a former commune was divided, so they stay until that is known.
  const entries = entriesOfToday(
    communes.map(({ code, name }) => ({ code, name, province: within[0] ?? '' })),
    rows.filter((row) => heirs.has(row.old_code)),
  );
  return entries.map((entry) => {
    const district = own.get(entry.code)?.district ?? null;
    return {
      ...entry,
      districts: district === null ? entry.districts : [...new Set([...entry.districts, district])],
      provinces: [...new Set([...entry.provinces, ...within])].filter((name) => name !== ''),
    };
  });
}

/** A code without what spreadsheets do to it: lost zeros, "28249.0", "28.249"; null when it can be none. */
export function restoredCode(code: string): string | null {
  const digits =
    /^(\d{1,5})(?:[.,]0+)?$/.exec(code)?.[1] ?? /^(\d{1,2})[.,](\d{3})$/.exec(code)?.slice(1).join('');
  return digits === undefined ? null : digits.padStart(5, '0');
}

/**
 * Ordinal of a code, −1 when the territory does not have it. `restored`: the code had lost its zeros ("4" for "00004")
 * or had become a number ("28249.0"), and only one reading is a code of the territory.
 */
export function findByCode(names: CommuneNames, code: string): { ordinal: number; restored: boolean } {
  const exact = names.byCode.get(code);
  if (exact !== undefined) return { ordinal: exact, restored: false };
  const text = restoredCode(code);
  const restored = text === null ? undefined : names.byCode.get(text);
  return restored === undefined ? { ordinal: -1, restored: false } : { ordinal: restored, restored: true };
}

/** A name and its district as one text, as the matcher reads it and a person wrote it. */
export function placeText(name: string, district: string | null): string {
  return district === null || district.trim() === '' ? name : `${name}, ${district}`;
}

/**
 * Ordinal of a name, however its accents, tones, case and kind are written: "Xã Nghĩa Hưng", "nghia hung", "P.07"; with one
 * typing error where no other commune is as near (then it is not `sure`).
 *
 * The former district tells communes of one name apart; it may stand in its own cell or behind a comma ("Phường 5, TP Mỹ
 * Tho"). Never chooses among several, nor against what the text says. The rules are those of `matchCommune`.
 *
 * @param options.older the text is of before 07/2025: a former commune of the name counts as much as one of today.
 */
export function findByName(
  names: CommuneNames,
  name: string,
  district: string | null,
  options: { readonly older?: boolean } = {},
): NameMatch {
  const text = placeText(name, district);
  const { outcome, code, candidates } = matchCommune(names.gazetteer(), text, { ...options, local: true });
  const ordinalOf = (candidate: string): number => names.byCode.get(candidate) ?? -1;
  if (code !== null) {
    const former = candidates[0]?.former ?? false;
    return { outcome: 'one', ordinal: ordinalOf(code), sure: outcome === 'placed', former, candidates };
  }
  if (outcome === 'unmatched') return { outcome: 'none' };
  return {
    outcome: 'several',
    ordinals: candidates.map((candidate) => ordinalOf(candidate.code)),
    candidates,
  };
}

/** Whether a text is the commune's own name, accents and case aside: then nothing needs to be looked up. */
export function isNameOf(names: CommuneNames, ordinal: number, text: string): boolean {
  const commune = names.communes[ordinal];
  return commune !== undefined && (commune.name === text || fold(commune.name) === fold(text));
}

/** The former commune of a code of then, when it also bore this name: then the row is of that epoch. */
export function formerNamed(names: CommuneNames, code: string, name: string): FormerUnit | null {
  const unit = names.former?.get(restoredCode(code) ?? code);
  return unit && sameName(unit.name, name) ? unit : null;
}
