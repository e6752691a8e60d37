import type { IssueCode } from '../domain/issue';
import type { Bilingual } from '../domain/text';

/** One plain sentence per stable code; the place and what stood there are said beside it. */
export const issueWords: Readonly<Record<IssueCode, Bilingual>> = {
  missing: { vi: 'ô bắt buộc để trống', en: 'a required cell is empty' },
  notANumber: { vi: 'không phải là số', en: 'not a number' },
  outOfRange: { vi: 'số ngoài khoảng cho phép', en: 'number outside its range' },
  notADate: { vi: 'không phải là ngày', en: 'not a date' },
  assumedYear: {
    vi: 'ngày không ghi năm: lấy năm của kỳ báo cáo',
    en: 'a day without a year: the year of the period was taken',
  },
  unknownValue: { vi: 'từ không có trong danh sách cho phép', en: 'a word that is not allowed here' },
  latLngSwapped: { vi: 'kinh độ và vĩ độ bị đổi chỗ', en: 'longitude and latitude are swapped' },
  outsideTerritory: { vi: 'nằm ngoài địa bàn', en: 'outside the territory' },
  unknownCommune: { vi: 'xã không có trong địa giới này', en: 'the boundaries have no such commune' },
  ambiguousCommune: { vi: 'tên trùng nhiều xã, phải chọn', en: 'the name fits several communes; choose one' },
  communeMismatch: {
    vi: 'mã xã và toạ độ chỉ hai nơi khác nhau',
    en: 'code and position name different communes',
  },
  duplicateRow: { vi: 'dòng trùng, giữ dòng đầu', en: 'duplicate row, the first is kept' },
  subsetExceedsTotal: { vi: '«trong đó» lớn hơn tổng', en: 'a part is larger than its total' },
  noRange: {
    vi: 'camera không có tầm xa: được đếm, không tính độ phủ',
    en: 'camera without a range: counted, covers nothing',
  },
  assumedBearing: {
    vi: 'camera không có hướng: vùng phủ giả định',
    en: 'camera without a bearing: its disc is assumed',
  },
  identityColumn: {
    vi: 'cột nhận dạng người, không được nhập',
    en: 'a column that identifies people; not accepted',
  },
  missingColumn: { vi: 'thiếu cột bắt buộc', en: 'a required column is missing' },
  emptyFile: { vi: 'tệp không có dòng số liệu', en: 'the file has no data rows' },
  tooLarge: { vi: 'vượt quá giới hạn', en: 'exceeds the limit' },
  notPoints: {
    vi: 'tệp bản đồ lẫn đường hoặc vùng, không chỉ có điểm',
    en: 'a map file with lines or areas, not of points alone',
  },
  unreadable: { vi: 'không đúng định dạng', en: 'not the format it claims to be' },
  unknownPeriod: { vi: 'kỳ báo cáo không có trong danh sách', en: 'a period the territory does not have' },
  invalidCode: { vi: 'mã xã không đủ năm chữ số', en: 'a commune code is not five digits' },
  duplicateCode: { vi: 'hai xã cùng một mã', en: 'two communes share a code' },
  hashMismatch: {
    vi: 'tệp khác với bản ghi trong index.json',
    en: 'the file differs from what index.json describes',
  },
  totalMismatch: {
    vi: 'dòng tổng không bằng số cộng được (tổng ghi ≠ cộng được)',
    en: 'a total row is not the sum of its rows (told ≠ summed)',
  },
  likelyCommune: {
    vi: 'tên viết hơi khác, chỉ có thể là xã này: đã xếp, cần xem lại',
    en: 'spelt differently, but can only be this commune: placed, please check',
  },
  formerCommune: {
    vi: 'tên hoặc mã của xã cũ, cả xã nay thuộc xã này: đã xếp, cần xem lại',
    en: 'a former commune, all of which is now in this one: placed, please check',
  },
  convertedZone: {
    vi: 'toạ độ VN-2000 (mét) đã chuyển sang độ',
    en: 'a VN-2000 position in metres, turned into degrees',
  },
  ambiguousZone: {
    vi: 'toạ độ mét khớp hai múi VN-2000: ghi thêm mã xã hoặc tách tệp theo múi',
    en: 'the position in metres fits two VN-2000 zones: add the commune code or split the file by zone',
  },
  unknownZone: {
    vi: 'toạ độ mét nhưng chưa biết múi VN-2000, phải chọn',
    en: 'a position in metres whose VN-2000 zone is not known; choose one',
  },
  brokenRing: { vi: 'đường bao bị hỏng', en: 'a broken outline' },
};
