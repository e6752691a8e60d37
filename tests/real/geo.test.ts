import turfArea from '@turf/area';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { expect, it } from 'vitest';
import { bboxes, communeAreasKm2, labelPoints, queenNeighbours } from '../../src/geo/area';
import { fromFeatures } from '../../src/geo/boundarySetFrom';
import { assignPoints, buildCommuneIndex } from '../../src/geo/communeIndex';
import { coverageByCommune, type CameraColumns } from '../../src/geo/coverage';
import { partitionAreasKm2 } from '../../src/geo/partitionAreas';
import { describeReal, realText } from '../fixtures/realData';

type Communes = Feature<Polygon | MultiPolygon>[];
const read = (name: string): Communes =>
  (JSON.parse(realText('boundaries', name)) as FeatureCollection<Polygon | MultiPolygon>).features;

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Points over the box of a commune, and its first vertices: inside, outside, on borders. */
function probes(communes: Communes, boxes: Float64Array, perCommune: number): Float64Array {
  const next = random(7);
  const points: number[] = [];
  communes.forEach(({ geometry }, c) => {
    for (let k = 0; k < perCommune; k++)
      points.push(
        boxes[4 * c]! + next() * (boxes[4 * c + 2]! - boxes[4 * c]!),
        boxes[4 * c + 1]! + next() * (boxes[4 * c + 3]! - boxes[4 * c + 1]!),
      );
    const ring = geometry.type === 'Polygon' ? geometry.coordinates[0]! : geometry.coordinates[0]![0]!;
    for (const [x, y] of ring.slice(0, 3)) points.push(x!, y!);
  });
  return Float64Array.from(points);
}

/** Turf, feature by feature; boxes first, so that the test ends today. */
function oracle(communes: Communes, boxes: Float64Array, x: number, y: number): number {
  return communes.findIndex(
    (commune, c) =>
      x >= boxes[4 * c]! &&
      x <= boxes[4 * c + 2]! &&
      y >= boxes[4 * c + 1]! &&
      y <= boxes[4 * c + 3]! &&
      booleanPointInPolygon([x, y], commune),
  );
}

function camerasOver(boxes: Float64Array, count: number): CameraColumns {
  const next = random(99);
  const column = (value: () => number) => Float64Array.from({ length: count }, value);
  const chosen = Array.from({ length: count }, () => 4 * Math.floor((next() * boxes.length) / 4));
  const between = (low: number, high: number) => low + next() * (high - low);
  return {
    lng: Float64Array.from(chosen, (c) => between(boxes[c]!, boxes[c + 2]!)),
    lat: Float64Array.from(chosen, (c) => between(boxes[c + 1]!, boxes[c + 3]!)),
    bearing: column(() => between(0, 360)),
    fov: column(() => (next() < 0.3 ? 360 : between(30, 120))),
    range: column(() => between(30, 600)),
    assumed: Uint8Array.from({ length: count }, () => (next() < 0.2 ? 1 : 0)),
  };
}

const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);

describeReal('five places, raw and clean', () => {
  for (const place of ['tien_giang', 'kon_tum', 'vung_tau_city', 'nam_sach', 'bac_kan_town'])
    for (const state of ['raw', 'clean'])
      it(`${place} ${state}: points, areas, coverage`, () => {
        const communes = read(`${place}_pre2025_${state}.geojson`);
        const set = fromFeatures(communes);
        const boxes = bboxes(set);
        const points = probes(communes, boxes, 6);
        const ordinals = assignPoints(buildCommuneIndex(set), points);
        for (const [i, ordinal] of ordinals.entries())
          expect(ordinal).toBe(oracle(communes, boxes, points[2 * i]!, points[2 * i + 1]!));

        const areas = communeAreasKm2(set);
        communes.forEach((commune, c) => expect(areas[c]! / (turfArea(commune) / 1e6)).toBeCloseTo(1, 9));
        expect([...assignPoints(buildCommuneIndex(set), labelPoints(set))].every((c) => c >= 0)).toBe(true);

        // No square metre twice: where raw polygons overlap, the parts are smaller than the polygons.
        const parts = partitionAreasKm2(set);
        const overlap = sum(areas) - sum(parts);
        expect(overlap).toBeGreaterThan(-1e-6 * sum(areas));
        if (state === 'raw' && place === 'tien_giang') expect(overlap).toBeGreaterThan(5);

        // The sum over communes is the whole, whatever the order of the communes.
        const cameras = camerasOver(boxes, 1_500);
        const there = coverageByCommune(set, cameras);
        const back = coverageByCommune(fromFeatures([...communes].reverse()), cameras);
        expect(sum(back.coveredKm2) / sum(there.coveredKm2)).toBeCloseTo(1, 8);
        expect(sum(back.assumedKm2) / sum(there.assumedKm2)).toBeCloseTo(1, 8);
        parts.forEach((km2, c) => {
          expect(there.coveredKm2[c]! + there.assumedKm2[c]!).toBeLessThanOrEqual(km2 * (1 + 1e-5) + 1e-9);
        });
      });
});

describeReal('the communes of the country', () => {
  it('are indexed within 64 MiB, assigned as Turf does, and have a label inside', () => {
    const topology = JSON.parse(realText('boundaries', 'post2025_vn_s20m.topojson')) as Topology<{
      communes: GeometryCollection;
    }>;
    const { features: communes } = feature(topology, topology.objects.communes) as FeatureCollection<
      Polygon | MultiPolygon
    >;
    const set = fromFeatures(communes);
    const index = buildCommuneIndex(set);
    expect(communes).toHaveLength(3_321);
    expect(index.cells.byteLength + index.records.byteLength + index.coords.byteLength).toBeLessThan(
      64 * 2 ** 20,
    );

    const boxes = bboxes(set);
    const points = probes(communes, boxes, 1);
    const ordinals = assignPoints(index, points);
    for (let i = 0; i < ordinals.length; i += 7)
      expect(ordinals[i]).toBe(oracle(communes, boxes, points[2 * i]!, points[2 * i + 1]!));

    expect([...assignPoints(index, labelPoints(set))]).toEqual(communes.map((_, c) => c));
    const { starts } = queenNeighbours(set);
    const alone = communes.filter((_, c) => starts[c] === starts[c + 1]);
    // Islands and archipelagos only.
    expect(alone.length).toBeLessThan(25);
  });
});
