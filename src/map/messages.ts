import { defineMessages } from '../i18n/messages';

export const mapMessages = defineMessages({
  title: {
    vi: 'Bản đồ các xã. Phím mũi tên: sang xã bên cạnh; Enter: mở xã; Esc: đóng; phím + và −: phóng to, thu nhỏ',
    en: 'Map of the communes. Arrow keys: go to the neighbouring commune; Enter: open it; Esc: close; + and −: zoom',
  },
  zoomIn: { vi: 'Phóng to', en: 'Zoom in' },
  zoomOut: { vi: 'Thu nhỏ', en: 'Zoom out' },
  whole: { vi: 'Xem toàn địa bàn', en: 'Show the whole territory' },
  north: { vi: 'Quay về hướng bắc', en: 'Turn north up' },
  controls: { vi: 'Điều khiển bản đồ', en: 'Map controls' },
  scale: { vi: 'Tỷ lệ: {length}', en: 'Scale: {length}' },
  metres: { vi: '{value} m', en: '{value} m' },
  kilometres: { vi: '{value} km', en: '{value} km' },
  inset: { vi: 'Quần đảo của Việt Nam', en: "Viet Nam's archipelagos" },
  basemap: { vi: 'Bản đồ nền: {source}', en: 'Basemap: {source}' },
});
