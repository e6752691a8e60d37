import { describe, expect, it } from 'vitest';
import type { Commune } from '../domain/commune';
import { communeNames, findByCode, findByName } from './communeNames';

const names = communeNames(
  (
    [
      ['00004', 'Phường Hòa An', 'Thành phố Một'],
      ['00028', 'Xã Nghĩa Hưng', 'Huyện Hai'],
      ['00031', 'Xã Tân Hội', 'Huyện Hai'],
      ['00034', 'Xã Tân Hội', 'Thị xã Ba'],
      ['00037', 'Phường 7', 'Thành phố Một'],
      ['00040', 'Thị trấn Tân Hội', 'Huyện Bốn'],
      ['00043', 'Xã Đăk Pxi', 'Huyện Bốn'],
    ] as const
  ).map(([code, name, district], ordinal): Commune => {
    return { ordinal, code, name, kind: null, district, areaKm2: null, population: null };
  }),
);

describe('findByName', () => {
  it.each([
    ['Xã Nghĩa Hưng', 1],
    ['nghia hung', 1],
    ['NGHĨA HƯNG', 1],
    ['Phường Hoà An', 0],
    ['P. Hòa An', 0],
    ['Phường 7', 4],
    ['phường 07', 4],
    ['P.7', 4],
    ['P7', 4],
    ['7', 4],
    ['TT. Tân Hội', 5],
    ['Xã Đăk Pxi'.normalize('NFD'), 6],
    ['Ðăk Pxi', 6],
    ['Xã Tân Hội, huyện Hai', 2],
    ['Xã Tân Hội (TX. Ba)', 3],
  ])('%s', (name, ordinal) =>
    expect(findByName(names, name, null)).toMatchObject({ outcome: 'one', ordinal, sure: true }),
  );

  it('never chooses among communes of one name, unless the district tells', () => {
    expect(findByName(names, 'Tân Hội', null)).toMatchObject({ outcome: 'several', ordinals: [2, 3, 5] });
    expect(findByName(names, 'Xã Tân Hội', null)).toMatchObject({ outcome: 'several', ordinals: [2, 3] });
    expect(findByName(names, 'Xã Tân Hội', 'Ba')).toMatchObject({ outcome: 'one', ordinal: 3, sure: true });
    expect(findByName(names, 'Xã Tân Hội', 'Huyện Năm')).toMatchObject({
      outcome: 'several',
      ordinals: [2, 3],
    });
  });

  it.each([
    ['Xã Nghĩa Hưg', 1],
    ['Xã Nghĩa Hưng, huyện Năm Mươi', 1],
    ['Phường Nghĩa Hưng', 1],
    ['Hoa Ann', 0],
  ])('%s can mean one commune only, but is not spelt so', (name, ordinal) =>
    expect(findByName(names, name, null)).toMatchObject({ outcome: 'one', ordinal, sure: false }),
  );

  it('takes the territory around the communes for what it is', () => {
    const within = communeNames(names.communes, ['Tỉnh Bốn Phương']);
    expect(findByName(within, 'Xã Nghĩa Hưng, tỉnh Bốn Phương', null)).toMatchObject({ sure: true });
  });

  it.each(['Nghĩa', 'Hưng', '', 'Phường', '-', 'TT.', 'Xã Không Có'])('%s is nobody', (name) =>
    expect(findByName(names, name, null)).toEqual({ outcome: 'none' }),
  );
});

describe('findByCode', () => {
  it('knows codes as text and restores lost zeros', () => {
    expect(findByCode(names, '00004')).toEqual({ ordinal: 0, restored: false });
    expect(findByCode(names, '4')).toEqual({ ordinal: 0, restored: true });
    expect(findByCode(names, '28.0')).toEqual({ ordinal: 1, restored: true });
    expect(findByCode(names, '5')).toEqual({ ordinal: -1, restored: false });
    expect(findByCode(names, '000004')).toEqual({ ordinal: -1, restored: false });
  });
});
