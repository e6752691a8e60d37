import { describe, expect, it, vi } from 'vitest';
import { lampLayer, SQUARES, utf8 } from '../../tests/fixtures/importLayer';
import { bboxes } from '../geo/area';
import { buildCommuneIndex } from '../geo/communeIndex';
import { readBoundaries } from './boundaries/read';
import { communeNames } from './communeNames';
import { readCsv } from './formats/csv';
import { placeDataset, type PlacedDataset, type PlaceTarget } from './place';
import { readDataset } from './readDataset';

const reading = await readBoundaries(utf8(JSON.stringify(SQUARES)), 'squares.geojson');
const target = (): PlaceTarget => ({
  names: communeNames(reading.communes),
  index: vi.fn(() => buildCommuneIndex(reading.boundaries)),
  bbox: [106, 10, 106.4, 10.1],
});

async function place(text: string, to = target()): Promise<PlacedDataset<unknown>> {
  const layer = lampLayer();
  const table = await readCsv(utf8(text), 'lamps.csv');
  if (!table.ok) throw new Error(table.issues[0]?.code);
  const dataset = await readDataset(table.value, layer);
  if (!dataset.ok) throw new Error(dataset.issues[0]?.code);
  return placeDataset(dataset.value, layer, to);
}

const told = ({ placement }: PlacedDataset<unknown>): string[] =>
  placement.issues.map((found) => `${found.row} ${found.severity} ${found.code} ${found.got}`);

describe('placeDataset by position', () => {
  it('gives each point one commune, border points too, and keeps what lies outside', async () => {
    const placed = await place('lng,lat,watts\n106.05,10.05,1\n106.1,10.05,1\n106.35,10.05,1\n107,10.05,1');
    expect([...placed.placement.ordinals]).toEqual([0, 0, 3, -1]);
    expect(placed.placement.counts).toEqual({ read: 4, accepted: 4, rejected: 0, assigned: 3, outside: 1 });
    expect(told(placed)).toEqual(['5 warning outsideTerritory 107, 10.05']);
  });

  it('rejects swapped coordinates instead of counting them as outside', async () => {
    const placed = await place('lng,lat,watts\n10.05,106.05,1\n106.05,10.05,1\n10.5,99,1\n10.5,50,1');
    expect(told(placed)).toEqual([
      '2 error latLngSwapped 10.05, 106.05',
      '4 error latLngSwapped 10.5, 99',
      '5 warning outsideTerritory 10.5, 50',
    ]);
    expect(placed.placement.counts).toEqual({ read: 4, accepted: 2, rejected: 2, assigned: 1, outside: 1 });
    expect(placed.rowNumbers).toEqual([3, 5]);
    expect([...placed.placement.ordinals]).toEqual([0, -1]);
  });

  it('tells when the code says another commune, or none; the position wins', async () => {
    const placed = await place(
      'lng,lat,commune_code,watts\n106.05,10.05,00004,1\n106.05,10.05,00028,1\n106.05,10.05,99999,1\n107,10,00028,1',
    );
    expect([...placed.placement.ordinals]).toEqual([0, 0, 0, -1]);
    expect(told(placed)).toEqual([
      '3 warning communeMismatch 00028 ≠ 00004 (106.05, 10.05)',
      '4 warning unknownCommune 99999',
      '5 warning outsideTerritory 107, 10',
    ]);
  });
});

describe('placeDataset by commune', () => {
  it('places by code, by name where there is no code, and says what it cannot place', async () => {
    const to = target();
    const placed = await place(
      [
        'commune_code,commune_name,district,watts',
        '00028,,,1',
        ',nghia hung,,1',
        ',Xã Tân Hội,Huyện Ba,1',
        ',Tân Hội,,1',
        '99999,,,1',
        ',Không Có,,1',
        '28,,,1',
        '00028,Phường Hòa An,,1',
      ].join('\n'),
      to,
    );
    expect(told(placed)).toEqual([
      '5 error ambiguousCommune Tân Hội (00031, 00034)',
      '6 warning unknownCommune 99999',
      '7 warning unknownCommune Không Có',
      '8 warning invalidCode 28',
      '9 warning communeMismatch 00028 ≠ Phường Hòa An',
    ]);
    expect([...placed.placement.ordinals]).toEqual([1, 1, 3, -1, -1, 1, 1]);
    expect(placed.placement.counts).toEqual({ read: 8, accepted: 7, rejected: 1, assigned: 5, outside: 2 });
    expect(to.index, 'no position, no index').not.toHaveBeenCalled();
  });

  it('places a name that is spelt otherwise but can mean no other, and says so', async () => {
    const placed = await place(
      'commune_name,district,watts\nXã Nghĩa Hưg,,1\nTân Hộii,,1\nTân Hộii,Huyện Ba,1',
    );
    expect(told(placed)).toEqual([
      '2 warning likelyCommune Xã Nghĩa Hưg → 00028 Xã Nghĩa Hưng',
      '3 error ambiguousCommune Tân Hộii (00031, 00034)',
      '4 warning likelyCommune Tân Hộii → 00034 Xã Tân Hội',
    ]);
    expect([...placed.placement.ordinals]).toEqual([1, 3]);
  });

  it('does not take two namesakes for one row that is repeated', async () => {
    // The number of a lamp is its key: what is the same in two rows here is the key that a layer of names has.
    const placed = await place(
      'commune_name,id,watts\nTân Hội,a,1\nTân Hội,a,1\nXã Nghĩa Hưng,b,1\nXã Nghĩa Hưng,b,1',
    );
    expect(told(placed)).toEqual([
      '2 error ambiguousCommune Tân Hội (00031, 00034)',
      '3 error ambiguousCommune Tân Hội (00031, 00034)',
      '5 error duplicateRow b',
    ]);
    expect(placed.placement.counts).toEqual({ read: 4, accepted: 1, rejected: 3, assigned: 1, outside: 0 });
  });

  it('puts the issues of reading and placing in the order of the rows', async () => {
    const placed = await place('commune_code,watts\n99999,1\n00004,\n99998,1');
    expect(told(placed).map((line) => line.split(' ')[0])).toEqual(['2', '3', '4']);
  });
});

describe('the frame in the tests', () => {
  it('is the frame of the squares', () => {
    const boxes = bboxes(reading.boundaries);
    expect([boxes[0], boxes[1], boxes[14], boxes[15]]).toEqual([106, 10, 106.4, 10.1]);
  });
});
