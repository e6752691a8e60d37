import { defineMessages } from '../../../i18n/messages';

/** Words of the step that asks for the VN-2000 zone of positions in metres. */
export const z = defineMessages({
  title: { vi: 'Toạ độ tính bằng mét', en: 'Positions in metres' },
  intro: {
    vi: '{rows} dòng có toạ độ VN-2000 tính bằng mét. Mỗi múi chiếu đặt các điểm vào một nơi khác.',
    en: '{rows} rows have VN-2000 positions in metres. Each zone puts the points elsewhere.',
  },
  sure: {
    vi: 'Chắc chắn: {zone} đặt {inside}/{rows} điểm vào địa bàn, múi kế tiếp chỉ đặt được {second}.',
    en: 'Certain: {zone} brings {inside} of {rows} points into the territory, the next best only {second}.',
  },
  sureAlone: {
    vi: 'Chắc chắn: chỉ {zone} đặt các điểm vào địa bàn ({inside}/{rows} điểm).',
    en: 'Certain: {zone} alone brings the points into the territory ({inside} of {rows}).',
  },
  sureTwo: {
    vi: 'Chắc chắn: tệp có hai múi, {zones}; mỗi điểm chỉ vừa một múi.',
    en: 'Certain: the file has two zones, {zones}; each point fits one of them only.',
  },
  chosen: { vi: 'Đã chọn: {zones}.', en: 'Chosen: {zones}.' },
  unsureTitle: { vi: 'Hãy chọn múi chiếu', en: 'Choose the zone' },
  unsure: {
    vi: 'Nhiều múi đặt được số điểm gần như nhau, nên phần mềm không tự chọn. Nhìn bản đồ: điểm phải rơi đúng khu dân cư, không lệch ra ngoài.',
    en: 'Several zones fit about as well, so nothing is chosen by itself. Look at the maps: the points must fall where people live, not beside the territory.',
  },
  noneFits: {
    vi: 'Không múi nào đặt được các điểm vào địa bàn. Có thể cột toạ độ bị đổi chỗ, hoặc tệp thuộc địa bàn khác.',
    en: 'No zone brings the points into the territory. The columns may be swapped, or the file is of another territory.',
  },
  nothingPlaced: {
    vi: 'Chưa dòng nào có toạ độ mét được đặt vào xã cho đến khi chọn.',
    en: 'Until then no row with a position in metres is placed.',
  },
  tm3: { vi: 'Múi 3°, kinh tuyến trục {meridian}', en: '3° zone, central meridian {meridian}' },
  utm: { vi: 'Múi 6° (UTM), kinh tuyến trục {meridian}', en: '6° zone (UTM), central meridian {meridian}' },
  short: { vi: '{meridian}', en: '{meridian}' },
  inside: {
    vi: '{inside}/{rows} điểm nằm trong địa bàn',
    en: '{inside} of {rows} points inside the territory',
  },
  shownPoints: { vi: 'bản đồ vẽ {shown} trên {all} điểm', en: 'the map draws {shown} of {all} points' },
  official: {
    vi: 'kinh tuyến trục quy định của tỉnh (trước 07/2025)',
    en: 'the central meridian that the province uses by rule (before 07/2025)',
  },
  suggested: {
    vi: 'Gợi ý: {zone} là múi tỉnh dùng theo quy định (trước 07/2025).',
    en: 'A hint: {zone} is what the province uses by rule (before 07/2025).',
  },
  use: { vi: 'Dùng múi này', en: 'Use this zone' },
  useSecond: { vi: 'Thêm làm múi thứ hai', en: 'Add as the second zone' },
  drop: { vi: 'Bỏ chọn', en: 'Do not use' },
  first: { vi: 'múi dùng trước', en: 'tried first' },
  second: { vi: 'múi thứ hai', en: 'tried second' },
  only: { vi: 'đang dùng', en: 'in use' },
  auto: { vi: 'Để phần mềm tự tìm', en: 'Let it be found out' },
  others: { vi: '{count} múi khác', en: '{count} other zones' },
  map: {
    vi: 'Bản đồ: {zone}, {inside} trên {rows} điểm trong địa bàn',
    en: 'Map: {zone}, {inside} of {rows} points inside',
  },
  legendIn: { vi: 'trong địa bàn', en: 'inside' },
  legendOut: { vi: 'ngoài địa bàn', en: 'outside' },
  legendFar: { vi: 'ngoài khung hình', en: 'beyond the frame' },
  twoNote: {
    vi: 'Tỉnh rộng qua hai kinh tuyến có thể có điểm ở cả hai múi: chọn múi chính trước, rồi thêm múi thứ hai.',
    en: 'A province that spans two meridians may have points in both zones: choose the main one first, then add the second.',
  },
});
