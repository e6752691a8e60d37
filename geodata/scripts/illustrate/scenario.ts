import type { Country } from './modelCatalogue';

/**
 * What the illustrative detail of one territory must add up to. Lists run over the territory's periods, oldest first.
 * Numbers marked "published" are the ones of geodata/reference/published_figures.tsv; the others are made up to be
 * plausible beside them.
 */
export interface Scenario {
  readonly id: string;
  /** Starts camera ids: "TG-0001". */
  readonly prefix: string;
  /** What a site is called after within a rural commune ("Ấp 3") and within an urban one. */
  readonly area: { readonly rural: string; readonly urban: string };
  readonly country: readonly Country[];
  /** Day on which a reform founded the communes, within the generated years. */
  readonly communesSince?: string;
  readonly status: {
    /** Communes that meet the standard, by period. */
    readonly met: readonly number[];
    readonly inReview: readonly number[];
    /** What is known of the others. */
    readonly others: readonly ('not-met' | 'no-data')[];
  };
  readonly models: {
    /** Distinct names in operation at each period's end. */
    readonly names: readonly number[];
    readonly sites: number;
    /** Names replicated nationwide and across the province. */
    readonly replicated: { readonly nation: number; readonly province: number };
    /** A model with an exact number of sites and teams in one commune, where nothing else has teams. */
    readonly fixed?: {
      readonly name: string;
      readonly code: string;
      readonly sites: number;
      readonly teams: number;
    };
  };
  readonly cameras: {
    /** Cameras in place at each period's end. */
    readonly stock: readonly number[];
    readonly removed: number;
    /** Share paid for by residents and businesses. */
    readonly social: number;
    readonly cases: number;
    readonly arrests: number;
    /** Share that meets QCVN 135:2024, null where that did not exist yet. */
    readonly qcvn: number | null;
  };
  readonly tips: {
    readonly received: readonly number[];
    readonly valuable: readonly number[];
    readonly solved: readonly number[];
    readonly arrests: readonly number[];
    /** Communes that did not report, by period: no data, which is not zero. Absent: all did. */
    readonly silent?: readonly number[];
    /** Received in one commune, by period. */
    readonly fixed?: { readonly code: string; readonly received: readonly number[] };
  };
}

const PLACES = {
  south: { rural: 'Ấp', urban: 'Khu phố' },
  north: { rural: 'Thôn', urban: 'Tổ dân phố' },
} as const;

export const SCENARIOS: readonly Scenario[] = [
  {
    id: 'tien-giang-2018',
    prefix: 'TG',
    area: PLACES.south,
    country: ['south', 'river'],
    // Published: 164 of 173 in August 2018.
    status: {
      met: [149, 156, 162, 164],
      inReview: [4, 3, 2, 0],
      others: ['not-met', 'not-met', 'not-met', 'not-met'],
    },
    // Published: 51 models in the first half of 2018.
    models: { names: [38, 43, 47, 51], sites: 486, replicated: { nation: 0, province: 4 } },
    cameras: { stock: [610, 790, 985, 1200], removed: 24, social: 0.74, cases: 96, arrests: 171, qcvn: null },
    tips: {
      received: [2214, 2305, 2391, 2462],
      valuable: [1702, 1811, 1903, 1988],
      solved: [288, 301, 296, 318],
      arrests: [466, 489, 475, 507],
      silent: [4, 3, 1, 2],
    },
  },
  {
    id: 'kon-tum-2023',
    prefix: 'KT',
    area: { rural: 'Thôn', urban: 'Tổ dân phố' },
    country: ['highland'],
    status: {
      met: [69, 73, 74, 77],
      inReview: [0, 2, 1, 3],
      others: ['not-met', 'not-met', 'not-met', 'not-met'],
    },
    // Published: 38 models in 2023, 2 of them replicated nationwide and 3 across the province.
    models: { names: [29, 32, 35, 38], sites: 274, replicated: { nation: 2, province: 3 } },
    cameras: { stock: [214, 331, 468, 640], removed: 12, social: 0.58, cases: 61, arrests: 103, qcvn: null },
    // Published: 2023.
    tips: {
      received: [611, 648, 689, 726],
      valuable: [539, 577, 617, 655],
      solved: [118, 131, 127, 140],
      arrests: [241, 262, 255, 288],
    },
  },
  {
    id: 'vung-tau-2023',
    prefix: 'VT',
    area: PLACES.south,
    country: ['south', 'coast'],
    status: {
      met: [13, 13, 14, 14],
      inReview: [0, 1, 0, 0],
      others: ['not-met', 'not-met', 'not-met', 'not-met'],
    },
    // Published: one model with 301 teams in Phường 7, which has 9 quarters.
    models: {
      names: [18, 21, 23, 26],
      sites: 118,
      replicated: { nation: 0, province: 2 },
      fixed: { name: 'Liên gia tự quản phòng, chống tội phạm', code: '26524', sites: 9, teams: 301 },
    },
    // Published: 1.611 socially funded cameras (others were not published, so none are made up), 271 cases, 738 arrests.
    cameras: { stock: [1102, 1268, 1437, 1611], removed: 0, social: 1, cases: 271, arrests: 738, qcvn: null },
    // Published: almost 200 a year in Phường 7.
    tips: {
      received: [1338, 1296, 1405, 1452],
      valuable: [1061, 1043, 1127, 1180],
      solved: [176, 168, 181, 187],
      arrests: [301, 287, 312, 326],
      fixed: { code: '26524', received: [194, 191, 195, 197] },
    },
  },
  {
    id: 'nam-sach-2020',
    prefix: 'NS',
    area: { rural: 'Thôn', urban: 'Khu dân cư' },
    country: ['north'],
    // Published: 7 communes in 2020, without a denominator: nothing is known of the others.
    status: {
      met: [5, 6, 6, 7],
      inReview: [0, 0, 0, 0],
      others: ['no-data', 'no-data', 'no-data', 'no-data'],
    },
    // Published: 88 models (August 2021), 9 newly built in 2020.
    models: { names: [67, 73, 79, 88], sites: 148, replicated: { nation: 0, province: 3 } },
    cameras: { stock: [22, 47, 81, 126], removed: 2, social: 0.69, cases: 9, arrests: 14, qcvn: null },
    // Published only: "hàng chục" valuable tips a year.
    tips: {
      received: [71, 78, 84, 92],
      valuable: [49, 54, 58, 64],
      solved: [11, 13, 12, 15],
      arrests: [17, 21, 19, 24],
    },
  },
  {
    id: 'bac-kan-2011',
    prefix: 'BK',
    area: { rural: 'Thôn', urban: 'Tổ dân phố' },
    country: ['mountain'],
    status: {
      met: [5, 4, 6, 6],
      inReview: [0, 1, 0, 0],
      others: ['not-met', 'not-met', 'not-met', 'not-met'],
    },
    models: { names: [9, 11, 13, 15], sites: 43, replicated: { nation: 0, province: 1 } },
    cameras: { stock: [6, 11, 17, 26], removed: 1, social: 0.5, cases: 5, arrests: 8, qcvn: null },
    // Published: 218 valuable tips in 2011.
    tips: {
      received: [214, 226, 239, 252],
      valuable: [176, 191, 204, 218],
      solved: [37, 41, 40, 44],
      arrests: [58, 63, 61, 69],
    },
  },
  {
    id: 'dong-thap-2026',
    prefix: 'DT',
    area: PLACES.south,
    country: ['south', 'river'],
    communesSince: '2025-07-01',
    // No result yet in the quarter of the reform, all under review in the next.
    status: {
      met: [0, 0, 58, 73, 84],
      inReview: [0, 102, 31, 16, 7],
      others: ['no-data', 'not-met', 'not-met', 'not-met', 'not-met'],
    },
    models: { names: [44, 47, 50, 54, 58], sites: 402, replicated: { nation: 1, province: 5 } },
    cameras: {
      stock: [1460, 1575, 1690, 1848, 2015],
      removed: 41,
      social: 0.66,
      cases: 143,
      arrests: 236,
      qcvn: 0.41,
    },
    tips: {
      received: [3908, 4076, 3971, 4188, 4352],
      valuable: [3149, 3308, 3236, 3421, 3568],
      solved: [486, 512, 497, 531, 549],
      arrests: [744, 789, 765, 822, 843],
      silent: [6, 3, 2, 1, 2],
    },
  },
];
