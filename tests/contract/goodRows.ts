import type { RawRow } from '../../src/domain/layer';

/** Rows that a layer must accept, and the commune each would be placed in. A new layer adds its own. */
export interface GoodRow {
  readonly raw: RawRow;
  readonly ordinal: number;
}

type Make = (commune: number, period: string) => RawRow[];

const code = (commune: number): string => String(commune + 1).padStart(5, '0');

const MAKERS: Readonly<Record<string, Make>> = {
  'safe-status': (c, period) => [
    {
      commune_code: code(c),
      commune_name: `Xã Số ${c + 1}`,
      period,
      status: ['đạt', 'chưa đạt', 'đang xét', 'met'][(c + Number(period)) % 4]!,
      xa_1a_date: `${period}-02-0${(c % 8) + 1}`,
      xa_1d: c % 2 ? 'x' : '',
      managed_residential: '25',
      registered_residential: '25',
      recognised_residential: String(16 + c),
    },
  ],
  models: (c, period) => [
    {
      model: 'Liên gia tự quản',
      group: 'tự quản',
      site: `Khu phố ${c} ${period}`,
      lng: String(106.05 + c * 0.1),
      lat: '10.05',
      commune_code: code(c),
      teams: '3',
      stage: 'active',
      launched: `${Number(period) - 3}-05-01`,
      reviews: c % 2 ? `${period}-01-15:effective` : '',
    },
    {
      model: 'Camera an ninh',
      commune_code: code(c),
      stage: 'đang hoạt động',
      launched: '',
      site: `Thôn ${c} ${period}`,
    },
  ],
  cameras: (c, period) => [
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
      commune_code: code(c),
    },
    { lng: String(106.02 + c * 0.1), lat: '10,07' },
  ],
  tips: (c, period) => [
    {
      commune_code: code(c),
      period,
      category: 'ma túy',
      received: String(3 + c * 9),
      valuable: String(c * 5),
    },
    {
      commune_code: code(c),
      period,
      category: '',
      received: '1.002',
      valuable: '2',
      solved: '1',
      arrests: '0',
    },
  ],
};

/** Good rows of a layer for communes 0 … n−1 in a period. Throws for a layer without any, so that none goes untested. */
export function goodRows(layer: string, communes: number, period: string): GoodRow[] {
  const make = MAKERS[layer];
  if (!make) throw new Error(`tests/contract/goodRows.ts has no rows for the layer "${layer}": add some`);
  return Array.from({ length: communes }, (_, c) =>
    make(c, period).map((raw) => ({ raw, ordinal: c })),
  ).flat();
}
