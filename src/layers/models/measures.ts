import type { MeasureDefinition } from '../../domain/measure';
import type { Bilingual } from '../../domain/text';
import { m } from './messages';

function stock(
  id: string,
  name: Bilingual,
  unit: Bilingual,
  formula: Bilingual,
  total: MeasureDefinition['total'] = 'sum',
): MeasureDefinition {
  return {
    id,
    name,
    unit,
    scale: 'sequential',
    nature: 'stock',
    total,
    digits: 0,
    formula,
    sensitive: false,
  };
}

export const measures: readonly MeasureDefinition[] = [
  stock('count', m.count, m.unitSites, m.countFormula),
  // Not a sum: a name applied in ten communes is one model.
  stock('names', m.names, m.unitNames, m.namesFormula, 'none'),
  stock('teams', m.teams, m.unitTeams, m.teamsFormula),
  stock('effective', m.effective, m.unitSites, m.effectiveFormula),
  stock('overdue', m.overdue, m.unitSites, m.overdueFormula),
];
