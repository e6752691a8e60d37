import type { MeasureDefinition } from '../../domain/measure';
import type { Bilingual } from '../../domain/text';
import { m } from './messages';

function flow(id: string, name: Bilingual, unit: Bilingual, formula: Bilingual): MeasureDefinition {
  return {
    id,
    name,
    unit,
    scale: 'sequential',
    nature: 'flow',
    total: 'sum',
    digits: 0,
    formula,
    sensitive: true,
  };
}

function ratio(
  id: string,
  name: Bilingual,
  unit: Bilingual,
  formula: Bilingual,
  ratioOf: NonNullable<MeasureDefinition['ratioOf']>,
  digits: number,
): MeasureDefinition {
  return {
    id,
    name,
    unit,
    scale: 'sequential',
    nature: 'ratio',
    total: 'ratio',
    ratioOf,
    digits,
    formula,
    sensitive: true,
  };
}

function helper(
  id: string,
  name: Bilingual,
  unit: Bilingual,
  formula: Bilingual,
  digits: number,
): MeasureDefinition {
  return {
    id,
    name,
    unit,
    scale: 'sequential',
    nature: 'stock',
    total: 'sum',
    digits,
    formula,
    sensitive: false,
    hidden: true,
  };
}

export const measures: readonly MeasureDefinition[] = [
  ratio(
    'per1000',
    m.per1000,
    m.unitPer1000,
    m.per1000Formula,
    { numerator: 'received', denominator: 'population', factor: 1000 },
    2,
  ),
  // Its total is the plain rate: what the smoothed ones are drawn towards.
  ratio(
    'smoothedPer1000',
    m.smoothedPer1000,
    m.unitPer1000,
    m.smoothedPer1000Formula,
    { numerator: 'received', denominator: 'population', factor: 1000 },
    2,
  ),
  ratio(
    'perKm2',
    m.perKm2,
    m.unitPerKm2,
    m.perKm2Formula,
    { numerator: 'received', denominator: 'areaKm2', factor: 1 },
    2,
  ),
  flow('received', m.received, m.unitTips, m.receivedFormula),
  flow('valuable', m.valuable, m.unitTips, m.valuableFormula),
  {
    ...ratio(
      'valuableShare',
      m.valuableShare,
      m.unitPercent,
      m.valuableShareFormula,
      { numerator: 'valuable', denominator: 'received', factor: 1 },
      1,
    ),
    display: 'share',
  },
  flow('solved', m.solved, m.unitCases, m.solvedFormula),
  flow('arrests', m.arrests, m.unitArrests, m.arrestsFormula),
  { ...flow('count', m.count, m.unitRows, m.countFormula), sensitive: false, hidden: true },
  helper('population', m.population, m.unitPersons, m.populationFormula, 0),
  helper('areaKm2', m.areaKm2, m.unitKm2, m.areaFormula, 1),
];
