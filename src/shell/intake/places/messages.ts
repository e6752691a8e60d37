import { defineMessages } from '../../../i18n/messages';

/** Words of the step that places texts which name communes. */
export const p = defineMessages({
  title: { vi: 'Tên xã cần xem lại', en: 'Commune names to be looked at' },
  intro: {
    vi: 'Các tên dưới đây viết khác tên chính thức. Tên trùng nhiều xã không bao giờ được tự xếp: hãy chọn. Việc đã quyết định được nhớ cho lần nhập sau.',
    en: 'These texts are not the official names. A name of several communes is never placed without a choice. What you decide is remembered for the next import.',
  },
  group: { vi: 'Nhóm', en: 'Group' },
  ambiguous: { vi: 'Phải chọn {count}', en: 'To choose {count}' },
  review: { vi: 'Gần đúng {count}', en: 'Likely {count}' },
  unmatched: { vi: 'Không tìm thấy {count}', en: 'Not found {count}' },
  decided: { vi: 'Đã quyết định {count}', en: 'Decided {count}' },
  aboutAmbiguous: {
    vi: 'Tên này là tên của nhiều xã. Các dòng bị loại cho đến khi chọn.',
    en: 'Several communes have this name. The rows are rejected until one is chosen.',
  },
  aboutReview: {
    vi: 'Chỉ một xã có thể là tên này: các dòng đã được xếp vào đó. Xem lại rồi đồng ý, hoặc chọn xã khác.',
    en: 'Only one commune can be meant: the rows stand there already. Agree, or choose another.',
  },
  aboutUnmatched: {
    vi: 'Không xã nào của địa bàn gần với tên này. Các dòng được tính là ngoài địa bàn cho đến khi chọn.',
    en: 'No commune of the territory is near to this text. The rows count as outside until one is chosen.',
  },
  aboutDecided: {
    vi: 'Những tên này do người nhập quyết định, lần này hoặc lần trước.',
    en: 'A person decided these, now or before.',
  },
  list: { vi: 'Tên trong tệp', en: 'Texts in the file' },
  none: { vi: 'Không có tên nào trong nhóm này.', en: 'No text in this group.' },
  allDone: {
    vi: 'Mọi tên xã đều đã có chỗ.',
    en: 'Every name has its place.',
  },
  placedAll: {
    vi: '{assigned} dòng được nhận đều đặt chắc chắn vào xã; không có tên hay mã nào phải xem lại.',
    en: 'The {assigned} accepted rows were all placed for sure; no name or code needs a look.',
  },
  placedSome: {
    vi: '{assigned} dòng đặt chắc chắn vào xã, {outside} dòng nằm ngoài địa bàn.',
    en: '{assigned} rows were placed for sure, {outside} lie outside the territory.',
  },
  alsoRejected: {
    vi: '{count} dòng khác bị loại, phần lớn vì {reason}.',
    en: '{count} others were rejected, mostly for: {reason}.',
  },
  placedNone: {
    vi: 'Chưa đặt được dòng nào vào xã: cả {count} dòng đều bị loại',
    en: 'No row was placed: all {count} were rejected',
  },
  rejectedMostly: { vi: 'Phần lớn vì {reason}.', en: 'Mostly for: {reason}.' },
  placedNotYet: {
    vi: 'Chưa đặt dòng nào vào xã: tệp chưa đọc được thành dòng số liệu',
    en: 'Nothing was placed yet: the file has not become rows',
  },
  placedEmpty: { vi: 'Tệp không có dòng số liệu nào', en: 'The file has no row of data' },
  showing: { vi: 'Đang hiện {shown} trên {all} tên', en: 'Showing {shown} of {all} texts' },
  rows: { vi: '{count} dòng', en: '{count} rows' },
  affects: { vi: 'Thay đổi ở {count} dòng: {rows}', en: 'Concerns {count} rows: {rows}' },
  affectsOne: { vi: 'Thay đổi ở dòng {rows}', en: 'Concerns row {rows}' },
  andMore: { vi: '… và {count} dòng nữa', en: '… and {count} more' },
  agreeAll: { vi: 'Đồng ý cả {count} xã gần đúng', en: 'Agree with all {count} likely ones' },
  agreeOne: { vi: 'Đồng ý xã gần đúng', en: 'Agree with the likely one' },
  agree: { vi: 'Đồng ý: {name}', en: 'Agree: {name}' },
  choose: { vi: '«{text}» là xã nào?', en: 'Which commune is “{text}”?' },
  outside: { vi: 'Để ngoài địa bàn', en: 'Leave outside the territory' },
  outsideNote: {
    vi: 'các dòng vẫn được đếm, không thuộc xã nào',
    en: 'the rows are still counted, in no commune',
  },
  other: { vi: 'Xã khác: gõ tên hoặc mã', en: 'Another commune: type a name or a code' },
  otherFound: { vi: 'đang hiện {shown} trên {total}', en: 'showing {shown} of {total}' },
  otherNone: { vi: 'Không có xã nào tên như vậy trong địa bàn', en: 'No such commune in the territory' },
  former: { vi: 'tên cũ', en: 'former name' },
  code: { vi: 'mã {code}', en: 'code {code}' },
  sure: { vi: 'gần như chắc chắn', en: 'almost certain' },
  likely: { vi: 'nhiều khả năng', en: 'likely' },
  maybe: { vi: 'có thể', en: 'possible' },
  sameName: { vi: 'trùng tên', en: 'same name' },
  nearName: { vi: 'tên gần giống', en: 'similar name' },
  hardly: { vi: 'ít khả năng', en: 'hardly' },
  now: { vi: '→ {name}', en: '→ {name}' },
  notPlaced: { vi: 'chưa đặt được vào xã', en: 'not placed' },
  pending: { vi: 'cần chọn', en: 'to be chosen' },
  undo: { vi: 'Bỏ quyết định này', en: 'Undo this decision' },
  undone: { vi: 'Hoàn tác', en: 'Undo' },
  lastOne: { vi: '«{text}» → {name}', en: '“{text}” → {name}' },
  lastMany: { vi: 'Đã đồng ý {count} tên', en: 'Agreed with {count} texts' },
  exportFile: { vi: 'Lưu các quyết định ra tệp', en: 'Save the decisions as a file' },
  importFile: { vi: 'Dùng tệp quyết định…', en: 'Use a file of decisions…' },
  imported: {
    vi: 'Đã thêm {count} quyết định từ {file}',
    en: '{count} decisions added from {file}',
  },
  importRefused: {
    vi: 'Không dùng được {file}: {reason}',
    en: '{file} cannot be used: {reason}',
  },
  otherEpoch: {
    vi: 'tệp này là của thời kỳ địa giới «{got}», địa bàn đang mở là «{expected}»; mã xã của hai thời kỳ không dùng lẫn được',
    en: 'it is for the boundaries of “{got}”, the open territory has those of “{expected}”; codes of one must not be used with the other',
  },
  keys: {
    vi: 'j, k hoặc mũi tên: tên kế tiếp · Enter: mở · 1–9: chọn xã · 0: để ngoài địa bàn · z: hoàn tác',
    en: 'j, k or arrows: next text · Enter: open · 1–9: choose · 0: leave outside · z: undo',
  },
  map: {
    vi: 'Bản đồ các xã có thể là «{text}», đánh số như trong danh sách',
    en: 'Map of the communes that “{text}” may be, numbered as in the list',
  },
});
