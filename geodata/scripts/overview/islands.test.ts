import { expect, it } from 'vitest';
import type { CommuneFact } from '../schematic/facts';
import { contains, signedArea } from '../schematic/halfPlane';
import { islandShape, missingIslands } from './islands';

it('draws an island of about its area round its point', () => {
  const ring = islandShape(112.34, 16.83, 6);
  const km2 = signedArea(ring) * 111.2 ** 2 * Math.cos((16.83 * Math.PI) / 180);
  expect(Math.abs(km2 / 6 - 1)).toBeLessThan(0.05);
  expect(contains(ring, 112.34, 16.83)).toBe(true);
});

it('adds only island communes without land, and never the archipelagos', () => {
  const commune = (name: string, lon: number, kind: CommuneFact['kind'] = 'đặc khu'): CommuneFact => ({
    code: '00001',
    name,
    kind,
    district: null,
    province: '01',
    lon,
    lat: 10,
    areaKm2: 10,
    population: 1,
  });
  const land = [islandShape(104, 10, 500)];
  const added = missingIslands(
    [
      commune('Đặc khu Có Đất', 104),
      commune('Đặc khu Chưa Có', 106),
      commune('Đặc khu Trường Sa', 112),
      commune('Xã Ven Biển', 107, 'xã'),
    ],
    land,
  );
  expect(added).toHaveLength(1);
  expect(contains(added[0]!, 106, 10)).toBe(true);
});
