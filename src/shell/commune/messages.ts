import { defineMessages } from '../../i18n/messages';

/** Words of the panel of one commune. */
export const c = defineMessages({
  overPeriods: { vi: 'Qua các kỳ', en: 'Over the periods' },
  trend: { vi: '{measure}, {from} đến {to}', en: '{measure}, {from} to {to}' },
  noTrend: { vi: 'Chưa đủ kỳ có số liệu để vẽ', en: 'Too few periods with data to draw' },
});
