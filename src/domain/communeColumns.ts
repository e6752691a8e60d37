import type { ColumnDefinition, RowPlace } from './layer';
import type { RowReader } from './rowReader';

/** Columns that name the commune and the period of a row: the same in every layer whose rows speak of a commune. */
export const COMMUNE_CODE: ColumnDefinition = {
  id: 'commune_code',
  name: { vi: 'Mã xã', en: 'Commune code' },
  aliases: [
    'mã',
    'ma xa',
    'mã đơn vị',
    'mã đvhc',
    'mã đơn vị hành chính',
    'mã xã phường',
    'mã phường',
    'ma_dvhc',
    'maxa',
    'ma_px',
    'code',
    'commune id',
    'ward code',
  ],
  required: false,
  hint: {
    vi: 'Năm chữ số, giữ nguyên số 0 ở đầu: 00004',
    en: 'Five digits, leading zeros kept: 00004',
  },
};

export const COMMUNE_NAME: ColumnDefinition = {
  id: 'commune_name',
  name: { vi: 'Tên xã', en: 'Commune name' },
  aliases: [
    'xã',
    'phường',
    'xã phường',
    'xã, phường',
    'xã, phường, thị trấn',
    'xã, phường, đặc khu',
    'tên xã phường',
    'tên đơn vị',
    'đơn vị',
    'đơn vị hành chính',
    'địa bàn',
    'tên địa bàn',
    'commune',
    'name',
    'ward',
  ],
  required: false,
  hint: {
    vi: 'Dùng khi không có mã; tên trùng nhau thì phải có mã hoặc huyện',
    en: 'Used where there is no code; a shared name needs the code or the district',
  },
};

export const DISTRICT: ColumnDefinition = {
  id: 'district',
  name: { vi: 'Huyện (cũ)', en: 'District (former)' },
  aliases: [
    'huyện',
    'quận',
    'quận huyện',
    'huyện thị',
    'huyện, thị xã, thành phố',
    'tên huyện',
    'former district',
  ],
  required: false,
  hint: { vi: 'Để phân biệt các xã trùng tên', en: 'Tells communes of the same name apart' },
};

export const PERIOD: ColumnDefinition = {
  id: 'period',
  name: { vi: 'Kỳ báo cáo', en: 'Period' },
  aliases: [
    'kỳ',
    'kỳ số liệu',
    'năm',
    'quý',
    'tháng',
    'thời gian',
    'thời kỳ',
    'giai đoạn',
    'year',
    'reporting period',
  ],
  required: false,
  hint: {
    vi: 'Mã hoặc tên kỳ báo cáo của địa bàn; không có cột này thì cả tệp thuộc kỳ đang xem',
    en: "Id or name of one of the territory's periods; without this column the file speaks of the period in view",
  },
};

/** The commune a row names; all null parts when it names none. */
export interface CommuneReference {
  readonly code: string | null;
  readonly name: string | null;
  readonly district: string | null;
}

/** Reads the three commune columns. With `required`, a row that has neither code nor name is `missing`. */
export function readCommune(reader: RowReader, options: { required: boolean }): CommuneReference {
  const code = reader.code(COMMUNE_CODE.id);
  const name = reader.text(COMMUNE_NAME.id) || null;
  const district = reader.text(DISTRICT.id) || null;
  if (options.required && code === null && name === null && reader.text(COMMUNE_CODE.id) === '')
    reader.report('missing', COMMUNE_CODE.id, '');
  return { code, name, district };
}

/**
 * Reads the period cell: its text, or null when the file has no such column (then the file speaks of whatever period it
 * is asked for). An empty cell in a file that has the column is `missing`.
 */
export function readPeriod(reader: RowReader): string | null {
  return reader.has(PERIOD.id) ? reader.text(PERIOD.id, { required: true }) : null;
}

/** Where a row with a commune reference lies. */
export function placeByCommune(row: CommuneReference): RowPlace {
  return { by: 'commune', code: row.code, name: row.name, district: row.district };
}
