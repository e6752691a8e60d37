import type { RawTable } from '../domain/dataset';
import { issue, type Issue } from '../domain/issue';
import { restoredCode, type CommuneNames } from './communeNames';
import type { ColumnMapping } from './matchColumns';

/** Column of commune codes, in every layer that has one. */
const CODE = 'commune_code';

/**
 * Gives codes back the zeros that a spreadsheet took ("4" → "00004", "28249.0" → "28249"), where that makes a code of the
 * territory (or a former one, where the file may be of then); each is told (`invalidCode`, warning). Any other cell stays as it is, for the layer to judge.
 */
export function restoreCodes(
  table: RawTable,
  mapping: ColumnMapping,
  names: Pick<CommuneNames, 'byCode' | 'former'>,
): { readonly table: RawTable; readonly issues: readonly Issue[] } {
  const match = mapping.matches.find(({ column }) => column === CODE);
  if (!match) return { table, issues: [] };
  const issues: Issue[] = [];
  const rows = table.rows.map((row, i) => {
    const cell = row[match.index]?.trim() ?? '';
    if (cell === '' || /^\d{5}$/.test(cell)) return row;
    const code = restoredCode(cell);
    if (code === null || code === cell) return row;
    if (!names.byCode.has(code) && !names.former?.has(code)) return row;
    issues.push(
      issue('invalidCode', {
        row: table.rowNumbers[i],
        column: match.header,
        got: cell,
        severity: 'warning',
      }),
    );
    return row.map((text, at) => (at === match.index ? code : text));
  });
  return issues.length === 0 ? { table, issues } : { table: { ...table, rows }, issues };
}
