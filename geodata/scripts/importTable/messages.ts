import { defineMessages } from '../../../src/i18n/messages';

/** What `import`, `check` and `template` say. */
export const im = defineMessages({
  noTerritory: {
    vi: 'không có địa bàn «{got}»; có: {expected}.',
    en: 'no territory "{got}"; there are: {expected}.',
  },
  badTerritory: {
    vi: 'địa bàn {id} không dùng được ({got}).',
    en: 'the territory {id} cannot be used ({got}).',
  },
  unknownEncoding: {
    vi: 'không có bảng mã «{got}»; có: {expected}.',
    en: 'no encoding "{got}"; there are: {expected}.',
  },
  unknownZone: {
    vi: 'không có múi VN-2000 «{got}»; có: {expected}.',
    en: 'no VN-2000 zone "{got}"; there are: {expected}.',
  },
  otherEpoch: {
    vi: 'tệp quyết định {file} là của địa giới «{got}», địa bàn này là «{expected}»; mã xã hai thời kỳ khác nhau.',
    en: 'the decisions of {file} are for the boundaries "{got}", this territory has "{expected}"; codes differ.',
  },
  zones: {
    vi: 'Toạ độ mét: {rows} dòng, múi {names}.',
    en: 'Positions in metres: {rows} rows, zone {names}.',
  },
  zoneOpen: {
    vi: 'Toạ độ mét: {rows} dòng, chưa rõ múi; ghi --zones. Số dòng rơi vào địa bàn: {names}.',
    en: 'Positions in metres: {rows} rows, zone not clear; say --zones. Rows that come inside: {names}.',
  },
  place: {
    vi: '  «{text}» ({rows} dòng): {outcome}{candidates}',
    en: '  "{text}" ({rows} rows): {outcome}{candidates}',
  },
  places: { vi: 'Tên xã cần xem: {count}.', en: 'Names of communes to look at: {count}.' },
  placeReview: { vi: 'đã xếp vào {code}, cần xem lại', en: 'placed in {code}, please check' },
  placeAmbiguous: { vi: 'phải chọn', en: 'needs a choice' },
  placeUnmatched: { vi: 'không có xã nào tên này', en: 'no commune of this name' },
  placeDecided: { vi: 'theo quyết định: {code}', en: 'as decided: {code}' },
  periodMissing: {
    vi: 'tệp {file} không có cột kỳ báo cáo và tiêu đề không nói kỳ nào; ghi --period, có: {expected}.',
    en: 'the file {file} has no column of periods and its title names none; say --period, there are: {expected}.',
  },
  read: {
    vi: 'Đọc {file} ({format}{sheet}): {rows} dòng số liệu; ngoài ra: {others}.',
    en: 'Read {file} ({format}{sheet}): {rows} data rows; besides: {others}.',
  },
  sheet: { vi: ', trang «{name}»', en: ', sheet "{name}"' },
  otherSheets: { vi: 'Trang khác không đọc: {names}.', en: 'Sheets that were not read: {names}.' },
  mapping: {
    vi: 'Ghép cột theo {file} (lưu từ «{name}»).',
    en: 'Columns as {file} says (kept from "{name}").',
  },
  columns: { vi: 'Cột: {columns}.', en: 'Columns: {columns}.' },
  unused: { vi: 'Cột không dùng: {columns}.', en: 'Columns that were not used: {columns}.' },
  encoding: {
    vi: 'Bảng mã {name}: {count} ô, ví dụ «{before}» → «{after}».',
    en: 'Encoding {name}: {count} cells, such as "{before}" → "{after}".',
  },
  fileEncoding: { vi: 'Tệp viết bằng bảng mã {name}.', en: 'The file is written in {name}.' },
  period: { vi: 'Kỳ báo cáo: {names} ({source}).', en: 'Period: {names} ({source}).' },
  fromColumn: { vi: 'theo cột trong tệp', en: 'from the column of the file' },
  fromTitle: { vi: 'theo tiêu đề của tệp', en: 'from the title of the file' },
  fromChoice: { vi: 'theo --period', en: 'from --period' },
  totalAgrees: {
    vi: 'Dòng {row}, «{header}»: tổng ghi {told}, cộng được {summed}: khớp.',
    en: 'Row {row}, "{header}": told {told}, summed {summed}: they agree.',
  },
  totalDiffers: {
    vi: 'Dòng {row}, «{header}»: tổng ghi {told}, cộng được {summed}: KHÔNG khớp.',
    en: 'Row {row}, "{header}": told {told}, summed {summed}: they do NOT agree.',
  },
  issue: { vi: '  {count} × {code}: {words} ({where})', en: '  {count} × {code}: {words} ({where})' },
  rows: { vi: 'dòng {rows}', en: 'rows {rows}' },
  nothing: {
    vi: 'tệp {file} không có dòng nào nhận được; không ghi gì.',
    en: 'no row of {file} was accepted; nothing was written.',
  },
  kept: {
    vi: 'Giữ {kept} dòng của các kỳ khác, thay {replaced} dòng.',
    en: 'Kept {kept} rows of other periods, replaced {replaced} rows.',
  },
  written: {
    vi: 'Đã ghi {count} dòng vào {file}. Chạy «npm run data» để dựng lại dữ liệu.',
    en: 'Wrote {count} rows to {file}. Run "npm run data" to build the data again.',
  },
  dryRun: { vi: 'Chạy thử: không ghi gì.', en: 'Dry run: nothing was written.' },
  exists: {
    vi: 'tệp {file} đã có; ghi --force để thay.',
    en: 'the file {file} is there already; say --force to replace it.',
  },
  cannotWrite: { vi: 'không ghi được tệp {file} ({got}).', en: 'cannot write the file {file} ({got}).' },
  templateWritten: {
    vi: 'Đã ghi mẫu nhập {file}: {rows} dòng, {columns} cột.',
    en: 'Wrote the template {file}: {rows} rows, {columns} columns.',
  },
});
