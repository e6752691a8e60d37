import { defineMessages } from '../../i18n/messages';

/** Words of the panel, the criteria table and the feed. */
export const p = defineMessages({
  before: { vi: 'kỳ trước: {status}', en: 'before: {status}' },
  ranking: { vi: 'phong trào: {ranking}', en: 'movement: {ranking}' },
  why: { vi: 'Vì sao chưa đạt', en: 'Why not yet' },
  openThough: { vi: 'Tiêu chí còn thiếu', en: 'Criteria still open' },
  all: { vi: 'Tất cả tiêu chí ({met}/{of} đạt)', en: 'All criteria ({met}/{of} met)' },
  recognised: {
    vi: '{share} · {has}/{of} được công nhận · cần 70 %',
    en: '{share} · {has}/{of} recognised · needs 70%',
  },
  decided: { vi: 'công nhận ngày {day}', en: 'decided on {day}' },
  contradicts: {
    vi: 'Kết quả công nhận không khớp với các tiêu chí đã báo cáo: nên kiểm tra lại.',
    en: 'The decided result does not fit the reported criteria: worth checking.',
  },
  none: { vi: 'Kỳ này chưa có số liệu của xã.', en: 'The commune has no data in this period.' },

  nearest: { vi: 'Gần đạt nhất', en: 'Nearest to passing' },
  nearestHint: {
    vi: '{count} xã chưa đạt, xếp theo số tiêu chí còn thiếu rồi đến số đơn vị còn thiếu',
    en: '{count} communes not yet met, fewest open criteria first, then the smallest shortfall',
  },
  nearestNone: {
    vi: 'Không còn xã nào chưa đạt trong kỳ này',
    en: 'No commune is left that has not met in this period',
  },
  communeColumn: { vi: 'Xã, phường', en: 'Commune' },
  districtColumn: { vi: 'Huyện (cũ)', en: 'Former district' },
  lacksColumn: { vi: 'Còn thiếu', en: 'Lacking' },
  lacksCriteria: { vi: '{count} tiêu chí', en: '{count} criteria' },

  feedLost: { vi: '{count} xã từ đạt sang chưa đạt', en: 'Communes from met to not met: {count}' },
  feedGained: { vi: '{count} xã mới đạt chuẩn', en: 'Communes newly met: {count}' },
  feedNear: { vi: '{count} xã chỉ còn thiếu 1 tiêu chí', en: 'Communes lacking a single criterion: {count}' },
});
