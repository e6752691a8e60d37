import { fold } from '../domain/fold';

/** Which number comes first in a column that holds both coordinates; null when the header does not say. */
export type PositionOrder = 'latLng' | 'lngLat' | null;

const BOTH =
  /^(toa ?do|vi ?tri|vi ?tri toa ?do|toa ?do gps|gps|coordinates?|position|location|lat ?lo?ng?|lo?ng? ?lat|latitude longitude|longitude latitude|vi do kinh do|kinh do vi do)$/;

/** Whether a header names one column with both coordinates ("Toạ độ", "lat,lng"), and in which order. */
export function positionColumn(header: string): { order: PositionOrder } | null {
  const bare = header.replace(/\(.*?\)/g, ' ');
  if (!BOTH.test(fold(bare)) && !BOTH.test(fold(header))) return null;
  const all = fold(header);
  const lat = all.search(/\b(lat|latitude|vi do)\b|\blat(?=lo?ng?)|(?<=lo?ng?)lat/);
  const lng = all.search(/\b(lo?ng?|longitude|kinh do)\b|(?<=lat)lo?ng?/);
  if (lat < 0 || lng < 0) return { order: null };
  return { order: lat < lng ? 'latLng' : 'lngLat' };
}

/**
 * One cell with both coordinates → longitude and latitude as text, in degrees, decimal point.
 *
 * Reads "10.36, 106.36", "10,36; 106,36", "10.36 106.36", "(10.36, 106.36)" and "POINT(106.36 10.36)". The order is the
 * header's; where it does not say, a number beyond ±90 can only be the longitude; otherwise latitude comes first, as in
 * every map program that copies positions. Degrees, minutes and seconds ("10°21'34\"B, 106°21'34\"Đ") come back as they
 * were written, told apart by their letters. Null when there are not exactly two numbers.
 */
export function splitPosition(cell: string, order: PositionOrder): { lng: string; lat: string } | null {
  const wkt = /^\s*point\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)\s*\)\s*$/i.exec(cell);
  if (wkt) return { lng: wkt[1]!, lat: wkt[2]! };
  const lettered = splitLettered(cell);
  if (lettered) return lettered;
  const inner = cell.replace(/[()[\]°]/g, ' ').trim();
  // A comma followed by a blank, a semicolon or blanks part the two; a comma inside digits is a decimal comma, unless
  // points are the decimals: then it parts as well ("10.36,106.36").
  const parts = inner
    .split(inner.includes('.') ? /[\s,;/]+/ : /\s*;\s*|,\s+|\s+/)
    .filter((part) => part !== '');
  if (parts.length !== 2) return null;
  const [first, second] = parts.map((part) => part.replace(',', '.')) as [string, string];
  const isNumber = (text: string): boolean => /^[-+]?\d+(\.\d+)?$/.test(text);
  if (!isNumber(first) || !isNumber(second)) return null;
  const lngFirst = order === null ? Math.abs(Number(first)) > 90 : order === 'lngLat';
  return lngFirst ? { lng: first, lat: second } : { lng: second, lat: first };
}

const LETTERED =
  /^[^\p{L}\d]*(\d[\d°º˚⁰o:.,'’′"”″\s]*?)\s*([NSBEWĐÐDT])[\s,;/]*(\d[\d°º˚⁰o:.,'’′"”″\s]*?)\s*([NSBEWĐÐDT])[^\p{L}\d]*$/iu;

/** Two angles with their letters behind them, in either order. */
function splitLettered(cell: string): { lng: string; lat: string } | null {
  if (cell.length > 80) return null;
  const [, first = '', a = '', second = '', b = ''] = LETTERED.exec(cell.normalize('NFC')) ?? [];
  const isLat = (letter: string): boolean => /^[NSB]$/iu.test(letter);
  if (a === '' || isLat(a) === isLat(b)) return null;
  const [one, other] = [`${first}${a}`, `${second}${b}`];
  return isLat(a) ? { lng: other, lat: one } : { lng: one, lat: other };
}
