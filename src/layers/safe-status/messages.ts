import type { Category } from '../../domain/measure';
import type { Bilingual } from '../../domain/text';
import { defineMessages } from '../../i18n/messages';
import type { SafetyStatus } from './schema';

export const m = defineMessages({
  layer: { vi: 'An toàn về ANTT', en: 'Safety status' },
  unitCommunes: { vi: 'xã', en: 'communes' },
  unitRows: { vi: 'dòng', en: 'rows' },
  unitCriteria: { vi: 'tiêu chí', en: 'criteria' },
  unitUnits: { vi: 'đơn vị', en: 'units' },
  unitPercent: { vi: '%', en: '%' },
  none: { vi: '', en: '' },
  status: { vi: 'Kết quả An toàn về ANTT', en: 'Safety status' },
  metHeadline: { vi: 'Xã, phường đạt chuẩn An toàn về ANTT', en: 'Communes that meet the safety standard' },
  change: { vi: 'Thay đổi so với kỳ trước', en: 'Change since the period before' },
  unmet: { vi: 'Số tiêu chí chưa đạt', en: 'Criteria not yet met' },
  recognisedShare: { vi: 'Tỷ lệ đơn vị được công nhận', en: 'Share of recognised units' },
  shortfall: { vi: 'Số đơn vị còn thiếu để đủ 70 %', en: 'Units lacking to reach 70 %' },
  count: { vi: 'Số dòng số liệu', en: 'Rows of data' },
  recognised: { vi: 'Đơn vị được công nhận', en: 'Recognised units' },
  registered: { vi: 'Đơn vị đăng ký', en: 'Registered units' },
  statusFormula: {
    vi: 'Kết quả công nhận trong kỳ, lấy đúng như trong tệp; xã không có dòng nào là «chưa có dữ liệu».',
    en: 'The result decided in the period, exactly as in the file; a commune without a row is "no data".',
  },
  changeFormula: {
    vi: 'So kết quả kỳ này với kỳ liền trước: từ chưa đạt sang đạt là thêm, từ đạt sang chưa đạt là mất; chỉ so khi cả hai kỳ đã có kết luận.',
    en: 'This period against the one before: not met → met is gained, met → not met is lost; compared only where both are decided.',
  },
  unmetFormula: {
    vi: 'Số tiêu chí (trong 9) chưa đạt hoặc chưa có minh chứng theo bộ tiêu chí của năm.',
    en: 'How many of the 9 criteria are not met or have no evidence under the rule set of the year.',
  },
  recognisedShareFormula: {
    vi: 'Đơn vị được công nhận ÷ đơn vị đăng ký (khu dân cư, cơ quan, doanh nghiệp, cơ sở giáo dục); toàn địa bàn là tổng chia tổng.',
    en: 'Recognised ÷ registered units (residential areas, agencies, enterprises, schools); the whole is sum over sum.',
  },
  shortfallFormula: {
    vi: 'Số đơn vị phải được công nhận thêm để 10 × công nhận ≥ 7 × đăng ký; tính bằng số nguyên, không làm tròn phần trăm.',
    en: 'Units still to be recognised until 10 × recognised ≥ 7 × registered; whole numbers, no rounded percentage.',
  },
  countFormula: {
    vi: 'Số dòng của tệp thuộc xã này trong kỳ.',
    en: 'Rows of the file that lie in the commune in the period.',
  },
  recognisedFormula: {
    vi: 'Tổng số đơn vị được công nhận của các loại có báo cáo.',
    en: 'Sum of recognised units over the reported kinds.',
  },
  registeredFormula: {
    vi: 'Tổng số đơn vị đăng ký của các loại có báo cáo.',
    en: 'Sum of registered units over the reported kinds.',
  },
  byKind: { vi: 'Xét 70 % theo từng loại đơn vị', en: 'Test 70 % for each kind of units' },
  byKindHint: {
    vi: 'Tắt: xét trên tổng các loại. Bật: từng loại phải đủ 70 %.',
    en: 'Off: the sum of all kinds. On: each kind must reach 70 %.',
  },
  shortRegister: { vi: 'thiếu {n} {unit} đăng ký để đủ 100 %', en: '{n} more {unit} to register for 100 %' },
  shortRecognise: { vi: 'thiếu {n} {unit} để đủ 70 %', en: '{n} more {unit} to reach 70 %' },
  allKinds: { vi: 'đơn vị', en: 'units' },
  ruleNotRead: {
    vi: 'Bộ tiêu chí trước năm 2022 được lập theo hiểu biết chung, chưa đối chiếu nguyên văn thông tư.',
    en: 'The rule set before 2022 follows common knowledge; the circular itself was not checked.',
  },
});

export const statusNames: Readonly<Record<SafetyStatus, Bilingual>> = defineMessages({
  met: { vi: 'Đạt', en: 'Met' },
  'not-met': { vi: 'Chưa đạt', en: 'Not met' },
  'in-review': { vi: 'Đang xét', en: 'In review' },
  'no-data': { vi: 'Chưa có dữ liệu', en: 'No data' },
});

/** `value` is the status's position in STATUSES. */
export const statusCategories: readonly Category[] = [
  { value: 1, id: 'met', label: statusNames.met, color: 'status-met', hatch: false, sign: '✓' },
  { value: 0, id: 'not-met', label: statusNames['not-met'], color: 'status-not-met', hatch: true, sign: '✕' },
  {
    value: 2,
    id: 'in-review',
    label: statusNames['in-review'],
    color: 'status-in-review',
    hatch: false,
    sign: '…',
  },
  {
    value: 3,
    id: 'no-data',
    label: statusNames['no-data'],
    color: 'status-no-data',
    hatch: false,
    sign: '–',
  },
];

export const changeCategories: readonly Category[] = [
  {
    value: 1,
    id: 'gained',
    label: { vi: 'Từ chưa đạt sang đạt', en: 'Not met → met' },
    color: 'status-met',
    hatch: false,
    sign: '▲',
  },
  {
    value: 0,
    id: 'same',
    label: { vi: 'Không đổi', en: 'Unchanged' },
    color: 'div-3',
    hatch: false,
    sign: '=',
  },
  {
    value: -1,
    id: 'lost',
    label: { vi: 'Từ đạt sang chưa đạt', en: 'Met → not met' },
    color: 'status-not-met',
    hatch: true,
    sign: '▼',
  },
];
