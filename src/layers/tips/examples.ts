import type { LayerExamples } from '../../domain/layerExamples';

/** Rows that this layer must accept: counts of a commune. */
export const examples: LayerExamples = (c, code, period) => [
  {
    commune_code: code,
    period,
    category: 'ma túy',
    received: String(3 + c * 9),
    valuable: String(c * 5),
  },
  {
    commune_code: code,
    period,
    category: '',
    received: '1.002',
    valuable: '2',
    solved: '1',
    arrests: '0',
  },
];
