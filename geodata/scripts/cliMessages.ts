import type { Issue } from '../../src/domain/issue';
import type { Bilingual, Language } from '../../src/domain/text';
import { defineMessages } from '../../src/i18n/messages';
import { issueWords } from '../../src/i18n/issueWords';
import { refusalFact } from '../../src/i18n/refusalFacts';

export const m = defineMessages({
  badArguments: {
    vi: 'tham số không dùng được ({got}); xem --help.',
    en: 'unusable argument ({got}); see --help.',
  },
  argumentMissing: { vi: 'thiếu tham số {name}; xem --help.', en: 'argument {name} is missing; see --help.' },
  unknownLayer: {
    vi: 'không có lớp «{got}»; có: {expected}.',
    en: 'no layer "{got}"; there are: {expected}.',
  },
  unknownPeriod: {
    vi: 'không có kỳ báo cáo «{got}»; có: {expected}.',
    en: 'no period "{got}"; there are: {expected}.',
  },
  badSetting: {
    vi: 'không đặt được «{got}»; cần: {expected}.',
    en: 'cannot set "{got}"; expected: {expected}.',
  },
  badArea: {
    vi: 'tệp {file} không có vùng vẽ dùng được ({got}); cần GeoJSON: đa giác, hoặc điểm có radiusM.',
    en: 'the file {file} has no usable area ({got}); expected GeoJSON: polygons, or points with radiusM.',
  },
  area: { vi: 'Vùng «{name}»: {km2} km²', en: 'Area "{name}": {km2} km²' },
  areaRows: {
    vi: '  {inside} dòng có toạ độ trong vùng, trong đó {outside} ngoài mọi xã; {without} dòng của các xã liên quan không có toạ độ, không tính.',
    en: '  {inside} rows with a position inside, {outside} of them in no commune; {without} rows of the communes concerned have no position and are not counted.',
  },
  areaEstimate: {
    vi: '  Ước tính: số liệu chỉ biết theo xã, rải đều theo diện tích xã nằm trong vùng.',
    en: '  Estimate: known by commune only, spread evenly over the area of each commune inside.',
  },
  areaCommunes: { vi: '  Phần diện tích mỗi xã nằm trong vùng:', en: '  Share of each commune inside:' },
  cannotRead: { vi: 'không đọc được tệp {file} ({got}).', en: 'cannot read the file {file} ({got}).' },
  tooLarge: {
    vi: 'tệp {file} có {got} byte, quá giới hạn {limit} byte.',
    en: 'the file {file} has {got} bytes, more than the limit of {limit}.',
  },
  noColumn: {
    vi: 'không có cột «{name}» ({option}); tệp có: {expected}.',
    en: 'no column "{name}" ({option}); the file has: {expected}.',
  },
  outOfChoice: {
    vi: 'nhận được {option} {got}; cần: {expected}.',
    en: 'got {option} {got}; expected: {expected}.',
  },
  noMappingFits: {
    vi: 'không có cách ghép cột nào trong {mapping} hợp với tệp {file}; tệp có: {got}; cần: {expected}.',
    en: 'no mapping of {mapping} fits the file {file}; the file has: {got}; expected: {expected}.',
  },
  noArea: { vi: 'tệp {file} không có vùng nào.', en: 'the file {file} has no area.' },
  noNumbers: {
    vi: 'không vùng nào có số ở «{got}»; tệp có: {expected}.',
    en: 'no area has a number in "{got}"; the file has: {expected}.',
  },
  refused: { vi: 'tệp {file} không dùng được', en: 'the file {file} cannot be used' },
  andMore: { vi: 'và {count} lỗi nữa', en: 'and {count} more' },
  guessedColumns: {
    vi: 'Cột nhận theo tên gần giống, cần xem lại: {columns}.',
    en: 'Columns matched by likeness, please check: {columns}.',
  },
  boundaryNote: {
    vi: 'Địa giới {file}, cần xem lại: {what}.',
    en: 'Boundaries {file}, please check: {what}.',
  },
  feature: { vi: 'đối tượng {row}: {what}', en: 'feature {row}: {what}' },
  counts: {
    vi: '{read} dòng đọc được = {accepted} nhận + {rejected} từ chối; {accepted} nhận = {assigned} trong địa bàn + {outside} ngoài.',
    en: '{read} rows read = {accepted} accepted + {rejected} rejected; {accepted} accepted = {assigned} assigned + {outside} outside.',
  },
  rowsUsed: { vi: 'Dòng dùng trong kỳ {period}: {used}.', en: 'Rows used in period {period}: {used}.' },
  whole: { vi: 'Cả địa bàn', en: 'Whole territory' },
  code: { vi: 'Mã', en: 'Code' },
  name: { vi: 'Tên', en: 'Name' },
  checked: {
    vi: '{files} tệp, {results} kết quả đã kiểm tra; {problems} chỗ cần xem.',
    en: '{files} files and {results} results checked; {problems} problems.',
  },
  fileMissing: { vi: 'không có tệp này', en: 'the file is missing' },
  otherSize: {
    vi: 'tệp có {got} byte, index.json ghi {expected}',
    en: 'the file has {got} bytes, index.json says {expected}',
  },
  strayFile: { vi: 'tệp không có trong index.json', en: 'the file is not in index.json' },
  otherCommunes: {
    vi: 'địa giới có {got} xã, territory.json ghi {expected}',
    en: 'the boundaries have {got} communes, territory.json says {expected}',
  },
  rejectedRows: { vi: '{count} dòng không dùng được', en: '{count} rows cannot be used' },
  outsideRows: { vi: '{count} dòng nằm ngoài địa bàn', en: '{count} rows lie outside the territory' },
  cannotUse: {
    vi: 'không dùng được: {got} (cần {expected})',
    en: 'cannot be used: {got} (expected {expected})',
  },
  unknownCommand: {
    vi: 'không có lệnh «{got}»; có: {expected}.',
    en: 'no command "{got}"; there are: {expected}.',
  },
  noSuchFile: { vi: 'không có tệp {file} (ENOENT).', en: 'there is no file {file} (ENOENT).' },
  isFolder: {
    vi: '{file} là thư mục, không phải tệp (EISDIR).',
    en: '{file} is a folder, not a file (EISDIR).',
  },
  noDataFolder: {
    vi: '{file} không phải là thư mục số liệu ({got}).',
    en: '{file} is no data folder ({got}).',
  },
  firstRows: { vi: 'dòng {rows}', en: 'rows {rows}' },
});

/** A file or an argument that cannot be used: one clear sentence, exit code 2. */
export class Unusable extends Error {
  constructor(
    readonly text: Bilingual,
    readonly values: Readonly<Record<string, string | number>>,
    /** Reasons of a refused file. */
    readonly issues: readonly Issue[] = [],
  ) {
    super(say(text, 'en', values));
    this.name = 'Unusable';
  }
}

/** A message in one language with its values put in. */
export function say(
  text: Bilingual,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return text[language].replace(/\{(\w+)\}/g, (place, key: string) => String(values[key] ?? place));
}

/** One line, whatever the reasons were: the first two are told, the others counted. */
export function sentenceOf(error: Unusable, language: Language): string {
  const sentence = say(error.text, language, error.values);
  if (error.issues.length === 0) return oneLine(sentence);
  const told = error.issues.slice(0, 2).map(({ code, row, column, got }) => {
    const place = row !== null && !column ? say(m.firstRows, language, { rows: row }) : column;
    const fact = refusalFact(got)?.[language] ?? (got === column ? '' : got);
    const facts = [place, fact].filter((one) => one !== null && one !== '').join(': ');
    return `${issueWords[code][language]} [${code}]${facts === '' ? '' : ` (${facts})`}`;
  });
  const more = error.issues.length - told.length;
  if (more > 0) told.push(say(m.andMore, language, { count: more }));
  return oneLine(`${sentence.replace(/\.$/, '')}: ${told.join('; ')}.`);
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
