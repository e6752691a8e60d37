import type { Bilingual } from '../../domain/text';
import type { CriterionId, CriterionResult, RuleVersion, UnitKind } from './criteria';
import type { Ranking } from './schema';
import { defineMessages } from '../../i18n/messages';

/** Words of criteria, kinds of units, rankings and rule sets: for panel, table and files, not for the first paint. */
export const criterionNames: Readonly<Record<CriterionId, Bilingual>> = defineMessages({
  'XA-1a': { vi: 'Đảng ủy có nghị quyết trong quý I', en: 'Party committee resolution in the first quarter' },
  'XA-1b': { vi: 'UBND có kế hoạch bảo đảm ANTT', en: "People's Committee plan on security and order" },
  'XA-1c': { vi: 'Đăng ký phấn đấu đạt tiêu chuẩn', en: 'Registered to strive for the standard' },
  'XA-1d': { vi: 'Có ít nhất 01 mô hình hoạt động hiệu quả', en: 'At least one effective model' },
  'XA-2': {
    vi: 'Không để xảy ra vụ việc phức tạp; kiềm chế, giảm tội phạm',
    en: 'No complex incidents; crime contained and reduced',
  },
  'XA-3a': {
    vi: 'Công an xã chủ động nắm tình hình, kịp thời tham mưu',
    en: 'Commune police well informed, advising in time',
  },
  'XA-3b': { vi: 'Không có cá nhân vi phạm bị kỷ luật', en: 'Nobody disciplined for a violation' },
  'XA-4a': { vi: '100 % đơn vị thuộc quản lý đăng ký', en: '100 % of managed units registered' },
  'XA-4b': {
    vi: 'Ít nhất 70 % đơn vị đăng ký được công nhận',
    en: 'At least 70 % of registered units recognised',
  },
});

export const resultNames: Readonly<Record<CriterionResult, Bilingual>> = defineMessages({
  met: { vi: 'đạt', en: 'met' },
  'not-met': { vi: 'chưa đạt', en: 'not met' },
  'no-evidence': { vi: 'chưa có minh chứng', en: 'no evidence yet' },
});

export const unitKindNames: Readonly<Record<UnitKind, Bilingual>> = defineMessages({
  residential: { vi: 'khu dân cư', en: 'residential areas' },
  agency: { vi: 'cơ quan', en: 'agencies' },
  enterprise: { vi: 'doanh nghiệp', en: 'enterprises' },
  school: { vi: 'cơ sở giáo dục', en: 'schools' },
});

export const rankingNames: Readonly<Record<Ranking, Bilingual>> = defineMessages({
  excellent: { vi: 'Xuất sắc', en: 'Excellent' },
  good: { vi: 'Khá', en: 'Good' },
  average: { vi: 'Trung bình', en: 'Average' },
});

export const ruleNames: Readonly<Record<RuleVersion, Bilingual>> = defineMessages({
  'TT124-2021': { vi: 'Thông tư 124/2021/TT-BCA', en: 'Circular 124/2021/TT-BCA' },
  'TT23-2012': { vi: 'Thông tư 23/2012/TT-BCA', en: 'Circular 23/2012/TT-BCA' },
});
