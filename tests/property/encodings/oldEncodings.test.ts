import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReference } from '../../../geodata/scripts/reference';
import type { CommuneBefore, CommuneOfToday, CrosswalkRow } from '../../../src/import/matchCommune/reference';
import { detectEncoding } from '../../../src/import/encodings/detectEncoding';
import { decodeLegacy, LEGACY_ENCODINGS } from '../../../src/import/encodings/legacyText';
import { readableTexts } from '../../../src/import/encodings/readableTexts';
import { encodeOld } from './oldEncodings';

const today = await readReference<CommuneOfToday>('communes_2026.csv');
const before = await readReference<CommuneBefore>('communes_before_2025.csv');
const crosswalk = await readReference<CrosswalkRow>('crosswalk_2025.csv');
const names = [
  ...new Set(
    [
      ...today.map((one) => one.name),
      ...before.flatMap((one) => [one.name, `${one.name}, ${one.district}, tỉnh ${one.province}`]),
      ...crosswalk.flatMap((one) => [one.old_name, one.old_district, one.old_province]),
    ].map((name) => name.normalize('NFC')),
  ),
];
// The reference writes some tones on the second vowel; no letter is lost by that.
const column = fc.uniqueArray(fc.constantFrom(...names), { minLength: 5, maxLength: 40 });

describe('old encodings of Vietnamese', () => {
  it.each(LEGACY_ENCODINGS)('%s gives back every official name', (encoding) => {
    const wrong = names.filter((name) => decodeLegacy(encodeOld(name, encoding), encoding) !== name);
    expect(wrong).toEqual([]);
  });

  it.each(LEGACY_ENCODINGS)('a column of five or more names in %s comes out as it was', (encoding) => {
    fc.assert(
      fc.property(column, (list) => {
        expect(readableTexts(list.map((name) => encodeOld(name, encoding))).texts).toEqual(list);
      }),
      { numRuns: 100 },
    );
  });

  it.each(LEGACY_ENCODINGS)('%s is named where the column differs from today', (encoding) => {
    fc.assert(
      fc.property(column, (list) => {
        const old = list.map((name) => encodeOld(name, encoding));
        const guess = detectEncoding(old);
        // Where two encodings read a column alike, either is right.
        if (guess.encoding !== encoding)
          expect(
            guess.encoding === 'unicode'
              ? old
              : old.map((text) => decodeLegacy(text, guess.encoding as never)),
          ).toEqual(list);
      }),
      { numRuns: 100 },
    );
  });

  it('never touches text that is Unicode already, not even a single name', () => {
    for (const name of names) expect(readableTexts([name]).texts).toEqual([name]);
    fc.assert(
      fc.property(column, (list) => {
        expect(readableTexts(list).texts).toEqual(list);
        expect(detectEncoding(list).encoding).toBe('unicode');
      }),
    );
  });

  it('never touches Unicode names whose letters are all Western', () => {
    const western = names.filter((name) => /^[\x20-\xff]*$/.test(name) && /[^\x20-\x7e]/.test(name));
    expect(western.length).toBeGreaterThan(300);
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...western), { minLength: 1, maxLength: 30 }), (list) => {
        expect(readableTexts(list).texts).toEqual(list);
      }),
      { numRuns: 200 },
    );
  });
});
