import type { LayerExamples } from '../../domain/layerExamples';

/** Rows that this layer must accept: cameras of a commune. */
export const examples: LayerExamples = (c, code, period) => [
  {
    id: `C${c}-${period}`,
    lng: String(106.05 + c * 0.1),
    lat: '10.05',
    bearing: '45',
    fov: '90',
    range_m: '60',
    state: c % 3 ? 'hoạt động' : 'hỏng',
    funding: 'xã hội hóa',
    installed: `${Number(period) - 1}-12-01`,
    commune_code: code,
  },
  { lng: String(106.02 + c * 0.1), lat: '10,07' },
];
