import type { MeasureDefinition } from '../../domain/measure';
import type { Bilingual } from '../../domain/text';
import { m } from './messages';

function stock(
  id: string,
  name: Bilingual,
  unit: Bilingual,
  formula: Bilingual,
  digits = 0,
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
  };
}

export const measures: readonly MeasureDefinition[] = [
  stock('count', m.count, m.unitCameras, m.countFormula),
  stock('working', m.working, m.unitCameras, m.workingFormula),
  stock('broken', m.broken, m.unitCameras, m.brokenFormula),
  stock('social', m.social, m.unitCameras, m.socialFormula),
  stock('coverageKm2', m.coverageKm2, m.unitKm2, m.coverageFormula, 2),
  {
    id: 'coverageShare',
    name: m.coverageShare,
    unit: m.unitPercent,
    display: 'share',
    scale: 'sequential',
    nature: 'ratio',
    total: 'ratio',
    ratioOf: { numerator: 'coverageKm2', denominator: 'areaKm2', factor: 1 },
    digits: 1,
    formula: m.shareFormula,
    sensitive: false,
  },
  stock('assumedKm2', m.assumedKm2, m.unitKm2, m.assumedFormula, 2),
  stock('cases', m.cases, m.unitCases, m.casesFormula),
  stock('arrests', m.arrests, m.unitArrests, m.arrestsFormula),
  { ...stock('areaKm2', m.areaKm2, m.unitKm2, m.areaFormula, 1), hidden: true },
];
