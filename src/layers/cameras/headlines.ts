import type { HeadlinesOf } from '../../domain/headline';
import { m } from './messages';

/** Cameras, those paid for by society, and the share of the ground they cover. */
export const headlines: HeadlinesOf = ({ totals }) => [
  {
    id: 'count',
    measure: 'count',
    name: m.layer,
    value: totals['count'] ?? NaN,
    of: null,
    unit: m.unitCameras,
    digits: 0,
    better: 'up',
  },
  {
    id: 'social',
    measure: 'social',
    name: m.social,
    value: totals['social'] ?? NaN,
    of: null,
    unit: m.unitCameras,
    digits: 0,
    better: 'up',
  },
  {
    id: 'coverageShare',
    measure: 'coverageShare',
    name: m.coverageShare,
    value: totals['coverageShare'] ?? NaN,
    of: null,
    unit: m.unitPercent,
    digits: 2,
    display: 'share',
    better: 'up',
  },
];
