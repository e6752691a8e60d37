/** A position on a projected grid, metres. */
export interface GridPosition {
  readonly easting: number;
  readonly northing: number;
}

/** Eastings of zones of 3° and 6° around their false easting of 500 km. */
const EASTING = [100_000, 850_000] as const;
/** Northings from south of Cà Mau and Trường Sa (7.7° N) to north of Hà Giang (23.9° N). */
const NORTHING = [850_000, 2_650_000] as const;

/**
 * A number of metres as people write them: "586123", "586123,45", "586 123.45 m", "1.145.678,9", "1,145,678.9"; null when it
 * is none. Here "586.123" is 586123: no place lies 586 m east of anything.
 */
export function parseMetres(text: string): number | null {
  const cell = text
    .replace(/[\s\u00a0\u2007\u2009\u202f]+/g, ' ')
    .trim()
    .replace(/ ?(?:m|mét)$/iu, '');
  if (/^\d{5,7}(?:[.,]\d{1,12})?$/.test(cell)) return Number(cell.replace(',', '.'));
  // Blanks part thousands only: "106 21 34" are degrees, minutes and seconds.
  const group = /^\d{1,3}([ .,])\d{3}/.exec(cell)?.[1];
  if (group === undefined) return null;
  const [whole = '', ...fraction] =
    group === ' ' ? cell.split(/[.,]/) : cell.split(group === '.' ? ',' : '.');
  const groups = whole.split(group);
  const isWhole = groups.every((part, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part));
  const isFraction = fraction.length === 0 || (fraction.length === 1 && /^\d{1,12}$/.test(fraction[0] ?? ''));
  return isWhole && isFraction ? Number(`${groups.join('')}.${fraction[0] ?? '0'}`) : null;
}

/**
 * Two cells → a grid position, in whichever order they stand; null when they are no metres of Vietnam. In Vietnamese field
 * books X is the northing and Y the easting, elsewhere the other way round: only their size tells, and it does, because
 * no easting of a zone is as large as a northing of Vietnam.
 */
export function gridPosition(first: string, second: string): GridPosition | null {
  // Nearly every position is in degrees, and a plain number.
  if (Math.abs(Number(first)) <= 180 || !LARGE.test(first) || !LARGE.test(second)) return null;
  const [a, b] = [parseMetres(first), parseMetres(second)];
  if (a === null || b === null) return null;
  if (isEasting(a) && isNorthing(b)) return { easting: a, northing: b };
  return isEasting(b) && isNorthing(a) ? { easting: b, northing: a } : null;
}

const LARGE = /^\D{0,3}\d[\d.,\s\u00a0\u202f]{4}/;
const isEasting = (value: number): boolean => value >= EASTING[0] && value < EASTING[1];
const isNorthing = (value: number): boolean => value >= NORTHING[0] && value <= NORTHING[1];

/** One cell with both: "586123.4 1145678.9", "1.145.678,9; 586.123,4", "(586123, 1145678)". */
export function gridPositionIn(cell: string): GridPosition | null {
  if (cell.length > 80 || !/\d{3}\D*\d{3}/.test(cell)) return null;
  const inner = cell
    .replace(/[()[\]]|^\s*point\s*/gi, ' ')
    .replace(/[xyne]\s*[=:]/gi, ' ')
    .trim();
  for (const separator of [/\s*[;/|]\s*/, /,\s+/, /\s+/, /,/]) {
    const [first, second, ...more] = inner.split(separator);
    const found = first && second && more.length === 0 ? gridPosition(first, second) : null;
    if (found) return found;
  }
  return null;
}
