import type { Bilingual } from '../../domain/text';
import { defineMessages } from '../../i18n/messages';
import type { StoreFailure } from '../../store/contract';

/** Words of keeping an import and of taking it back. */
export const k = defineMessages({
  by: { vi: 'Người nhập (tự ghi, không bắt buộc)', en: 'Who takes it in (free text, optional)' },
  received: { vi: 'Đã nhận {rows} dòng vào lớp «{layer}»', en: '{rows} rows accepted into “{layer}”' },
  changes: {
    vi: '{added} dòng mới, {changed} dòng đổi, {removed} dòng bỏ',
    en: '{added} new, {changed} changed, {removed} removed',
  },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  undoing: { vi: 'Đang hoàn tác…', en: 'Undoing…' },
  undone: {
    vi: 'Đã hoàn tác: lớp «{layer}» trở lại như trước khi nhận «{name}»',
    en: 'Undone: “{layer}” is as it was before “{name}” was accepted',
  },
  notUndone: { vi: 'Không hoàn tác được', en: 'It could not be undone' },
  laterChange: {
    vi: 'Sau lần nhận này đã có thay đổi khác. Mở «Kho số liệu» để đưa về bản cũ.',
    en: 'Something else was changed since. Use the history of imported data to go back.',
  },
  news: { vi: 'Số liệu vừa nhận', en: 'What was just taken in' },
  close: { vi: 'Đóng thông báo', en: 'Close the message' },
  impossible: {
    vi: 'Trình duyệt này không cho lưu, nên chỉ xem trước được',
    en: 'This browser keeps nothing: you can only preview',
  },
  impossibleTodo: {
    vi: 'Thường do cửa sổ ẩn danh hoặc quy định của máy. Mở Bình Yên trong cửa sổ thường, hoặc tải tệp đã kiểm tra về và đưa vào thư mục số liệu của máy chủ.',
    en: 'Often a private window or a policy of this computer. Open Bình Yên in an ordinary window, or download the checked file and put it into the server’s data folder.',
  },
  download: { vi: 'Tải tệp đã kiểm tra (CSV)', en: 'Download the checked file (CSV)' },
  downloaded: { vi: 'Đã tạo {file}', en: 'Created {file}' },
  lookAgain: { vi: 'Xem lại khác biệt', en: 'Look at the differences again' },
  retry: { vi: 'Nhận lại', en: 'Accept again' },
  facts: { vi: 'Gặp: {got}. Cần: {expected}.', en: 'Got: {got}. Expected: {expected}.' },
});

/** What a failure of the store says: a title, and what to do. */
export const storeWords: Readonly<
  Record<StoreFailure['code'], { readonly title: Bilingual; readonly todo: Bilingual }>
> = {
  unavailable: { title: k.impossible, todo: k.impossibleTodo },
  quota: {
    title: { vi: 'Hết chỗ lưu, chưa nhận được', en: 'No room left: nothing was accepted' },
    todo: {
      vi: 'Số liệu cũ còn nguyên. Xoá bớt lịch sử trong «Kho số liệu» hoặc dọn ổ đĩa, rồi nhận lại.',
      en: 'What was kept is untouched. Forget old history or free the disk, then accept again.',
    },
  },
  conflict: {
    title: {
      vi: 'Một cửa sổ khác vừa thay đổi số liệu, chưa nhận',
      en: 'Another window has just changed the data: nothing was accepted',
    },
    todo: {
      vi: 'Xem lại khác biệt với số liệu mới rồi nhận. Những gì đã chọn còn nguyên.',
      en: 'Look at the differences again, then accept. Your choices are kept.',
    },
  },
  broken: {
    title: {
      vi: 'Kho số liệu trên máy có chỗ hỏng, chưa nhận',
      en: 'The kept data are damaged: nothing was accepted',
    },
    todo: {
      vi: 'Tải lại trang để quay về bản tốt gần nhất, rồi nhập lại tệp này.',
      en: 'Reload the page to return to the last good state, then take in this file again.',
    },
  },
  notFound: {
    title: { vi: 'Không tìm thấy bản đã lưu', en: 'The kept state was not found' },
    todo: { vi: 'Tải lại trang rồi thử lại.', en: 'Reload the page and try again.' },
  },
};
