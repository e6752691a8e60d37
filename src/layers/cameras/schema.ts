import type { ParsedRow, RawRow } from '../../domain/layer';
import { COMMUNE_CODE } from '../../domain/communeColumns';
import { readPosition } from '../../domain/positionColumns';
import { RowReader } from '../../domain/rowReader';
import { vocabulary } from '../../domain/vocabulary';

export const CAMERA_STATES = ['working', 'broken', 'unknown'] as const;
export type CameraState = (typeof CAMERA_STATES)[number];
export type CameraKind = 'fixed' | '360';
export type Funding = 'budget' | 'social';
/** Kind of owner; never who. */
export type OwnerKind = 'household' | 'agency' | 'enterprise' | 'commune';
export type Compliance = 'yes' | 'no' | 'unknown';

/** Largest range in metres that is read at all, and the largest that a grouped number ("1.500") may mean. */
const RANGE_MAX = 1_000_000;
const RANGE_GROUPED_MAX = 10_000;

/** One surveillance camera. */
export interface CameraRow {
  /** The office's own number; null when the file has none. */
  readonly id: string | null;
  readonly lng: number;
  readonly lat: number;
  readonly code: string | null;
  /** Degrees clockwise from north, [0, 360); null = unknown. */
  readonly bearing: number | null;
  /** Degrees, (0, 360]; null = unknown. */
  readonly fov: number | null;
  /** Metres, > 0; null = unknown: counted, covers nothing. */
  readonly range: number | null;
  readonly kind: CameraKind | null;
  readonly funding: Funding | null;
  readonly owner: OwnerKind | null;
  readonly state: CameraState;
  /** Meets QCVN 135:2024. */
  readonly qcvn: Compliance;
  /** yyyy-MM-dd; null = has always been there. */
  readonly installed: string | null;
  readonly removed: string | null;
  /** Cases and arrests it helped with; null = not reported. */
  readonly cases: number | null;
  readonly arrests: number | null;
}

const kindWords = vocabulary<CameraKind>({
  fixed: ['cố định', 'thân', 'bullet', 'dome'],
  '360': ['360°', 'toàn cảnh', 'xoay', 'ptz', 'quay quét', 'speed dome', '360 độ'],
});
const fundingWords = vocabulary<Funding>({
  budget: ['ngân sách', 'ngân sách nhà nước', 'NSNN', 'NS', 'nhà nước'],
  social: ['xã hội hóa', 'xã hội hoá', 'XHH', 'vận động', 'nhân dân đóng góp'],
});
const ownerWords = vocabulary<OwnerKind>({
  household: ['hộ', 'hộ dân', 'hộ gia đình', 'gia đình'],
  agency: ['cơ quan', 'cơ quan, đơn vị', 'trường học'],
  enterprise: ['doanh nghiệp', 'công ty', 'cơ sở kinh doanh'],
  commune: ['xã', 'phường', 'UBND xã', 'UBND phường', 'công an xã', 'công an phường'],
});
const stateWords = vocabulary<CameraState>({
  working: ['hoạt động', 'đang hoạt động', 'tốt', 'bình thường', 'còn hoạt động', 'x', 'ok', '1'],
  broken: ['hỏng', 'hư', 'hư hỏng', 'không hoạt động', 'mất tín hiệu', 'hỏng hóc', '0'],
  unknown: ['không rõ', 'chưa rõ', 'chưa kiểm tra'],
});
/** Points of the compass, in degrees. A single "N" is nam for one reader and north for the other, so it is neither. */
const compassWords = vocabulary<'0' | '45' | '90' | '135' | '180' | '225' | '270' | '315'>({
  '0': ['bắc', 'B', 'hướng bắc', 'phía bắc', 'north'],
  '45': ['đông bắc', 'ĐB', 'hướng đông bắc', 'phía đông bắc', 'northeast', 'NE'],
  '90': ['đông', 'Đ', 'hướng đông', 'phía đông', 'east', 'E'],
  '135': ['đông nam', 'ĐN', 'hướng đông nam', 'phía đông nam', 'southeast', 'SE'],
  '180': ['nam', 'hướng nam', 'phía nam', 'south', 'S'],
  '225': ['tây nam', 'TN', 'hướng tây nam', 'phía tây nam', 'southwest', 'SW'],
  '270': ['tây', 'T', 'hướng tây', 'phía tây', 'west', 'W'],
  '315': ['tây bắc', 'TB', 'hướng tây bắc', 'phía tây bắc', 'northwest', 'NW'],
});
const complianceWords = vocabulary<Compliance>({
  yes: ['có', 'đạt', 'phù hợp', 'x', 'true', '1'],
  no: ['không', 'chưa', 'không đạt', 'chưa đạt', 'không phù hợp', 'false', '0'],
  unknown: ['không rõ', 'chưa rõ', 'chưa kiểm tra'],
});

/**
 * Reads one camera. Only a position is needed; what is empty or "không rõ" is unknown. A value that is there and cannot be
 * true (bearing 400, range −5) rejects the row. Warnings: `noRange` (covers nothing), `assumedBearing` (its disc is assumed).
 */
export function parseRow(raw: RawRow, rowNumber: number): ParsedRow<CameraRow> {
  const reader = new RowReader(raw, rowNumber);
  const position = readPosition(reader, { required: true });
  const id = reader.text('id') || null;
  const code = reader.code(COMMUNE_CODE.id);
  const compass = compassWords.read(reader.text('bearing'));
  const bearing = compass === null ? reader.quantity('bearing', { min: 0, max: 360 }) : Number(compass);
  const kind = reader.word('kind', kindWords, null, 'warning');
  const fov = reader.quantity('fov', { min: 0, max: 360 });
  if (fov === 0) reader.report('outOfRange', 'fov', 0);
  const range = reader.quantity('range_m', { min: 0, max: RANGE_MAX, roundBelow: RANGE_GROUPED_MAX });
  const rest = {
    funding: reader.word('funding', fundingWords, null, 'warning'),
    owner: reader.word('owner', ownerWords, null, 'warning'),
    state: reader.word('state', stateWords, 'unknown'),
    qcvn: reader.word('qcvn', complianceWords, 'unknown', 'warning'),
    installed: reader.date('installed'),
    removed: reader.date('removed'),
    cases: reader.count('cases'),
    arrests: reader.count('arrests'),
  };
  if (rest.installed !== null && rest.removed !== null && rest.removed < rest.installed)
    reader.report('outOfRange', 'removed', `${rest.removed} < ${rest.installed}`);
  if (position === null || reader.failed) return { row: null, issues: reader.issues };

  const row: CameraRow = {
    id,
    ...position,
    code,
    // 360° is north again.
    bearing: bearing === 360 ? 0 : bearing,
    fov,
    range: range === 0 ? null : range,
    kind,
    ...rest,
  };
  if (row.range === null) reader.report('noRange', 'range_m', reader.text('range_m'), 'warning');
  else if (isAssumed(row))
    reader.report('assumedBearing', row.bearing === null ? 'bearing' : 'fov', '', 'warning');
  return { row, issues: reader.issues };
}

/** Whether the camera sees all around, so that its bearing does not matter. */
export function seesAround(row: Pick<CameraRow, 'kind' | 'fov'>): boolean {
  return row.kind === '360' || row.fov === 360;
}

/** Whether what it covers is only assumed: not all around, and bearing or field of view unknown. */
export function isAssumed(row: Pick<CameraRow, 'kind' | 'fov' | 'bearing'>): boolean {
  return !seesAround(row) && (row.bearing === null || row.fov === null);
}
