import { defineMessages } from '../../i18n/messages';

/** Words of the stage. */
export const st = defineMessages({
  festival: {
    vi: 'Ngày hội Toàn dân bảo vệ an ninh Tổ quốc · 19/8',
    en: 'Festival of All People Protecting National Security · 19 August',
  },
  slogan: { vi: '{place} bình yên từ mỗi xóm ấp', en: '{place}, safe from every hamlet' },
  publishedTitle: { vi: 'Những con số đã công bố', en: 'The published figures' },
  ofPeriod: { vi: '{period}', en: '{period}' },
  shown: {
    vi: '{period} · hiện {shown} trên {all} số liệu công bố',
    en: '{period} · showing {shown} of {all} published figures',
  },
  map: { vi: 'Bản đồ minh hoạ', en: 'Illustrative map' },
  scenes: { vi: 'Các cảnh', en: 'Scenes' },
  scene: { vi: 'Cảnh {number}: {title}', en: 'Scene {number}: {title}' },
  previous: { vi: 'Cảnh trước (←, PageUp)', en: 'Previous scene (←, PageUp)' },
  next: { vi: 'Cảnh sau (→, PageDown)', en: 'Next scene (→, PageDown)' },
  black: { vi: 'Màn hình đen. Bấm B để trở lại.', en: 'Black screen. Press B to return.' },
});
