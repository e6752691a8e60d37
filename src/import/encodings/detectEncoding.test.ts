import { describe, expect, it } from 'vitest';
import { detectEncoding } from './detectEncoding';
import { fontEncoding } from './fontEncoding';
import { decodeLegacy, type LegacyEncoding } from './legacyText';
import { readableTexts } from './readableTexts';
import { isVietnameseSyllable } from './vietnameseSyllable';

describe('decodeLegacy', () => {
  it.each<[LegacyEncoding, string, string]>([
    ['tcvn3', 'X· NghÜa H­ng, tØnh TiÒn Giang', 'Xã Nghĩa Hưng, tỉnh Tiền Giang'],
    ['tcvn3', '§øc Xu©n', 'Đức Xuân'],
    ['vni', 'Xaõ Nghóa Höng, tænh Tieàn Giang', 'Xã Nghĩa Hưng, tỉnh Tiền Giang'],
    ['vni', 'PHÖÔØNG ÑÖÙC XUAÂN', 'PHƯỜNG ĐỨC XUÂN'],
    ['vps', 'PhÜ©ng ñÙc Xuân', 'Phường Đức Xuân'],
    ['windows-1258', 'PhýõÌng ÐýìcXuân, Xã Nghiãa', 'Phường ĐứcXuân, Xă Nghiăa'],
    ['utf-8', 'XÃ£ NghÄ©a HÆ°ng', 'Xã Nghĩa Hưng'],
    ['viscii', 'Phß¶ng', 'Phường'],
  ])('%s: %s', (encoding, text, expected) => expect(decodeLegacy(text, encoding)).toBe(expected));

  it('is no UTF-8 when the bytes are not', () => expect(decodeLegacy('Xã', 'utf-8')).toBeNull());
});

describe('isVietnameseSyllable', () => {
  it.each([
    'Nghĩa',
    'HƯNG',
    'quảng',
    'Giêng',
    'gì',
    'Đắk',
    'Krông',
    'xã',
    'Thuỷ',
    'thủy',
    'Uyên',
    'Ý',
    'khuỷu',
  ])('%s', (word) => expect(isVietnameseSyllable(word)).toBe(true));
  it.each(['NghÜa', 'hat̀', 'tệc̀', 'Sàí', 'ñoù', 'T©n', '', 'x', 'nghiêêng', 'các̀', 'ThÞ', 'tHị', 'mạt̉'])(
    'not %s',
    (word) => expect(isVietnameseSyllable(word)).toBe(false),
  );
});

describe('detectEncoding', () => {
  it('says unicode for Unicode, for names of other languages and for nothing', () => {
    expect(detectEncoding(['Xã Nghĩa Hưng', 'Xã Tân Hội', 'Phường Hòa An']).encoding).toBe('unicode');
    expect(detectEncoding(['Hòa', 'Tân', 'Bình']).encoding).toBe('unicode');
    expect(detectEncoding(['München', 'Krông Búk', 'Façade', 'Zürich', 'Ñuñoa']).encoding).toBe('unicode');
    expect(detectEncoding(['abc', '', '12']).encoding).toBe('unicode');
  });

  it('says unicode for the signs of positions and units', () => {
    expect(readableTexts(['10°21\'58"B', '106°20\'53"Đ', "10°21,5'", '5°']).texts[2]).toBe("10°21,5'");
    expect(readableTexts(['10°21\'58"B', "10°21,5'"]).texts).toEqual(['10°21\'58"B', "10°21,5'"]);
    expect(readableTexts(['120 m²', '3 km²', '±5', '½']).texts).toEqual(['120 m²', '3 km²', '±5', '½']);
  });

  it('tells the old encodings apart', () => {
    expect(detectEncoding(['X· NghÜa H­ng', 'TØnh TiÒn Giang'])).toMatchObject({
      encoding: 'tcvn3',
      share: 1,
    });
    expect(detectEncoding(['Xaõ Nghóa Höng', 'tænh Tieàn Giang'])).toMatchObject({
      encoding: 'vni',
      share: 1,
    });
    expect(detectEncoding(['XÃ£ NghÄ©a HÆ°ng'])).toMatchObject({ encoding: 'utf-8', share: 1 });
  });
});

describe('fontEncoding', () => {
  it.each([
    ['.VnTime', 'tcvn3', false],
    ['.VnArial NarrowH', 'tcvn3', true],
    ['VNI-Times', 'vni', false],
    ['VPS Times', 'vps', false],
  ])('%s', (font, encoding, capitals) => expect(fontEncoding(font)).toEqual({ encoding, capitals }));
  it.each(['Times New Roman', 'Arial', 'Vnx', ''])('nothing of %s', (font) =>
    expect(fontEncoding(font)).toBeNull(),
  );
});

describe('readableTexts', () => {
  it('converts a column and shows before and after', () => {
    const read = readableTexts(['X· NghÜa H­ng', 'X· T©n Héi', '12', '']);
    expect(read.texts).toEqual(['Xã Nghĩa Hưng', 'Xã Tân Hội', '12', '']);
    expect(read.found).toEqual([{ encoding: 'tcvn3', texts: 2, by: 'content' }]);
    expect(read.samples[0]).toEqual({ before: 'X· NghÜa H­ng', after: 'Xã Nghĩa Hưng' });
  });

  it('leaves Unicode as it is beside old text', () => {
    const read = readableTexts(['X· NghÜa H­ng', 'Xã Tân Hội', 'X· T©n Héi', 'Hòa Bình', 'TØnh TiÒn Giang']);
    expect(read.texts).toEqual(['Xã Nghĩa Hưng', 'Xã Tân Hội', 'Xã Tân Hội', 'Hòa Bình', 'Tỉnh Tiền Giang']);
  });

  it('believes the font for a single word, capitals included, unless the text contradicts', () => {
    expect(readableTexts(['x· t©n héi'], { fonts: ['.VnTimeH'] }).texts).toEqual(['XÃ TÂN HỘI']);
    expect(readableTexts(['Hòa'], { fonts: ['.VnTime'] }).texts).toEqual(['Hòa']);
  });

  it('reads a short column as the sheet, and as the person chose', () => {
    const sheet = detectEncoding(['Xaõ Nghóa Höng', 'tænh Tieàn Giang']);
    expect(readableTexts(['Teân xaõ'], { sheet }).texts).toEqual(['Tên xã']);
    expect(readableTexts(['Hoaø'], { chosen: 'vni' }).texts).toEqual(['Hoà']);
    expect(readableTexts(['X· NghÜa', 'T©n Héi'], { chosen: 'unicode' }).texts).toEqual([
      'X· NghÜa',
      'T©n Héi',
    ]);
  });

  it('reads the Icelandic letter as đ', () => expect(readableTexts(['Ðăk Pxi']).texts).toEqual(['Đăk Pxi']));
});
