import type { Commune } from '../domain/commune';
import { fold } from '../domain/fold';

/** What a name stands for among the communes of a territory. */
export type NameMatch =
  | { readonly outcome: 'one'; readonly ordinal: number }
  | { readonly outcome: 'several'; readonly ordinals: readonly number[] }
  | { readonly outcome: 'none' };

/** Communes by code and by name; built once per territory. */
export interface CommuneNames {
  readonly byCode: ReadonlyMap<string, number>;
  /** Ordinals by bare folded name: "nghia hung". */
  readonly byName: ReadonlyMap<string, readonly number[]>;
  readonly communes: readonly Commune[];
}

const KINDS: Readonly<Record<string, string>> = {
  xa: 'xa',
  x: 'xa',
  phuong: 'phuong',
  p: 'phuong',
  'thi tran': 'thi tran',
  tt: 'thi tran',
  'dac khu': 'dac khu',
  dk: 'dac khu',
};
const KIND = /^(xa|phuong|thi tran|dac khu|tt|dk|p|x) ?(?=\d|(?<= )\S)/;
const DISTRICT = /^(thanh pho|tp|thi xa|tx|quan|q|huyen|h) ?(?=\d|(?<= )\S)/;

function words(text: string): string {
  return (
    fold(text)
      // "Phường 07" is "Phường 7".
      .replace(/\b0+(?=\d)/g, '')
  );
}

/** "Xã Nghĩa Hưng" → kind "xa", bare "nghia hung"; the kind is null where none is written. */
function splitKind(name: string): { kind: string | null; bare: string } {
  const whole = words(name);
  const prefix = KIND.exec(whole);
  return prefix
    ? { kind: KINDS[prefix[1]!]!, bare: whole.slice(prefix[0].length) }
    : { kind: null, bare: whole };
}

const bareDistrict = (district: string): string => words(district).replace(DISTRICT, '');

/** Index of the communes of one territory and one epoch. */
export function communeNames(communes: readonly Commune[]): CommuneNames {
  const byName = new Map<string, number[]>();
  for (const commune of communes) {
    const { bare } = splitKind(commune.name);
    const there = byName.get(bare);
    if (there) there.push(commune.ordinal);
    else byName.set(bare, [commune.ordinal]);
  }
  return { byCode: new Map(communes.map(({ code, ordinal }) => [code, ordinal])), byName, communes };
}

/**
 * Ordinal of a code, −1 when the territory does not have it. `restored`: the code had lost its zeros ("4" for "00004")
 * or had become a number ("28249.0"), and only one reading is a code of the territory.
 */
export function findByCode(names: CommuneNames, code: string): { ordinal: number; restored: boolean } {
  const exact = names.byCode.get(code);
  if (exact !== undefined) return { ordinal: exact, restored: false };
  const digits = /^(\d{1,5})(?:[.,]0+)?$/.exec(code)?.[1];
  const restored = digits === undefined ? undefined : names.byCode.get(digits.padStart(5, '0'));
  return restored === undefined ? { ordinal: -1, restored: false } : { ordinal: restored, restored: true };
}

/**
 * Ordinal of a name, however its accents, case and kind are written: "Xã Nghĩa Hưng", "nghia hung", "P.07".
 *
 * A kind that is written must be the commune's ("Phường Tân Hội" is not "Xã Tân Hội"). The former district tells communes
 * of one name apart; it may stand in its own cell or behind a comma ("Phường 5, TP Mỹ Tho"). Never chooses among several.
 */
export function findByName(names: CommuneNames, name: string, district: string | null): NameMatch {
  const [first = '', ...behind] = name
    .split(/[,;()–]| - /)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const { kind, bare } = splitKind(first);
  let found = (names.byName.get(bare) ?? []).filter((ordinal) => {
    return kind === null || splitKind(names.communes[ordinal]!.name).kind === kind;
  });
  const districts = [district ?? '', ...behind].map(bareDistrict).filter((text) => text !== '');
  if (found.length > 1 && districts.length > 0) {
    const within = found.filter((ordinal) => {
      const own = names.communes[ordinal]!.district;
      return own !== null && districts.includes(bareDistrict(own));
    });
    if (within.length > 0) found = within;
  }
  if (found.length === 0) return { outcome: 'none' };
  return found.length === 1
    ? { outcome: 'one', ordinal: found[0]! }
    : { outcome: 'several', ordinals: found };
}
