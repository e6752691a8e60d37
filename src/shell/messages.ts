import { defineMessages } from '../i18n/messages';

/** Words of the frame: what is on screen from the first paint. Dialogs and modes bring their own. */
export const m = defineMessages({
  brand: { vi: 'Bình Yên', en: 'Bình Yên' },
  title: { vi: '{place} · {period} · Bình Yên', en: '{place} · {period} · Bình Yên' },
  opening: {
    vi: 'Bình Yên: bản đồ an ninh trật tự cơ sở của phong trào Toàn dân bảo vệ an ninh Tổ quốc',
    en: 'Bình Yên: map of security at the grass roots, of the movement “All the people protect the security of the Fatherland”',
  },
  appTitle: {
    vi: 'Bình Yên · bản đồ an ninh trật tự cơ sở',
    en: 'Bình Yên · map of security at the grass roots',
  },
  skipToMap: { vi: 'Tới bản đồ', en: 'Skip to the map' },
  skipToTable: { vi: 'Tới bảng số liệu', en: 'Skip to the table' },

  territory: { vi: 'Địa bàn', en: 'Territory' },
  period: { vi: 'Kỳ', en: 'Period' },
  mode: { vi: 'Chế độ', en: 'Mode' },
  planner: { vi: 'Kế hoạch', en: 'Planning' },
  command: { vi: 'Chỉ huy', en: 'Command' },
  stage: { vi: 'Trình chiếu', en: 'Presentation' },
  search: { vi: 'Tìm xã, phường…', en: 'Find a commune…' },
  searchShort: { vi: 'Tìm', en: 'Find' },
  searchKeys: { vi: 'Ctrl K', en: 'Ctrl K' },
  asOf: { vi: 'Số liệu đến {day}', en: 'Data up to {day}' },
  language: { vi: 'Switch to English', en: 'Chuyển sang tiếng Việt' },
  languageShort: { vi: 'EN', en: 'VI' },
  theme: { vi: 'Giao diện: {name}', en: 'Theme: {name}' },
  themeLight: { vi: 'sáng', en: 'light' },
  themeDark: { vi: 'tối', en: 'dark' },
  themeFestival: { vi: 'ngày hội', en: 'festival' },
  close: { vi: 'Đóng', en: 'Close' },
  back: { vi: 'Toàn địa bàn', en: 'Whole territory' },

  layersAndLegend: { vi: 'Lớp và chú giải', en: 'Layers and legend' },
  colourBy: { vi: 'Tô màu theo', en: 'Colour by' },
  legend: { vi: 'Chú giải', en: 'Legend' },
  legendOf: { vi: '{measure} ({unit}), {period}', en: '{measure} ({unit}), {period}' },
  legendPlain: { vi: '{measure}, {period}', en: '{measure}, {period}' },
  layers: { vi: 'Lớp', en: 'Layers' },
  takeIn: { vi: 'Nhập số liệu…', en: 'Take in data…' },
  kept: { vi: 'Kho số liệu', en: 'Data kept here' },
  communeLabels: { vi: 'Tên xã, phường', en: 'Commune names' },
  filter: { vi: 'Lọc', en: 'Filter' },
  showing: { vi: 'Đang hiện {shown} trên {all} xã, phường', en: 'Showing {shown} of {all} communes' },
  clearFilter: { vi: 'Bỏ lọc', en: 'Clear filter' },
  filterHint: {
    vi: 'Bấm vào một lớp màu để chỉ xem các xã ấy',
    en: 'Click a class to see only its communes',
  },
  noData: { vi: 'Chưa có số liệu', en: 'No data' },
  hidden: { vi: 'ẩn', en: 'hidden' },
  hiddenClass: { vi: '< 5 hoặc ẩn để giữ kín số nhỏ', en: '< 5, or hidden to protect small counts' },

  mapLabel: { vi: 'Bản đồ {place}: {measure}, {period}', en: 'Map of {place}: {measure}, {period}' },
  watermark: {
    vi: 'Số liệu minh hoạ: phân bổ theo xã là giả định, chỉ tổng số ghi «công bố» là số thật',
    en: 'Illustrative data: the spread over communes is assumed, only totals marked «published» are real',
  },
  watermarkOf: {
    vi: 'Số liệu minh hoạ ở lớp {layers}: phân bổ theo xã là giả định, chỉ tổng số ghi «công bố» là số thật',
    en: 'Illustrative data in {layers}: the spread over communes is assumed, only totals marked «published» are real',
  },
  schematic: {
    vi: 'Địa giới sơ đồ, không phải ranh giới chính thức',
    en: 'Schematic boundaries, not the official ones',
  },
  altered: {
    vi: 'Tệp {files} khác với mục lục index.json: có thể chép thiếu hoặc đã bị sửa, số liệu có thể sai',
    en: '{files}: not what index.json describes, perhaps cut short or changed; figures may be wrong',
  },
  loadBoundaries: { vi: 'Nạp ranh giới thật…', en: 'Load real boundaries…' },
  secrets: {
    vi: 'Không nhập bí mật nhà nước vào phần mềm này',
    en: 'Do not enter state secrets into this software',
  },
  published: { vi: 'công bố', en: 'published' },

  whole: { vi: 'Toàn địa bàn', en: 'Whole territory' },
  commune: { vi: 'Xã, phường', en: 'Commune' },
  communes: { vi: '{count} xã, phường', en: '{count} communes' },
  epoch: { vi: 'Địa giới: {epoch}', en: 'Boundaries: {epoch}' },
  communeCode: { vi: 'mã {code}', en: 'code {code}' },
  residents: { vi: '{count} dân', en: '{count} residents' },
  keyFigures: { vi: 'Số chính', en: 'Key figures' },
  ofTotal: { vi: 'trên {of}', en: 'of {of}' },
  versus: { vi: 'so với {period}', en: 'vs {period}' },
  samePeriod: { vi: 'cùng kỳ', en: 'same period last year' },
  samePeriodOf: { vi: 'cùng kỳ {year}', en: 'the same period of {year}' },
  unchanged: { vi: 'không đổi so với {period}', en: 'unchanged vs {period}' },
  rose: { vi: '{from} → {to}, tăng {by}', en: '{from} → {to}, up {by}' },
  fell: { vi: '{from} → {to}, giảm {by}', en: '{from} → {to}, down {by}' },
  assumedBase: { vi: '(số gốc minh hoạ)', en: '(illustrative base)' },
  points: { vi: 'điểm %', en: 'points' },
  noBase: { vi: 'không có số gốc', en: 'no base value' },
  openFigure: { vi: 'Số này được tính thế nào?', en: 'How was this counted?' },

  table: { vi: 'Bảng', en: 'Table' },

  details: { vi: 'Chi tiết', en: 'Details' },
  loading: { vi: 'Đang tải số liệu…', en: 'Loading data…' },
  selectedCommune: { vi: 'Đã chọn {name}', en: '{name} selected' },
});

/** What is being waited for. */
export const progressWords = defineMessages({
  fetch: { vi: 'Đang tải số liệu…', en: 'Loading data…' },
  read: { vi: 'Đang đọc tệp…', en: 'Reading files…' },
  index: { vi: 'Đang lập chỉ mục địa giới…', en: 'Indexing the boundaries…' },
  assign: { vi: 'Đang xếp các điểm vào xã…', en: 'Placing points into communes…' },
  count: { vi: 'Đang đếm…', en: 'Counting…' },
  map: { vi: 'Đang tải bản đồ…', en: 'Loading the map…' },
});
