import type { AggregateTable, MeasureDefinition, ResultInputs } from '../domain/measure';
import { invariant } from '../domain/programmerError';
import type { Bilingual } from '../domain/text';

/**
 * What combines two layers: a thing with its own name, made from two counted tables and nothing else. Pure: the same
 * tables give the same answer.
 */
export interface CombinedDescription {
  readonly id: string;
  readonly name: Bilingual;
  /** What it is for and what it is not, one or two sentences. */
  readonly about: Bilingual;
  /** Of `columns`, in the order in which they are offered. */
  readonly measures: readonly MeasureDefinition[];
}

/** A layer as it was counted: its table and the slice's own detail. */
export interface Counted<Detail> {
  readonly table: AggregateTable;
  readonly detail: Detail;
}

/** One value per commune and measure, as an aggregate table has them, with the inputs of every table it was made from. */
export interface Combination<Detail> extends Pick<AggregateTable, 'columns' | 'totals' | 'hidden'> {
  readonly inputs: readonly ResultInputs[];
  readonly detail: Detail;
}

/**
 * Checks that tables speak of the same communes at the same time.
 *
 * @returns the number of communes.
 * @throws ProgrammerError when territory, epoch, boundaries, period or number of communes differ: values of different
 * communes would be put together.
 */
export function sameGround(tables: readonly AggregateTable[]): number {
  const groundOf = ({ inputs }: AggregateTable): string =>
    [inputs.territory, inputs.epochId, inputs.boundariesSha256, inputs.periodId].join(' | ');
  const sizeOf = ({ columns }: AggregateTable): number => Object.values(columns)[0]?.length ?? 0;
  const [first, ...others] = tables;
  invariant(first, { got: 'no table', expected: 'at least one', do: 'pass the tables to combine' });
  for (const other of others) {
    invariant(groundOf(other) === groundOf(first), {
      got: groundOf(other),
      expected: groundOf(first),
      do: 'combine tables of one territory, epoch and period',
    });
    invariant(sizeOf(other) === sizeOf(first), {
      got: `${sizeOf(other)} communes`,
      expected: String(sizeOf(first)),
      do: 'combine tables counted on the same boundaries',
    });
  }
  return sizeOf(first);
}

/** A column of a table. @throws ProgrammerError when the table has none of that name. */
export function columnOf(table: Pick<AggregateTable, 'columns' | 'inputs'>, id: string): Float64Array {
  const column = table.columns[id];
  invariant(column, {
    got: Object.keys(table.columns).join(', '),
    expected: `${table.inputs.layer}.${id}`,
    do: 'pass the table of that layer',
  });
  return column;
}
