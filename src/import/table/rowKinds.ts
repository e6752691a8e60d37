import { fold } from '../../domain/fold';
import { parseNumber } from '../../domain/parseNumber';
import type { SheetGrid } from './sheetGrid';
import type { FoundHeader } from './findHeader';

/** What a row of a sheet is. Only `data` rows are read; the others are told, so that nothing vanishes. */
export type RowKind =
  'title' | 'header' | 'units' | 'numbering' | 'data' | 'section' | 'total' | 'signature' | 'empty';

const TOTAL =
  /^(?:\W|[ivx]+ |\d+ )?(tong(?: (?:cong|so|hop))?|cong(?: don| lai)?|(?:tong )?cong (?:huyen|thi xa|thanh pho|tp|quan|tinh|khoi|cum|toan)\b.*|tong (?:so|cong) (?:huyen|thi xa|thanh pho|tp|quan|tinh|toan)\b.*|toan (?:tinh|huyen|thanh pho|thi xa|quan|dia ban)|(?:grand |sub ?)?total|sum)$/;
const LIKE_TOTAL = /t[oổôỔÔ]|c[oộôỘÔ]n|sub|sum|grand/iu;
const SIGNATURE =
  /^(?:nguoi lap|nguoi bao cao|nguoi tong hop|can bo (?:lap|tong hop)|lap bieu|lap bang|thu truong|truong cong an|pho truong cong an|chi huy|giam doc|pho giam doc|doi truong|pho doi truong|truong phong|pho truong phong|chu tich|pho chu tich|noi nhan|xac nhan|ky ten|ky ghi ro|da ky|ghi chu|luu vt|tm |kt |tl |t m |don vi lap)/;
/** The line of place and day above the signatures; a day in words may also be a cell of a row. */
const PLACE_AND_DAY = /(?:^|\b)ngay (?:\d+ )?thang (?:\d+ )?nam\b/;
const SECTION = /^(?:[ivxlc]+ |[a-z] |\d+ )?(?:huyen|thi xa|thanh pho|quan|tp|tx|cum|khu vuc|tinh)\b/;

const COMMUNE = /^(?:xa|phuong|thi tran|dac khu|tt|p|x) /;

/** Kind of every row of a sheet whose header is known. */
export function rowKinds(grid: SheetGrid, header: FoundHeader): RowKind[] {
  const { at, height } = header;
  const kinds = grid.rows.map((row, i): RowKind => {
    if (isEmpty(row)) return 'empty';
    if (i < at) return 'title';
    return i < at + height ? 'header' : 'data';
  });
  const headerRows = grid.rows.slice(at, at + height);
  const data = (i: number): boolean => kinds[i] === 'data';
  const width = header.headers.filter((text) => text !== '').length;
  const place = placeColumns(header);

  for (let i = at + height; i < at + height + 3 && data(i); i++) {
    const row = grid.rows[i] ?? [];
    if (isNumbering(row)) kinds[i] = 'numbering';
    else if (isUnits(row)) kinds[i] = 'units';
    else break;
  }
  grid.rows.forEach((row, i) => {
    if (!data(i)) return;
    if (headerRows.some((one) => sameTexts(one, row))) kinds[i] = 'header';
    else if (isTotal(row, place)) kinds[i] = 'total';
    else if (isSection(row, grid.mergedWidth.get(i) ?? 1, width) || headsSection(grid.rows, i))
      kinds[i] = 'section';
  });
  markSignatures(grid, kinds, width);
  return kinds;
}

/** Columns in which a total says that it is one: the names, the codes and everything left of them. */
function placeColumns({ mapping }: FoundHeader): number {
  const named = mapping.matches
    .filter(({ column }) => /^(?:commune_name|commune_code|district)$/.test(column))
    .map(({ index }) => index);
  return named.length > 0 ? Math.max(...named) : 2;
}

function isEmpty(row: readonly string[]): boolean {
  return row.every((cell) => cell.trim() === '');
}

/** A header that is repeated on each page is a copy of the first one. */
function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  for (let i = 0; i < Math.max(a.length, b.length); i++)
    if ((a[i] ?? '').trim() !== (b[i] ?? '').trim()) return false;
  return true;
}

/** "(1) (2) (3)", "A B 1 2 3": the numbers of the columns under the header. */
function isNumbering(row: readonly string[]): boolean {
  const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (cells.length < 3) return false;
  const numbers = cells.map((cell) => /^\(?(?:([A-ZĐ])|(\d{1,2}))\)?(?:\s*=.*)?$/.exec(cell));
  if (numbers.some((found) => found === null)) return false;
  const digits = numbers.flatMap((found) => (found?.[2] === undefined ? [] : [Number(found[2])]));
  // A column with its letter in front, or numbers that count from one; "1, 2, 3" of a data row has a name among it.
  return digits.every((digit, i) => i === 0 || digit === (digits[i - 1] ?? 0) + 1) && (digits[0] ?? 1) === 1;
}

function isUnits(row: readonly string[]): boolean {
  const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return (
    cells.length > 0 && cells.every((cell) => /^(?:\([^)]*\)|%|ĐVT:?.*)$/iu.test(cell) && !/\d/.test(cell))
  );
}

function isTotal(row: readonly string[], last: number): boolean {
  let looked = 0;
  for (let i = 0; i <= last && looked < 4; i++) {
    const cell = row[i] ?? '';
    if (cell.trim() === '') continue;
    looked++;
    // Folding every cell of a large sheet would take most of the time.
    if (LIKE_TOTAL.test(cell) && TOTAL.test(fold(cell))) return true;
  }
  return false;
}

function filledCount(row: readonly string[]): number {
  let count = 0;
  for (const cell of row) if (cell.trim() !== '') count++;
  return count;
}

/** One text and no number, that names a district: "I. Huyện Châu Thành" above its communes. */
function isSection(row: readonly string[], mergedWidth: number, width: number): boolean {
  if (filledCount(row) > 3 && mergedWidth < 3) return false;
  const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const distinct = [...new Set(filled)].filter((cell) => !/^(?:[IVXLC]+|[A-Z]|\d{1,3})[.)]?$/.test(cell));
  const [text = ''] = distinct;
  if (distinct.length !== 1 || filled.some((cell) => parseNumber(cell) !== null && cell.length > 3))
    return false;
  return SECTION.test(fold(text)) || (mergedWidth >= Math.max(3, width - 1) && !/\d/.test(text));
}

/** "II | Các huyện" over rows that are counted 1, 2, 3: a Roman number, one text that names no commune, and nothing else. */
function headsSection(rows: readonly (readonly string[])[], at: number): boolean {
  const [index = '', text = '', ...more] = filledTexts(rows[at] ?? []);
  if (more.length > 0 || !/^[IVXLC]+[.)]?$/.test(index) || text === '' || /\d/.test(text)) return false;
  if (COMMUNE.test(fold(text))) return false;
  for (let i = at + 1; i < rows.length; i++) {
    const [next] = filledTexts(rows[i] ?? []);
    if (next !== undefined) return /^\d{1,4}[.)]?$/.test(next);
  }
  return false;
}

function filledTexts(row: readonly string[]): string[] {
  return row.map((cell) => cell.trim()).filter((cell) => cell !== '');
}

function speaks(row: readonly string[]): boolean {
  const cells = [...new Set(row.map(fold))].filter((cell) => cell !== '');
  return cells.some((cell) => SIGNATURE.test(cell) || (cells.length <= 2 && PLACE_AND_DAY.test(cell)));
}

/** From the first row that speaks of signing on, unless a full row of data comes after it. */
function markSignatures(grid: SheetGrid, kinds: RowKind[], width: number): void {
  const filledCells = (i: number): number =>
    new Set((grid.rows[i] ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '')).size;
  let lastFull = kinds.length - 1;
  for (; lastFull >= 0; lastFull--) {
    if (kinds[lastFull] === 'total') break;
    if (kinds[lastFull] !== 'data' || filledCells(lastFull) * 2 < width) continue;
    const row = grid.rows[lastFull] ?? [];
    if (!speaks(row) || row.some((cell) => parseNumber(cell) !== null)) break;
  }
  let signing = false;
  kinds.forEach((kind, i) => {
    if (i <= lastFull || (kind !== 'data' && kind !== 'section' && kind !== 'total')) return;
    const row = grid.rows[i] ?? [];
    signing ||= speaks(row);
    if (signing) kinds[i] = 'signature';
  });
}
