import { defineMessages } from '../../i18n/messages';

export const marks = defineMessages({
  gained: { vi: 'Mới đạt so với kỳ trước', en: 'Newly recognised since the period before' },
  lost: { vi: 'Từ đạt sang chưa đạt', en: 'No longer recognised' },
});
