import { defineMessages } from '../../i18n/messages';

/** Words of the planner's tools. */
export const w = defineMessages({
  close: { vi: 'Đóng công cụ', en: 'Close the tool' },
  failed: { vi: 'Không tính được: {reason}', en: 'Could not be counted: {reason}' },
  counting: { vi: 'Đang tính…', en: 'Counting…' },
  exportCsv: { vi: 'Xuất CSV', en: 'Export as CSV' },
  exported: { vi: 'Đã xuất {file}', en: 'Exported {file}' },
  exportFailed: { vi: 'Chưa xuất được: {reason}', en: 'Could not be exported: {reason}' },
  commune: { vi: 'Xã, phường', en: 'Commune' },
  measure: { vi: 'Chỉ tiêu', en: 'Measure' },
  value: { vi: 'Giá trị', en: 'Value' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  layer: { vi: 'Lớp', en: 'Layer' },
  how: { vi: 'Cách tính', en: 'How' },
  code: { vi: 'Mã xã', en: 'Commune code' },
  note: { vi: 'Lưu ý', en: 'Note' },
  area: { vi: 'Vùng vẽ', en: 'Drawn area' },
  noValue: { vi: 'chưa có số liệu', en: 'no data' },
});

/** Words of drawing an area. */
export const d = defineMessages({
  about: {
    vi: 'Vẽ một vùng trên bản đồ để xem số liệu của riêng vùng ấy.',
    en: 'Draw an area on the map to see the figures of that area alone.',
  },
  polygon: { vi: 'Đa giác', en: 'Polygon' },
  circle: { vi: 'Vòng tròn', en: 'Circle' },
  lasso: { vi: 'Vẽ tay', en: 'Lasso' },
  kinds: { vi: 'Kiểu vẽ', en: 'Shape' },
  around: { vi: 'Vòng tròn quanh {place}', en: 'Circle around {place}' },
  mapMiddle: { vi: 'giữa bản đồ', en: 'the middle of the map' },
  radius: { vi: 'Bán kính (km)', en: 'Radius (km)' },
  make: { vi: 'Vẽ', en: 'Draw' },
  finish: { vi: 'Xong', en: 'Done' },
  back: { vi: 'Bỏ góc cuối', en: 'Remove last corner' },
  cancel: { vi: 'Huỷ', en: 'Cancel' },
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  clear: { vi: 'Xoá vùng', en: 'Clear' },
  polygonHelp: {
    vi: 'Bấm từng góc; bấm đúp hoặc bấm lại góc đầu để xong. Kéo để dời bản đồ.',
    en: 'Click each corner; double-click, or click the first corner again, to finish. Drag to move the map.',
  },
  circleHelp: {
    vi: 'Bấm vào tâm rồi kéo ra, hoặc bấm tâm rồi bấm một điểm trên vòng.',
    en: 'Press at the centre and drag outwards, or click the centre and then a place on the circle.',
  },
  lassoHelp: {
    vi: 'Giữ chuột và vẽ quanh vùng; thả ra là xong.',
    en: 'Hold and draw around the area; release to finish.',
  },
  keyHelp: {
    vi: 'Bàn phím: phím mũi tên dời con trỏ (Shift: nhanh), Enter đặt góc, F là xong, Backspace bỏ góc cuối, Esc huỷ, + − phóng.',
    en: 'Keyboard: arrows move the cursor (Shift: faster), Enter sets a corner, F finishes, Backspace removes the last, Esc cancels, + − zoom.',
  },
  surface: { vi: 'Mặt vẽ trên bản đồ: {kind}', en: 'Drawing on the map: {kind}' },
  began: { vi: 'Bắt đầu vẽ: {kind}', en: 'Drawing: {kind}' },
  placed: { vi: 'Đã đặt điểm thứ {count}', en: 'Point {count} set' },
  removed: { vi: 'Đã bỏ điểm cuối, còn {count}', en: 'Last point removed, {count} left' },
  cancelled: { vi: 'Đã huỷ vẽ', en: 'Drawing cancelled' },
  finished: { vi: 'Đã vẽ xong', en: 'Area drawn' },
  penDown: { vi: 'Bắt đầu nét vẽ', en: 'Pen down' },
  corners: { vi: '{count} điểm', en: '{count} points' },
  size: { vi: '{km2} km² · {count} xã, phường', en: '{km2} km² · {count} communes' },
  radiusIs: { vi: 'bán kính {km} km', en: 'radius {km} km' },
  communes: { vi: 'Các xã trong vùng', en: 'Communes in the area' },
  share: { vi: 'phần diện tích trong vùng', en: 'share of its area inside' },
  counted: { vi: 'Đếm theo toạ độ', en: 'Counted by position' },
  countedRows: {
    vi: 'Đếm theo toạ độ: {inside} dòng của tệp nằm trong vùng',
    en: 'Counted by position: {inside} rows of the file lie inside',
  },
  without: {
    vi: '{count} dòng của các xã này không có toạ độ, không tính',
    en: '{count} rows of these communes have no position and are not counted',
  },
  estimate: {
    vi: 'Ước tính: số của xã rải đều theo diện tích',
    en: 'Estimate: figures of communes spread evenly by area',
  },
  hiddenLeftOut: {
    vi: 'Xã có số nhỏ đang ẩn không tính vào: «≥» là ít nhất.',
    en: 'Communes whose small counts are hidden are not included: "≥" means at least.',
  },
  allHidden: { vi: 'ẩn', en: 'hidden' },
  notForAreas: { vi: 'không hiện cho vùng vẽ', en: 'not shown for areas' },
  tooSmall: { vi: 'Vùng vẽ không có diện tích', en: 'The area encloses nothing' },
});

/** Words of unusual places. */
export const u = defineMessages({
  about: {
    vi: 'Xã có giá trị đi cùng hoặc trái hẳn các xã giáp ranh, không phải do ngẫu nhiên. Khác thường không có nghĩa là mất an toàn.',
    en: 'Communes whose value goes with, or stands out from, its neighbours beyond chance. Unusual does not mean unsafe.',
  },
  level: { vi: 'Mức ý nghĩa', en: 'Significance' },
  levelIs: { vi: 'tỷ lệ báo nhầm dưới {percent}', en: 'false discoveries below {percent}' },
  none: {
    vi: 'Không xã nào khác thường ở mức này: giá trị rải đều như ngẫu nhiên.',
    en: 'No commune is unusual at this level: the values lie as chance would put them.',
  },
  found: { vi: '{count} trên {all} xã, phường', en: '{count} of {all} communes' },
  global: {
    vi: "Moran's I = {i} (p = {p}): {words}",
    en: "Moran's I = {i} (p = {p}): {words}",
  },
  clustered: { vi: 'các giá trị gần nhau nằm cạnh nhau', en: 'like values lie side by side' },
  dispersed: { vi: 'các giá trị khác nhau nằm cạnh nhau', en: 'unlike values lie side by side' },
  random: { vi: 'không khác ngẫu nhiên', en: 'no different from chance' },
  undefinedI: {
    vi: 'Không tính được: cần ít nhất 4 xã có số liệu khác nhau.',
    en: 'Undefined: at least 4 communes with different values are needed.',
  },
  leftOut: {
    vi: 'Không tham gia: {hidden} xã ẩn số nhỏ, {noData} xã chưa có số liệu.',
    en: 'Left out: {hidden} communes with hidden counts, {noData} without data.',
  },
  method: {
    vi: 'Local Moran’s I, láng giềng chung ranh hoặc chung đỉnh, {permutations} hoán vị (hạt giống {seed}), hiệu chỉnh Benjamini–Hochberg; Gi* để đối chiếu.',
    en: "Local Moran's I, neighbours by border or corner, {permutations} permutations (seed {seed}), Benjamini–Hochberg; Gi* for comparison.",
  },
  kind: { vi: 'Kiểu', en: 'Kind' },
  p: { vi: 'p', en: 'p' },
  q: { vi: 'q (FDR)', en: 'q (FDR)' },
  gi: { vi: 'Gi* (z)', en: 'Gi* (z)' },
  highHigh: { vi: 'Cao giữa cao', en: 'High among high' },
  lowLow: { vi: 'Thấp giữa thấp', en: 'Low among low' },
  highLow: { vi: 'Cao giữa thấp', en: 'High among low' },
  lowHigh: { vi: 'Thấp giữa cao', en: 'Low among high' },
  onMap: { vi: 'Trên bản đồ', en: 'On the map' },
  table: { vi: 'Các xã khác thường', en: 'Unusual communes' },
});

/** Words of combined layers. */
export const c = defineMessages({
  which: { vi: 'Bảng', en: 'Table' },
  sortBy: { vi: 'Xếp theo', en: 'Sort by' },
  need: { vi: 'Cần số liệu của các lớp: {layers}.', en: 'Needs data of the layers: {layers}.' },
  unavailable: { vi: 'Địa bàn này không có lớp {layers}.', en: 'This territory has no layer {layers}.' },
  top: { vi: 'Đang hiện {shown} trên {all} xã, phường', en: 'Showing {shown} of {all} communes' },
  all: { vi: 'Hiện tất cả', en: 'Show all' },
  estimate: { vi: 'Ước tính, không phải số đếm.', en: 'An estimate, not a count.' },
  contradictions: { vi: 'Mâu thuẫn cần xem lại', en: 'Contradictions to look at' },
  noModels: {
    vi: 'Lớp Mô hình chưa có điểm nào, chưa đối chiếu được.',
    en: 'The layer of models has no site: nothing to compare with.',
  },
  total: { vi: 'Toàn địa bàn', en: 'Whole territory' },
});
