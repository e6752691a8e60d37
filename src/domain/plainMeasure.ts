import type { MeasureDefinition } from './measure';

/**
 * A measure as most are: a stock in whole numbers, coloured from few to many, summed to the territory, not sensitive.
 * @param over what is otherwise, or further
 */
export function plainMeasure(
  id: string,
  name: MeasureDefinition['name'],
  unit: MeasureDefinition['unit'],
  formula: MeasureDefinition['formula'],
  over: Partial<MeasureDefinition> = {},
): MeasureDefinition {
  return {
    id,
    name,
    unit,
    scale: 'sequential',
    nature: 'stock',
    total: 'sum',
    digits: 0,
    formula,
    sensitive: false,
    ...over,
  };
}
