import type { HeadlinesOf } from '../../domain/headline';
import { m, statusCategories } from './messages';

const valueOf = (id: string): number => statusCategories.find((each) => each.id === id)?.value ?? NaN;
const MET = valueOf('met');
const NO_DATA = valueOf('no-data');

/**
 * Communes that met the standard. The denominator is only there when every commune has a result: with the others
 * unknown there is no percentage ("7 xã đạt" of Nam Sách is 7, not 7 of 19).
 */
export const headlines: HeadlinesOf = ({ columns }) => {
  const status = columns['status'] ?? new Float64Array();
  const met = status.filter((value) => value === MET).length;
  const unknown = status.filter((value) => value === NO_DATA || Number.isNaN(value)).length;
  return [
    {
      id: 'met',
      measure: 'status',
      name: m.metHeadline,
      value: unknown === status.length ? NaN : met,
      of: unknown === 0 ? status.length : null,
      unit: m.unitCommunes,
      digits: 0,
      better: 'up',
    },
  ];
};
