import { defineMessages } from '../../i18n/messages';

/** Words of the search window. */
export const s = defineMessages({
  title: { vi: 'Tìm xã, phường, địa bàn', en: 'Find a commune or territory' },
  placeholder: {
    vi: 'Gõ tên, có dấu hay không: nghia hung, phường 10, p10',
    en: 'Type a name, accents or not: nghia hung, p10',
  },
  results: { vi: 'Kết quả', en: 'Results' },
  none: { vi: 'Không tìm thấy «{query}» trong địa bàn này', en: 'Nothing named “{query}” here' },
  count: { vi: 'đang hiện {shown} trên {total}', en: 'showing {shown} of {total}' },
  territory: { vi: 'địa bàn · {count} xã, phường', en: 'territory · {count} communes' },
  action: { vi: 'việc', en: 'action' },
  intake: { vi: 'Nhập số liệu', en: 'Take in data' },
  intakeWords: { vi: 'excel import ranh giới', en: 'import excel upload boundaries' },
  kept: { vi: 'Kho số liệu', en: 'Data kept here' },
  keptWords: {
    vi: 'lịch sử hoàn tác khôi phục dung lượng',
    en: 'history undo restore storage',
  },
  keys: { vi: '↑ ↓ chọn · Enter mở · Esc đóng', en: '↑ ↓ choose · Enter open · Esc close' },
});
