import type { IntakeProgress } from '../../compute/intake/protocol';
import type { IssueCode } from '../../domain/issue';
import type { Bilingual } from '../../domain/text';
import { defineMessages } from '../../i18n/messages';
import type { StepId, StepState } from './steps';

/** Words of the workspace: what stands around the steps. The steps bring their own. */
export const w = defineMessages({
  title: { vi: 'Nhập số liệu', en: 'Take in data' },
  titleOf: { vi: 'Nhập số liệu: {name}', en: 'Take in data: {name}' },
  pastedName: { vi: 'các ô đã dán', en: 'pasted cells' },
  queue: { vi: 'Tệp {at} trên {all}', en: 'File {at} of {all}' },
  former: { vi: 'Tệp trước: {what}.', en: 'The file before: {what}.' },
  close: { vi: 'Đóng', en: 'Close' },
  steps: { vi: 'Các bước nhập', en: 'Steps' },
  back: { vi: 'Quay lại', en: 'Back' },
  next: { vi: 'Tiếp: {step}', en: 'Next: {step}' },
  skip: { vi: 'Bỏ qua tệp này', en: 'Leave this file out' },
  accept: { vi: 'Nhận {rows} dòng', en: 'Accept {rows} rows' },
  accepting: { vi: 'Đang nhận…', en: 'Accepting…' },
  cancel: { vi: 'Huỷ', en: 'Cancel' },
  retry: { vi: 'Thử lại', en: 'Try again' },
  counts: {
    vi: 'đọc {read} dòng: nhận {accepted}, loại {rejected}',
    en: '{read} rows read: {accepted} accepted, {rejected} rejected',
  },
  outside: { vi: 'ngoài địa bàn {outside}', en: '{outside} outside the territory' },
  refused: { vi: 'Tệp bị từ chối', en: 'The file is refused' },
  nothingStored: {
    vi: 'Chưa có gì được lưu.',
    en: 'Nothing was stored.',
  },
  loseTitle: { vi: 'Bỏ những gì đã chọn cho tệp này?', en: 'Drop what you chose for this file?' },
  lose: { vi: 'Bỏ', en: 'Drop it' },
  keepOn: { vi: 'Làm tiếp', en: 'Go on' },
  dropHint: { vi: 'Thả tệp vào đây để nhập số liệu', en: 'Drop files here to take in their data' },
  dropNote: {
    vi: 'Excel, CSV, GeoJSON, địa giới hoặc gói số liệu. Xem trước rồi mới nhận.',
    en: 'Excel, CSV, GeoJSON, boundaries or a data package. You see everything before it is accepted.',
  },

  chooseLead: {
    vi: 'Thả tệp vào cửa sổ này, chọn tệp trên máy, hoặc dán các ô vừa chép từ Excel (Ctrl V).',
    en: 'Drop files on this window, choose them on this computer, or paste cells copied from Excel (Ctrl V).',
  },
  chooseFile: { vi: 'Chọn tệp…', en: 'Choose files…' },
  chooseKinds: { vi: 'Nhận những gì', en: 'What is taken' },
  kindTables: {
    vi: 'Bảng của xã gửi lên: XLSX, XLS, ODS, CSV, TSV; tiêu đề hai dòng, ô gộp, dòng tổng, phông TCVN3, VNI đều đọc được',
    en: 'Tables from communes: XLSX, XLS, ODS, CSV, TSV; two-row headers, merged cells, total rows and old fonts are understood',
  },
  kindPoints: {
    vi: 'Điểm có toạ độ: GeoJSON, TopoJSON, Shapefile nén ZIP',
    en: 'Points with positions: GeoJSON, TopoJSON, zipped Shapefile',
  },
  kindBoundaries: {
    vi: 'Địa giới các xã: GeoJSON, TopoJSON, Shapefile nén ZIP',
    en: 'Boundaries of communes: GeoJSON, TopoJSON, zipped Shapefile',
  },
  kindPackage: { vi: 'Gói số liệu của Bình Yên (ZIP)', en: 'A data package of Bình Yên (ZIP)' },
  secrets: {
    vi: 'Không nhập bí mật nhà nước, không nhập thông tin người báo tin.',
    en: 'No state secrets, nothing about people who gave information.',
  },

  unknownTitle: { vi: 'Không đọc được tệp này', en: 'This file cannot be read' },
  unknownGot: { vi: 'Gặp: {got}', en: 'Got: {got}' },
  unknownGotNothing: { vi: 'một tệp không rõ loại', en: 'a file of unknown kind' },
  unknownExpected: {
    vi: 'Cần: bảng XLSX, XLS, ODS, CSV, TSV; điểm hoặc địa giới GeoJSON, TopoJSON, Shapefile nén ZIP; gói số liệu.',
    en: 'Expected: a table (XLSX, XLS, ODS, CSV, TSV), points or boundaries (GeoJSON, TopoJSON, zipped Shapefile), or a data package.',
  },
  unknownTodo: {
    vi: 'Mở tệp bằng phần mềm đã tạo ra nó, lưu thành XLSX hoặc CSV rồi thả lại.',
    en: 'Open it in the program that made it, save it as XLSX or CSV, and drop it again.',
  },
  folderTodo: {
    vi: 'Đây có thể là một thư mục: mở thư mục và thả từng tệp.',
    en: 'This may be a folder: open it and drop the files in it.',
  },

  failedTitle: { vi: 'Chưa đọc được «{name}»', en: '“{name}” could not be read' },
  failedPreview: { vi: 'Chưa xem trước lại được', en: 'The preview could not be made anew' },
  failedPreviewNote: {
    vi: 'Trên màn hình vẫn là bản xem trước cũ; những gì đã chọn còn nguyên.',
    en: 'The former preview is still shown; your choices are kept.',
  },
});

export const stepNames: Readonly<Record<StepId, Bilingual>> = {
  file: { vi: 'Tệp', en: 'File' },
  columns: { vi: 'Cột', en: 'Columns' },
  period: { vi: 'Kỳ', en: 'Period' },
  places: { vi: 'Đặt vào xã', en: 'Placing' },
  review: { vi: 'Kiểm tra và khác biệt', en: 'Check and differences' },
};

export const stepStateNames: Readonly<Record<StepState, Bilingual>> = {
  done: { vi: 'xong', en: 'done' },
  look: { vi: 'nên xem lại', en: 'worth a look' },
  choose: { vi: 'có chỗ cần chọn', en: 'something to choose' },
  decide: { vi: 'phải chọn mới nhận được', en: 'needs a decision' },
};

export const progressNames: Readonly<Record<IntakeProgress['step'], Bilingual>> = {
  fetch: { vi: 'Đang tải số liệu hiện có…', en: 'Loading what is there now…' },
  read: { vi: 'Đang đọc tệp…', en: 'Reading the file…' },
  understand: { vi: 'Đang tìm tiêu đề, dòng tổng, các cột…', en: 'Finding headers, totals and columns…' },
  place: { vi: 'Đang đặt các dòng vào xã…', en: 'Placing rows into communes…' },
  count: { vi: 'Đang đếm…', en: 'Counting…' },
  compare: { vi: 'Đang so với số liệu hiện có…', en: 'Comparing with what is there…' },
  repair: { vi: 'Đang sửa đường ranh giới…', en: 'Repairing borders…' },
  simplify: { vi: 'Đang đơn giản hóa đường ranh giới…', en: 'Simplifying borders…' },
  write: { vi: 'Đang ghi tệp…', en: 'Writing the file…' },
};

/** Of a parser that cannot tell how far it is. */
export const parsing = defineMessages({
  estimate: { vi: 'ước tính {share}', en: 'about {share}, an estimate' },
  label: { vi: '{what} (ước tính theo dung lượng)', en: '{what} (estimated from the size)' },
  rows: {
    vi: 'Trang tính ghi có {rows} dòng. Tỉ lệ ước tính theo dung lượng.',
    en: 'The sheet says it has {rows} rows. The share is estimated from its size.',
  },
  size: {
    vi: 'Tỉ lệ ước tính theo dung lượng.',
    en: 'The share is estimated from its size.',
  },
});

/** What to do about a file that is refused as a whole; a code without a line needs no more than its own words. */
export const refusalTodo: Readonly<Partial<Record<IssueCode, Bilingual>>> = {
  identityColumn: {
    vi: 'Lớp này chỉ nhận số đếm. Xoá hẳn các cột ấy trong tệp (không chỉ ẩn), lưu lại rồi thả lại.',
    en: 'This layer takes counts alone. Delete those columns from the file (hiding is not enough), save it and drop it again.',
  },
  emptyFile: {
    vi: 'Kiểm tra đã chọn đúng tệp, đúng trang tính chưa.',
    en: 'Check that it is the right file and the right sheet.',
  },
  tooLarge: {
    vi: 'Chia tệp nhỏ hơn, hoặc bỏ các trang tính và cột không cần.',
    en: 'Split the file, or leave out sheets and columns that are not needed.',
  },
  notPoints: {
    vi: 'Xuất riêng lớp điểm (để nhập bảng), hoặc riêng lớp vùng (để lấy địa giới), rồi thả lại từng tệp.',
    en: 'Export the points alone (for a table) or the areas alone (for boundaries), and drop each file by itself.',
  },
  unreadable: {
    vi: 'Mở tệp bằng phần mềm đã tạo ra nó, lưu thành XLSX hoặc CSV (bỏ mật khẩu) rồi thả lại.',
    en: 'Open it in the program that made it, save it as XLSX or CSV without a password, and drop it again.',
  },
  missingColumn: {
    vi: 'Sang bước «Cột» để chọn cột cho mục còn thiếu.',
    en: 'Choose a column for what is missing in the step “Columns”.',
  },
};
