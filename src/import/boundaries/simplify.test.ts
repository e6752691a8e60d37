import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { numberedCommunes } from '../../../tests/fixtures/numberedCommunes';
import type { CommuneFeatures } from '../../domain/boundarySet';
import type { Commune } from '../../domain/commune';
import { fromFeatures } from '../../geo/boundarySetFrom';
import { measureTopology } from './repair/repair';
import { simplifyForDrawing } from './simplify';

/** A border from 106.02,10 to 106.02,10.02 that trembles by about 5 m every 20 m. */
const trembling = Array.from({ length: 101 }, (_, i): Position => [
  106.02 + (i % 2 === 1 && i < 100 ? 5e-5 : 0),
  Math.round((10 + i * 0.0002) * 1e7) / 1e7,
]);
const islet: Position[] = [
  [106.1, 10.1],
  [106.1001, 10.1],
  [106.1, 10.1001],
  [106.1, 10.1],
];

function communes(): { features: CommuneFeatures; list: Commune[] } {
  const shapes: Position[][][][] = [
    [[[[106, 10], ...trembling, [106, 10.02], [106, 10]]]],
    [[[[106.04, 10], [106.04, 10.02], ...[...trembling].reverse(), [106.04, 10]]], [islet]],
  ];
  return {
    list: numberedCommunes(shapes.length),
    features: {
      type: 'FeatureCollection',
      features: shapes.map((coordinates, id) => ({
        type: 'Feature',
        id,
        properties: { name: `Xã ${id}`, code: `0000${id}` },
        geometry: { type: 'MultiPolygon', coordinates },
      })),
    },
  };
}

test('small bends go, neighbours still share their border, an islet keeps its shape', async () => {
  const { features, list } = communes();
  const before = JSON.stringify(features);
  const drawing = await simplifyForDrawing(features, list);
  expect(drawing.verticesBefore).toBeGreaterThan(100);
  expect(drawing.verticesAfter).toBeLessThan(20);
  expect(measureTopology(fromFeatures(drawing.features.features))).toMatchObject({ overlaps: 0, gaps: 0 });
  expect(drawing.features.features[1]?.geometry.coordinates).toHaveLength(2);
  expect(JSON.stringify(drawing.features.features[1]?.geometry)).toContain('[106.1001,10.1]');
  expect(JSON.stringify(features)).toBe(before);
});
