import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Commune } from '../../domain/commune';
import type { TerritoryEntry } from '../../domain/dataFolder';
import { findPlaces, placeIndex } from './findPlaces';

const names: readonly (readonly [string, string | null])[] = [
  ['Xã Nghĩa Hưng', 'Huyện A'],
  ['Phường 1', null],
  ['Phường 10', null],
  ['Phường 100', null],
  ['Xã Mỹ Thành Bắc', 'Huyện Cai Lậy'],
  ['Xã Mỹ Thành Nam', 'Huyện Cai Lậy'],
  ['Thị trấn Cái Bè', 'Huyện Cái Bè'],
  ['Phường Đức Xuân', null],
  ['Xã Hòa Khánh', 'Huyện Cái Bè'],
];
const communes: readonly Commune[] = names.map(([name, district], ordinal) => ({
  ordinal,
  code: String(28000 + ordinal),
  name,
  kind: null,
  district,
  areaKm2: null,
  population: null,
}));
const territory: TerritoryEntry = {
  id: 'kon-tum-2023',
  name: { vi: 'Kon Tum', en: 'Kon Tum' },
  kind: { vi: 'tỉnh', en: 'province' },
  communeCount: 102,
  boundaryKind: 'schematic',
  path: 'x',
};
const kept = { id: 'kept', name: 'Kho số liệu', words: 'lịch sử', run: () => {} };
const index = placeIndex(communes, [territory], [kept]);

function find(query: string): readonly string[] {
  return findPlaces(query, index).places.map((place) =>
    place.kind === 'commune'
      ? place.commune.name
      : place.kind === 'action'
        ? place.action.id
        : place.entry.id,
  );
}

describe('search of places', () => {
  it('ignores accents, case, đ and the place of the tone', () => {
    expect(find('nghia hung')).toEqual(['Xã Nghĩa Hưng']);
    expect(find('NGHĨA HƯNG'.normalize('NFD'))).toEqual(['Xã Nghĩa Hưng']);
    expect(find('duc xuan')).toEqual(['Phường Đức Xuân']);
    expect(find('hoà khánh')).toEqual(['Xã Hòa Khánh']);
  });

  it('finds what can be done, too', () => {
    expect(find('kho so')).toEqual(['kept']);
    expect(find('lich su')).toEqual(['kept']);
  });

  it('knows what officers type for a kind', () => {
    expect(find('phường 10')[0]).toBe('Phường 10');
    expect(find('p10')[0]).toBe('Phường 10');
    expect(find('p. 10')[0]).toBe('Phường 10');
    expect(find('tt cai be')[0]).toBe('Thị trấn Cái Bè');
    expect(find('x.my thanh')).toEqual(['Xã Mỹ Thành Bắc', 'Xã Mỹ Thành Nam']);
  });

  it('puts the very name first', () => {
    expect(find('phuong 1')[0]).toBe('Phường 1');
  });

  it('finds by district, by code and by territory', () => {
    expect(find('cai lay')).toEqual(['Xã Mỹ Thành Bắc', 'Xã Mỹ Thành Nam']);
    expect(find('28000')).toEqual(['Xã Nghĩa Hưng']);
    expect(find('kon tum')).toEqual(['kon-tum-2023']);
  });

  it('says how many there are when it shows fewer', () => {
    const { places, total } = findPlaces('p', index, 2);
    expect([places.length, total]).toEqual([2, 4]);
  });

  it('finds every commune by its own name and never throws', () => {
    for (const commune of communes) expect(find(commune.name)).toContain(commune.name);
    fc.assert(fc.property(fc.string(), (query) => findPlaces(query, index).total >= 0));
  });
});
