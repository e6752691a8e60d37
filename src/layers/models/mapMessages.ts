import { defineMessages } from '../../i18n/messages';

export const marks = defineMessages({
  cluster: { vi: '{count} điểm mô hình', en: '{count} model sites' },
  clusterOverdue: { vi: '{count} điểm quá hạn rà soát', en: '{count} overdue for review' },
  groupCount: { vi: '{group}: {count}', en: '{group}: {count}' },
  andOthers: { vi: '… và {count} nhóm khác', en: '… and {count} other groups' },
  site: { vi: 'Điểm: {site}', en: 'Site: {site}' },
  teams: { vi: '{count} tổ', en: '{count} teams' },
  reviewed: { vi: 'Sơ kết, tổng kết gần nhất: {date}', en: 'Last review: {date}' },
  neverReviewed: { vi: 'Chưa sơ kết, tổng kết lần nào', en: 'Never reviewed' },
  overdue: {
    vi: 'Quá hạn rà soát: {months} tháng chưa sơ kết',
    en: 'Overdue: {months} months without a review',
  },
  atCommune: {
    vi: 'Không có toạ độ: vẽ ở giữa xã',
    en: 'No position: drawn in the middle of its commune',
  },
});
