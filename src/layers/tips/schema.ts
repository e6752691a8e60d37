import { readCommune, readPeriod, type CommuneReference } from '../../domain/communeColumns';
import type { ParsedRow, RawRow } from '../../domain/layer';
import { RowReader } from '../../domain/rowReader';
import { vocabulary } from '../../domain/vocabulary';

/**
 * What tips may be about. A closed list on purpose: a free text column is where an informant's name would end up, so any
 * other word is counted under `other` and the word itself is not kept.
 */
export const TIP_CATEGORIES = [
  'social-order',
  'drugs',
  'economy',
  'environment',
  'traffic',
  'fire',
  'cyber',
  'security',
  'gambling',
  'other',
  'unspecified',
] as const;
export type TipCategory = (typeof TIP_CATEGORIES)[number];

/** A count of tips; never a record of a person. */
export interface TipCountRow extends CommuneReference {
  readonly period: string | null;
  readonly category: TipCategory;
  /** Tips received (nguồn tin). */
  readonly received: number;
  /** Of which valuable: a subset of received, never added to it. Null = not reported. */
  readonly valuable: number | null;
  /** Cases solved and arrests made through tips; null = not reported. */
  readonly solved: number | null;
  readonly arrests: number | null;
}

const categoryWords = vocabulary<TipCategory>({
  'social-order': [
    'trật tự xã hội',
    'tội phạm về trật tự xã hội',
    'hình sự',
    'tội phạm hình sự',
    'trộm cắp',
    'theft',
    'crime',
    'social order',
    'TTXH',
  ],
  drugs: ['ma túy', 'tội phạm về ma túy', 'drug'],
  economy: ['kinh tế', 'tội phạm kinh tế', 'buôn lậu', 'kinh tế, chức vụ', 'economic', 'smuggling'],
  environment: ['môi trường', 'tội phạm môi trường'],
  traffic: ['giao thông', 'trật tự an toàn giao thông', 'TTATGT', 'an toàn giao thông'],
  fire: ['PCCC', 'phòng cháy', 'cháy nổ', 'phòng cháy, chữa cháy', 'vũ khí, vật liệu nổ', 'weapons'],
  cyber: [
    'công nghệ cao',
    'tội phạm công nghệ cao',
    'lừa đảo qua mạng',
    'tội phạm sử dụng công nghệ cao',
    'fraud',
    'lừa đảo',
  ],
  security: ['an ninh', 'an ninh quốc gia', 'an ninh trật tự', 'ANTT', 'national security'],
  gambling: ['cờ bạc', 'đánh bạc', 'tệ nạn xã hội', 'tệ nạn', 'social evils'],
  other: ['khác', 'lĩnh vực khác', 'others'],
  unspecified: ['không phân loại', 'chưa phân loại', 'chung', 'tất cả', 'tổng', 'all', 'general'],
});

/** Reads one count; a part larger than its whole rejects the row. Never throws. */
export function parseRow(raw: RawRow, rowNumber: number): ParsedRow<TipCountRow> {
  const reader = new RowReader(raw, rowNumber);
  const received = reader.count('received', { required: true });
  const valuable = reader.count('valuable');
  if (received !== null && valuable !== null && valuable > received)
    reader.report('subsetExceedsTotal', 'valuable', `${valuable} > ${received}`);
  const rest = {
    ...readCommune(reader, { required: true }),
    period: readPeriod(reader),
    category: readCategory(reader),
    valuable,
    solved: reader.count('solved'),
    arrests: reader.count('arrests'),
  };
  if (received === null || reader.failed) return { row: null, issues: reader.issues };
  return { row: { ...rest, received }, issues: reader.issues };
}

function readCategory(reader: RowReader): TipCategory {
  const cell = reader.text('category');
  if (cell === '') return 'unspecified';
  const known = categoryWords.read(cell);
  if (known !== null) return known;
  // The word is not repeated: it may be the very thing that must not be kept.
  reader.report('unknownValue', 'category', '', 'warning');
  return 'other';
}
