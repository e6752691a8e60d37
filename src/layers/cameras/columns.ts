import { COMMUNE_CODE } from '../../domain/communeColumns';
import type { ColumnDefinition } from '../../domain/layer';
import { LATITUDE, LONGITUDE } from '../../domain/positionColumns';

/** The columns of cameras.csv. A camera needs only a position. */
export const columns: readonly ColumnDefinition[] = [
  {
    id: 'id',
    name: { vi: 'Số hiệu', en: 'Id' },
    aliases: ['mã camera', 'số hiệu camera', 'ký hiệu', 'camera id', 'id camera'],
    required: false,
    hint: {
      vi: 'Số hiệu riêng của camera; dùng để nhận ra dòng trùng',
      en: "The camera's own number; finds duplicates",
    },
  },
  { ...LONGITUDE, required: true },
  { ...LATITUDE, required: true },
  {
    id: 'bearing',
    name: { vi: 'Hướng', en: 'Bearing' },
    aliases: [
      'hướng nhìn',
      'hướng quan sát',
      'góc phương vị',
      'phương vị',
      'azimuth',
      'heading',
      'direction',
    ],
    required: false,
    hint: {
      vi: 'Độ, theo chiều kim đồng hồ từ hướng bắc, hoặc Đông Bắc, ĐB …; để trống = không rõ',
      en: 'Degrees clockwise from north, or northeast, NE …; empty = unknown',
    },
  },
  {
    id: 'fov',
    name: { vi: 'Góc nhìn', en: 'Field of view' },
    aliases: ['góc quan sát', 'góc mở', 'trường nhìn', 'fov_deg', 'angle'],
    required: false,
    hint: { vi: 'Độ, lớn hơn 0 đến 360', en: 'Degrees, above 0 up to 360' },
  },
  {
    id: 'range_m',
    name: { vi: 'Tầm xa (m)', en: 'Range (m)' },
    aliases: [
      'tầm xa',
      'tầm nhìn',
      'tầm quan sát',
      'bán kính',
      'cự ly',
      'bán kính quan sát',
      'range',
      'radius',
      'radius_m',
    ],
    required: false,
    hint: {
      vi: 'Mét; để trống thì camera được đếm nhưng không tính diện tích',
      en: 'Metres; empty: counted, covers nothing',
    },
  },
  {
    id: 'kind',
    name: { vi: 'Loại', en: 'Kind' },
    aliases: ['loại camera', 'kiểu', 'type'],
    required: false,
    hint: { vi: 'cố định hoặc 360', en: 'fixed or 360' },
  },
  {
    id: 'funding',
    name: { vi: 'Nguồn kinh phí', en: 'Funding' },
    aliases: ['nguồn vốn', 'nguồn', 'kinh phí', 'nguồn lắp đặt'],
    required: false,
    hint: { vi: 'ngân sách hoặc xã hội hóa', en: 'budget or social' },
  },
  {
    id: 'owner',
    name: { vi: 'Loại chủ sở hữu', en: 'Kind of owner' },
    aliases: ['loại chủ quản', 'đơn vị quản lý', 'chủ quản', 'owner kind'],
    required: false,
    hint: {
      vi: 'hộ, cơ quan, doanh nghiệp, xã: không ghi tên',
      en: 'household, agency, enterprise, commune: no names',
    },
  },
  {
    id: 'state',
    name: { vi: 'Tình trạng', en: 'State' },
    aliases: ['trạng thái', 'hoạt động', 'tình trạng hoạt động', 'status'],
    answers: ['hoạt động', 'đang hoạt động', 'hỏng', 'hư hỏng', 'không hoạt động', 'working', 'broken'],
    required: false,
    hint: { vi: 'hoạt động, hỏng, để trống = chưa rõ', en: 'working, broken, empty = unknown' },
  },
  {
    id: 'qcvn',
    name: { vi: 'QCVN 135:2024', en: 'QCVN 135:2024' },
    aliases: ['đạt QCVN', 'hợp quy', 'quy chuẩn'],
    required: false,
    hint: { vi: 'có, không, để trống = chưa rõ', en: 'yes, no, empty = unknown' },
  },
  {
    id: 'installed',
    name: { vi: 'Ngày lắp', en: 'Installed' },
    aliases: ['ngày lắp đặt', 'thời gian lắp đặt', 'ngày đưa vào sử dụng', 'install date'],
    required: false,
    kind: 'date',
    hint: {
      vi: 'Ngày/tháng/năm; để trống = đã có từ trước',
      en: 'yyyy-MM-dd; empty = has always been there',
    },
  },
  {
    id: 'removed',
    name: { vi: 'Ngày tháo', en: 'Removed' },
    aliases: ['ngày tháo dỡ', 'ngày thanh lý', 'removal date'],
    required: false,
    kind: 'date',
    hint: { vi: 'Ngày/tháng/năm; để trống = còn lắp', en: 'yyyy-MM-dd; empty = still there' },
  },
  COMMUNE_CODE,
  {
    id: 'cases',
    name: { vi: 'Số vụ phát hiện', en: 'Cases' },
    aliases: ['số vụ', 'vụ việc', 'số vụ nhờ camera'],
    required: false,
    hint: { vi: 'Cộng dồn từ khi lắp', en: 'Running sum since installation' },
  },
  {
    id: 'arrests',
    name: { vi: 'Số đối tượng bị bắt', en: 'Arrests' },
    aliases: ['số đối tượng', 'đối tượng', 'bắt giữ'],
    required: false,
    hint: { vi: 'Cộng dồn từ khi lắp; chỉ ghi số', en: 'Running sum since installation; a number only' },
  },
];
