import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../tests/contract/territory';
import { counted } from '../../../tests/fixtures/counted';
import { distanceM } from '../../geo/distance';
import { cameras } from '../../layers/cameras';
import { models } from '../../layers/models';
import { quantileSorted } from './quantile';
import { reach } from './reach';

const size = 3;
const context = contextOf(size);
const labels = Float64Array.of(106.05, 10.05, 106.15, 10.05, 106.25, 10.05);
const code = (lng: number) => `0000${Math.floor((lng - 106) / 0.1) + 1}`;
type Spot = readonly [lng: number, lat: number];
const camera = ([lng, lat]: Spot, state: string) => ({
  lng: String(lng),
  lat: String(lat),
  state,
  commune_code: code(lng),
});
const site = ([lng, lat]: Spot, i: number) => ({
  model: 'Tự quản',
  site: `Ấp ${i}`,
  lng: String(lng),
  lat: String(lat),
  commune_code: code(lng),
  launched: '2022-01-01',
});

const spot = fc.tuple(
  fc.integer({ min: 0, max: size * 100 - 1 }).map((step) => 106.0005 + step / 1000),
  fc.integer({ min: 0, max: 99 }).map((step) => 10.0005 + step / 1000),
);

describe('reach between models and cameras', () => {
  it('is what all pairs say, per commune and over all', () => {
    const eyes = fc.array(fc.tuple(spot, fc.constantFrom('working', 'broken', 'unknown')), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 12 }), eyes, (places, seeing) => {
        const found = reach(
          counted(models, context, places.map(site)),
          counted(
            cameras,
            context,
            seeing.map(([place, state]) => camera(place, state)),
          ),
          labels,
        );
        const working = seeing.filter(([, state]) => state === 'working').map(([place]) => place);
        const nearest = ([lng, lat]: Spot, targets: readonly Spot[]): number =>
          Math.min(...targets.map(([x, y]) => distanceM(lng, lat, x, y)));
        const check = (ids: readonly string[], c: number | null, distances: readonly number[]) => {
          const sorted = distances.filter(Number.isFinite).sort((a, b) => a - b);
          [0.5, 0.9, 1].forEach((p, k) => {
            const value = c === null ? found.totals[ids[k]!]! : found.columns[ids[k]!]![c]!;
            if (sorted.length === 0) expect(value).toBeNaN();
            else expect(value).toBeCloseTo(quantileSorted(sorted, p), 6);
          });
        };
        const ids = (of: string) => ['Median', 'P90', 'Max'].map((which) => `${of}${which}M`);
        for (const c of [0, 1, 2, null]) {
          const inside = (places_: readonly Spot[]) =>
            places_.filter(([lng]) => c === null || Number(code(lng)) === c + 1);
          check(
            ids('siteToCamera'),
            c,
            inside(places).map((place) => nearest(place, working)),
          );
          check(
            ids('cameraToSite'),
            c,
            inside(seeing.map(([place]) => place)).map((place) => nearest(place, places)),
          );
        }
        [0, 1, 2].forEach((c) => {
          const value = found.columns['labelToCameraM']![c]!;
          const truth = nearest([labels[2 * c]!, labels[2 * c + 1]!], working);
          if (Number.isFinite(truth)) expect(value).toBeCloseTo(truth, 6);
          else expect(value).toBeNaN();
        });
        expect(found.detail.workingCameras).toBe(working.length);
        expect(found.detail.unknownCameras).toBe(seeing.filter(([, state]) => state === 'unknown').length);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves sites out that have no position, and counts them', () => {
    const found = reach(
      counted(models, context, [
        site([106.05, 10.05], 1),
        { model: 'Tự quản', site: 'Ấp 2', commune_code: '00001' },
      ]),
      counted(cameras, context, [camera([106.05, 10.06], 'working')]),
      labels,
    );
    expect(found.detail).toMatchObject({ sites: 1, sitesWithoutPosition: 1 });
    expect(found.detail.siteToCameraM[1]).toBeNaN();
    expect(found.columns['siteToCameraMaxM']![0]).toBeCloseTo(distanceM(106.05, 10.05, 106.05, 10.06), 6);
  });

  it('wants one label point for each commune', () => {
    const nothing = [counted(models, context, []), counted(cameras, context, [])] as const;
    expect(() => reach(...nothing, labels.slice(2))).toThrow('two per commune');
  });
});

describe('quantileSorted', () => {
  it('interpolates as R and NumPy do', () => {
    expect(quantileSorted([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantileSorted([1, 2, 3, 4], 0.9)).toBeCloseTo(3.7, 12);
    expect(quantileSorted([7], 0.9)).toBe(7);
    expect(quantileSorted([], 0.5)).toBeNaN();
  });
});
