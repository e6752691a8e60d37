import type { Feature, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { communeAreasKm2 } from '../area';
import { fromFeatures } from '../boundarySetFrom';
import { WorkStopped } from '../workHooks';
import { CoverageModel, coverageByCommune, type CameraView } from './index';

const box = (west: number, south: number, east: number, north: number): Feature<Polygon> => ({
  type: 'Feature',
  properties: {},
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  },
});

/** Two communes of 11 × 11 km side by side; the border between them is the meridian 106.1. */
const two = fromFeatures([box(106, 10, 106.1, 10.1), box(106.1, 10, 106.2, 10.1)]);

const camera = (change: Partial<CameraView> = {}): CameraView => ({
  lng: 106.05,
  lat: 10.05,
  bearing: 0,
  fov: 360,
  range: 50,
  assumed: false,
  ...change,
});

function cover(...cameras: CameraView[]) {
  const column = (value: (camera: CameraView) => number) => Float64Array.from(cameras, value);
  return coverageByCommune(two, {
    lng: column((c) => c.lng),
    lat: column((c) => c.lat),
    bearing: column((c) => c.bearing),
    fov: column((c) => c.fov),
    range: column((c) => c.range),
    assumed: Uint8Array.from(cameras, (c) => Number(c.assumed)),
  });
}

const m2 = (km2: Float64Array) => [...km2].map((value) => value * 1e6);
const DISC = Math.PI * 2_500;
/** 0.01 m²: what 0.1 µm of jitter may change. */
const expectM2 = (got: Float64Array, want: readonly number[]) =>
  want.forEach((value, c) => expect(Math.abs(m2(got)[c]! - value)).toBeLessThan(0.01));

describe('coverageByCommune', () => {
  it('measures a disc and a sector exactly', () => {
    expectM2(cover(camera()).coveredKm2, [DISC, 0]);
    expectM2(cover(camera({ fov: 90 })).coveredKm2, [DISC / 4, 0]);
    expectM2(cover(camera({ fov: 300 })).coveredKm2, [(DISC * 300) / 360, 0]);
  });

  it('measures the overlap of two discs as the lens between them', () => {
    const north = 60 / ((6_371_008.8 * Math.PI) / 180);
    const { coveredKm2, depthKm2 } = cover(camera(), camera({ lat: 10.05 + north }));
    const lens = 2 * 2_500 * Math.acos(30 / 50) - 60 * Math.sqrt(2_500 - 900);
    expectM2(depthKm2[1]!, [lens, 0]);
    expectM2(coveredKm2, [2 * DISC - lens, 0]);
  });

  it('counts identical cameras once, and twice for the depth', () => {
    const { coveredKm2, depthKm2 } = cover(
      camera({ fov: 90 }),
      camera({ fov: 90 }),
      camera({ fov: 90, lng: 106.06 }),
    );
    expectM2(coveredKm2, [DISC / 2, 0]);
    expectM2(depthKm2[1]!, [DISC / 4, 0]);
    expectM2(depthKm2[2]!, [0, 0]);
  });

  it('joins two sectors of one pole that share a side', () => {
    const { coveredKm2, depthKm2 } = cover(camera({ fov: 90 }), camera({ fov: 90, bearing: 90 }));
    expectM2(coveredKm2, [DISC / 2, 0]);
    expectM2(depthKm2[1]!, [0, 0]);
  });

  it('is not disturbed by tangent discs, inside and outside', () => {
    const east = (metres: number) =>
      106.05 + metres / (((6_371_008.8 * Math.PI) / 180) * Math.cos((10.05 * Math.PI) / 180));
    expectM2(cover(camera(), camera({ lng: east(100) })).coveredKm2, [2 * DISC, 0]);
    expectM2(cover(camera(), camera({ lng: east(20), range: 30 })).coveredKm2, [DISC, 0]);
  });

  it('gives each commune its own part, with the camera on the border, on a corner, and along the border', () => {
    expectM2(cover(camera({ lng: 106.1 })).coveredKm2, [DISC / 2, DISC / 2]);
    expectM2(cover(camera({ lng: 106.1, bearing: 90, fov: 180 })).coveredKm2, [0, DISC / 2]);
    expectM2(cover(camera({ lng: 106.1, bearing: 270, fov: 180 })).coveredKm2, [DISC / 2, 0]);
    expectM2(cover(camera({ lng: 106, lat: 10 })).coveredKm2, [DISC / 4, 0]);
    expectM2(cover(camera({ lng: 106.1, lat: 10 })).coveredKm2, [DISC / 4, DISC / 4]);
  });

  it('leaves out what lies outside every commune', () => {
    expectM2(cover(camera({ lng: 105.9 })).coveredKm2, [0, 0]);
    expectM2(cover(camera({ lng: 106, bearing: 270, fov: 180 })).coveredKm2, [0, 0]);
  });

  it('reports assumed discs apart, and only beyond the known sectors', () => {
    const { coveredKm2, assumedKm2 } = cover(
      camera({ bearing: NaN, fov: 90, assumed: true }),
      camera({ fov: 90 }),
    );
    expectM2(coveredKm2, [DISC / 4, 0]);
    expectM2(assumedKm2, [(DISC * 3) / 4, 0]);
    // An unknown bearing is an assumption even when nobody said so.
    expectM2(cover(camera({ bearing: NaN, fov: 90 })).assumedKm2, [DISC, 0]);
    // The bearing of a whole disc does not matter.
    expectM2(cover(camera({ bearing: NaN })).assumedKm2, [0, 0]);
  });

  it('covers nothing without a position, a range or a field of view', () => {
    const none = cover(
      camera({ lng: NaN }),
      camera({ lat: 95 }),
      camera({ range: NaN }),
      camera({ range: 0 }),
      camera({ range: -5 }),
      camera({ range: Infinity }),
      camera({ fov: 0 }),
      camera({ fov: -10 }),
    );
    expect([...none.coveredKm2, ...none.assumedKm2]).toEqual([0, 0, 0, 0]);
    expect([...cover().coveredKm2]).toEqual([0, 0]);
  });

  it('covers everything, and no more, when the range is larger than the territory', () => {
    const areas = communeAreasKm2(two);
    for (const range of [60_000, 5_000_000, 1e12]) {
      const { coveredKm2 } = cover(camera({ range }));
      for (const c of [0, 1]) expect(coveredKm2[c]! / areas[c]!).toBeCloseTo(1, 6);
    }
  });

  it('takes thousands of discs larger than the territory for one another', () => {
    const areas = communeAreasKm2(two);
    const many = Array.from({ length: 3_000 }, (_, i) => camera({ lng: 106 + i * 5e-5, range: 40_000 + i }));
    const { coveredKm2, depthKm2 } = cover(...many);
    for (const c of [0, 1]) {
      expect(coveredKm2[c]! / areas[c]!).toBeCloseTo(1, 6);
      expect(depthKm2[2]![c]! / areas[c]!).toBeCloseTo(1, 6);
    }
    const model = new CoverageModel(two, [['a', camera({ range: 40_000 })]]);
    model.set('b', camera({ range: 50_000 }));
    model.remove('a');
    expect(model.coverage().depthKm2[0]![1]! / areas[1]!).toBeCloseTo(1, 6);
    expect(model.coverage().depthKm2[1]![1]).toBeCloseTo(0, 6);
  });

  it('takes a million identical cameras for one', () => {
    const n = 1_000_000;
    const fill = (value: number) => new Float64Array(n).fill(value);
    const { coveredKm2, depthKm2 } = coverageByCommune(two, {
      lng: fill(106.05),
      lat: fill(10.05),
      bearing: fill(0),
      fov: fill(360),
      range: fill(50),
      assumed: new Uint8Array(n),
    });
    expectM2(coveredKm2, [DISC, 0]);
    expectM2(depthKm2[2]!, [DISC, 0]);
  });

  it('has an answer without communes', () => {
    const none = coverageByCommune(fromFeatures([]), {
      lng: Float64Array.of(106),
      lat: Float64Array.of(10),
      bearing: Float64Array.of(0),
      fov: Float64Array.of(360),
      range: Float64Array.of(50),
      assumed: Uint8Array.of(0),
    });
    expect(none.coveredKm2).toHaveLength(0);
  });

  it('stops when it is told to, and reports how far it is', () => {
    const cameras = {
      lng: Float64Array.from({ length: 3_000 }, (_, i) => 106.01 + i * 1.5e-5),
      lat: new Float64Array(3_000).fill(10.05),
      bearing: new Float64Array(3_000),
      fov: new Float64Array(3_000).fill(360),
      range: new Float64Array(3_000).fill(5),
      assumed: new Uint8Array(3_000),
    };
    const shares: number[] = [];
    coverageByCommune(two, cameras, { onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(5);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBe(1);
    let asked = 0;
    expect(() => coverageByCommune(two, cameras, { shouldStop: () => ++asked > 2 })).toThrow(WorkStopped);
    expect(asked).toBe(3);
  });

  it('refuses columns of different length', () => {
    expect(() =>
      coverageByCommune(two, {
        lng: new Float64Array(2),
        lat: new Float64Array(2),
        bearing: new Float64Array(1),
        fov: new Float64Array(2),
        range: new Float64Array(2),
        assumed: new Uint8Array(2),
      }),
    ).toThrow('bearing: 1 entries');
  });
});

describe('CoverageModel', () => {
  it('follows one camera over the border and names the communes it changed', () => {
    const model = new CoverageModel(two, [['a', camera()]]);
    expectM2(model.coverage().coveredKm2, [DISC, 0]);
    expect(model.set('a', camera({ lng: 106.15 }))).toEqual([0, 1]);
    expectM2(model.coverage().coveredKm2, [0, DISC]);
    expect(model.remove('a')).toEqual([1]);
    expectM2(model.coverage().coveredKm2, [0, 0]);
    expect(model.remove('a')).toEqual([]);
    expect(model.set('b', camera({ range: 0 }))).toEqual([]);
  });

  it('keeps an identical camera when the other one goes', () => {
    const model = new CoverageModel(two, [
      ['a', camera()],
      ['b', camera()],
    ]);
    model.remove('a');
    expectM2(model.coverage().coveredKm2, [DISC, 0]);
    expectM2(model.coverage().depthKm2[1]!, [0, 0]);
  });
});
