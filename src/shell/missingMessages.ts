import { defineMessages } from '../i18n/messages';

/** Words for a part of the program that did not arrive. */
export const mp = defineMessages({
  title: {
    vi: 'Một phần của chương trình chưa tải được',
    en: 'A part of the program could not be loaded',
  },
  text: {
    vi: 'Mất kết nối tới máy chủ, hoặc máy chủ vừa có bản mới. Những gì đang hiện vẫn xem được; khi có mạng lại, hãy tải lại trang, màn hình sẽ mở đúng chỗ đang xem.',
    en: 'The server cannot be reached, or has a new version. What is on screen can still be read; once there is a connection again, reload: the page opens where you are now.',
  },
  reload: { vi: 'Tải lại trang', en: 'Reload' },
});
