import type { RawTable } from '../../../src/domain/dataset';
import { linksFromParts, transferColumn, type TransferMark } from '../../../src/domain/epochTransfer';
import { issue, type Issue } from '../../../src/domain/issue';
import { isUnknownCell, parseNumber } from '../../../src/domain/parseNumber';
import type { CommuneOfToday, CrosswalkRow } from '../../../src/import/matchCommune/reference';
import { Unusable } from '../cliMessages';
import { tm } from './messages';
import { restored, withWeights } from './shares';

/** A column of a file, moved to the communes of the next epoch; see `transferColumn` for the rules. */
export interface TransferReport {
  readonly column: string;
  /** What the shares of split communes stand for; null: none were given, split communes are not allocated. */
  readonly weight: string | null;
  /** Rows of the file; rows with a number; rows without one ("không có số liệu"). */
  readonly read: number;
  readonly withValue: number;
  readonly noData: number;
  /** total = allocated + unallocated. */
  readonly total: number;
  readonly allocated: number;
  readonly unallocated: number;
  /** Communes of the new epoch that anything of the file belongs to. */
  readonly communes: readonly {
    readonly code: string;
    readonly name: string;
    readonly province: string;
    /** Null: nothing could be allocated here. */
    readonly value: number | null;
    readonly mark: Exclude<TransferMark, 'none'>;
  }[];
  /** "Không phân bổ được": former communes with a value that is not guessed at. */
  readonly notAllocated: readonly {
    readonly code: string;
    readonly name: string;
    readonly value: number;
    readonly to: readonly { readonly code: string; readonly name: string }[];
  }[];
  readonly issues: readonly Issue[];
}

export interface TransferInput {
  readonly table: RawTable;
  /** Places of the two columns in the table. */
  readonly codeAt: number;
  readonly valueAt: number;
  readonly crosswalk: readonly CrosswalkRow[];
  readonly today: readonly CommuneOfToday[];
  readonly weights: { readonly table: RawTable; readonly name: string } | null;
}

/**
 * Moves one summable column of a file to today's communes. Totals are conserved. A commune of today to which a former one
 * belongs that the file does not have is `incomplete`.
 *
 * @throws Unusable when two rows are of one commune (a file of several periods: it would be counted for two), or when the
 *   weights cannot be used.
 */
export function transferTable({
  table,
  codeAt,
  valueAt,
  crosswalk,
  today,
  weights,
}: TransferInput): TransferReport {
  const issues: Issue[] = [];
  const values = new Map<string, number>();
  const column = table.headers[valueAt]!;
  table.rows.forEach((row, i) => {
    const number = table.rowNumbers[i]!;
    const code = restored(row[codeAt]);
    const cell = (row[valueAt] ?? '').trim();
    if (values.has(code)) throw new Unusable(tm.standsTwice, { row: number, code });
    const value = isUnknownCell(cell) ? NaN : (parseNumber(cell) ?? NaN);
    if (Number.isNaN(value) && !isUnknownCell(cell))
      issues.push(issue('notANumber', { row: number, column, got: cell }));
    values.set(code, value);
  });
  const formerNames = new Map(
    crosswalk.map((row) => [row.old_code, `${row.old_name}, ${row.old_district}, ${row.old_province}`]),
  );
  table.rows.forEach((row, i) => {
    const code = restored(row[codeAt]);
    if (!formerNames.has(code))
      issues.push(
        issue('unknownCommune', { row: table.rowNumbers[i]!, column: table.headers[codeAt]!, got: code }),
      );
  });

  const all = linksFromParts(crosswalk);
  const touched = new Set(all.filter(({ from }) => values.has(from)).map(({ to }) => to));
  const links = weights ? withWeights(all, weights.table) : all;
  // Former communes of the same new ones that the file does not have: no data, and the new commune says so.
  for (const { from, to } of all) if (touched.has(to) && !values.has(from)) values.set(from, NaN);
  const communes = today.filter(({ code }) => touched.has(code));
  const used = links.filter(({ from, to }) => values.has(from) && touched.has(to));
  const moved = transferColumn(
    [...values.keys()],
    Float64Array.from(values.values()),
    used,
    communes.map(({ code }) => code),
    weights?.name ?? '',
  );
  const names = new Map(today.map(({ code, name }) => [code, name]));
  const given = table.rows.map((row) => values.get(restored(row[codeAt]))!);
  const unallocated = moved.unallocated.reduce((sum, { value }) => sum + value, 0);
  return {
    column,
    weight: weights?.name ?? null,
    read: table.rows.length,
    withValue: given.filter((value) => !Number.isNaN(value)).length,
    noData: given.filter(Number.isNaN).length,
    total: moved.total,
    allocated: moved.values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0),
    unallocated,
    communes: communes.flatMap(({ code, name, province }, i) => {
      const mark = moved.marks[i]!;
      const value = moved.values[i]!;
      return mark === 'none'
        ? []
        : [{ code, name, province, value: Number.isNaN(value) ? null : value, mark }];
    }),
    notAllocated: moved.unallocated.map(({ code, value, to }) => ({
      code,
      name: formerNames.get(code) ?? '',
      value,
      to: to.map((one) => ({ code: one, name: names.get(one) ?? '' })),
    })),
    issues: issues.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
  };
}
