import type { RowKind } from '../../../import/table/rowKinds';
import type { Bilingual } from '../../../domain/text';
import { defineMessages } from '../../../i18n/messages';

/** Words of the report of an import. */
export const r = defineMessages({
  sum: { vi: 'Mọi dòng đều được đếm', en: 'Every row is accounted for' },
  read: { vi: 'đọc', en: 'read' },
  accepted: { vi: 'nhận', en: 'accepted' },
  rejected: { vi: 'loại', en: 'rejected' },
  assigned: { vi: 'đặt được vào xã', en: 'placed in a commune' },
  outside: { vi: 'ngoài địa bàn', en: 'outside the territory' },
  sumText: {
    vi: '{read} dòng đọc = {accepted} nhận + {rejected} loại; {accepted} nhận = {assigned} đặt được vào xã + {outside} ngoài địa bàn',
    en: '{read} rows read = {accepted} accepted + {rejected} rejected; {accepted} accepted = {assigned} placed + {outside} outside',
  },
  broken: {
    vi: 'Các số không cộng khớp. Đừng nhận tệp này và báo cho người phụ trách phần mềm.',
    en: 'The numbers do not add up. Do not accept this file, and tell those who maintain the software.',
  },
  notData: { vi: 'Không phải số liệu, đã bỏ qua: {kinds}.', en: 'Not data, passed over: {kinds}.' },
  totals: { vi: 'Dòng tổng trong tệp', en: 'Total rows of the file' },
  totalsAgree: {
    vi: '{count} số ở dòng tổng đều khớp với số cộng được.',
    en: '{count} numbers of total rows agree with the sums.',
  },
  totalLine: {
    vi: 'Dòng {row}, «{header}»: tổng ghi {told}, cộng được {summed} (chênh {difference})',
    en: 'Row {row}, “{header}”: told {told}, summed {summed} (difference {difference})',
  },
  totalsRest: { vi: '{count} số khác khớp.', en: '{count} other numbers agree.' },
  moreTotals: { vi: 'và {count} chỗ chênh nữa', en: 'and {count} more differences' },

  refusedTitle: { vi: 'Không nhận được tệp này', en: 'This file cannot be accepted' },
  refused: { vi: 'Chưa dòng nào được nhận hay lưu lại.', en: 'No row was accepted or kept.' },
  clean: {
    vi: 'Mọi dòng đều được nhận, không có gì phải xem lại.',
    en: 'Every row was accepted; nothing to look at.',
  },
  issues: { vi: 'Điều cần xem lại', en: 'What to look at' },
  byKind: { vi: 'Theo loại', en: 'By kind' },
  count: { vi: 'Số lần', en: 'Times' },
  what: { vi: 'Vấn đề', en: 'Problem' },
  examples: { vi: 'ví dụ: {texts}', en: 'for example: {texts}' },
  error: { vi: 'loại dòng', en: 'rejects the row' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  errorShort: { vi: 'Dòng bị loại', en: 'Rejected' },
  warningShort: { vi: 'Cảnh báo', en: 'Warnings' },
  severity: { vi: 'Mức độ', en: 'Severity' },
  allSeverities: { vi: 'Tất cả', en: 'All' },
  column: { vi: 'Cột', en: 'Column' },
  allColumns: { vi: 'mọi cột', en: 'all columns' },
  allCodes: { vi: 'mọi loại', en: 'all kinds' },
  code: { vi: 'Loại', en: 'Kind' },
  find: { vi: 'Tìm theo nội dung ô, số dòng', en: 'Find by cell or row number' },
  clear: { vi: 'Bỏ lọc', en: 'Clear filter' },
  onlyThese: { vi: 'Chỉ xem loại này', en: 'Show only these' },
  showing: { vi: 'Đang hiện {shown} trên {all}', en: 'Showing {shown} of {all}' },
  cut: {
    vi: 'Bản xem trước chỉ kèm {kept} trên {all} mục; tệp các dòng bị loại thì có đủ.',
    en: 'The preview holds {kept} of {all}; the workbook of rejected rows has them all.',
  },
  list: { vi: 'Từng dòng', en: 'Row by row' },
  row: { vi: 'Dòng {row}', en: 'Row {row}' },
  wholeFile: { vi: 'Cả tệp', en: 'Whole file' },
  got: { vi: '«{got}»', en: '“{got}”' },
  emptyCell: { vi: 'ô trống', en: 'empty cell' },
  noIssues: { vi: 'Không có mục nào ở bộ lọc này.', en: 'Nothing in this filter.' },
  noneKept: {
    vi: 'Trong các mục kèm theo bản xem trước không có mục nào ở bộ lọc này.',
    en: 'Nothing in this filter among what the preview holds.',
  },
  asInFile: { vi: 'Dòng {row} như trong tệp', en: 'Row {row} as in the file' },
  notShown: {
    vi: 'Dòng này không kèm trong bản xem trước.',
    en: 'The row itself is not part of the preview.',
  },
  todo: { vi: 'Việc cần làm', en: 'What to do' },
  here: { vi: 'ô này', en: 'this cell' },

  rejects: { vi: 'Tải các dòng bị loại (XLSX)', en: 'Save the rejected rows (XLSX)' },
  rejectsNote: {
    vi: 'Tệp có đủ các cột như tệp gốc, thêm cột lý do. Sửa ngay trong tệp đó rồi thả lại vào đây: chỉ những dòng ấy được gộp vào, các dòng đã nhận giữ nguyên.',
    en: 'It has the columns of the file and a reason. Correct the rows there and drop it here again: only those rows are merged, all others stay.',
  },
  saving: { vi: 'Đang tạo tệp…', en: 'Creating the file…' },
  saved: { vi: 'Đã tạo {file}', en: 'Created {file}' },
  saveFailed: { vi: 'Không tạo được tệp: {reason}', en: 'The file could not be created: {reason}' },
  rejectsName: { vi: '{name}_dong-bi-loai.xlsx', en: '{name}_rejected-rows.xlsx' },
});

/** Rows of a sheet that are not data, by their kind; `data` and `empty` are not told. */
export const rowKindWords: Readonly<Record<Exclude<RowKind, 'data' | 'empty'>, Bilingual>> = {
  title: { vi: '{count} dòng tiêu đề', en: '{count} title rows' },
  header: { vi: '{count} dòng tên cột', en: '{count} header rows' },
  units: { vi: '{count} dòng đơn vị tính', en: '{count} rows of units' },
  numbering: { vi: '{count} dòng đánh số cột', en: '{count} rows of column numbers' },
  section: { vi: '{count} dòng tên huyện, cụm', en: '{count} section rows' },
  total: { vi: '{count} dòng tổng', en: '{count} total rows' },
  signature: { vi: '{count} dòng chữ ký', en: '{count} rows of signatures' },
};
