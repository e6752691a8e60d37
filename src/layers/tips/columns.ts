import { COMMUNE_CODE, COMMUNE_NAME, DISTRICT, PERIOD } from '../../domain/communeColumns';
import type { ColumnDefinition } from '../../domain/layer';

/** The columns of tips.csv. There is no column for a person, an address, a text or a time. */
export const columns: readonly ColumnDefinition[] = [
  COMMUNE_CODE,
  COMMUNE_NAME,
  DISTRICT,
  PERIOD,
  {
    id: 'category',
    name: { vi: 'Lĩnh vực', en: 'Category' },
    aliases: ['loại tin', 'loại', 'phân loại', 'nhóm', 'loại nguồn tin', 'type'],
    required: false,
    hint: {
      vi: 'trật tự xã hội, ma túy, kinh tế, môi trường, giao thông, cháy nổ, công nghệ cao, an ninh, cờ bạc, khác',
      en: 'social-order, drugs, economy, environment, traffic, fire, cyber, security, gambling, other',
    },
  },
  {
    id: 'received',
    name: { vi: 'Nguồn tin nhận được', en: 'Received' },
    aliases: [
      'số tin',
      'số tin báo',
      'nguồn tin',
      'số nguồn tin',
      'tin báo',
      'tin báo tố giác',
      'tổng số tin',
      'tổng số nguồn tin',
      'tiếp nhận',
      'số tin tiếp nhận',
      'tips',
    ],
    required: true,
    hint: { vi: 'Số nguồn tin trong kỳ', en: 'Number of tips in the period' },
  },
  {
    id: 'valuable',
    name: { vi: 'Có giá trị', en: 'Valuable' },
    aliases: ['tin có giá trị', 'nguồn tin có giá trị', 'trong đó có giá trị', 'số tin có giá trị'],
    required: false,
    hint: {
      vi: 'Nằm trong số nhận được; để trống = không báo cáo',
      en: 'A part of received; empty = not reported',
    },
  },
  {
    id: 'solved',
    name: { vi: 'Số vụ khám phá', en: 'Cases solved' },
    aliases: ['số vụ', 'vụ án', 'vụ án khám phá', 'số vụ án khám phá', 'khám phá'],
    required: false,
    hint: { vi: 'Số vụ qua nguồn tin của dân', en: 'Cases solved through tips' },
  },
  {
    id: 'arrests',
    name: { vi: 'Số đối tượng bắt giữ', en: 'Arrests' },
    aliases: ['đối tượng', 'số đối tượng', 'bắt giữ', 'đối tượng bắt giữ'],
    required: false,
    hint: { vi: 'Chỉ ghi số', en: 'A number only' },
  },
];
