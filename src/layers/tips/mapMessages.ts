import { defineMessages } from '../../i18n/messages';

export const marks = defineMessages({
  density: { vi: '{value} nguồn tin trên km²', en: '{value} tips per km²' },
  spread: {
    vi: 'Ước tính: số tin của xã rải đều theo diện tích',
    en: 'Estimated: the counts of communes spread evenly over their areas',
  },
  leftOut: {
    vi: 'Không tính {count} xã có số nhỏ bị ẩn hoặc không có số liệu',
    en: '{count} communes with hidden small counts or no data are left out',
  },
});
