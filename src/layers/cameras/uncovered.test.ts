import area from '@turf/area';
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../tests/contract/territory';
import type { AggregateInput } from '../../domain/layer';
import { communeAreasKm2 } from '../../geo/area';
import { cameras } from './index';
import { parseRow, type CameraRow } from './schema';

const row = (raw: Record<string, string>): CameraRow => parseRow(raw, 2).row!;
const input = (...raws: Record<string, string>[]): AggregateInput<CameraRow> => ({
  rows: raws.map(row),
  ordinals: new Int32Array(raws.length),
  context: contextOf(2),
});
const gapKm2 = async (asked: AggregateInput<CameraRow>, commune: number): Promise<number> => {
  const shape = await cameras.uncovered!(asked, commune);
  return shape.coordinates.length === 0 ? 0 : area(shape) / 1e6;
};
const whole = communeAreasKm2(contextOf(2).boundaries)[0]!;
const around = { kind: '360', range_m: '2000', state: 'working' };

describe('what no camera sees of a commune', () => {
  it('is what the covered area leaves of it, to 1 % of the commune, on both sides of a border', async () => {
    const asked = input(
      { lng: '106.03', lat: '10.05', bearing: '45', fov: '120', range_m: '3000' },
      // In the first commune, a few metres from the second: it is seen there, too.
      { lng: '106.0999', lat: '10.05', ...around },
    );
    const { coverageKm2 } = cameras.aggregate(asked).columns;
    for (const commune of [0, 1]) {
      expect(coverageKm2![commune]).toBeGreaterThan(5);
      const gap = await gapKm2(asked, commune);
      expect(Math.abs(whole - coverageKm2![commune]! - gap)).toBeLessThan(0.01 * whole);
    }
  });

  it('is all of it where cameras are broken, of unknown range or bearing, not there yet, or far away', async () => {
    const at = { lng: '106.05', lat: '10.05' };
    const asked = input(
      { ...at, ...around, state: 'broken' },
      { ...at, kind: '360' },
      { ...at, range_m: '2000' },
      { ...at, ...around, installed: '2099-01-01' },
      { lng: '106.15', lat: '10.05', ...around },
    );
    expect(await gapKm2(asked, 0)).toBeCloseTo(whole, 6);
    expect(await gapKm2(asked, 1)).toBeLessThan(whole - 5);
  });

  it('is nothing where all is seen', async () => {
    const asked = input({ lng: '106.05', lat: '10.05', kind: '360', range_m: '50000' });
    expect((await cameras.uncovered!(asked, 0)).coordinates).toEqual([]);
  });

  it('has the measures that its layer names for it', () => {
    const ids = cameras.measures.map(({ id }) => id);
    expect(ids).toContain(cameras.ground?.covered);
    expect(ids).toContain(cameras.ground?.all);
  });
});
