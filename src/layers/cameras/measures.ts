import type { MeasureDefinition } from '../../domain/measure';
import { plainMeasure } from '../../domain/plainMeasure';
import { m } from './messages';

export const measures: readonly MeasureDefinition[] = [
  plainMeasure('count', m.count, m.unitCameras, m.countFormula),
  plainMeasure('working', m.working, m.unitCameras, m.workingFormula),
  plainMeasure('broken', m.broken, m.unitCameras, m.brokenFormula),
  plainMeasure('social', m.social, m.unitCameras, m.socialFormula),
  plainMeasure('coverageKm2', m.coverageKm2, m.unitKm2, m.coverageFormula, { digits: 2 }),
  plainMeasure('coverageShare', m.coverageShare, m.unitPercent, m.shareFormula, {
    display: 'share',
    nature: 'ratio',
    total: 'ratio',
    ratioOf: { numerator: 'coverageKm2', denominator: 'areaKm2', factor: 1 },
    digits: 1,
  }),
  plainMeasure('assumedKm2', m.assumedKm2, m.unitKm2, m.assumedFormula, { digits: 2 }),
  plainMeasure('cases', m.cases, m.unitCases, m.casesFormula),
  plainMeasure('arrests', m.arrests, m.unitArrests, m.arrestsFormula),
  plainMeasure('areaKm2', m.areaKm2, m.unitKm2, m.areaFormula, { digits: 1, hidden: true }),
];
