import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { BoundarySet } from '../../src/domain/boundarySet';
import { bboxes, labelPoints } from '../../src/geo/area';
import { fromFeatures } from '../../src/geo/boundarySetFrom';
import { communeAt, communeIndexOf } from '../../src/geo/communeIndex';
import type { CameraColumns } from '../../src/geo/coverage';

export type Communes = Feature<Polygon | MultiPolygon>[];

export interface Scene {
  readonly id: 'country' | 'province';
  readonly name: string;
  readonly communes: Communes;
  readonly boundaries: BoundarySet;
}

const ROOT = join(import.meta.dirname, '../..');
/** Optional real data folder beside the project; the shipped territories stand in for it. */
const REAL = join(ROOT, '../shared/data/boundaries');
const COUNTRY = join(REAL, 'post2025_vn_s20m.topojson');
const PROVINCE = join(REAL, 'tien_giang_pre2025_clean.geojson');
const SHIPPED = join(ROOT, 'geodata/territories/tien-giang-2018/communes.geojson');

/** Scenes that exist on this machine: the whole country only where the real data are. */
export function sceneIds(): Scene['id'][] {
  return existsSync(COUNTRY) ? ['country', 'province'] : ['province'];
}

/** Loads a scene from its file. */
export function scene(id: Scene['id']): Scene {
  if (id === 'country') {
    const topology = JSON.parse(readFileSync(COUNTRY, 'utf8')) as Topology<{ communes: GeometryCollection }>;
    const { features } = feature(topology, topology.objects.communes) as FeatureCollection<
      Polygon | MultiPolygon
    >;
    return {
      id,
      name: `${features.length} communes of the country`,
      communes: features,
      boundaries: fromFeatures(features),
    };
  }
  const file = existsSync(PROVINCE) ? PROVINCE : SHIPPED;
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection<Polygon | MultiPolygon>;
  const name = `${features.length} communes of a province${file === SHIPPED ? ' (schematic)' : ''}`;
  return { id, name, communes: features, boundaries: fromFeatures(features) };
}

/** Leaves a scene in a folder for the processes that measure, so that none of them pays for reading and decoding. */
export function store(loaded: Scene, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const { communes, ...rest } = loaded;
  writeFileSync(join(folder, `${loaded.id}.bin`), serialize(rest));
  writeFileSync(join(folder, `${loaded.id}-communes.bin`), serialize(communes));
}

/** A stored scene; its GeoJSON is read when it is first asked for: only the peers need it. */
export function stored(id: Scene['id'], folder: string): Scene {
  const rest = deserialize(readFileSync(join(folder, `${id}.bin`))) as Omit<Scene, 'communes'>;
  let communes: Communes | null = null;
  return {
    ...rest,
    get communes() {
      communes ??= deserialize(readFileSync(join(folder, `${id}-communes.bin`))) as Communes;
      return communes;
    },
  };
}

/** A seeded generator: the same scene on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Points in the boxes of communes drawn at random: dense where communes are small, some outside all of them. */
export function points(boundaries: BoundarySet, count: number): Float64Array {
  const random = seeded(20_260_819);
  const boxes = bboxes(boundaries);
  const communes = boxes.length / 4;
  const lngLat = new Float64Array(2 * count);
  for (let i = 0; i < count; i++) {
    const c = 4 * Math.floor(random() * communes);
    lngLat[2 * i] = boxes[c]! + random() * (boxes[c + 2]! - boxes[c]!);
    lngLat[2 * i + 1] = boxes[c + 1]! + random() * (boxes[c + 3]! - boxes[c + 1]!);
  }
  return lngLat;
}

/**
 * Cameras inside the communes, half of them in groups of five within some 60 m (a market, a school gate);
 * one in five a disc, the others sectors of 60–120°, ranges 30–80 m. With `withinKm` all of them in one square of that side.
 */
export function cameras(
  boundaries: BoundarySet,
  count: number,
  { discsOf = NaN, withinKm = NaN } = {},
): CameraColumns {
  const random = seeded(124);
  const index = communeIndexOf(boundaries);
  const boxes = bboxes(boundaries);
  const lng = new Float64Array(count);
  const lat = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    if (i % 10 > 5) {
      lng[i] = lng[i - 1]! + (random() - 0.5) * 6e-4;
      lat[i] = lat[i - 1]! + (random() - 0.5) * 6e-4;
      continue;
    }
    do {
      const c = 4 * Math.floor(random() * index.communes);
      lng[i] = boxes[c]! + random() * (boxes[c + 2]! - boxes[c]!);
      lat[i] = boxes[c + 1]! + random() * (boxes[c + 3]! - boxes[c + 1]!);
    } while (communeAt(index, lng[i]!, lat[i]!) < 0);
  }
  const [x, y] = withinKm > 0 ? labelPoints(boundaries) : [];
  if (withinKm > 0)
    for (let i = 0; i < count; i++) {
      lng[i] = x! + (random() - 0.5) * 0.0091 * withinKm;
      lat[i] = y! + (random() - 0.5) * 0.009 * withinKm;
    }
  const column = (value: () => number) => Float64Array.from({ length: count }, value);
  return {
    lng,
    lat,
    bearing: column(() => random() * 360),
    fov: column(() => (random() < 0.2 || discsOf > 0 ? 360 : 60 + 60 * random())),
    range: column(() => (discsOf > 0 ? discsOf : 30 + 50 * random())),
    assumed: new Uint8Array(count),
  };
}
