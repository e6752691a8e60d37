import type { Bilingual } from '../../domain/text';
import { defineMessages } from '../../i18n/messages';
import type { MatchReason } from '../../import/matchColumns';

/** Words of the steps "Tệp" and "Cột". */
export const s = defineMessages({
  fileHeading: { vi: 'Tệp đã đọc', en: 'The file as it was read' },
  layer: { vi: 'Nhập vào lớp', en: 'Take in as' },
  layerUnsure: {
    vi: 'Tệp giống nhiều lớp như nhau. Hãy chọn lớp.',
    en: 'The file fits several layers about as well. Choose one.',
  },
  layerNone: {
    vi: 'Không có cột nào giống cột của các lớp. Hãy chọn lớp, rồi chọn từng cột.',
    en: 'No column looks like those of a layer. Choose the layer, then each column.',
  },
  layerBest: { vi: '{layer} (giống nhất)', en: '{layer} (best fit)' },
  sheet: { vi: 'Trang tính', en: 'Sheet' },
  sheetOption: { vi: '{name} · {rows} dòng', en: '{name} · {rows} rows' },
  sheetHidden: { vi: '{name} · {rows} dòng · đang ẩn', en: '{name} · {rows} rows · hidden' },
  territory: { vi: 'Địa bàn', en: 'Territory' },
  format: { vi: 'Định dạng', en: 'Format' },
  size: { vi: 'Dung lượng', en: 'Size' },
  rowsOf: { vi: 'Các dòng của tệp', en: 'Rows of the file' },
  title: { vi: 'Dòng tiêu đề trên bảng', en: 'Title above the table' },
  headerRow: { vi: 'Dòng đầu cột', en: 'Header row' },
  hash: { vi: 'Mã băm SHA-256', en: 'SHA-256' },
  totals: { vi: 'Dòng tổng', en: 'Total rows' },
  totalAgrees: {
    vi: 'Dòng {row}, {header}: tổng ghi {told}, cộng được {summed}',
    en: 'Row {row}, {header}: told {told}, summed {summed}',
  },
  totalAgreesWord: { vi: 'khớp', en: 'agrees' },
  totalDiffersWord: { vi: 'lệch {difference}', en: 'off by {difference}' },
  totalsMore: { vi: '… và {count} số nữa', en: '… and {count} more' },
  encoding: { vi: 'Bảng mã chữ', en: 'Text encoding' },
  encodingFound: {
    vi: 'Chữ kiểu cũ đã được đổi sang Unicode. Xem trước và sau:',
    en: 'Old text was turned into Unicode. Before and after:',
  },
  encodingPlain: {
    vi: 'Chữ đã là Unicode. Nếu thấy chữ lạ, chọn bảng mã khác.',
    en: 'The text is Unicode. If letters look wrong, choose another encoding.',
  },
  encodingAuto: { vi: 'Tự nhận', en: 'Found out' },
  encodingUnicode: { vi: 'Unicode, giữ nguyên', en: 'Unicode, as it is' },
  encodingBytes: { vi: 'Tệp chữ: {encoding}', en: 'Text file: {encoding}' },
  encodingCells: {
    vi: '{encoding}: {cells} ô ({by})',
    en: '{encoding}: {cells} cells ({by})',
  },
  byFont: { vi: 'theo phông chữ', en: 'by the font' },
  byContent: { vi: 'theo nội dung', en: 'by the content' },
  byChosen: { vi: 'đã chọn', en: 'chosen' },
  before: { vi: 'Trước', en: 'Before' },
  after: { vi: 'Sau', en: 'After' },
  sample: { vi: 'Các dòng đầu', en: 'First rows' },
  sampleOf: {
    vi: 'Đang hiện {shown} trên {all} dòng số liệu',
    en: 'Showing {shown} of {all} data rows',
  },
  rowNumber: { vi: 'Dòng', en: 'Row' },

  columnsHeading: { vi: 'Cột của tệp là gì', en: 'What the columns are' },
  columnsNote: {
    vi: 'Đổi ô nào, bản xem trước tính lại ngay.',
    en: 'Each change is previewed at once.',
  },
  savedMapping: {
    vi: 'Đã dùng cách ghép cột lưu từ «{name}».',
    en: 'The columns kept from “{name}” were used.',
  },
  chosenMapping: { vi: 'Đang dùng cách ghép tự chọn.', en: 'You chose these columns.' },
  backToProposal: { vi: 'Về cách ghép đề xuất', en: 'Back to the proposal' },
  saveMapping: { vi: 'Lưu cách ghép cột này', en: 'Keep these columns for the next file' },
  mappingToFile: { vi: 'Lưu cách ghép ra tệp', en: 'Save these columns as a file' },
  mappingFromFile: { vi: 'Dùng tệp cách ghép…', en: 'Use a file of columns…' },
  mappingUsed: {
    vi: 'Đã ghép cột theo {file}; các cách ghép trong đó được nhớ cho tệp sau.',
    en: 'Columns as {file} says; what it holds is remembered for the next file.',
  },
  mappingUsedOnce: { vi: 'Đã ghép cột theo {file}.', en: 'Columns as {file} says.' },
  mappingNoneFits: {
    vi: 'Trong {file} không có cách ghép nào của lớp này có đủ các cột như tệp đang nhập.',
    en: 'No mapping of this layer in {file} has all its columns in the file that is being imported.',
  },
  mappingRefused: { vi: 'Không dùng được {file}: {reason}', en: '{file} cannot be used: {reason}' },
  savedNow: {
    vi: 'Đã lưu. Tệp sau có các cột này sẽ được ghép như vậy.',
    en: 'Kept. The next file with these columns is read the same way.',
  },
  missing: { vi: 'Còn thiếu: {columns}', en: 'Still missing: {columns}' },
  missingPlace: {
    vi: 'Cần ít nhất một cột cho biết dòng thuộc xã nào: mã xã, tên xã hoặc toạ độ.',
    en: 'At least one column must say where a row lies: code or name of the commune, or its position.',
  },
  missingTodo: {
    vi: 'Chọn cột của tệp cho mục này. Chưa có thì chưa nhận được.',
    en: 'Choose a column of the file for it; nothing can be accepted before.',
  },
  header: { vi: 'Cột trong tệp', en: 'Column of the file' },
  samples: { vi: 'Ví dụ', en: 'Examples' },
  meaning: { vi: 'Là', en: 'Is read as' },
  sureness: { vi: 'Độ giống', en: 'Likeness' },
  meaningOf: { vi: 'Cột «{header}» là', en: 'Column “{header}” is' },
  unused: { vi: '– không dùng –', en: '– not used –' },
  required: { vi: 'Bắt buộc', en: 'Required' },
  others: { vi: 'Không bắt buộc', en: 'Optional' },
  taken: { vi: '{name} (đang là «{header}»)', en: '{name} (now “{header}”)' },
  nameless: { vi: 'Cột {letter} (không tên)', en: 'Column {letter} (no name)' },
  positionColumn: { vi: 'Toạ độ, hai số trong một ô', en: 'Position, two numbers in one cell' },
  identity: {
    vi: 'Cột về người, không được nhập: {columns}',
    en: 'Columns about people, not accepted: {columns}',
  },
  unusedCount: {
    vi: 'Không đọc {count} cột: {columns}',
    en: '{count} columns are not read: {columns}',
  },
});

export const reasonWords: Readonly<Record<MatchReason, Bilingual>> = {
  id: { vi: 'đúng tên chuẩn', en: 'the canonical name' },
  name: { vi: 'đúng tên cột', en: 'the column’s name' },
  alias: { vi: 'tên thường gặp', en: 'a name often met' },
  part: { vi: 'chỉ giống một phần tên', en: 'only a part of the name' },
  chosen: { vi: 'tự chọn', en: 'chosen' },
};

/** Names of formats are the same in both languages, but for these. */
export const formatWords: Readonly<Record<string, Bilingual>> = {
  xlsx: { vi: 'Excel (XLSX)', en: 'Excel (XLSX)' },
  xls: { vi: 'Excel cũ (XLS)', en: 'Old Excel (XLS)' },
  ods: { vi: 'OpenDocument (ODS)', en: 'OpenDocument (ODS)' },
  text: { vi: 'Bảng chữ (CSV, TSV)', en: 'Text table (CSV, TSV)' },
  geojson: { vi: 'GeoJSON', en: 'GeoJSON' },
  topojson: { vi: 'TopoJSON', en: 'TopoJSON' },
  shapefile: { vi: 'Shapefile nén (ZIP)', en: 'Zipped Shapefile' },
  pasted: { vi: 'Các ô đã dán', en: 'Pasted cells' },
};
