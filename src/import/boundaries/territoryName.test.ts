import { expect, it } from 'vitest';
import { readBoundaries } from './read';
import { territoryName } from './territoryName';

const square = (west: number) => [
  [
    [west, 10],
    [west + 0.1, 10],
    [west + 0.1, 10.1],
    [west, 10.1],
    [west, 10],
  ],
];

/** A GeoJSON or a TopoJSON of communes with these properties, side by side. */
async function nameOf(properties: readonly Record<string, string>[], topology = false) {
  const each = properties.map((own, i) => ({
    properties: { code: `0000${i}`, name: `Xã ${i}`, ...own },
    geometry: { type: 'Polygon', coordinates: square(106 + i) },
  }));
  const file = topology
    ? {
        type: 'Topology',
        arcs: each.map(({ geometry }) => geometry.coordinates[0]),
        objects: {
          communes: {
            type: 'GeometryCollection',
            geometries: each.map((own, i) => ({
              type: 'Polygon',
              properties: own.properties,
              arcs: [[i]],
            })),
          },
        },
      }
    : { type: 'FeatureCollection', features: each.map((own) => ({ type: 'Feature', ...own })) };
  const reading = await readBoundaries(new TextEncoder().encode(JSON.stringify(file)), 'file');
  expect(reading.report.refused).toBeNull();
  return territoryName(reading);
}

it.each([false, true])('is the one province that all communes name (topology: %s)', async (topology) => {
  const within = [{ 'Tên tỉnh': ' Tỉnh Kon Tum' }, { 'Tên tỉnh': ' Tỉnh Kon Tum' }];
  expect(await nameOf(within, topology)).toBe('Tỉnh Kon Tum');
  expect(await nameOf([{ province: 'A' }, { province: 'B' }], topology)).toBeNull();
  expect(await nameOf([{ province: 'A' }, {}], topology)).toBeNull();
  expect(await nameOf([{}, {}], topology)).toBeNull();
});

it('is the one district where all lie in one', async () => {
  const own = { district: 'Huyện Nam Sách', province: 'Hải Dương' };
  expect(await nameOf([own, own])).toBe('Huyện Nam Sách');
  expect(await nameOf([own, { ...own, district: 'Thành phố Chí Linh' }])).toBe('Hải Dương');
});
