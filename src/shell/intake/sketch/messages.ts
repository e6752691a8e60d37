import { defineMessages } from '../../../i18n/messages';

/** Words of the small maps of the import. */
export const k = defineMessages({
  keys: {
    vi: 'Phím mũi tên: sang xã kế tiếp trong danh sách; Enter: chọn; + và −: phóng to, thu nhỏ; 0: toàn địa bàn',
    en: 'Arrow keys: next commune of the list; Enter: choose; + and −: zoom; 0: whole territory',
  },
  zoomIn: { vi: 'Phóng to', en: 'Zoom in' },
  zoomOut: { vi: 'Thu nhỏ', en: 'Zoom out' },
  whole: { vi: 'Xem toàn địa bàn', en: 'Show the whole territory' },
  legend: { vi: 'Chú giải', en: 'Legend' },
  communes: { vi: '{count} xã', en: '{count} communes' },
});
