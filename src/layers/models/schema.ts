import { readCommune, type CommuneReference } from '../../domain/communeColumns';
import { parseDate } from '../../domain/parseDate';
import type { ParsedRow, RawRow } from '../../domain/layer';
import { readPosition } from '../../domain/positionColumns';
import { RowReader } from '../../domain/rowReader';
import { vocabulary } from '../../domain/vocabulary';

export const MODEL_GROUPS = [
  'camera',
  'self-management',
  'lighting',
  'fire',
  'religion',
  'reintegration',
  'drugs',
  'patrol',
  'other',
] as const;
export type ModelGroup = (typeof MODEL_GROUPS)[number];

export const STAGES = ['proposed', 'launched', 'active', 'reviewed', 'replicated', 'removed'] as const;
/** Lifecycle: đề xuất → ra mắt → đang hoạt động → sơ kết, tổng kết → nhân rộng → thanh loại. */
export type Stage = (typeof STAGES)[number];

export type Rating = 'effective' | 'ineffective' | 'unrated';
/** One sơ kết or tổng kết. */
export interface Review {
  readonly date: string;
  readonly rating: Rating;
}

export type Scope = 'commune' | 'province' | 'nation';

/** One site (điểm) of one model. Dates are yyyy-MM-dd. */
export interface ModelSiteRow extends CommuneReference {
  readonly model: string;
  /** Other spellings of the model's name. */
  readonly aliases: readonly string[];
  readonly group: ModelGroup;
  readonly site: string;
  /** Degrees; both null when only the commune is known. */
  readonly lng: number | null;
  readonly lat: number | null;
  /** Teams (tổ) at the site; null when not reported, which is not 0. */
  readonly teams: number | null;
  readonly stage: Stage;
  readonly launched: string | null;
  /** Oldest first. */
  readonly reviews: readonly Review[];
  /** How far it was replicated; null when it was not. */
  readonly scope: Scope | null;
  readonly removed: string | null;
  readonly removedReason: string;
}

const groupWords = vocabulary<ModelGroup>({
  camera: ['camera an ninh', 'camera và công nghệ', 'camera, công nghệ', 'công nghệ', 'camera & công nghệ'],
  'self-management': ['tự quản', 'tự quản về ANTT', 'liên gia tự quản', 'self management'],
  lighting: [
    'ánh sáng',
    'ánh sáng, đường, trường học',
    'ánh sáng an ninh',
    'đường',
    'trường học',
    'cổng trường an toàn',
  ],
  fire: ['PCCC', 'phòng cháy', 'phòng cháy chữa cháy', 'tổ liên gia an toàn PCCC'],
  religion: ['tôn giáo', 'dân tộc', 'tôn giáo, dân tộc'],
  reintegration: ['tái hòa nhập', 'tái hòa nhập cộng đồng', 'hoàn lương'],
  drugs: ['ma túy', 'phòng chống ma túy', 'cai nghiện'],
  patrol: ['tuần tra', 'câu lạc bộ', 'tuần tra, câu lạc bộ', 'CLB', 'tuần tra nhân dân'],
  other: ['khác', 'nhóm khác'],
});

const stageWords = vocabulary<Stage>({
  proposed: ['đề xuất', 'dự kiến', 'đang xây dựng'],
  launched: ['ra mắt', 'mới ra mắt', 'thành lập'],
  active: ['đang hoạt động', 'hoạt động', 'duy trì', 'đang duy trì', 'hoạt động hiệu quả'],
  reviewed: ['đã sơ kết', 'sơ kết', 'tổng kết', 'đã tổng kết', 'sơ kết, tổng kết'],
  replicated: ['nhân rộng', 'đã nhân rộng'],
  removed: ['thanh loại', 'giải thể', 'dừng', 'dừng hoạt động', 'đã thanh loại', 'ngừng hoạt động'],
});

const ratingWords = vocabulary<Rating>({
  effective: ['hiệu quả', 'tốt', 'khá', 'có hiệu quả', 'đạt'],
  ineffective: ['không hiệu quả', 'kém', 'chưa hiệu quả', 'kém hiệu quả', 'không đạt'],
  unrated: ['chưa đánh giá', 'không đánh giá', 'chưa xếp loại'],
});

const scopeWords = vocabulary<Scope>({
  commune: ['xã', 'cấp xã', 'toàn xã', 'phường'],
  province: ['tỉnh', 'cấp tỉnh', 'toàn tỉnh', 'thành phố'],
  nation: ['toàn quốc', 'cả nước', 'national', 'trung ương'],
});

/** Reads one site. It needs a model name and a place: a position, or a commune. Never throws. */
export function parseRow(raw: RawRow, rowNumber: number): ParsedRow<ModelSiteRow> {
  const reader = new RowReader(raw, rowNumber);
  const position = readPosition(reader, { required: false });
  const commune = readCommune(reader, { required: false });
  if (position === null && commune.code === null && commune.name === null && !reader.failed)
    reader.report('missing', 'lng', '');
  const row: ModelSiteRow = {
    ...commune,
    model: reader.text('model', { required: true }),
    aliases: listOf(reader.text('aliases')),
    group: reader.word('group', groupWords, 'other', 'warning'),
    site: reader.text('site'),
    lng: position?.lng ?? null,
    lat: position?.lat ?? null,
    teams: reader.count('teams'),
    stage: reader.word('stage', stageWords, 'active'),
    launched: reader.date('launched'),
    reviews: readReviews(reader),
    scope: reader.word('scope', scopeWords, null, 'warning'),
    removed: reader.date('removed'),
    removedReason: reader.text('removed_reason'),
  };
  if (row.launched !== null && row.removed !== null && row.removed < row.launched)
    reader.report('outOfRange', 'removed', `${row.removed} < ${row.launched}`);
  if (row.stage === 'removed' && row.removed === null) reader.report('missing', 'removed', '', 'warning');
  return { row: reader.failed ? null : row, issues: reader.issues };
}

/** "2016-03-15:effective; 20/03/2017: không hiệu quả": date and rating; an unreadable review is a warning and left out. */
function readReviews(reader: RowReader): readonly Review[] {
  const cell = reader.text('reviews');
  const reviews: Review[] = [];
  for (const part of listOf(cell)) {
    const at = part.indexOf(':');
    const dateText = (at < 0 ? part : part.slice(0, at)).trim();
    const ratingText = at < 0 ? '' : part.slice(at + 1).trim();
    const date = parseDate(dateText);
    const rating = ratingText === '' ? 'unrated' : ratingWords.read(ratingText);
    if (date === null) reader.report('notADate', 'reviews', part, 'warning');
    else if (rating === null) reader.report('unknownValue', 'reviews', part, 'warning');
    else reviews.push({ date, rating });
  }
  return reviews.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function listOf(cell: string): string[] {
  return cell
    .split(/[;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
