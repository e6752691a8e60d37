import type { IssueCode } from '../../../domain/issue';
import type { Bilingual } from '../../../domain/text';

/** What to do where a code means something else of a row than of a file. */
const rowAdvice: Readonly<Partial<Record<IssueCode, Bilingual>>> = {
  unreadable: {
    vi: 'Dòng có nhiều ô hơn hàng tiêu đề, thường do thừa dấu ngăn cách: sửa cho đúng số cột.',
    en: 'The row has more cells than the header, mostly by a separator too many: give it as many as there are columns.',
  },
};

/** What to do about an issue, of a row or of the whole file. */
export function adviceFor(code: IssueCode, ofRow: boolean): Bilingual {
  return (ofRow ? rowAdvice[code] : undefined) ?? issueAdvice[code];
}

/** What to do about each code, one plain sentence; what is wrong is said by `issueWords`. */
export const issueAdvice: Readonly<Record<IssueCode, Bilingual>> = {
  missing: { vi: 'Điền vào ô trống rồi thả lại tệp.', en: 'Fill the cell, then drop the file again.' },
  notANumber: {
    vi: 'Chỉ ghi số trong ô này; chú thích để ở cột khác.',
    en: 'Put a number alone into the cell; notes belong into another column.',
  },
  outOfRange: {
    vi: 'Xem lại số và đơn vị: có thể thừa chữ số, hoặc ghi số âm cho số đếm.',
    en: 'Check number and unit: a digit too many, or a negative count.',
  },
  notADate: {
    vi: 'Ghi ngày theo dạng 31/12/2023 hoặc 12/2023.',
    en: 'Write the date as 31/12/2023 or 12/2023.',
  },
  unknownValue: {
    vi: 'Dùng một từ trong danh sách của tệp mẫu, ví dụ «đạt», «chưa đạt».',
    en: 'Use one of the words of the template.',
  },
  latLngSwapped: {
    vi: 'Đổi chỗ hai cột kinh độ và vĩ độ, hoặc đổi cách ghép cột ở bước Cột.',
    en: 'Swap the two columns, or match them the other way in the step Columns.',
  },
  outsideTerritory: {
    vi: 'Dòng vẫn được nhận và đếm là ngoài địa bàn. Nếu thuộc địa bàn thì xem lại toạ độ.',
    en: 'The row is kept and counts as outside. If it belongs here, check its position.',
  },
  unknownCommune: {
    vi: 'Chọn xã ở bước Đặt vào xã, hoặc sửa mã, tên theo danh mục của địa bàn.',
    en: 'Choose the commune in the step Placing, or correct code or name.',
  },
  ambiguousCommune: {
    vi: 'Chọn xã ở bước Đặt vào xã, hoặc thêm cột mã xã hay cột huyện vào tệp.',
    en: 'Choose the commune in the step Placing, or add a column with its code or district.',
  },
  communeMismatch: {
    vi: 'Dòng đã được xếp; xem mã và toạ độ (hoặc tên) cái nào đúng rồi sửa cái kia.',
    en: 'The row was placed; see which of the two is right and correct the other.',
  },
  duplicateRow: {
    vi: 'Dòng đầu đã được nhận. Xoá dòng thừa, hoặc sửa mã nếu là hai việc khác nhau.',
    en: 'The first row was taken. Delete the other, or give it its own code.',
  },
  subsetExceedsTotal: {
    vi: 'Số «trong đó» phải nhỏ hơn hoặc bằng tổng: xem lại hai ô.',
    en: 'A part cannot exceed its total: check both cells.',
  },
  noRange: {
    vi: 'Thêm tầm xa (mét) nếu muốn tính độ phủ.',
    en: 'Add the range in metres if coverage is wanted.',
  },
  assumedBearing: {
    vi: 'Thêm hướng (độ, tính từ hướng bắc) nếu muốn vùng phủ đúng.',
    en: 'Add the bearing (degrees from north) for a true sector.',
  },
  identityColumn: {
    vi: 'Xoá cột này khỏi tệp: phần mềm không nhận họ tên, CCCD, số điện thoại, địa chỉ của người.',
    en: 'Delete the column: names, identity numbers, phones and addresses of people are not accepted.',
  },
  missingColumn: {
    vi: 'Ghép cột này ở bước Cột, hoặc thêm cột vào tệp (xem tệp mẫu).',
    en: 'Match it in the step Columns, or add it to the file (see the template).',
  },
  emptyFile: {
    vi: 'Chọn trang tính khác, hoặc tệp có số liệu.',
    en: 'Choose another sheet, or a file with data.',
  },
  tooLarge: {
    vi: 'Chia tệp thành nhiều tệp nhỏ hơn rồi nhập lần lượt.',
    en: 'Split the file and import the parts one after the other.',
  },
  notPoints: {
    vi: 'Xuất riêng lớp điểm (hoặc riêng lớp vùng) rồi thả lại từng tệp.',
    en: 'Export the points alone (or the areas alone) and drop each file by itself.',
  },
  unreadable: {
    vi: 'Mở tệp bằng Excel, lưu lại dạng .xlsx rồi thả lại.',
    en: 'Open it in a spreadsheet, save it as .xlsx and drop it again.',
  },
  unknownPeriod: {
    vi: 'Thêm kỳ này ở bước Kỳ, hoặc sửa ô cho đúng tên kỳ.',
    en: 'Add the period in the step Period, or correct the cell.',
  },
  invalidCode: {
    vi: 'Mã xã có năm chữ số: định dạng cột là Văn bản để giữ số 0 ở đầu.',
    en: 'Codes have five digits: format the column as text to keep leading zeros.',
  },
  duplicateCode: { vi: 'Sửa mã của một trong hai xã.', en: 'Correct the code of one of the two.' },
  hashMismatch: {
    vi: 'Lấy lại tệp từ nguồn, hoặc dựng lại thư mục số liệu.',
    en: 'Fetch the file again, or rebuild the data folder.',
  },
  totalMismatch: {
    vi: 'Số liệu của các xã vẫn được nhận; xem dòng nào thiếu hoặc tổng ghi sai.',
    en: 'The rows are kept; see which row is missing or whether the total is wrong.',
  },
  likelyCommune: {
    vi: 'Xem lại ở bước Đặt vào xã; đồng ý thì lần sau không hỏi nữa.',
    en: 'Check it in the step Placing; once agreed it is not asked again.',
  },
  formerCommune: {
    vi: 'Xem lại ở bước Đặt vào xã nếu số liệu chỉ thuộc một phần của xã mới.',
    en: 'Check it in the step Placing if the figure is of a part of the new commune only.',
  },
  convertedZone: {
    vi: 'Không phải làm gì; xem bản đồ ở bước Đặt vào xã nếu thấy điểm lệch.',
    en: 'Nothing to do; see the map in the step Placing if points look shifted.',
  },
  ambiguousZone: {
    vi: 'Ghi thêm mã xã cho các dòng này, hoặc chỉ chọn một múi ở bước Đặt vào xã.',
    en: 'Add commune codes to these rows, or choose one zone in the step Placing.',
  },
  unknownZone: {
    vi: 'Chọn múi chiếu ở bước Đặt vào xã.',
    en: 'Choose the zone in the step Placing.',
  },
  assumedYear: {
    vi: 'Xem năm được lấy có đúng không; nếu không thì ghi đủ ngày/tháng/năm vào ô.',
    en: 'See whether the year taken is right; if not, write the full date into the cell.',
  },
  brokenRing: {
    vi: 'Sửa đường bao trong phần mềm bản đồ, hoặc xuất lại tệp từ nguồn.',
    en: 'Repair the outline in mapping software, or export the file again.',
  },
};
