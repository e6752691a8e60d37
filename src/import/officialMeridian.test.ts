import { expect, it } from 'vitest';
import { readReference } from '../../geodata/scripts/reference';
import type { CommuneOfToday, CrosswalkRow } from './matchCommune/reference';
import { officialMeridian } from './officialMeridian';
import { ZONES } from './zones';

/** Thông tư 973/2001/TT-TCĐC, by province. */
const BY_MERIDIAN: Readonly<Record<number, string>> = {
  103: 'Lai Châu, Điện Biên',
  104: 'Sơn La',
  104.5: 'Kiên Giang, Cà Mau',
  104.75: 'Lào Cai, Yên Bái, Nghệ An, Phú Thọ, An Giang',
  105: 'Thanh Hóa, Vĩnh Phúc, Đồng Tháp, Cần Thơ, Bạc Liêu, Hậu Giang, Hà Nội, Ninh Bình, Hà Nam',
  105.5:
    'Hà Giang, Hải Dương, Hà Tĩnh, Bắc Ninh, Hưng Yên, Thái Bình, Nam Định, Tây Ninh, Vĩnh Long, Sóc Trăng, Trà Vinh',
  105.75: 'Cao Bằng, Long An, Tiền Giang, Bến Tre, Hải Phòng, Hồ Chí Minh, Bình Dương',
  106: 'Tuyên Quang, Hoà Bình, Quảng Bình',
  106.25: 'Quảng Trị, Bình Phước',
  106.5: 'Bắc Kạn, Thái Nguyên',
  107: 'Bắc Giang, Huế',
  107.25: 'Lạng Sơn',
  107.5: 'Kon Tum',
  107.75: 'Quảng Ninh, Đồng Nai, Bà Rịa - Vũng Tàu, Quảng Nam, Lâm Đồng, Đà Nẵng',
  108: 'Quảng Ngãi',
  108.25: 'Ninh Thuận, Khánh Hòa, Bình Định',
  108.5: 'Đắk Lắk, Đắk Nông, Phú Yên, Gia Lai, Bình Thuận',
};
const byProvince = new Map(
  Object.entries(BY_MERIDIAN).flatMap(([meridian, names]) =>
    names.split(', ').map((name) => [name, Number(meridian)] as const),
  ),
);
const meridianOf = (province: string) => byProvince.get(province.replace(/^(Tỉnh|Thành phố) /, ''));

it('is that of the province for every commune of before 07/2025', async () => {
  const rows = await readReference<CrosswalkRow>('crosswalk_2025.csv');
  // Islands without communes stand in the list by the code of their district.
  const communes = rows.filter(({ old_code: code }) => code.length === 5);
  expect(communes.length).toBeGreaterThan(10_000);
  expect(byProvince.size).toBe(63);
  const wrong = communes.filter((row) => officialMeridian(row.old_code) !== meridianOf(row.old_province));
  expect(wrong).toEqual([]);
});

it('is that of a province that its ground came from for every commune of today', async () => {
  const rows = await readReference<CrosswalkRow>('crosswalk_2025.csv');
  const today = await readReference<CommuneOfToday>('communes_2026.csv');
  const from = new Map<string, Set<number | undefined>>();
  for (const { new_code: code, old_province: province } of rows)
    from.set(code, (from.get(code) ?? new Set()).add(meridianOf(province)));
  const wrong = today.filter(({ code }) => !from.get(code)?.has(officialMeridian(code) ?? undefined));
  expect(today).toHaveLength(3321);
  expect(wrong).toEqual([]);
});

it('has a zone, and none for what is no official code', () => {
  for (const meridian of byProvince.values())
    expect(ZONES.some((zone) => zone.kind === 'tm3' && zone.meridian === meridian)).toBe(true);
  for (const code of ['', '4', 'XA-01', '00000', '32300', '99999', '2824'])
    expect(officialMeridian(code), code).toBeNull();
});
