import { defineMessages } from '../../i18n/messages';

/** Words of the panel and the feed. */
export const p = defineMessages({
  summary: {
    vi: '{working} hoạt động, {broken} hỏng, {unknown} chưa rõ · {social} xã hội hóa',
    en: '{working} working, {broken} broken, {unknown} unknown · {social} socially funded',
  },
  assumed: {
    vi: '{count} camera không rõ hướng: vùng phủ chỉ là giả định, không tính vào diện tích',
    en: '{count} cameras of unknown bearing: their disc is assumed and not counted as covered',
  },
  noRange: {
    vi: '{count} camera không rõ tầm xa: được đếm, không tính độ phủ',
    en: '{count} cameras without a range: counted, cover nothing',
  },
  none: { vi: 'Chưa có camera nào trong kỳ này', en: 'No camera in this period' },
  feedBroken: { vi: '{count} camera đang hỏng', en: '{count} cameras are broken' },
  feedBrokenDetail: {
    vi: 'không quan sát được, không tính độ phủ',
    en: 'they see nothing and cover nothing',
  },
});
