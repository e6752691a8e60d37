import { describe, expect, it } from 'vitest';
import { positionColumn, splitPosition } from './splitPosition';

describe('positionColumn', () => {
  it.each([
    ['Toạ độ', null],
    ['Tọa độ (vĩ độ, kinh độ)', 'latLng'],
    ['toa_do', null],
    ['Tọa độ (lng, lat)', 'lngLat'],
    ['lat,lng', 'latLng'],
    ['LatLong', 'latLng'],
    ['Lon Lat', 'lngLat'],
    ['GPS', null],
    ['Vị trí', null],
  ])('%s', (header, order) => expect(positionColumn(header)).toEqual({ order }));

  it.each(['Kinh độ', 'Toạ độ X', 'Tên', 'Vị trí lắp đặt', ''])('%s is none', (header) =>
    expect(positionColumn(header)).toBeNull(),
  );
});

describe('splitPosition', () => {
  const here = { lng: '106.36', lat: '10.5' };
  it.each([
    ['10.5, 106.36', null],
    ['106.36, 10.5', null],
    ['10.5,106.36', null],
    ['10,5; 106,36', null],
    ['10,5, 106,36', null],
    ['10,5 106,36', null],
    ['(10.5 106.36)', null],
    ['10.5° / 106.36°', null],
    ['POINT (106.36 10.5)', null],
    ['106.36 10.5', 'lngLat'],
    ['10.5 106.36', 'latLng'],
  ] as const)('%s', (cell, order) => expect(splitPosition(cell, order)).toEqual(here));

  it('takes latitude first where both orders are possible', () =>
    expect(splitPosition('10.5 20.5', null)).toEqual({ lat: '10.5', lng: '20.5' }));

  it.each(['', '10.5', '10.5, x', '1 2 3', 'Phường 7', '10,5,106,36'])('%s is no position', (cell) =>
    expect(splitPosition(cell, null)).toBeNull(),
  );
});
