import type { HeadlinesOf } from '../../domain/headline';
import { m } from './messages';

/** Tips received, and how many of them were valuable: a part of the first, never added to it. */
export const headlines: HeadlinesOf = ({ totals }) => [
  {
    id: 'received',
    measure: 'received',
    name: m.received,
    value: totals['received'] ?? NaN,
    of: null,
    unit: m.unitTips,
    digits: 0,
    // More tips can mean more trust, or more to report: neither is better.
    better: null,
  },
  {
    id: 'valuable',
    measure: 'valuable',
    name: m.valuable,
    value: totals['valuable'] ?? NaN,
    of: Number.isNaN(totals['valuable'] ?? NaN) ? null : (totals['received'] ?? null),
    unit: m.unitTips,
    digits: 0,
    better: null,
  },
];
