import type { LayerExamples } from '../../domain/layerExamples';

/** Rows that this layer must accept: results of a commune. */
export const examples: LayerExamples = (c, code, period) => [
  {
    commune_code: code,
    commune_name: `Xã Số ${c + 1}`,
    period,
    status: ['đạt', 'chưa đạt', 'đang xét', 'met'][(c + Number(period)) % 4]!,
    xa_1a_date: `${period}-02-0${(c % 8) + 1}`,
    xa_1d: c % 2 ? 'x' : '',
    managed_residential: '25',
    registered_residential: '25',
    recognised_residential: String(16 + c),
  },
];
