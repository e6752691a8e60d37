import { describe, expect, it } from 'vitest';
import { communes2026, communesBefore2025, kindOfName, provinceNames2026, readRows } from './facts';

describe('readRows', () => {
  it('reads quoted cells with commas, doubled quotes and empty cells', () => {
    expect(readRows('a,b,c\n1,"x, ""y""",\n"00004",,z\n')).toEqual([
      { a: '1', b: 'x, "y"', c: '' },
      { a: '00004', b: '', c: 'z' },
    ]);
  });
});

describe('kindOfName', () => {
  it('goes by the name', () => {
    expect(kindOfName('Phường 5')).toBe('phường');
    expect(kindOfName('Thị trấn Nam Sách')).toBe('thị trấn');
    expect(kindOfName('Xã Nghĩa Hưng')).toBe('xã');
    expect(kindOfName('Đặc khu Lý Sơn')).toBe('đặc khu');
    expect(() => kindOfName('Nghĩa Hưng')).toThrow(/kind/);
  });
});

const kinds = (place: string): Record<string, number> => {
  const count: Record<string, number> = {};
  for (const c of communesBefore2025(place)) count[c.kind] = (count[c.kind] ?? 0) + 1;
  return count;
};

describe('reference lists', () => {
  it('count the communes as the reports do', () => {
    expect(communesBefore2025('tien_giang')).toHaveLength(173);
    expect(kinds('kon_tum')).toEqual({ xã: 85, phường: 10, 'thị trấn': 7 });
    expect(kinds('bac_kan_town')).toEqual({ phường: 4, xã: 4 });
    expect(kinds('nam_sach')).toEqual({ xã: 18, 'thị trấn': 1 });
    expect(kinds('vung_tau_city')).toEqual({ phường: 16, xã: 1 });
  });

  it('know today: 3,321 communes, 34 provinces, codes as strings', () => {
    const all = communes2026();
    expect(all).toHaveLength(3321);
    expect(all.every((c) => /^\d{5}$/.test(c.code) && c.name === c.name.normalize('NFC'))).toBe(true);
    expect(provinceNames2026().size).toBe(34);
    expect(provinceNames2026().get('82')).toBe('Tỉnh Đồng Tháp');
    expect(all.filter((c) => c.province === '82')).toHaveLength(102);
  });
});
