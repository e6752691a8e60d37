import { communes2026, communesBefore2025 } from './facts';
import type { CommuneFact } from './facts';

/** A straight piece of coast or border, as a fact: land lies to the left when walking from the first to the second. */
export interface KnownEdge {
  /** lon, lat, lon, lat in degrees. */
  readonly line: readonly [number, number, number, number];
  /** Where the fact comes from, in words. */
  readonly why: string;
}

/** Water that no commune reaches into, as a disc. */
export interface KnownWater {
  readonly lon: number;
  readonly lat: number;
  readonly radiusKm: number;
  readonly why: string;
}

/** What the schematic geometry of one default territory is computed from. */
export interface SchematicTerritory {
  readonly id: string;
  readonly communes: readonly CommuneFact[];
  /** Today's communes around it, outside: they push the outline back to the real neighbours' side. */
  readonly neighbours: readonly CommuneFact[];
  readonly knownEdges: readonly KnownEdge[];
  readonly knownWaters: readonly KnownWater[];
  /** Radius of the closing that joins the discs, in typical commune widths: small where bays reach far in. */
  readonly closing: number;
  /** Longest piece of a drawn border, km. */
  readonly step: number;
  readonly seed: number;
}

const GO_CONG_COAST: KnownEdge = {
  line: [106.815, 10.2, 106.775, 10.45],
  why: 'East Sea coast of Gò Công between cửa Soài Rạp and cửa Tiểu',
};

const VUNG_TAU_COAST: readonly KnownEdge[] = [
  {
    line: [107.083, 10.322, 107.2, 10.408],
    why: 'East Sea beach from mũi Nghinh Phong (Bãi Sau) to Cửa Lấp',
  },
  { line: [107.055, 10.48, 107.055, 10.3], why: 'vịnh Gành Rái west of the peninsula (Bãi Trước, Bến Đình)' },
];

const GANH_RAI: readonly KnownWater[] = [
  { lon: 107.066, lat: 10.413, radiusKm: 1.9, why: 'vịnh Gành Rái between đảo Long Sơn and the peninsula' },
];

/** Neighbours farther than this from every own point cannot shape the outline, degrees. */
const REACH = 0.6;

function around(own: readonly CommuneFact[], isOwn: (c: CommuneFact) => boolean): CommuneFact[] {
  const near = (c: CommuneFact): boolean =>
    own.some((o) => Math.abs(o.lon - c.lon) < REACH && Math.abs(o.lat - c.lat) < REACH);
  return communes2026().filter((c) => !isOwn(c) && near(c));
}

const among =
  (...codes: readonly string[]) =>
  (c: CommuneFact): boolean =>
    codes.includes(c.code);

/**
 * The six default territories. `isOwn` names today's communes that were made of the territory (from the 2025
 * resolutions): in province 82 the codes below 29000 came from Tiền Giang, in province 51 those from 23000 from Kon Tum.
 */
export function schematicTerritories(): SchematicTerritory[] {
  const before = (
    id: string,
    place: string,
    isOwn: (c: CommuneFact) => boolean,
    rest: Pick<SchematicTerritory, 'step' | 'seed'> & Partial<SchematicTerritory>,
  ): SchematicTerritory => {
    const communes = communesBefore2025(place);
    return {
      id,
      communes,
      neighbours: around(communes, isOwn),
      knownEdges: [],
      knownWaters: [],
      closing: 1.5,
      ...rest,
    };
  };
  const dongThap = communes2026().filter((c) => c.province === '82');
  return [
    before('tien-giang-2018', 'tien_giang', (c) => c.province === '82' && c.code < '29000', {
      knownEdges: [GO_CONG_COAST],
      step: 0.4,
      seed: 82,
    }),
    before('kon-tum-2023', 'kon_tum', (c) => c.province === '51' && c.code >= '23000', {
      step: 0.8,
      seed: 62,
    }),
    before('vung-tau-2023', 'vung_tau_city', among('26506', '26526', '26536', '26542', '26545'), {
      knownEdges: VUNG_TAU_COAST,
      knownWaters: GANH_RAI,
      closing: 0.6,
      step: 0.25,
      seed: 77,
    }),
    before('nam-sach-2020', 'nam_sach', among('10606', '10615', '10633', '10642', '10645'), {
      step: 0.25,
      seed: 30,
    }),
    before('bac-kan-2011', 'bac_kan_town', among('01840', '01843', '01849'), {
      step: 0.25,
      seed: 6,
    }),
    {
      id: 'dong-thap-2026',
      communes: dongThap,
      neighbours: around(dongThap, (c) => c.province === '82'),
      knownEdges: [GO_CONG_COAST],
      knownWaters: [],
      closing: 1.5,
      step: 0.5,
      seed: 87,
    },
  ];
}
