import type { ColumnDefinition } from './layer';
import type { RowReader } from './rowReader';

/** Columns of a position, the same in every layer whose rows are points. */
export const LONGITUDE: ColumnDefinition = {
  id: 'lng',
  name: { vi: 'Kinh độ', en: 'Longitude' },
  aliases: [
    'kinh tuyến',
    'X',
    'toạ độ X',
    'tọa độ X',
    'toạ độ kinh độ',
    'lon',
    'long',
    'lng',
    'x_coord',
    'kinhdo',
    'easting',
    'X VN2000',
    'X VN-2000',
    'VN2000 X',
    'VN-2000 X',
    'hoành độ',
  ],
  required: false,
  hint: {
    vi: 'Độ thập phân (106,123456) hoặc độ phút giây',
    en: 'Decimal degrees, or degrees, minutes, seconds',
  },
};

export const LATITUDE: ColumnDefinition = {
  id: 'lat',
  name: { vi: 'Vĩ độ', en: 'Latitude' },
  aliases: [
    'vĩ tuyến',
    'Y',
    'toạ độ Y',
    'tọa độ Y',
    'toạ độ vĩ độ',
    'lat',
    'y_coord',
    'vido',
    'northing',
    'Y VN2000',
    'Y VN-2000',
    'VN2000 Y',
    'VN-2000 Y',
    'tung độ',
  ],
  required: false,
  hint: {
    vi: 'Độ thập phân (10,366) hoặc độ phút giây',
    en: 'Decimal degrees, or degrees, minutes, seconds',
  },
};

export interface Position {
  readonly lng: number;
  readonly lat: number;
}

/**
 * Reads a position in degrees; null when there is none or it cannot be one (then with an issue). One coordinate alone is
 * `missing` the other; |latitude| > 90 with a plausible longitude in its place is `latLngSwapped`, and so are angles with
 * the letters of the other axis ("10°21'34\"B" as longitude); anything else beyond ±180, ±90 is `outOfRange`.
 */
export function readPosition(reader: RowReader, options: { required: boolean }): Position | null {
  if (reader.isCoordinate(LONGITUDE.id, 'lat') && reader.isCoordinate(LATITUDE.id, 'lng')) {
    reader.report('latLngSwapped', LATITUDE.id, `${reader.text(LONGITUDE.id)}, ${reader.text(LATITUDE.id)}`);
    return null;
  }
  const before = reader.issues.length;
  const lng = reader.coordinate(LONGITUDE.id, 'lng', options);
  const lat = reader.coordinate(LATITUDE.id, 'lat', options);
  if (lng === null || lat === null) {
    const onlyOne = (lng === null) !== (lat === null);
    if (onlyOne && reader.issues.length === before)
      reader.report('missing', lng === null ? LONGITUDE.id : LATITUDE.id, '');
    return null;
  }
  if (Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lng) <= 90)
    reader.report('latLngSwapped', LATITUDE.id, `${lng}, ${lat}`);
  else if (Math.abs(lat) > 90) reader.report('outOfRange', LATITUDE.id, lat);
  else if (Math.abs(lng) > 180) reader.report('outOfRange', LONGITUDE.id, lng);
  else return { lng, lat };
  return null;
}
