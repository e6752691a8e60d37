import { readCommune, readPeriod, type CommuneReference } from '../../domain/communeColumns';
import type { ParsedRow, RawRow } from '../../domain/layer';
import { RowReader } from '../../domain/rowReader';
import { vocabulary } from '../../domain/vocabulary';
import {
  UNIT_KINDS,
  type CriterionResult,
  type Evidence,
  type RuleVersion,
  type UnitCounts,
  type UnitKind,
} from './criteria';

export const STATUSES = ['not-met', 'met', 'in-review', 'no-data'] as const;
/** The yearly result; its position in STATUSES is its value in the `status` column. */
export type SafetyStatus = (typeof STATUSES)[number];

/** Ranking of the movement (QĐ 510/QĐ-BCA-V05): another result than the standard, never mixed with it. */
export type Ranking = 'excellent' | 'good' | 'average';

/** One commune's result in one period. */
export interface SafeStatusRow extends CommuneReference, Evidence {
  /** As written; null when the file has no period column. */
  readonly period: string | null;
  readonly status: SafetyStatus;
  /** Null: the one in force in the year of the period. */
  readonly ruleVersion: RuleVersion | null;
  readonly ranking: Ranking | null;
  readonly decidedOn: string | null;
}

const statusWords = vocabulary<SafetyStatus>({
  met: [
    'đạt',
    'đạt chuẩn',
    'đã đạt',
    'được công nhận',
    'công nhận',
    'an toàn',
    'x',
    'có',
    '1',
    'Đ',
    '✓',
    '✔',
    'yes',
    'true',
  ],
  'not-met': [
    'chưa đạt',
    'không đạt',
    'chưa',
    'không',
    'không được công nhận',
    'chưa công nhận',
    'KĐ',
    'CĐ',
    '0',
    '✕',
    '✗',
    'no',
    'false',
  ],
  'in-review': [
    'đang xét',
    'chờ xét',
    'đang thẩm định',
    'chờ công nhận',
    'đang chờ',
    '…',
    'pending',
    'review',
  ],
  'no-data': [
    'chưa có dữ liệu',
    'chưa có số liệu',
    'không có số liệu',
    'không có dữ liệu',
    'chưa báo cáo',
    'unknown',
  ],
});

const resultWords = vocabulary<CriterionResult>({
  met: ['đạt', 'x', 'có', '1', 'Đ', '✓', '✔', 'yes', 'true'],
  'not-met': ['chưa đạt', 'không đạt', 'không', 'KĐ', 'CĐ', '0', '✕', '✗', 'no', 'false'],
  'no-evidence': [
    'chưa có minh chứng',
    'thiếu minh chứng',
    'không có minh chứng',
    'chưa có',
    'chưa đánh giá',
  ],
});

const rankingWords = vocabulary<Ranking>({
  excellent: ['xuất sắc', 'XS', 'loại xuất sắc'],
  good: ['khá', 'loại khá'],
  average: ['trung bình', 'TB', 'loại trung bình'],
});

const ruleWords = vocabulary<RuleVersion>({
  'TT124-2021': ['124/2021', '124/2021/TT-BCA', 'TT 124/2021/TT-BCA', 'Thông tư 124/2021/TT-BCA', 'TT 124'],
  'TT23-2012': ['23/2012', '23/2012/TT-BCA', 'TT 23/2012/TT-BCA', 'Thông tư 23/2012/TT-BCA', 'TT 23'],
});

/** Reads one row; rejects it when the commune, the status or a count cannot be trusted. Never throws. */
export function parseRow(raw: RawRow, rowNumber: number): ParsedRow<SafeStatusRow> {
  const reader = new RowReader(raw, rowNumber);
  const row: SafeStatusRow = {
    ...readCommune(reader, { required: true }),
    period: readPeriod(reader),
    status: reader.word('status', statusWords, 'no-data'),
    ruleVersion: reader.word('rule_version', ruleWords, null),
    ranking: reader.word('ranking', rankingWords, null),
    dates: {
      'XA-1a': reader.date('xa_1a_date', 'warning'),
      'XA-1b': reader.date('xa_1b_date', 'warning'),
      'XA-1c': reader.date('xa_1c_date', 'warning'),
    },
    stated: {
      'XA-1d': reader.word('xa_1d', resultWords, 'no-evidence', 'warning'),
      'XA-2': reader.word('xa_2', resultWords, 'no-evidence', 'warning'),
      'XA-3a': reader.word('xa_3a', resultWords, 'no-evidence', 'warning'),
      'XA-3b': reader.word('xa_3b', resultWords, 'no-evidence', 'warning'),
    },
    units: Object.fromEntries(UNIT_KINDS.map((kind) => [kind, readUnits(reader, kind)])) as Record<
      UnitKind,
      UnitCounts
    >,
    decidedOn: reader.date('decided_on', 'warning'),
  };
  return { row: reader.failed ? null : row, issues: reader.issues };
}

/** Counts of one kind; a part larger than its whole makes the row untrustworthy. */
function readUnits(reader: RowReader, kind: UnitKind): UnitCounts {
  const counts = {
    managed: reader.count(`managed_${kind}`),
    registered: reader.count(`registered_${kind}`),
    recognised: reader.count(`recognised_${kind}`),
  };
  if (counts.registered !== null && counts.managed !== null && counts.registered > counts.managed)
    reader.report('subsetExceedsTotal', `registered_${kind}`, `${counts.registered} > ${counts.managed}`);
  if (counts.recognised !== null && counts.registered !== null && counts.recognised > counts.registered)
    reader.report('subsetExceedsTotal', `recognised_${kind}`, `${counts.recognised} > ${counts.registered}`);
  return counts;
}
