import { defineMessages } from '../../i18n/messages';

/** Words of the legend. */
export const g = defineMessages({
  caption: {
    vi: 'Nguồn tin trên km², ước tính theo ô, {period}',
    en: 'Tips per km², estimated by hexagon, {period}',
  },
  things: { vi: 'ô', en: 'hexagons' },
  hidden: { vi: 'Xã có số bị ẩn, không vẽ', en: 'Communes with hidden counts, not drawn' },
  noData: { vi: 'Xã chưa có số liệu, không vẽ', en: 'Communes without data, not drawn' },
  spread: {
    vi: 'Số tin của xã rải đều theo diện tích',
    en: 'Counts of communes spread evenly over their areas',
  },
});
