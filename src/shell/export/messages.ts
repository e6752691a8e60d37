import { defineMessages } from '../../i18n/messages';

/** Words on exported files. */
export const x = defineMessages({
  code: { vi: 'Mã xã', en: 'Commune code' },
  measure: { vi: 'Chỉ tiêu', en: 'Measure' },
  source: { vi: 'Nguồn', en: 'Source' },
  file: { vi: 'Tệp', en: 'File' },
  boundaries: { vi: 'Địa giới', en: 'Boundaries' },
  asOf: { vi: 'Số liệu đến', en: 'Data up to' },
  counted: { vi: 'Tính lúc', en: 'Counted at' },
  note: { vi: 'Lưu ý', en: 'Note' },
  rows: { vi: 'Phạm vi', en: 'Scope' },
  nothing: { vi: 'chưa có số liệu để xuất', en: 'there are no data to export yet' },
  noMap: { vi: 'bản đồ chưa được vẽ', en: 'the map has not been drawn' },
  tooLarge: { vi: 'ảnh quá lớn cho trình duyệt này', en: 'the picture is too large for this browser' },
});
