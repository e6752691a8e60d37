import { defineMessages } from '../../../src/i18n/messages';

/** What `transfer` says. */
export const tm = defineMessages({
  otherRoute: {
    vi: 'nhận được --from {from} --to {to}; cần --from before-2025 --to 2026.',
    en: 'got --from {from} --to {to}; expected --from before-2025 --to 2026.',
  },
  standsTwice: {
    vi: 'dòng {row}: xã {code} có hai lần; mỗi tệp chỉ chứa một kỳ, mỗi xã một dòng.',
    en: 'row {row}: commune {code} stands twice; give one period, one row per commune.',
  },
  weightBad: {
    vi: 'tệp tỷ lệ, dòng {row}: «{got}» không phải là số lớn hơn 0.',
    en: 'weights, row {row}: got "{got}"; expected a number above 0.',
  },
  weightNowhere: {
    vi: 'tệp tỷ lệ, dòng {row}: xã cũ {from} không chuyển về xã {to}.',
    en: 'weights, row {row}: the crosswalk does not lead {from} to {to}.',
  },
  weightTwice: {
    vi: 'tệp tỷ lệ, dòng {row}: {from} sang {to} có hai lần.',
    en: 'weights, row {row}: {from} to {to} stands twice.',
  },
  read: {
    vi: '{read} dòng = {withValue} có số + {noData} không có số liệu.',
    en: '{read} rows = {withValue} with a number + {noData} without data.',
  },
  total: {
    vi: 'Tổng {total} = {allocated} đã phân bổ + {unallocated} không phân bổ được.',
    en: 'Total {total} = {allocated} allocated + {unallocated} not allocated.',
  },
  whole: { vi: 'trọn xã', en: 'whole' },
  shared: { vi: 'chia theo {weight}', en: 'shared by {weight}' },
  incomplete: { vi: 'chưa đủ', en: 'incomplete' },
  notAllocated: { vi: 'không phân bổ được', en: 'not allocated' },
  row: { vi: 'dòng {row}: {column}: {code}: {got}', en: 'row {row}: {column}: {code}: {got}' },
  code: { vi: 'Mã xã', en: 'Commune code' },
  name: { vi: 'Tên xã', en: 'Commune' },
  province: { vi: 'Tỉnh', en: 'Province' },
  how: { vi: 'Cách tính', en: 'How' },
  former: { vi: 'Xã cũ', en: 'Former commune' },
  partOf: { vi: 'Thuộc xã mới', en: 'Now in' },
  route: { vi: 'Chuyển địa giới', en: 'Boundaries' },
  routeIs: {
    vi: 'trước 01/07/2025 → 2026 (geodata/reference/crosswalk_2025.csv)',
    en: 'before 1 July 2025 → 2026 (geodata/reference/crosswalk_2025.csv)',
  },
  sum: { vi: 'Tổng', en: 'Total' },
  sumIs: {
    vi: '{total} = {allocated} đã phân bổ + {unallocated} không phân bổ được',
    en: '{total} = {allocated} allocated + {unallocated} not allocated',
  },
});
