import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { officialNames, readReference } from '../../../geodata/scripts/reference';
import { fold } from '../../../src/domain/fold';
import { Gazetteer, type GazetteerEntry } from '../../../src/import/matchCommune/gazetteer';
import { matchCommune } from '../../../src/import/matchCommune/matchCommune';
import type { CommuneBefore, CommuneOfToday } from '../../../src/import/matchCommune/reference';

interface Official {
  readonly code: string;
  readonly name: string;
  /** What follows the name in the file. */
  readonly context: string;
}

let today: readonly Official[];
let before: readonly Official[];
let ofToday: Gazetteer;
let ofBefore: Gazetteer;
/** Folded official names: a mistyped name that is another official name cannot be told from it. */
let official: ReadonlySet<string>;

const LETTERS = [...'abcdeghiklmnopqrstuvxyàáạảãâầấậăđêếệôồốộơờưứựìíòùúỳ '];
const KIND = /^(Xã|Phường|Thị trấn|Đặc khu) /;
const bare = (name: string) => name.replace(KIND, '');
const unaccented = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
/** "hòa" → "hoà": the tone on the second vowel. */
const oldTone = (text: string) =>
  text
    .normalize('NFC')
    .replace(/ò(?=[ae])/gu, 'o\u0300')
    .replace(/ó(?=[ae])/gu, 'o\u0301')
    .replace(/([\u0300\u0301])([ae])/gu, '$2$1')
    .normalize('NFC');

interface Typing {
  readonly at: number;
  readonly kind: 'delete' | 'insert' | 'replace' | 'swap';
  readonly letter: string;
}
const typings = fc.record<Typing>({
  at: fc.nat(40),
  kind: fc.constantFrom('delete', 'insert', 'replace', 'swap'),
  letter: fc.constantFrom(...LETTERS),
});

function mistype(text: string, { at, kind, letter }: Typing): string {
  const letters = [...text.normalize('NFC')];
  const i = at % letters.length;
  if (kind === 'delete') letters.splice(i, 1);
  else if (kind === 'insert') letters.splice(i, 0, letter);
  else if (kind === 'replace') letters[i] = letter;
  else letters.splice(i, 2, ...letters.slice(i, i + 2).reverse());
  return letters.join('');
}

beforeAll(async () => {
  today = (await readReference<CommuneOfToday>('communes_2026.csv')).map((one) => ({
    ...one,
    context: `, ${one.province}`,
  }));
  before = (await readReference<CommuneBefore>('communes_before_2025.csv')).map((one) => ({
    ...one,
    context: `, ${one.district}, ${one.province}`,
  }));
  const entries: readonly GazetteerEntry[] = [
    ...(await officialNames('2026')),
    ...(await officialNames('before-2025')),
  ];
  official = new Set(entries.flatMap(({ name }) => [fold(name), fold(bare(name))]));
  ofToday = new Gazetteer(await officialNames('2026'));
  ofBefore = new Gazetteer(await officialNames('before-2025'));
});

/** Every way of writing a name without an error. */
const WRITINGS: Readonly<Record<string, (name: string) => string>> = {
  'as it is': (name) => name,
  'in capitals': (name) => name.toUpperCase(),
  decomposed: (name) => name.normalize('NFD'),
  'with the tone on the other vowel': oldTone,
  'without accents': unaccented,
  'without its kind': bare,
  'without accents and kind': (name) => unaccented(bare(name)),
};

describe('official names, written without an error', () => {
  for (const [how, write] of Object.entries(WRITINGS))
    it(`${how}: never wrong, and at least 98 % placed inside one province`, () => {
      for (const [names, gazetteer] of [
        [today, ofToday],
        [before, ofBefore],
      ] as const) {
        let right = 0;
        for (const { code, name, context } of names) {
          const match = matchCommune(gazetteer, write(name) + write(context));
          if (match.code !== null) expect(match.code, `${write(name)}${context}`).toBe(code);
          if (match.code === code) right += 1;
        }
        expect(names.length).toBeGreaterThan(300);
        expect(right / names.length).toBeGreaterThanOrEqual(0.98);
      }
    });
});

describe('one typing error', () => {
  const neverWrong = (
    pick: () => readonly Official[],
    gazetteer: () => Gazetteer,
    write: (name: string) => string,
  ) =>
    fc.assert(
      fc.property(fc.nat(), typings, (which, typing) => {
        const names = pick();
        const { code, name, context } = names[which % names.length] as Official;
        const text = mistype(write(name), typing);
        // Without its letters, or turned into another official name, a text no longer says which one was meant.
        fc.pre(text.trim() !== '' && !official.has(fold(text)));
        // "10" mistyped as "01" is a way of writing 1.
        fc.pre(!/(^|\D)0\d/.test(text));
        const match = matchCommune(gazetteer(), text + context);
        if (match.code !== null) expect(match.code, `${text}${context}`).toBe(code);
      }),
      { numRuns: 3000 },
    );
  it('never leads to another commune of today', () =>
    neverWrong(
      () => today,
      () => ofToday,
      (name) => name,
    ));
  it('nor without the kind', () =>
    neverWrong(
      () => today,
      () => ofToday,
      bare,
    ));
  it('nor without accents', () =>
    neverWrong(
      () => today,
      () => ofToday,
      unaccented,
    ));
  it('nor to another commune of before 2025', () =>
    neverWrong(
      () => before,
      () => ofBefore,
      (name) => name,
    ));
});

describe('texts of real files', () => {
  const cases: readonly (readonly [string, 'today' | 'before', string, string | null])[] = [
    ['Xã Hòa Lộc, Huyện Mỏ Cày Bắc, Tỉnh Bến Tre', 'before', 'placed', '28924'],
    ['P.7, TP Vung Tau', 'before', 'placed', '26524'],
    ['P.7, TP Vung Tau', 'today', 'review', '26526'],
    ['P.07 - Vũng Tàu', 'before', 'placed', '26524'],
    ['Thái Tân (Nam Sách)', 'today', 'placed', '10642'],
    ['thai tan (nam sach)', 'before', 'placed', '10642'],
    ['Phường Văn Miếu - Quốc Tử Giám, Hà Nội', 'today', 'placed', '00226'],
    ['P. Đức Xuân, TX Bắc Kạn', 'today', 'placed', '01840'],
    ['Phường Ðức Xuân, Thái Nguyên', 'today', 'placed', '01840'],
    ['Đak Pxi, Kon Tum', 'today', 'review', '23504'],
    ['Xã Tân An', 'today', 'ambiguous', null],
    ['Xã Nghĩa Hưng, Kon Tum', 'today', 'ambiguous', null],
    ['không có xã này', 'today', 'unmatched', null],
    ['', 'today', 'unmatched', null],
    [', Tiền Giang', 'before', 'unmatched', null],
    // Provinces whose names begin like "quận", "tỉnh", "H.", "T.".
    ['Xã Trà Giang, Quảng Ngãi', 'today', 'placed', '21244'],
    ['X. Nhị Bình - H. Châu Thành - T. Tiền Giang', 'before', 'placed', '28543'],
    ['Tam Lu, Quan Son, Thanh Hoa', 'today', 'placed', '15019'],
    ['Xã Quyết Tiến, Quản Bạ', 'before', 'placed', '00904'],
    ['An Phu, Tinh Bien, An Giang', 'before', 'placed', '30514'],
    ['xa huong khe, tinh ha tinh', 'today', 'placed', '18496'],
    // As offices write.
    ['Công an xã Thái Tân, huyện Nam Sách, tỉnh Hải Dương', 'today', 'placed', '10642'],
    ['UBND xã Tân Hội, thị xã Cai Lậy', 'before', 'placed', '28468'],
    ['Xã Thái Tân huyện Nam Sách tỉnh Hải Dương', 'before', 'placed', '10642'],
    ['phường 5 tp mỹ tho', 'before', 'placed', '28249'],
    ['xã Hòa  Lộc,Mỏ Cày Bắc,Bến Tre,Việt Nam', 'before', 'placed', '28924'],
    // What is no commune, or another one.
    ['Xã', 'before', 'unmatched', null],
    ['P.', 'today', 'unmatched', null],
    ['Q. Hoàn Kiếm, Hà Nội', 'today', 'ambiguous', null],
    ['TP Mỹ Tho', 'before', 'unmatched', null],
    ['Gò Công', 'before', 'ambiguous', null],
    ['Phường Văn Miếu', 'today', 'ambiguous', null],
    ['Thị trấn Cai Lậy, Tiền Giang', 'today', 'review', '28439'],
    ['Xã A', 'today', 'ambiguous', null],
    ['Phường 99, Vũng Tàu', 'before', 'ambiguous', null],
  ];
  for (const [text, epoch, outcome, code] of cases)
    it(`"${text}" (${epoch}) is ${outcome}`, () => {
      const match = matchCommune(epoch === 'today' ? ofToday : ofBefore, text);
      expect([match.outcome, match.code]).toEqual([outcome, code]);
    });

  it('any text is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const match = matchCommune(ofToday, text);
        expect(match.code === null).toBe(match.outcome === 'ambiguous' || match.outcome === 'unmatched');
      }),
      { numRuns: 500 },
    );
  });
});
