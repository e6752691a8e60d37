import type { MeasureDefinition } from '../../domain/measure';
import { plainMeasure } from '../../domain/plainMeasure';
import { m } from './messages';

export const measures: readonly MeasureDefinition[] = [
  plainMeasure('count', m.count, m.unitSites, m.countFormula),
  // Not a sum: a name applied in ten communes is one model.
  plainMeasure('names', m.names, m.unitNames, m.namesFormula, { total: 'none' }),
  plainMeasure('teams', m.teams, m.unitTeams, m.teamsFormula),
  plainMeasure('effective', m.effective, m.unitSites, m.effectiveFormula),
  plainMeasure('overdue', m.overdue, m.unitSites, m.overdueFormula),
];
