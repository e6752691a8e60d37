import { defineMessages } from '../i18n/messages';

/** What the map's place says when there is no map to show. */
export const trouble = defineMessages({
  noWebglTitle: {
    vi: 'Trình duyệt này không vẽ được bản đồ (thiếu WebGL)',
    en: 'This browser cannot draw the map (no WebGL)',
  },
  noWebgl: {
    vi: 'Bảng và các số vẫn dùng được. Bật tăng tốc đồ hoạ trong cài đặt trình duyệt, hoặc mở bằng Chrome, Edge, Firefox mới.',
    en: 'Table and figures still work. Turn on graphics acceleration in the browser settings, or use a current Chrome, Edge or Firefox.',
  },
  contextLost: {
    vi: 'Card đồ hoạ vừa ngắt, đang vẽ lại bản đồ…',
    en: 'The graphics card let go, drawing the map again…',
  },
  basemap: {
    vi: 'Một tệp nền bản đồ không đọc được; các xã vẫn được vẽ',
    en: 'A basemap file could not be read; the communes are drawn all the same',
  },
  overlay: {
    vi: 'Một lớp trên bản đồ không vẽ được; bảng vẫn có đủ số',
    en: 'A layer on the map could not be drawn; the table has all its numbers',
  },
  mapFailed: { vi: 'Không mở được bản đồ', en: 'The map could not be opened' },
  reload: { vi: 'Tải lại trang', en: 'Reload' },
});
