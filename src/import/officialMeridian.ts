/**
 * First code of each run of commune codes, in their order, and the central meridian of the run's province, degrees east.
 *
 * Meridians: Thông tư 973/2001/TT-TCĐC (TM-3, zones of 3° for the cadastral maps of each province). They are those of the
 * 63 provinces of before 07/2025: the mergers did not redraw what was surveyed, and a merged province spans the meridians
 * of its parts. Codes of communes were given province by province and stayed with their ground, so a code of today tells
 * the former province as well (checked against both lists of `geodata/reference`).
 */
const RUNS: readonly (readonly [first: string, meridian: number])[] = [
  ['00001', 105], // Hà Nội
  ['00688', 105.5], // Hà Giang
  ['01267', 105.75], // Cao Bằng
  ['01834', 106.5], // Bắc Kạn
  ['02200', 106], // Tuyên Quang
  ['02635', 104.75], // Lào Cai
  ['03124', 103], // Điện Biên, Lai Châu
  ['03646', 104], // Sơn La
  ['04249', 104.75], // Yên Bái
  ['04789', 106], // Hòa Bình
  ['04927', 105], // Hà Nội
  ['04942', 106], // Hòa Bình
  ['05431', 106.5], // Thái Nguyên
  ['05971', 107.25], // Lạng Sơn
  ['06649', 107.75], // Quảng Ninh
  ['07201', 107], // Bắc Giang
  ['07888', 104.75], // Phú Thọ
  ['08707', 105], // Vĩnh Phúc, Hà Nội
  ['09163', 105.5], // Bắc Ninh
  ['09538', 105], // Hà Nội
  ['10507', 105.5], // Hải Dương
  ['11296', 105.75], // Hải Phòng
  ['11950', 105.5], // Hưng Yên, Thái Bình
  ['13285', 105], // Hà Nam
  ['13636', 105.5], // Nam Định
  ['14320', 105], // Ninh Bình, Thanh Hóa
  ['16663', 104.75], // Nghệ An
  ['18073', 105.5], // Hà Tĩnh
  ['18853', 106], // Quảng Bình
  ['19330', 106.25], // Quảng Trị
  ['19750', 107], // Thừa Thiên Huế
  ['20194', 107.75], // Đà Nẵng, Quảng Nam
  ['21010', 108], // Quảng Ngãi
  ['21550', 108.25], // Bình Định
  ['22015', 108.5], // Phú Yên
  ['22327', 108.25], // Khánh Hòa, Ninh Thuận
  ['22915', 108.5], // Bình Thuận
  ['23281', 107.5], // Kon Tum
  ['23557', 108.5], // Gia Lai, Đắk Lắk, Đắk Nông
  ['24769', 107.75], // Lâm Đồng
  ['25195', 106.25], // Bình Phước
  ['25456', 105.5], // Tây Ninh
  ['25741', 105.75], // Bình Dương
  ['25993', 107.75], // Đồng Nai, Bà Rịa – Vũng Tàu
  ['26734', 105.75], // Hồ Chí Minh, Long An, Tiền Giang, Bến Tre
  ['29236', 105.5], // Trà Vinh, Vĩnh Long
  ['29869', 105], // Đồng Tháp
  ['30280', 104.75], // An Giang
  ['30733', 104.5], // Kiên Giang
  ['31117', 105], // Cần Thơ, Hậu Giang
  ['31498', 105.5], // Sóc Trăng
  ['31813', 105], // Bạc Liêu
  ['31999', 104.5], // Cà Mau
];
/** Behind the last code of Cà Mau. */
const END = '32300';

/**
 * The central meridian (degrees east) of the TM-3 zone that the province of a commune uses by rule; null for what is no
 * five-digit code of the official lists.
 */
export function officialMeridian(code: string): number | null {
  if (!/^\d{5}$/.test(code) || code >= END) return null;
  let found: number | null = null;
  for (const [first, meridian] of RUNS) {
    if (first > code) break;
    found = meridian;
  }
  return found;
}
