import { defineMessages } from '../i18n/messages';

/** Words of what comes after the first paint: the table, exports, published figures. */
export const l = defineMessages({
  printed: {
    vi: '{place} · {measure} · {period} · {asOf} · Nguồn: {source} · Tệp: {file} (SHA-256 {hash}…)',
    en: '{place} · {measure} · {period} · {asOf} · Source: {source} · File: {file} (SHA-256 {hash}…)',
  },
  otherPeriods: { vi: 'Kỳ khác', en: 'Other periods' },
  publishedFigures: { vi: 'Số liệu công bố', en: 'Published figures' },
  atLeast: { vi: 'hơn', en: 'more than' },
  almost: { vi: 'gần', en: 'nearly' },
  about: { vi: 'khoảng', en: 'about' },
  unknownNumber: { vi: 'không rõ số', en: 'number not given' },
  subset: { vi: 'trong đó', en: 'of which' },
  tableValues: { vi: 'Bảng số liệu', en: 'Table of values' },
  tableCaption: { vi: '{title}: {place}, {period}', en: '{title}: {place}, {period}' },
  district: { vi: 'Huyện (cũ)', en: 'Former district' },
  collapse: { vi: 'Thu gọn bảng', en: 'Collapse the table' },
  expand: { vi: 'Mở bảng', en: 'Open the table' },
  resize: { vi: 'Kéo để đổi chiều cao bảng', en: 'Drag to resize the table' },
  noLayer: {
    vi: 'Chưa có số liệu để hiện cho địa bàn này. Bấm «Nhập số liệu…» hoặc thả tệp Excel vào bản đồ.',
    en: 'There are no data to show for this territory. Press “Take in data…” or drop an Excel file on the map.',
  },
  templates: { vi: 'Lấy tệp mẫu gửi các xã…', en: 'Templates to send to communes…' },
  noRows: { vi: 'Không có xã nào ở bộ lọc này', en: 'No commune in this filter' },
  export: { vi: 'Xuất', en: 'Export' },
  exportCsv: { vi: 'Bảng CSV (mở bằng Excel)', en: 'Table as CSV (opens in Excel)' },
  exportPng: { vi: 'Ảnh bản đồ PNG', en: 'Map picture as PNG' },
  exporting: { vi: 'Đang tạo tệp…', en: 'Creating the file…' },
  exported: { vi: 'Đã tạo {file}', en: 'Created {file}' },
  exportFailed: { vi: 'Không tạo được tệp: {reason}', en: 'The file could not be created: {reason}' },
  print: { vi: 'In', en: 'Print' },
});
