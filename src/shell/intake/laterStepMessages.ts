import type { Bilingual } from '../../domain/text';
import { defineMessages } from '../../i18n/messages';
import type { PeriodSource } from '../../import/table/withPeriods';
import type { PeriodKind } from './periodChoice';

/** Words of the steps "Kỳ", "Đặt vào xã" and "Kiểm tra và khác biệt". */
export const s2 = defineMessages({
  periodHeading: { vi: 'Số liệu của kỳ nào', en: 'Which period the data speak of' },
  periodTimeless: {
    vi: 'Lớp này không theo kỳ: tệp thay cho toàn bộ số liệu cũ của lớp.',
    en: 'This layer has no periods: the file stands for all of its data.',
  },
  periodsFound: { vi: 'Các kỳ trong tệp', en: 'Periods of the file' },
  periodChoose: { vi: 'Cả tệp là số liệu của kỳ', en: 'The whole file speaks of' },
  periodNone: { vi: '– chọn kỳ –', en: '– choose a period –' },
  periodFromTitle: { vi: '{period} (theo tiêu đề của tệp)', en: '{period} (as the title says)' },
  periodNeeded: {
    vi: 'Tệp không ghi kỳ. Chọn kỳ thì mới nhận được.',
    en: 'The file names no period. Choose one; nothing can be accepted before.',
  },
  proposed: { vi: 'Kỳ có trong tệp mà địa bàn chưa có', en: 'Periods of the file that the territory lacks' },
  proposedNote: {
    vi: 'Dòng của kỳ chưa có sẽ bị loại, trừ khi thêm kỳ ấy.',
    en: 'Rows of such a period are rejected unless it is added.',
  },
  addPeriod: { vi: 'Thêm kỳ «{period}»', en: 'Add “{period}”' },
  added: { vi: 'Kỳ sẽ được thêm', en: 'Periods that will be added' },
  takeBack: { vi: 'Bỏ kỳ «{period}»', en: 'Leave out “{period}”' },
  newPeriod: { vi: 'Thêm kỳ khác', en: 'Add another period' },
  kind: { vi: 'Loại kỳ', en: 'Kind' },
  year: { vi: 'Năm', en: 'Year' },
  part: { vi: 'Kỳ thứ', en: 'Which' },
  add: { vi: 'Thêm và dùng kỳ này', en: 'Add and use it' },
  days: { vi: '{from} – {to}', en: '{from} – {to}' },

  placesHeading: { vi: 'Đặt các dòng vào xã', en: 'Placing the rows' },

  reviewHeading: { vi: 'Kiểm tra rồi nhận', en: 'Check, then accept' },
  viewLabel: { vi: 'Xem', en: 'Show' },
  diff: { vi: 'Khác biệt', en: 'Differences' },
  report: { vi: 'Báo cáo đọc tệp', en: 'Report of the reading' },
  reportWith: { vi: 'Báo cáo đọc tệp ({count} dòng bị loại)', en: 'Report ({count} rows rejected)' },
  merge: { vi: 'Cách nhận', en: 'How to take it in' },
  mergePeriod: { vi: 'Thay số liệu của kỳ', en: 'Replace the period' },
  mergePeriodAll: { vi: 'Thay toàn bộ lớp', en: 'Replace the layer' },
  mergeRows: { vi: 'Thêm, sửa từng dòng', en: 'Add and correct rows' },
  mergePeriodNote: {
    vi: 'Các dòng cũ của kỳ có trong tệp được thay bằng tệp này; kỳ khác giữ nguyên.',
    en: 'Former rows of the file’s periods are replaced; other periods stay.',
  },
  mergeAllNote: {
    vi: 'Mọi dòng cũ của lớp được thay bằng tệp này.',
    en: 'All former rows of the layer are replaced by this file.',
  },
  mergeRowsNote: {
    vi: 'Dòng mới được thêm, dòng trùng thay dòng cũ; các dòng khác giữ nguyên.',
    en: 'New rows are added, a row of the same key replaces the old one; all others stay.',
  },
  rejectsAgain: {
    vi: 'Đây là tệp các dòng bị loại đã sửa: chỉ các dòng này được thêm, số liệu khác giữ nguyên.',
    en: 'These are corrected rejected rows: only they are merged, everything else stays.',
  },
  nothing: {
    vi: 'Không có dòng nào nhận được. Xem báo cáo để biết vì sao.',
    en: 'Not one row can be accepted. The report says why.',
  },
  openSteps: { vi: 'Còn phải chọn ở bước: {steps}', en: 'Decide first in: {steps}' },
  openStep: { vi: 'Tới bước «{step}»', en: 'Go to “{step}”' },

  notesTitle: { vi: 'Ghi nhớ từ máy khác', en: 'Notes from another machine' },
  notesDecisions: {
    vi: 'Tệp có {count} lựa chọn đặt tên vào xã, địa giới «{epoch}».',
    en: 'The file holds {count} decisions on names, for the boundaries “{epoch}”.',
  },
  notesMappings: {
    vi: 'Tệp có {count} cách ghép cột.',
    en: 'The file holds {count} kept ways of reading columns.',
  },
  notesTake: { vi: 'Ghi nhớ trên máy này', en: 'Remember them here' },
  notesTaken: { vi: 'Đã ghi nhớ. Dùng cho các tệp nhập sau.', en: 'Remembered for the files to come.' },
  notesSame: {
    vi: 'Lựa chọn trùng tên sẽ thay lựa chọn cũ.',
    en: 'A decision on the same name replaces the old one.',
  },
});

export const periodSourceWords: Readonly<Record<PeriodSource, Bilingual>> = {
  column: { vi: 'Kỳ đọc từ cột kỳ của tệp.', en: 'Read from the file’s column of periods.' },
  chosen: { vi: 'Kỳ đã chọn cho cả tệp.', en: 'Chosen for the whole file.' },
  title: { vi: 'Kỳ đọc từ tiêu đề của tệp.', en: 'Read from the file’s title.' },
  none: { vi: 'Tệp không ghi kỳ.', en: 'The file names no period.' },
};

export const periodKindWords: Readonly<Record<PeriodKind, Bilingual>> = {
  year: { vi: 'Năm', en: 'Year' },
  half: { vi: '6 tháng', en: 'Half-year' },
  quarter: { vi: 'Quý', en: 'Quarter' },
  month: { vi: 'Tháng', en: 'Month' },
};
