import { describe, expect, it } from 'vitest';
import { readBoundaries } from '../../src/import/boundaries/read';
import { boundaryNote } from './boundaryNote';

const square = (x: number): number[][][] => [
  [
    [x, 10],
    [x + 0.1, 10],
    [x + 0.1, 10.1],
    [x, 10.1],
    [x, 10],
  ],
];
/** Asymmetric it would have some area; like this its two halves cancel. */
const bowTie = [
  [
    [105, 10],
    [105.1, 10.1],
    [105.1, 10],
    [105, 10.1],
    [105, 10],
  ],
];
const fileOf = (...coordinates: number[][][][]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    JSON.stringify({
      type: 'FeatureCollection',
      features: coordinates.map((rings, i) => ({
        type: 'Feature',
        properties: { code: '00001', name: `Xã ${i}` },
        geometry: { type: 'Polygon', coordinates: rings },
      })),
    }),
  );

describe('boundaryNote', () => {
  it('tells in one line what was read otherwise than it stands in the file', async () => {
    const { issues } = await readBoundaries(fileOf(square(105), square(105.1), bowTie), 'a.geojson');
    const note = boundaryNote('a.geojson', issues, 'vi');
    expect(note).toContain(
      'Địa giới a.geojson, cần xem lại: đối tượng 2: mã “00001” đã thuộc về một xã khác',
    );
    expect(note).toContain('đối tượng 3: ');
    expect(note).not.toContain('\n');
    expect(boundaryNote('a.geojson', issues, 'en')).toContain('please check: feature 2: the code "00001"');
  });

  it('has nothing to tell of a file without faults', async () => {
    const { issues } = await readBoundaries(fileOf(square(105)), 'a.geojson');
    expect(boundaryNote('a.geojson', issues, 'vi')).toBeNull();
  });

  it('is not needed for a file without any ground: that is refused', async () => {
    const { report } = await readBoundaries(fileOf(bowTie), 'a.geojson');
    expect(report.refused).toMatchObject({ code: 'emptyFile', got: '1 features without a polygon' });
  });
});
