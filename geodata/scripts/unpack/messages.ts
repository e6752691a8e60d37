import { defineMessages } from '../../../src/i18n/messages';

/** What `unpack` says. */
export const um = defineMessages({
  package: {
    vi: 'Gói {file}: lập ngày {day}{by}; {files} tệp, mã băm khớp cả.',
    en: 'Package {file}: made on {day}{by}; {files} files, all hashes fit.',
  },
  by: { vi: ', người lập: {name}', en: ' by {name}' },
  note: { vi: 'Ghi chú: {note}', en: 'Note: {note}' },
  territory: { vi: '{name} ({id}): {what}.', en: '{name} ({id}): {what}.' },
  brought: { vi: 'thêm cả địa bàn với ranh giới', en: 'the whole territory is added with its boundaries' },
  replaced: {
    vi: 'thay cả ranh giới của địa bàn đang có',
    en: 'the boundaries that stand here are replaced',
  },
  same: { vi: 'cùng ranh giới với địa bàn đang có', en: 'the boundaries are those that stand here' },
  other: {
    vi: 'gói lập trên ranh giới khác; giữ ranh giới đang có, dòng không khớp mã xã sẽ nằm ngoài địa bàn',
    en: 'made on other boundaries; those that stand here stay, rows whose codes do not fit lie outside',
  },
  layer: { vi: '  {layer}: {what} ({bytes} byte)', en: '  {layer}: {what} ({bytes} bytes)' },
  added: { vi: 'thêm', en: 'added' },
  overServed: { vi: 'thay số liệu đang có', en: 'replaces what stands here' },
  unchanged: { vi: 'đã có đúng như vậy', en: 'stands here already' },
  period: { vi: '  kỳ mới: {name}', en: '  new period: {name}' },
  nothing: {
    vi: 'Thư mục đã có đúng số liệu của gói; không ghi gì.',
    en: 'The folder has these very data; nothing was written.',
  },
  dryRun: { vi: 'Chỉ xem thử, không ghi gì.', en: 'Dry run, nothing was written.' },
  written: {
    vi: 'Đã ghi {written} tệp vào {folder}; bỏ {removed} tệp không còn dùng.',
    en: '{written} files written to {folder}; {removed} that are no longer used removed.',
  },
  cannotWrite: { vi: 'không ghi được vào {folder} ({got}).', en: 'cannot write to {folder} ({got}).' },
  notEmpty: {
    vi: 'thư mục {folder} có tệp nhưng không có index.json dùng được ({got}); hãy chọn thư mục số liệu của máy chủ hoặc thư mục trống.',
    en: 'the folder {folder} has files but no usable index.json ({got}); name the data folder of the server or an empty one.',
  },
  brokenFolder: {
    vi: 'thư mục {folder}: {got}; cần {expected}. Chạy check trước.',
    en: 'the folder {folder}: {got}; expected {expected}. Run check first.',
  },
});
