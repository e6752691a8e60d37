import type { LayerExamples } from '../../domain/layerExamples';

/** Rows that this layer must accept: sites of a commune. */
export const examples: LayerExamples = (c, code, period) => [
  {
    model: 'Liên gia tự quản',
    group: 'tự quản',
    site: `Khu phố ${c} ${period}`,
    lng: String(106.05 + c * 0.1),
    lat: '10.05',
    commune_code: code,
    teams: '3',
    stage: 'active',
    launched: `${Number(period) - 3}-05-01`,
    reviews: c % 2 ? `${period}-01-15:effective` : '',
  },
  {
    model: 'Camera an ninh',
    commune_code: code,
    stage: 'đang hoạt động',
    launched: '',
    site: `Thôn ${c} ${period}`,
  },
];
