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
  keys: { vi: '↑ ↓ chọn · Enter mở · Esc đóng', en: '↑ ↓ choose · Enter open · Esc close' },
});
