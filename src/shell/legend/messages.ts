import { defineMessages } from '../../i18n/messages';

/** Words of the legends of drawn layers. */
export const k = defineMessages({
  legendOf: { vi: 'Chú giải: {layer}', en: 'Legend: {layer}' },
  total: { vi: '{count} {things}', en: '{count} {things}' },
  showing: { vi: 'Đang hiện {shown} trên {all} {things}', en: 'Showing {shown} of {all} {things}' },
  showingShort: { vi: 'đang hiện {shown} trên {all} {things}', en: 'showing {shown} of {all} {things}' },
  filtering: { vi: 'Đang lọc', en: 'Filtered' },
  showAll: { vi: 'Hiện tất cả', en: 'Show all' },
  filterHint: { vi: 'Bấm để chỉ hiện dấu hiệu này', en: 'Click to see only these' },
  noData: { vi: 'chưa có số liệu', en: 'no data' },
  nothing: { vi: 'Không có gì để vẽ ở kỳ này', en: 'Nothing to draw in this period' },
  source: { vi: 'Nguồn ({layer})', en: 'Source ({layer})' },
});
