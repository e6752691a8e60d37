import { defineMessages } from '../../i18n/messages';

/** Words of the legend. */
export const g = defineMessages({
  caption: { vi: 'Thay đổi {period} so với {base}', en: 'Changes in {period} since {base}' },
  noBase: { vi: 'Thay đổi {period} so với kỳ trước', en: 'Changes in {period} since the period before' },
  things: { vi: 'xã', en: 'communes' },
  gained: { vi: 'Mới đạt', en: 'Newly recognised' },
  lost: { vi: 'Từ đạt sang chưa đạt', en: 'No longer recognised' },
  nothingBefore: {
    vi: 'Chưa có số liệu kỳ trước để so sánh',
    en: 'No data of a period before to compare with',
  },
  undecided: {
    vi: '{count} xã chưa có kết quả ở một trong hai kỳ, không so sánh được',
    en: '{count} communes without a result in one of the two periods cannot be compared',
  },
});
