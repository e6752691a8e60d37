import type { Commune } from '../domain/commune';
import { fold } from '../domain/fold';
import { Gazetteer } from './matchCommune/gazetteer';
import { matchCommune } from './matchCommune/matchCommune';

/** What a name stands for among the communes of a territory. */
export type NameMatch =
  | {
      readonly outcome: 'one';
      readonly ordinal: number;
      /** False: not written as the commune's name, but it can mean no other; a person should look. */
      readonly sure: boolean;
    }
  | { readonly outcome: 'several'; readonly ordinals: readonly number[] }
  | { readonly outcome: 'none' };

/** Communes by code and by name; built once per territory. */
export interface CommuneNames {
  readonly byCode: ReadonlyMap<string, number>;
  readonly communes: readonly Commune[];
  /** All that is compared of the names; built when the first name asks for it. */
  readonly gazetteer: () => Gazetteer;
}

/**
 * Index of the communes of one territory and one epoch.
 *
 * @param within names of what the communes lie in (province, or the district that the territory is), so that a text that
 * names it as well is not taken for a contradiction.
 */
export function communeNames(communes: readonly Commune[], within: readonly string[] = []): CommuneNames {
  let gazetteer: Gazetteer | null = null;
  return {
    byCode: new Map(communes.map(({ code, ordinal }) => [code, ordinal])),
    communes,
    gazetteer: () =>
      (gazetteer ??= new Gazetteer(
        communes.map(({ code, name, district }) => ({
          code,
          name,
          districts: district === null ? [] : [district],
          provinces: within,
          former: false,
          partial: false,
        })),
      )),
  };
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

/**
 * Ordinal of a name, however its accents, tones, case and kind are written: "Xã Nghĩa Hưng", "nghia hung", "P.07"; with one
 * typing error where no other commune is as near (then it is not `sure`).
 *
 * The former district tells communes of one name apart; it may stand in its own cell or behind a comma ("Phường 5, TP Mỹ
 * Tho"). Never chooses among several, nor against what the text says. The rules are those of `matchCommune`.
 */
export function findByName(names: CommuneNames, name: string, district: string | null): NameMatch {
  const text = district === null || district.trim() === '' ? name : `${name}, ${district}`;
  // A kind alone is no name, however near to "Phường 7" it is.
  if (ONLY_KIND.test(fold(name))) return { outcome: 'none' };
  const { outcome, code, candidates } = matchCommune(names.gazetteer(), text);
  const ordinalOf = (candidate: string): number => names.byCode.get(candidate) ?? -1;
  if (code !== null) return { outcome: 'one', ordinal: ordinalOf(code), sure: outcome === 'placed' };
  if (outcome === 'unmatched') return { outcome: 'none' };
  return { outcome: 'several', ordinals: candidates.map((candidate) => ordinalOf(candidate.code)) };
}

const ONLY_KIND = /^(?:xa|phuong|thi tran|dac khu|tt|dk|p|x)?$/;

/** Whether a text is the commune's own name, accents and case aside: then nothing needs to be looked up. */
export function isNameOf(names: CommuneNames, ordinal: number, text: string): boolean {
  const commune = names.communes[ordinal];
  return commune !== undefined && (commune.name === text || fold(commune.name) === fold(text));
}
