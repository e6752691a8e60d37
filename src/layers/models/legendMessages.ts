import { defineMessages } from '../../i18n/messages';

/** Words of the legend. */
export const g = defineMessages({
  caption: { vi: 'Điểm mô hình theo nhóm, {period}', en: 'Model sites by group, {period}' },
  things: { vi: 'điểm', en: 'sites' },
  overdue: {
    vi: 'Quá hạn rà soát: trên {months} tháng',
    en: 'Overdue for review: over {months} months',
  },
  cluster: { vi: 'Nhiều điểm gần nhau, kèm số điểm', en: 'Sites close together, with their number' },
  atCommune: {
    vi: '{count} điểm không có toạ độ, vẽ ở giữa xã',
    en: '{count} sites without a position, drawn in the middle of their commune',
  },
});
