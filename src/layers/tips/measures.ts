import type { MeasureDefinition } from '../../domain/measure';
import { plainMeasure } from '../../domain/plainMeasure';
import type { Bilingual } from '../../domain/text';
import { m } from './messages';

const flow = (id: string, name: Bilingual, unit: Bilingual, formula: Bilingual): MeasureDefinition =>
  plainMeasure(id, name, unit, formula, { nature: 'flow', sensitive: true });

function ratio(
  id: string,
  name: Bilingual,
  unit: Bilingual,
  formula: Bilingual,
  ratioOf: NonNullable<MeasureDefinition['ratioOf']>,
  digits: number,
): MeasureDefinition {
  const over = { nature: 'ratio', total: 'ratio', ratioOf, digits, sensitive: true } as const;
  return plainMeasure(id, name, unit, formula, over);
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
  plainMeasure('population', m.population, m.unitPersons, m.populationFormula, { hidden: true }),
  plainMeasure('areaKm2', m.areaKm2, m.unitKm2, m.areaFormula, { digits: 1, hidden: true }),
];
