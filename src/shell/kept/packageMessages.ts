import { defineMessages } from '../../i18n/messages';

/** Words of the data package: one file that carries what is kept to another machine. */
export const p = defineMessages({
  exportTitle: { vi: 'Xuất gói số liệu', en: 'Export a data package' },
  exportAbout: {
    vi: 'Một tệp ZIP có số liệu đã nhập, nguồn gốc từng tệp, cách ghép cột và những lựa chọn khi đặt vào xã. Mở được ở máy khác, hoặc đưa vào thư mục số liệu của máy chủ.',
    en: 'One ZIP file with the imported data, where each file came from, the column mappings and the choices made when placing rows. It opens on another computer, or goes into the server’s data folder.',
  },
  nothing: {
    vi: 'Chưa nhập số liệu nào vào máy này, nên chưa có gì để xuất.',
    en: 'Nothing has been imported here yet, so there is nothing to export.',
  },
  territories: { vi: 'Địa bàn trong gói', en: 'Territories in the package' },
  who: { vi: 'Người lập gói (tự ghi, không bắt buộc)', en: 'Made by (free text, optional)' },
  note: { vi: 'Ghi chú cho người nhận', en: 'Note to the receiver' },
  noteHint: {
    vi: 'Ví dụ: số liệu năm 2023 đã kiểm tra, gửi phòng kế hoạch',
    en: 'For example: figures of 2023, checked, for the planners',
  },
  export: { vi: 'Xuất gói số liệu…', en: 'Export the package…' },
  writing: { vi: 'Đang đóng gói… {share}', en: 'Packing… {share}' },
  written: { vi: 'Đã tạo {file} ({bytes})', en: 'Created {file} ({bytes})' },
  cancel: { vi: 'Huỷ', en: 'Cancel' },
  openTitle: { vi: 'Mở gói số liệu', en: 'Open a data package' },
  openAbout: {
    vi: 'Thả tệp gói vào bản đồ, hoặc chọn tệp ở đây. Xem trong gói có gì rồi mới nhận.',
    en: 'Drop a package on the map, or choose it here. You see what is inside before anything is accepted.',
  },
  open: { vi: 'Mở gói…', en: 'Open a package…' },

  reading: { vi: 'Đang mở gói và đối chiếu mã băm…', en: 'Opening the package and checking its hashes…' },
  lead: {
    vi: 'Gói số liệu của Bình Yên. Xem bên dưới rồi nhận.',
    en: 'A data package of Bình Yên. Look at it, then accept.',
  },
  file: { vi: 'Tệp', en: 'File' },
  madeBy: { vi: 'Người lập', en: 'Made by' },
  madeAt: { vi: 'Lập lúc', en: 'Made' },
  unknown: { vi: 'không ghi', en: 'not given' },
  noteOf: { vi: 'Ghi chú', en: 'Note' },
  checked: { vi: '{count} tệp, mã băm khớp cả', en: '{count} files, all hashes fit' },
  hashes: { vi: 'Kiểm tra', en: 'Check' },
  beside: { vi: 'Kèm theo', en: 'Beside it' },
  steps: { vi: 'lịch sử {count} bước', en: 'history of {count} steps' },
  mappings: { vi: '{count} cách ghép cột đã lưu', en: '{count} saved column mappings' },
  decisions: { vi: '{count} bộ lựa chọn khi đặt vào xã', en: '{count} sets of choices of communes' },
  boundariesNew: {
    vi: 'Địa bàn mới ở máy này: {count} xã, phường, có ranh giới trong gói',
    en: 'New here: {count} communes, boundaries in the package',
  },
  boundariesReplaced: {
    vi: 'Thay ranh giới ở máy này bằng ranh giới trong gói: {count} xã, phường',
    en: 'The package’s boundaries replace those here: {count} communes',
  },
  boundariesSame: { vi: 'Ranh giới giống ở máy này', en: 'The same boundaries as here' },
  boundariesOther: {
    vi: 'Lập trên ranh giới khác ở đây; ranh giới ở đây giữ nguyên, dòng nào không khớp sẽ nằm ngoài địa bàn',
    en: 'Made on other boundaries; those here stay, rows that do not fit lie outside',
  },
  added: { vi: 'thêm vào', en: 'added' },
  overServed: { vi: 'thay số liệu máy chủ', en: 'in place of the served data' },
  overKept: { vi: 'thay số liệu đã nhập ở máy này', en: 'replaces what was imported here' },
  same: { vi: 'máy này đã có', en: 'already here' },
  rows: { vi: '{count} dòng', en: '{count} rows' },
  illustrative: { vi: 'số liệu minh hoạ', en: 'illustrative data' },
  periods: { vi: 'Thêm kỳ: {periods}', en: 'Adds periods: {periods}' },
  noEffect: {
    vi: 'Máy này đã có đúng số liệu của gói, không có gì để nhận.',
    en: 'These very data are here already; there is nothing to accept.',
  },
  rest: { vi: 'Những thứ khác giữ nguyên.', en: 'Everything else stays.' },
  accept: { vi: 'Nhận gói', en: 'Accept the package' },
  accepting: { vi: 'Đang nhận…', en: 'Accepting…' },
  leave: { vi: 'Thôi, không nhận', en: 'Leave it' },
  accepted: { vi: 'Đã nhận gói {file}', en: 'Package {file} accepted' },
  refused: { vi: 'Không dùng được gói này', en: 'The package cannot be used' },
  refusedFacts: { vi: 'Gặp: {got}. Cần: {expected}.', en: 'Got: {got}. Expected: {expected}.' },
  refusedTodo: {
    vi: 'Chưa có gì được lưu. Hãy xin gửi lại gói, hoặc xuất lại từ máy đã lập gói.',
    en: 'Nothing was stored. Ask for the package again, or export it anew where it was made.',
  },
  noFile: { vi: 'Gói số liệu phải là một tệp.', en: 'A package has to be a file.' },
});
