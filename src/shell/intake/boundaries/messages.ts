import { defineMessages } from '../../../i18n/messages';

/** Words of the step that makes a territory of a boundary file. */
export const b = defineMessages({
  lead: {
    vi: 'Tệp này là ranh giới các xã. Xem trước rồi nhận: bản đồ sẽ mở địa bàn mới ngay.',
    en: 'This file holds boundaries of communes. Look at the preview, then accept: the map opens the territory at once.',
  },
  busy: { vi: 'Đang xem lại…', en: 'Looking again…' },
  cancel: { vi: 'Thôi, không nhận', en: 'Leave it' },
  accept: { vi: 'Nhận ranh giới này', en: 'Accept these boundaries' },
  accepting: { vi: 'Đang nhận…', en: 'Accepting…' },

  about: { vi: 'Địa bàn', en: 'Territory' },
  target: { vi: 'Dùng cho', en: 'Use for' },
  targetNew: { vi: 'Địa bàn mới', en: 'A new territory' },
  targetReplace: { vi: 'Thay ranh giới của', en: 'Replace the boundaries of' },
  matchesOpen: {
    vi: 'Tệp có {shared}/{total} xã, phường của {name}, nên thay ranh giới của địa bàn này.',
    en: 'The file has {shared} of {total} communes of {name}, so it replaces the boundaries of that territory.',
  },
  name: { vi: 'Tên địa bàn', en: 'Name of the territory' },
  nameHint: { vi: 'Ví dụ: tỉnh Đồng Tháp', en: 'For example: Đồng Tháp province' },
  id: { vi: 'Mã địa bàn', en: 'Territory id' },
  idHint: {
    vi: 'Chữ thường không dấu, chữ số, gạch nối. Có trong địa chỉ trang.',
    en: 'Lower-case letters, digits, hyphens. Part of the address.',
  },
  idBad: {
    vi: 'Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ dong-thap-2026.',
    en: 'Lower-case letters, digits and hyphens only, for example dong-thap-2026.',
  },
  epochDate: { vi: 'Ranh giới có hiệu lực từ ngày', en: 'Boundaries valid since' },
  epochHint: {
    vi: 'Để trống nếu không rõ.',
    en: 'Leave empty when unknown.',
  },
  epochIs: { vi: 'Thời kỳ địa giới: {epoch}', en: 'Epoch: {epoch}' },
  dateHint: { vi: 'ví dụ 01/07/2025', en: 'for example 01/07/2025' },
  dateBad: {
    vi: 'Chưa hiểu ngày này; viết ngày/tháng/năm, ví dụ 01/07/2025.',
    en: 'Not a date; write day/month/year, for example 01/07/2025.',
  },
  who: { vi: 'Người nhập', en: 'Who takes it in' },
  whoHint: {
    vi: 'Tự ghi, không bắt buộc; có trong lịch sử và trong gói số liệu.',
    en: 'Free text, optional; part of the history and of packages.',
  },

  columns: { vi: 'Cột và hệ toạ độ', en: 'Columns and coordinates' },
  codeField: { vi: 'Cột mã xã', en: 'Column of codes' },
  nameField: { vi: 'Cột tên xã', en: 'Column of names' },
  crs: { vi: 'Hệ toạ độ', en: 'Coordinates' },
  byItself: { vi: 'Tự nhận ({found})', en: 'As found ({found})' },
  notFound: { vi: 'chưa thấy', en: 'none found' },
  crsDegrees: { vi: 'Độ kinh vĩ WGS 84', en: 'Degrees, WGS 84' },
  crsVnDegrees: { vi: 'Độ kinh vĩ VN-2000', en: 'Degrees, VN-2000' },
  crsTm3: {
    vi: 'VN-2000, kinh tuyến trục {meridian}, múi 3°',
    en: 'VN-2000, central meridian {meridian}, 3° zone',
  },
  crsUtm: {
    vi: 'VN-2000, kinh tuyến trục {meridian}, múi 6°',
    en: 'VN-2000, central meridian {meridian}, 6° zone',
  },

  refused: { vi: 'Chưa dùng được tệp này', en: 'The file cannot be used yet' },
  refusedTooLarge: {
    vi: 'Tệp quá lớn hoặc lồng quá sâu ({got}).',
    en: 'The file is too large or nested too deeply ({got}).',
  },
  refusedUnreadable: {
    vi: 'Không phải GeoJSON, TopoJSON hay Shapefile nén ZIP đọc được ({got}). Shapefile phải nén chung các tệp .shp, .dbf, .shx, .prj.',
    en: 'No readable GeoJSON, TopoJSON or zipped Shapefile ({got}). A Shapefile needs its .shp, .dbf, .shx and .prj in one ZIP.',
  },
  refusedEmpty: {
    vi: 'Không có vùng nào trong tệp ({got}). Tệp điểm hoặc đường thì không làm ranh giới được.',
    en: 'There is no area in it ({got}). Points or lines cannot be boundaries.',
  },
  refusedColumn: {
    vi: 'Không thấy cột mã hoặc cột tên xã. Hãy chọn cột ở dưới; các cột có trong tệp: {got}.',
    en: 'No column of codes or names was found. Choose one below; the file has: {got}.',
  },
  refusedCrs: {
    vi: 'Toạ độ không phải độ kinh vĩ và không rõ hệ toạ độ ({got}). Hãy chọn hệ toạ độ ở dưới: kinh tuyến trục của tỉnh ghi trong hồ sơ đo đạc.',
    en: 'The coordinates are not degrees and their system is unknown ({got}). Choose it below: the survey papers name the central meridian of the province.',
  },
  refusedTwins: {
    vi: 'Các xã sau bị xã khác phủ kín, sẽ mất hết đất: {got}. Hãy sửa tệp bằng phần mềm bản đồ rồi thả lại.',
    en: 'These communes lie wholly under others and would lose all their ground: {got}. Set the file right in a map program and drop it again.',
  },

  read: { vi: 'Đã đọc', en: 'Read' },
  readLine: {
    vi: '{format}: {features} đối tượng → {communes} xã, phường; {polygons} vùng, {holes} lỗ, {vertices} đỉnh',
    en: '{format}: {features} features → {communes} communes; {polygons} polygons, {holes} holes, {vertices} vertices',
  },
  readCrs: { vi: 'Hệ toạ độ: {crs}', en: 'Coordinates: {crs}' },
  readFields: { vi: 'Mã từ cột {code}, tên từ cột {name}', en: 'Codes from {code}, names from {name}' },
  none: { vi: '(không có)', en: '(none)' },
  mended: { vi: 'Đã sửa từng vùng', en: 'Set right in the polygons' },
  nothing: { vi: 'không có gì phải sửa', en: 'nothing to set right' },

  repaired: { vi: 'Chồng lấn và khe hở giữa các xã', en: 'Overlaps and gaps between communes' },
  overlap: { vi: 'Chồng lấn', en: 'Overlap' },
  gap: { vi: 'Khe hở', en: 'Gaps' },
  before: { vi: 'Trong tệp', en: 'In the file' },
  after: { vi: 'Sau khi sửa', en: 'After repair' },
  places: { vi: '{n} chỗ', en: '{n} places' },
  km2: { vi: '{n} km²', en: '{n} km²' },
  largest: {
    vi: 'khe lớn nhất còn lại {n} ha',
    en: 'largest gap left: {n} ha',
  },
  notches: {
    vi: 'Khe mở ra ngoài địa bàn, chạy sâu vào trong: đã khép {n} km²',
    en: 'Seams that open to the outside and lead inside: {n} km² closed',
  },
  holes: {
    vi: 'Giữ nguyên {n} vùng trống rộng và lớn: coi là hồ hoặc đất của nơi khác',
    en: '{n} wide, large empty areas kept: taken for lakes or somebody else’s ground',
  },
  changes: { vi: 'Diện tích đổi nhiều nhất', en: 'Areas that changed most' },
  changeLine: { vi: '{name} {km2} km²', en: '{name} {km2} km²' },

  issues: { vi: 'Cần xem lại ({n})', en: 'To be looked at ({n})' },
  issue: { vi: 'Đối tượng {row}: {what}', en: 'Feature {row}: {what}' },
  fileIssue: { vi: 'Cả tệp: {what}', en: 'The whole file: {what}' },
  shown: { vi: 'đang hiện {shown} trên {total}', en: 'showing {shown} of {total}' },

  replaces: {
    vi: 'Thay ranh giới đang dùng của {name}',
    en: 'Replaces the boundaries of {name}',
  },
  replacesNot: {
    vi: 'Địa bàn mới; các địa bàn khác giữ nguyên. Sau khi nhận, hãy nhập số liệu cho địa bàn này.',
    en: 'A new territory; the others stay. After accepting, import its data.',
  },
  layerKept: {
    vi: '{layer}: giữ, mã xã khớp {known}/{total}',
    en: '{layer}: stays, {known} of {total} commune codes match',
  },
  layerKeptPoints: { vi: '{layer}: giữ, đặt theo toạ độ', en: '{layer}: stays, placed by position' },
  layerDropped: {
    vi: '{layer}: không dùng nữa, chỉ {known}/{total} mã xã có trong ranh giới mới',
    en: '{layer}: dropped, only {known} of {total} commune codes are in the new boundaries',
  },
  replacesHint: {
    vi: 'Muốn giữ cả hai, chọn “Địa bàn mới”.',
    en: 'To keep both, choose “A new territory”.',
  },
  moreChanges: { vi: 'và {n} xã nữa', en: 'and {n} more' },
  sketch: {
    vi: 'Bản vẽ ranh giới {name}: {count} xã, phường',
    en: 'Sketch of the boundaries of {name}: {count} communes',
  },
  sketchList: { vi: 'Danh sách xã, phường ({n})', en: 'List of communes ({n})' },
  accepted: {
    vi: 'Đã nhận ranh giới {name}: {count} xã, phường',
    en: 'Boundaries of {name} accepted: {count} communes',
  },
  noBoundaries: {
    vi: 'Chỉ nhận ranh giới từ tệp, không từ ô đã dán.',
    en: 'Boundaries come from a file, not from pasted cells.',
  },
});

export const formatNames = {
  geojson: 'GeoJSON',
  topojson: 'TopoJSON',
  shapefile: 'Shapefile',
  unknown: '?',
} as const;
