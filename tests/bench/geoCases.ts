import turfArea from '@turf/area';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import turfCircle from '@turf/circle';
import { featureCollection, point } from '@turf/helpers';
import { intersect as turfIntersect, union as turfUnion } from '@turf/turf';
import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon } from 'geojson';
import { createRequire } from 'node:module';
import { bboxes, communeAreasKm2, labelPoints, queenNeighbours } from '../../src/geo/area';
import { assignPoints, buildCommuneIndex } from '../../src/geo/communeIndex';
import { CoverageModel, coverageByCommune } from '../../src/geo/coverage';
import { cameraView } from '../../src/geo/coverage';
import { communeShares, drawnBoundary } from '../../src/geo/drawnArea';
import { globalMoran } from '../../src/geo/statistics/globalMoran';
import { localStatistics } from '../../src/geo/statistics/localStatistics';
import { clipperUnion } from './clipperUnion';
import { cameras, points, type Scene } from './scenes';

/** What a timed piece of work gives back: a number that peers must agree on (within `tolerance`). */
export type Work = () => number | Promise<number>;

export interface BenchCase {
  /** What is done; cases of one operation are compared. */
  readonly operation: string;
  readonly by: string;
  readonly unit: 'points' | 'cameras' | 'communes' | 'updates';
  /** Everything that is not timed. */
  prepare(scene: Scene, n: number): Work | Promise<Work>;
  /** Divisor for peers that are far too slow for the same n: they get n / share, said in the table. */
  readonly share?: number;
  /** Takes longer than everything else together: left out of `--quick`. */
  readonly long?: true;
}

interface WhichPolygon {
  (communes: unknown): (point: [number, number], multi?: boolean) => { ordinal: number } | null;
}
const whichPolygon = createRequire(import.meta.url)('which-polygon') as WhichPolygon;

/** Sum over points of (ordinal + 1): the same for everybody who assigns alike. */
const checksum = (ordinals: ArrayLike<number>) => {
  let sum = 0;
  for (let i = 0; i < ordinals.length; i++) sum += ordinals[i]! + 1;
  return sum;
};
const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);

/** A drawn circle around the first commune. */
function circle(boundaries: Scene['boundaries']) {
  const [lng, lat] = labelPoints(boundaries);
  return { kind: 'circle' as const, lng: lng!, lat: lat!, radiusM: 15_000 };
}

export const CASES: readonly BenchCase[] = [
  {
    operation: 'index built',
    by: 'ours',
    unit: 'communes',
    prepare:
      ({ boundaries }) =>
      () =>
        buildCommuneIndex(boundaries).communes,
  },
  {
    operation: 'index built',
    by: 'which-polygon',
    unit: 'communes',
    prepare:
      ({ communes }) =>
      () => {
        whichPolygon({ type: 'FeatureCollection', features: communes });
        return communes.length;
      },
  },
  {
    operation: 'points to communes',
    by: 'ours',
    unit: 'points',
    prepare({ boundaries }, n) {
      const index = buildCommuneIndex(boundaries);
      const lngLat = points(boundaries, n);
      return () => checksum(assignPoints(index, lngLat));
    },
  },
  {
    operation: 'points to communes',
    by: 'which-polygon',
    unit: 'points',
    share: 10,
    prepare({ communes, boundaries }, n) {
      const features = communes.map((commune, ordinal) => ({ ...commune, properties: { ordinal } }));
      const query = whichPolygon({ type: 'FeatureCollection', features });
      const lngLat = points(boundaries, n);
      return () => {
        let total = 0;
        for (let i = 0; i < n; i++) total += (query([lngLat[2 * i]!, lngLat[2 * i + 1]!])?.ordinal ?? -1) + 1;
        return total;
      };
    },
  },
  {
    operation: 'points to communes',
    by: 'flatbush + Turf',
    unit: 'points',
    share: 10,
    prepare({ communes, boundaries }, n) {
      const boxes = bboxes(boundaries);
      const tree = new Flatbush(communes.length);
      for (let c = 0; c < communes.length; c++)
        tree.add(boxes[4 * c]!, boxes[4 * c + 1]!, boxes[4 * c + 2]!, boxes[4 * c + 3]!);
      tree.finish();
      const lngLat = points(boundaries, n);
      return () => {
        let total = 0;
        for (let i = 0; i < n; i++) {
          const x = lngLat[2 * i]!;
          const y = lngLat[2 * i + 1]!;
          const found = tree.search(x, y, x, y, (c) => booleanPointInPolygon(point([x, y]), communes[c]!));
          total += found.length > 0 ? Math.min(...found) + 1 : 0;
        }
        return total;
      };
    },
  },
  {
    operation: 'points to communes',
    by: 'Turf, feature by feature',
    unit: 'points',
    share: 1_000,
    prepare({ communes, boundaries }, n) {
      const lngLat = points(boundaries, n);
      return () => {
        let total = 0;
        for (let i = 0; i < n; i++) {
          const p = point([lngLat[2 * i]!, lngLat[2 * i + 1]!]);
          total += communes.findIndex((commune) => booleanPointInPolygon(p, commune)) + 1;
        }
        return total;
      };
    },
  },
  {
    operation: 'areas',
    by: 'ours',
    unit: 'communes',
    prepare:
      ({ boundaries }) =>
      () =>
        sum(communeAreasKm2(boundaries)),
  },
  {
    operation: 'areas',
    by: 'Turf',
    unit: 'communes',
    prepare:
      ({ communes }) =>
      () =>
        communes.reduce((total, commune) => total + turfArea(commune) / 1e6, 0),
  },
  {
    operation: 'label points',
    by: 'ours',
    unit: 'communes',
    prepare:
      ({ boundaries }) =>
      () =>
        labelPoints(boundaries).length / 2,
  },
  {
    operation: "Moran's I, Gi*, 999 ×",
    by: 'ours',
    unit: 'communes',
    prepare({ boundaries }) {
      const { starts, neighbours } = queenNeighbours(boundaries);
      const contiguity = { starts, targets: neighbours };
      // Area is a clustered variable, so that nothing is decided early.
      const values = communeAreasKm2(boundaries);
      return () => {
        const { i } = globalMoran(contiguity, values);
        const local = localStatistics(contiguity, values);
        return i + (local?.giStarZ[0] ?? NaN);
      };
    },
  },
  {
    operation: 'neighbours',
    by: 'ours',
    unit: 'communes',
    prepare:
      ({ boundaries }) =>
      () =>
        queenNeighbours(boundaries).starts.length - 1,
  },
  {
    operation: 'covered area, sectors',
    by: 'ours',
    unit: 'cameras',
    prepare({ boundaries }, n) {
      const columns = cameras(boundaries, n);
      return () => sum(coverageByCommune(boundaries, columns).coveredKm2);
    },
  },
  {
    operation: 'covered area, discs',
    by: 'ours (exact, per commune)',
    unit: 'cameras',
    prepare({ boundaries }, n) {
      const columns = cameras(boundaries, n, { discsOf: 50 });
      return () => sum(coverageByCommune(boundaries, columns).coveredKm2);
    },
  },
  {
    operation: 'covered area, discs',
    by: 'clipper2-wasm (64 sides, not clipped)',
    unit: 'cameras',
    prepare: clipperUnion,
  },
  {
    operation: 'covered area, discs',
    by: 'Turf union (64 sides, not clipped)',
    unit: 'cameras',
    share: 20,
    prepare({ boundaries }, n) {
      const { lng, lat } = cameras(boundaries, n, { discsOf: 50 });
      const circles = Array.from(lng, (x, i) => turfCircle([x, lat[i]!], 0.05, { steps: 64 }));
      return () => {
        const joined = turfUnion(featureCollection(circles));
        return joined ? turfArea(joined) / 1e6 : 0;
      };
    },
  },
  {
    operation: 'covered area, one place',
    by: 'ours (all within 1 km²)',
    unit: 'cameras',
    prepare({ boundaries }, n) {
      const columns = cameras(boundaries, n, { withinKm: 1 });
      return () => sum(coverageByCommune(boundaries, columns).coveredKm2);
    },
  },
  {
    operation: 'shares of a circle',
    by: 'ours (15 km)',
    unit: 'communes',
    prepare({ boundaries }) {
      const drawn = circle(boundaries);
      return () => sum(communeShares(boundaries, drawnBoundary(drawn).boundaries));
    },
  },
  {
    operation: 'shares of a circle',
    by: 'Turf intersect (360 sides)',
    unit: 'communes',
    long: true,
    prepare({ boundaries, communes }) {
      const { lng, lat, radiusM } = circle(boundaries);
      const drawn = turfCircle([lng, lat], radiusM / 1_000, { steps: 360 });
      return () =>
        communes.reduce((total, commune) => {
          const inside = turfIntersect(featureCollection<Polygon | MultiPolygon>([commune, drawn]));
          return total + (inside ? turfArea(inside) / turfArea(commune) : 0);
        }, 0);
    },
  },
  {
    operation: 'one camera moved',
    by: 'ours',
    unit: 'updates',
    prepare({ boundaries }, n) {
      const columns = cameras(boundaries, n);
      const model = new CoverageModel(
        boundaries,
        Array.from({ length: n }, (_, i) => [String(i), cameraView(columns, i)] as const),
      );
      return () => {
        for (let i = 0; i < 200; i++) {
          const view = cameraView(columns, i);
          model.set(String(i), { ...view, lng: view.lng + 1e-4 });
        }
        return sum(model.coverage().coveredKm2);
      };
    },
  },
];
