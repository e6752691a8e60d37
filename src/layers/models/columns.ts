import { COMMUNE_CODE, COMMUNE_NAME, DISTRICT } from '../../domain/communeColumns';
import type { ColumnDefinition } from '../../domain/layer';
import { LATITUDE, LONGITUDE } from '../../domain/positionColumns';

/** The columns of models.csv: one row is one site of one model. */
export const columns: readonly ColumnDefinition[] = [
  {
    id: 'model',
    name: { vi: 'Tên mô hình', en: 'Model' },
    aliases: ['mô hình', 'tên gọi mô hình', 'tên mô hình, điển hình', 'model name'],
    required: true,
    hint: { vi: 'Tên chính thức của mô hình', en: 'Official name of the model' },
  },
  {
    id: 'aliases',
    name: { vi: 'Tên gọi khác', en: 'Aliases' },
    aliases: ['tên khác', 'cách viết khác', 'other names'],
    required: false,
    hint: { vi: 'Các cách viết khác, ngăn bằng dấu ;', en: 'Other spellings, separated by ;' },
  },
  {
    id: 'group',
    name: { vi: 'Nhóm', en: 'Group' },
    aliases: ['nhóm mô hình', 'loại mô hình', 'lĩnh vực', 'category'],
    required: false,
    hint: {
      vi: 'camera, tự quản, ánh sáng, PCCC, tôn giáo, tái hòa nhập, ma túy, tuần tra',
      en: 'camera, self-management, lighting, fire, religion, reintegration, drugs, patrol',
    },
  },
  {
    id: 'site',
    name: { vi: 'Điểm', en: 'Site' },
    aliases: ['điểm mô hình', 'tên điểm', 'nơi áp dụng', 'địa điểm', 'location'],
    required: false,
    hint: {
      vi: 'Nơi áp dụng: khu phố, thôn, trường …',
      en: 'Where it is applied: quarter, hamlet, school …',
    },
  },
  LONGITUDE,
  LATITUDE,
  COMMUNE_CODE,
  COMMUNE_NAME,
  DISTRICT,
  {
    id: 'teams',
    name: { vi: 'Số tổ', en: 'Teams' },
    aliases: ['tổ', 'số lượng tổ', 'số tổ tự quản'],
    required: false,
    hint: { vi: 'Số tổ tại điểm; để trống = không ghi', en: 'Teams at the site; empty = not reported' },
  },
  {
    id: 'stage',
    name: { vi: 'Giai đoạn', en: 'Stage' },
    aliases: ['tình trạng', 'trạng thái', 'tình hình hoạt động', 'status'],
    required: false,
    hint: {
      vi: 'đề xuất, ra mắt, đang hoạt động, đã sơ kết, nhân rộng, thanh loại',
      en: 'proposed, launched, active, reviewed, replicated, removed',
    },
  },
  {
    id: 'launched',
    name: { vi: 'Ngày ra mắt', en: 'Launched' },
    aliases: ['ra mắt', 'ngày thành lập', 'thời gian ra mắt', 'thời gian thành lập', 'launch date'],
    required: false,
    kind: 'date',
    hint: { vi: 'Ngày/tháng/năm', en: 'yyyy-MM-dd' },
  },
  {
    id: 'reviews',
    name: { vi: 'Sơ kết, tổng kết', en: 'Reviews' },
    aliases: ['sơ kết', 'tổng kết', 'ngày sơ kết', 'ngày sơ kết, tổng kết', 'đánh giá'],
    required: false,
    hint: {
      vi: '15/03/2016: hiệu quả; 20/03/2017: chưa hiệu quả',
      en: '2016-03-15:effective;2017-03-20:ineffective',
    },
  },
  {
    id: 'scope',
    name: { vi: 'Phạm vi nhân rộng', en: 'Scope' },
    aliases: ['phạm vi', 'cấp nhân rộng', 'nhân rộng'],
    required: false,
    hint: {
      vi: 'xã, tỉnh, toàn quốc; để trống = chưa nhân rộng',
      en: 'commune, province, nation; empty = not replicated',
    },
  },
  {
    id: 'removed',
    name: { vi: 'Ngày thanh loại', en: 'Removed' },
    aliases: ['thanh loại', 'ngày dừng', 'ngày giải thể', 'removal date'],
    required: false,
    kind: 'date',
    hint: { vi: 'Ngày/tháng/năm; để trống = còn hoạt động', en: 'yyyy-MM-dd; empty = still there' },
  },
  {
    id: 'removed_reason',
    name: { vi: 'Lý do thanh loại', en: 'Reason of removal' },
    aliases: ['lý do', 'reason'],
    required: false,
    hint: { vi: 'Ngắn gọn, không ghi tên người', en: 'Short, no names of persons' },
  },
];
