import type { HeadlinesOf } from '../../domain/headline';
import { m } from './messages';

/** Distinct models (never the sum of the communes), and sites overdue for review. */
export const headlines: HeadlinesOf = ({ totals }) => [
  {
    id: 'names',
    measure: 'names',
    name: m.layer,
    value: totals['names'] ?? NaN,
    of: null,
    unit: m.unitNames,
    digits: 0,
    better: 'up',
  },
  {
    id: 'overdue',
    measure: 'overdue',
    name: m.overdue,
    value: totals['overdue'] ?? NaN,
    of: totals['count'] ?? null,
    unit: m.unitSites,
    digits: 0,
    better: 'down',
  },
];
