import type { LayerDefinition } from '../../domain/layer';
import { issue, type Issue } from '../../domain/issue';
import type { LegacyEncoding } from '../encodings/legacyText';
import type { RawSheet } from '../formats/rawWorkbook';
import type { ColumnMapping } from '../matchColumns';
import { findHeader, type FoundHeader } from './findHeader';
import { rowKinds, type RowKind } from './rowKinds';
import { sheetGrid, type FoundEncoding, type SheetGrid } from './sheetGrid';
import { tickedAnswer, withTicks, type TickGroup } from './ticks';
import { withCell } from './withCell';
import { checkTotals, type TotalCheck } from './totals';

type Columns = Pick<LayerDefinition, 'columns' | 'refusesIdentity'>;

/** A sheet understood as a table: its data rows, and what every other row of it is. */
export interface SheetTable {
  readonly headers: readonly string[];
  /** How many columns the sheet itself has; behind them stand those that the reading added (the district, what is ticked). */
  readonly ownColumns: number;
  readonly rows: readonly (readonly string[])[];
  /** 1-based row of the file of each data row. */
  readonly rowNumbers: readonly number[];
  readonly mapping: ColumnMapping;
  /** Kind of each row of the sheet, in order; `account[i]` is row `accountRows[i]`. */
  readonly account: readonly RowKind[];
  readonly accountRows: readonly number[];
  readonly headerRows: readonly number[];
  /** Texts above the header: title, period, unit. */
  readonly title: readonly string[];
  readonly totals: readonly TotalCheck[];
  readonly encodings: readonly FoundEncoding[];
  /** Totals that do not agree and what was set right on reading, as warnings. */
  readonly issues: readonly Issue[];
  /** How well the sheet fits the layer; for choosing among sheets. */
  readonly score: number;
}

/** Header of the column that section rows ("I. Huyện Châu Thành") add where a file has no column for the district. */
const DISTRICT = 'district';

/**
 * A raw sheet → a table for one layer. Null when it has no text at all.
 *
 * Law: every row of the sheet is in `account`; data rows are exactly those in `rows`.
 *
 * @param chosen encoding that a person chose; `headerRow` the first header row that a person pointed at, 1-based.
 */
export function readSheet(
  sheet: RawSheet,
  layer: Columns,
  chosen?: LegacyEncoding | 'unicode',
): SheetTable | null {
  const grid = sheetGrid(sheet, chosen);
  const header = findHeader(grid, layer);
  if (!header) return null;
  const kinds = rowKinds(grid, header);
  const numberOf = (i: number): number => grid.rowNumbers[i] ?? i + 1;
  const dataRows = kinds.flatMap((kind, i) => (kind === 'data' ? [i] : []));
  // In a text table a row with more cells than the header was shifted by a separator; in a workbook it is a remark beside.
  const width =
    sheet.name === null ? header.headers.length : Math.max(header.headers.length, widest(grid, dataRows));
  const headers = Array.from({ length: width }, (_, i) => header.headers[i] ?? '');

  const places = new Set(
    header.mapping.matches
      .filter(({ column }) => /^(?:commune_code|commune_name|district|lng|lat)$/.test(column))
      .map(({ index }) => index),
  );
  headers.forEach((text, i) => {
    if (/^(?:stt|tt|số tt|số thứ tự|no\.?|#)$/iu.test(text.trim())) places.add(i);
  });
  const ticked = new Set(header.ticks.flatMap(({ answers }) => [...answers.keys()]));
  const totals = checkTotals(grid, kinds, headers, places, ticked);
  const withDistrict = addDistricts(grid, kinds, dataRows, header, headers, layer);
  return {
    ...addTicks(withDistrict, header.ticks),
    ownColumns: headers.length,
    rowNumbers: dataRows.map(numberOf),
    account: kinds,
    accountRows: grid.rowNumbers,
    headerRows: kinds.flatMap((kind, i) =>
      kind === 'header' && i < header.at + header.height ? [numberOf(i)] : [],
    ),
    title: titleOf(grid, kinds),
    totals,
    encodings: grid.encodings,
    issues: [
      ...(sheet.notes ?? []),
      ...totals
        .filter(({ agrees }) => !agrees)
        .map(({ row, header: column, told, summed }) =>
          issue('totalMismatch', { row, column, got: `${told} ≠ ${summed}`, severity: 'warning' }),
        ),
    ],
    score: header.score + Math.min(1, dataRows.length / 10),
  };
}

function widest(grid: SheetGrid, rows: readonly number[]): number {
  return rows.reduce((most, i) => Math.max(most, grid.rows[i]?.length ?? 0), 0);
}

function titleOf(grid: SheetGrid, kinds: readonly RowKind[]): string[] {
  return grid.rows.flatMap((row, i) =>
    kinds[i] === 'title'
      ? [[...new Set(row.map((cell) => cell.trim()))].filter((cell) => cell !== '').join(' ')]
      : [],
  );
}

/** Rows of the table; the district of the section above them becomes a column where the file has none. */
function addDistricts(
  grid: SheetGrid,
  kinds: readonly RowKind[],
  dataRows: readonly number[],
  header: FoundHeader,
  headers: readonly string[],
  layer: Columns,
): Pick<SheetTable, 'headers' | 'rows' | 'mapping'> {
  const has = (id: string): boolean => header.mapping.matches.some(({ column }) => column === id);
  const wanted =
    layer.columns.some(({ id }) => id === DISTRICT) &&
    !has(DISTRICT) &&
    kinds.includes('section') &&
    has('commune_name');
  const plain = (i: number): readonly string[] => grid.rows[i] ?? [];
  if (!wanted) return { headers, rows: dataRows.map(plain), mapping: header.mapping };
  const districts: string[] = [];
  let current = '';
  kinds.forEach((kind, i) => {
    if (kind === 'section') current = sectionName(plain(i));
    districts.push(current);
  });
  const at = headers.length;
  return {
    headers: [...headers, DISTRICT],
    rows: dataRows.map((i) => withCell(plain(i), at, districts[i] ?? '')),
    mapping: {
      ...header.mapping,
      matches: [
        ...header.mapping.matches,
        { column: DISTRICT, header: DISTRICT, index: at, score: 0.9, reason: 'part' },
      ],
    },
  };
}

/** Behind the other columns, those whose answers are ticked in the sheet. */
function addTicks(
  { headers, rows, mapping }: Pick<SheetTable, 'headers' | 'rows' | 'mapping'>,
  groups: readonly TickGroup[],
): Pick<SheetTable, 'headers' | 'rows' | 'mapping'> {
  if (groups.length === 0) return { headers, rows, mapping };
  const first = headers.length;
  return {
    headers: [...headers, ...groups.map(({ header }) => header)],
    rows: rows.map((row) =>
      groups.reduce((cells, group, k) => withCell(cells, first + k, tickedAnswer(row, group)), [...row]),
    ),
    mapping: withTicks(mapping, groups, first),
  };
}

/** "I | Huyện Châu Thành" → "Huyện Châu Thành"; "II | Các huyện" names none. */
function sectionName(row: readonly string[]): string {
  const texts = row.map((cell) => cell.trim()).filter((cell) => cell.length > 3);
  const [text = ''] = texts;
  if (/^(?:các|khối|nhóm)\s/iu.test(text)) return '';
  return text.replace(/^(?:[IVXLC]+|[A-Z]|\d{1,3})\s*[.)/-]\s*/, '').replace(/\s*[:,]\s*$/, '');
}
