import type { ComputeFailure } from '../compute/protocol';
import type { Bilingual } from '../domain/text';
import { defineMessages } from '../i18n/messages';

/** What a failure says: a title, and what the reader can do about it. Facts (subject, got, expected) stand between. */
export interface FailureWords {
  readonly title: Bilingual;
  readonly todo: Bilingual;
}

export const failureWords: Readonly<Record<ComputeFailure['code'], FailureWords>> = {
  network: {
    title: { vi: 'Không đọc được thư mục số liệu', en: 'The data folder cannot be reached' },
    todo: {
      vi: 'Kiểm tra mạng nội bộ và máy chủ, rồi thử lại. Số liệu đã mở trước đó vẫn còn trên màn hình.',
      en: 'Check the local network and the server, then try again. Data that was open stays on screen.',
    },
  },
  notFound: {
    title: { vi: 'Thiếu một tệp số liệu', en: 'A data file is missing' },
    todo: {
      vi: 'Chạy «npm run data» hoặc chép lại thư mục data lên máy chủ, rồi thử lại.',
      en: 'Run “npm run data” or copy the data folder to the server again, then retry.',
    },
  },
  unreadable: {
    title: { vi: 'Tệp số liệu bị hỏng', en: 'A data file is broken' },
    todo: {
      vi: 'Mở tệp ấy để xem, thay bằng bản đúng, rồi thử lại. Các lớp khác vẫn dùng được.',
      en: 'Look into that file, replace it by a good copy, then retry. The other layers still work.',
    },
  },
  tooLarge: {
    title: { vi: 'Tệp vượt quá giới hạn', en: 'A file exceeds the limit' },
    todo: {
      vi: 'Chia tệp nhỏ hơn hoặc bỏ các cột không cần, rồi thử lại.',
      en: 'Split the file or leave out columns that are not needed, then retry.',
    },
  },
  unknownTerritory: {
    title: { vi: 'Không có địa bàn này trong thư mục số liệu', en: 'The data folder has no such territory' },
    todo: { vi: 'Chọn một địa bàn khác trong danh sách.', en: 'Choose another territory from the list.' },
  },
  refused: {
    title: { vi: 'Tệp bị từ chối', en: 'The file was refused' },
    todo: {
      vi: 'Sửa các chỗ nêu dưới đây trong tệp, rồi thử lại. Không dòng nào bị bỏ qua âm thầm.',
      en: 'Correct the places named below in the file, then retry. No row is dropped silently.',
    },
  },
  internal: {
    title: { vi: 'Phần mềm gặp lỗi', en: 'The software met an error' },
    todo: {
      vi: 'Tải lại trang. Nếu còn lỗi, gửi dòng mã dưới đây cho người quản trị.',
      en: 'Reload the page. If it happens again, send the line below to the administrator.',
    },
  },
};

/** Words around a failure. */
export const f = defineMessages({
  retry: { vi: 'Thử lại', en: 'Try again' },
  reload: { vi: 'Tải lại trang', en: 'Reload' },
  facts: {
    vi: 'Tệp: {subject} · gặp: {got} · cần: {expected}',
    en: 'File: {subject} · got: {got} · expected: {expected}',
  },
  code: { vi: 'Mã: {code}', en: 'Code: {code}' },
  layerFailed: { vi: 'Lớp «{layer}» không đọc được', en: 'Layer “{layer}” could not be read' },
  linkTitle: {
    vi: 'Địa chỉ có chỗ không hiểu, đã dùng giá trị mặc định',
    en: 'Part of the address was not understood; defaults are used',
  },
  moreIssues: { vi: '… và {count} chỗ nữa', en: '… and {count} more' },
  issueRow: { vi: 'dòng {row}', en: 'row {row}' },
});
