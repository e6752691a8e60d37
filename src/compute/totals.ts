import type { MeasureDefinition } from '../domain/measure';
import { invariant } from '../domain/programmerError';

type Columns = Readonly<Record<string, Float64Array>>;

/**
 * The territory's value of each measure, from the communes' values as the measure defines it.
 *
 * `sum`: over the communes with data; NaN where no commune has data. `ratio`: sum of the numerators ÷ sum of the denominators ×
 * factor, over the communes that have both; NaN when the denominators sum to 0. `none`: NaN.
 * What the slice itself gives in `given` stands before all of these. O(measures × communes).
 */
export function totalsOf(
  measures: readonly MeasureDefinition[],
  columns: Columns,
  given: Readonly<Record<string, number>> = {},
): Record<string, number> {
  return Object.fromEntries(
    measures.map((measure) => [measure.id, given[measure.id] ?? totalOf(measure, columns)]),
  );
}

function totalOf(measure: MeasureDefinition, columns: Columns): number {
  if (measure.total === 'none') return NaN;
  if (measure.total === 'sum') {
    let sum = 0;
    let known = 0;
    for (const value of columnOf(columns, measure.id)) {
      if (Number.isNaN(value)) continue;
      sum += value;
      known++;
    }
    return known === 0 ? NaN : sum;
  }
  const { ratioOf } = measure;
  invariant(ratioOf, {
    got: `measure ${measure.id} without ratioOf`,
    expected: 'the columns of a ratio',
    do: 'give ratioOf, or another way to build the total',
  });
  const above = columnOf(columns, ratioOf.numerator);
  const below = columnOf(columns, ratioOf.denominator);
  let numerator = 0;
  let denominator = 0;
  above.forEach((value, i) => {
    if (Number.isNaN(value) || Number.isNaN(below[i]!)) return;
    numerator += value;
    denominator += below[i]!;
  });
  return denominator === 0 ? NaN : (numerator / denominator) * ratioOf.factor;
}

function columnOf(columns: Columns, id: string): Float64Array {
  const column = columns[id];
  invariant(column, {
    got: `no column ${id}`,
    expected: 'a column for each measure and for each part of a ratio',
    do: 'return it from the aggregate of the layer',
  });
  return column;
}
