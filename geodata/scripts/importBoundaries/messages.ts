import type { Bilingual } from '../../../src/domain/text';

/** Sentences of `import-boundaries`; {names} are filled in by `say`. */
export const messages = {
  usage: {
    vi: 'Cách dùng: npm run geodata -- import-boundaries TỆP --territory MÃ-ĐỊA-BÀN [--epoch NGÀY] [--crs EPSG:9210] [--name-field CỘT] [--code-field CỘT] [--name TÊN] [--lang vi|en] [--dry-run]',
    en: 'Usage: npm run geodata -- import-boundaries FILE --territory ID [--epoch DATE] [--crs EPSG:9210] [--name-field FIELD] [--code-field FIELD] [--name NAME] [--lang vi|en] [--dry-run]',
  },
  badArguments: { vi: 'Tham số không dùng được: {got}.', en: 'Unusable arguments: {got}.' },
  noFile: { vi: 'Không đọc được tệp {file}.', en: 'The file {file} cannot be read.' },
  badTerritory: {
    vi: 'Mã địa bàn “{got}” không dùng được: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ tien-giang-2018.',
    en: 'The territory id "{got}" cannot be used: lower-case letters, digits and hyphens only, for example tien-giang-2018.',
  },
  badEpoch: {
    vi: 'Ngày “{got}” không đúng dạng năm-tháng-ngày, ví dụ 2025-07-01.',
    en: 'The date "{got}" is not year-month-day, for example 2025-07-01.',
  },
  badFolder: {
    vi: 'Thư mục địa bàn không đọc được: {got}.',
    en: 'The territory folder cannot be read: {got}.',
  },
  refusedTooLarge: {
    vi: 'Tệp {file} bị từ chối: quá lớn hoặc lồng quá sâu ({got}).',
    en: 'The file {file} is refused: too large or nested too deeply ({got}).',
  },
  refusedUnreadable: {
    vi: 'Tệp {file} bị từ chối: không phải GeoJSON, TopoJSON hay Shapefile nén zip đọc được ({got}).',
    en: 'The file {file} is refused: no readable GeoJSON, TopoJSON or zipped Shapefile ({got}).',
  },
  refusedEmpty: {
    vi: 'Tệp {file} bị từ chối: không có vùng nào trong tệp ({got}).',
    en: 'The file {file} is refused: there is no area in it ({got}).',
  },
  refusedColumn: {
    vi: 'Tệp {file} bị từ chối: không thấy cột mã hoặc tên xã; các cột có trong tệp: {got}. Hãy chỉ rõ bằng --code-field và --name-field.',
    en: 'The file {file} is refused: no column for the code or the name of a commune; its columns are: {got}. Name them with --code-field and --name-field.',
  },
  refusedCrs: {
    vi: 'Tệp {file} bị từ chối: toạ độ không phải độ kinh vĩ và không rõ hệ toạ độ ({got}). Hãy thêm --crs, ví dụ --crs EPSG:9210 (VN-2000, kinh tuyến trục 105°45’).',
    en: 'The file {file} is refused: its coordinates are not degrees and their system is unknown ({got}). Add --crs, for example --crs EPSG:9210 (VN-2000, central meridian 105°45′).',
  },
  refusedTwins: {
    vi: 'Tệp {file} bị từ chối: các xã sau bị xã khác phủ kín nên sẽ mất hết đất: {got}.',
    en: 'The file {file} is refused: these communes lie wholly under others and would lose all their ground: {got}.',
  },
  headRead: { vi: 'Đã đọc', en: 'Read' },
  read: {
    vi: '{format}, {features} đối tượng → {communes} xã/phường, {polygons} vùng, {holes} lỗ, {vertices} đỉnh; hệ toạ độ {crs}',
    en: '{format}, {features} features → {communes} communes, {polygons} polygons, {holes} holes, {vertices} vertices; coordinates {crs}',
  },
  fields: { vi: 'cột mã: {code}; cột tên: {name}', en: 'code from: {code}; name from: {name}' },
  none: { vi: '(không có)', en: '(none)' },
  headRings: { vi: 'Đã sửa từng vùng', en: 'Set right in the polygons' },
  nothing: { vi: 'không có gì phải sửa', en: 'nothing to set right' },
  headTopology: { vi: 'Chồng lấn và khe hở giữa các xã', en: 'Overlaps and gaps between communes' },
  overlap: {
    vi: 'chồng lấn: trước {before} km² ({n} chỗ) → sau {after} km²',
    en: 'overlap: before {before} km² ({n} places) → after {after} km²',
  },
  gap: {
    vi: 'khe hở: trước {before} km² ({n} chỗ) → sau {after} km² (lớn nhất còn lại {largest} ha)',
    en: 'gaps: before {before} km² ({n} places) → after {after} km² (largest left {largest} ha)',
  },
  notches: {
    vi: 'khe mở ra ngoài địa bàn, chạy sâu vào trong: đã khép {area} km²',
    en: 'seams that open to the outside and lead inside: {area} km² closed',
  },
  splinters: {
    vi: '{n} mảnh dưới 1 ha bị cắt rời được giao cho xã bên cạnh',
    en: '{n} cut-off pieces under 1 ha handed to the commune beside them',
  },
  changes: { vi: 'diện tích đổi nhiều nhất: {list}', en: 'areas that changed most: {list}' },
  hole: {
    vi: 'giữ nguyên một vùng trống {area} km² gần {lng}, {lat}: rộng và lớn, coi là hồ hoặc đất của nơi khác',
    en: 'kept an empty area of {area} km² near {lng}, {lat}: wide and large, taken for a lake or for somebody else’s ground',
  },
  headIssues: { vi: 'Cần xem lại', en: 'To be looked at' },
  issue: { vi: 'đối tượng {row}: {what}', en: 'feature {row}: {what}' },
  fileIssue: { vi: 'cả tệp: {what}', en: 'the whole file: {what}' },
  more: { vi: '… và {n} mục nữa', en: '… and {n} more' },
  headWritten: { vi: 'Đã ghi', en: 'Written' },
  dryRun: { vi: 'Chỉ thử: không ghi gì.', en: 'A trial: nothing was written.' },
  writtenPrecise: {
    vi: '{file}: bản chính xác để đếm, {vertices} đỉnh',
    en: '{file}: the precise copy to count on, {vertices} vertices',
  },
  writtenDrawing: {
    vi: '{file}: bản giản lược để vẽ, đường ranh còn {after} trong {before} đỉnh',
    en: '{file}: the simplified copy to draw, borders keep {after} of {before} vertices',
  },
  writtenSame: {
    vi: 'không cần bản giản lược: vẽ bằng chính bản chính xác',
    en: 'no simplified copy is needed: the precise one is drawn',
  },
  writtenTerritory: { vi: '{file}: thời kỳ địa giới {epoch}', en: '{file}: epoch {epoch}' },
  keptLayer: {
    vi: 'giữ lớp {layer}: mã xã khớp ({known}/{total})',
    en: 'kept layer {layer}: commune codes match ({known}/{total})',
  },
  droppedLayer: {
    vi: 'tháo lớp {layer} khỏi địa bàn (tệp vẫn còn): chỉ {known}/{total} mã xã có trong ranh giới mới',
    en: 'took layer {layer} off the territory (its file stays): only {known}/{total} commune codes are in the new boundaries',
  },
  noLayers: {
    vi: 'địa bàn chưa có lớp dữ liệu nào: xem geodata/README.md để đưa dữ liệu vào',
    en: 'the territory has no layer yet: see geodata/README.md on how to bring data',
  },
  illustrative: {
    vi: 'các lớp minh hoạ: chạy npx tsx geodata/scripts/illustrate.ts {territory} để camera và điểm mô hình nằm đúng trong xã',
    en: 'illustrative layers: run npx tsx geodata/scripts/illustrate.ts {territory} so that cameras and sites stand inside their communes',
  },
  next: {
    vi: 'Bước tiếp: npm run data (hoặc npm start) để bản đồ dùng ranh giới này.',
    en: 'Next: npm run data (or npm start), and the map uses these boundaries.',
  },
} as const satisfies Record<string, Bilingual>;

/** Fills {names} in one language's text. */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
