import { defineMessages } from '../../i18n/messages';

/** Words of the panel and the feed. */
export const p = defineMessages({
  sites: { vi: 'Điểm mô hình trong xã', en: 'Sites in the commune' },
  none: { vi: 'Chưa có mô hình nào trong kỳ này', en: 'No model in this period' },
  showing: { vi: 'đang hiện {shown} trên {all} điểm', en: 'showing {shown} of {all} sites' },
  reviewed: { vi: 'sơ kết, tổng kết gần nhất {day}', en: 'last review {day}' },
  neverReviewed: { vi: 'chưa sơ kết, tổng kết lần nào', en: 'never reviewed' },
  age: { vi: 'hoạt động {months} tháng', en: 'running for {months} months' },
  overdue: { vi: 'quá hạn: {months} tháng chưa rà soát', en: 'overdue: {months} months without review' },
  effective: { vi: 'hiệu quả', en: 'effective' },
  teams: { vi: '{count} tổ', en: '{count} teams' },

  feedOverdue: { vi: '{count} điểm mô hình quá hạn rà soát', en: '{count} model sites overdue for review' },
  feedOverdueDetail: { vi: 'lâu nhất {months} tháng', en: 'longest {months} months' },
  feedLaunched: { vi: '{count} điểm mô hình mới ra mắt', en: '{count} model sites newly launched' },
  feedRemoved: { vi: '{count} điểm mô hình thanh loại', en: '{count} model sites removed' },
  inPeriod: { vi: 'trong kỳ', en: 'in the period' },
});
