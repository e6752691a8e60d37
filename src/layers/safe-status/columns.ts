import { COMMUNE_CODE, COMMUNE_NAME, DISTRICT, PERIOD } from '../../domain/communeColumns';
import type { ColumnDefinition } from '../../domain/layer';
import type { Bilingual } from '../../domain/text';
import { UNIT_KINDS, type UnitKind } from './criteria';
import { criterionNames, unitKindNames } from './criterionMessages';

const RESULT_HINT: Bilingual = {
  vi: 'đạt / chưa đạt / chưa có minh chứng (để trống = chưa có minh chứng)',
  en: 'met / not-met / no-evidence (empty = no evidence)',
};
const DATE_HINT: Bilingual = {
  vi: 'Ngày văn bản, ngày/tháng/năm; để trống = chưa có minh chứng',
  en: 'Day of the document, yyyy-MM-dd; empty = no evidence',
};

const UNIT_ALIASES: Readonly<Record<UnitKind, readonly string[]>> = {
  residential: ['khu dân cư', 'KDC', 'thôn', 'thôn, tổ dân phố', 'khu phố'],
  agency: ['cơ quan', 'CQ'],
  enterprise: ['doanh nghiệp', 'DN'],
  school: ['cơ sở giáo dục', 'CSGD', 'nhà trường', 'trường học'],
};

const STEPS = [
  { id: 'managed', vi: 'tổng số', en: 'managed', words: ['tổng số', 'thuộc quản lý', 'quản lý'] },
  { id: 'registered', vi: 'đăng ký', en: 'registered', words: ['đăng ký', 'số đăng ký'] },
  { id: 'recognised', vi: 'được công nhận', en: 'recognised', words: ['được công nhận', 'công nhận', 'đạt'] },
] as const;

function unitColumns(): ColumnDefinition[] {
  return UNIT_KINDS.flatMap((kind) =>
    STEPS.map((step) => ({
      id: `${step.id}_${kind}`,
      name: { vi: `${unitKindNames[kind].vi}: ${step.vi}`, en: `${unitKindNames[kind].en}: ${step.en}` },
      aliases: UNIT_ALIASES[kind].flatMap((unit) =>
        step.words.flatMap((word) => [`${unit} ${word}`, `${word} ${unit}`]),
      ),
      required: false,
      hint: {
        vi: 'Số đơn vị; để trống = chưa báo cáo (khác số 0)',
        en: 'Number of units; empty = not reported (which is not 0)',
      },
    })),
  );
}

function criterion(
  id: keyof typeof criterionNames,
  column: string,
  aliases: string[],
  hint: Bilingual,
): ColumnDefinition {
  return {
    id: column,
    name: { vi: `${id} ${criterionNames[id].vi}`, en: `${id} ${criterionNames[id].en}` },
    aliases: [id, ...aliases],
    required: false,
    ...(hint === DATE_HINT && { kind: 'date' as const }),
    hint,
  };
}

/** The columns of safe-status.csv. */
export const columns: readonly ColumnDefinition[] = [
  COMMUNE_CODE,
  COMMUNE_NAME,
  DISTRICT,
  PERIOD,
  {
    id: 'status',
    name: { vi: 'Kết quả An toàn về ANTT', en: 'Safety status' },
    aliases: [
      'kết quả',
      'an toàn về ANTT',
      'an toàn ANTT',
      'an toàn về an ninh trật tự',
      'đạt an toàn về ANTT',
      'đạt chuẩn an toàn',
      'tình trạng',
      'trạng thái',
      'result',
      'safe status',
    ],
    answers: [
      'đạt',
      'đạt chuẩn',
      'chưa đạt',
      'không đạt',
      'đang xét',
      'chờ xét',
      'met',
      'not met',
      'in review',
    ],
    required: true,
    hint: {
      vi: 'đạt / chưa đạt / đang xét / để trống = chưa có dữ liệu; "x" hoặc "có" = đạt',
      en: 'met / not-met / in-review / no-data',
    },
  },
  {
    id: 'rule_version',
    name: { vi: 'Văn bản áp dụng', en: 'Rule version' },
    aliases: ['thông tư', 'căn cứ', 'tiêu chuẩn áp dụng', 'rule'],
    required: false,
    hint: {
      vi: 'TT124-2021 hoặc TT23-2012; để trống = theo năm',
      en: 'TT124-2021 or TT23-2012; empty = by year',
    },
  },
  {
    id: 'ranking',
    name: { vi: 'Xếp loại phong trào', en: 'Ranking of the movement' },
    aliases: ['xếp loại', 'phân loại', 'xếp loại phong trào toàn dân bảo vệ ANTQ', 'loại'],
    required: false,
    hint: {
      vi: 'Xuất sắc / Khá / Trung bình (khác với kết quả An toàn về ANTT)',
      en: 'excellent / good / average (another result than the safety status)',
    },
  },
  criterion('XA-1a', 'xa_1a_date', ['ngày nghị quyết', 'nghị quyết đảng ủy', 'nghị quyết'], DATE_HINT),
  criterion('XA-1b', 'xa_1b_date', ['ngày kế hoạch', 'kế hoạch UBND', 'kế hoạch'], DATE_HINT),
  criterion('XA-1c', 'xa_1c_date', ['ngày đăng ký', 'ngày đăng ký phấn đấu'], DATE_HINT),
  criterion('XA-1d', 'xa_1d', ['mô hình hiệu quả', 'có mô hình hoạt động hiệu quả'], RESULT_HINT),
  criterion('XA-2', 'xa_2', ['tiêu chí khoản 2, 3, 4', 'không để xảy ra vụ việc phức tạp'], RESULT_HINT),
  criterion('XA-3a', 'xa_3a', ['công an xã chủ động nắm tình hình'], RESULT_HINT),
  criterion('XA-3b', 'xa_3b', ['không có cá nhân vi phạm', 'không có vi phạm bị kỷ luật'], RESULT_HINT),
  ...unitColumns(),
  {
    id: 'decided_on',
    name: { vi: 'Ngày quyết định', en: 'Decided on' },
    aliases: ['ngày công nhận', 'ngày ra quyết định', 'ngày QĐ'],
    required: false,
    kind: 'date',
    hint: { vi: 'Ngày quyết định công nhận', en: 'Day of the decision' },
  },
];
