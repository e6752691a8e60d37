import { expect, it } from 'vitest';
import { countingBase, type CountingBase } from '../../src/compute/countingBase';
import { countPlaced, placeFile } from '../../src/compute/countLayer';
import type { LayerResult } from '../../src/compute/protocol';
import { readBoundaries } from '../../src/import/boundaries/read';
import { layerById } from '../../src/layers/registry';
import { COUNTED_FOR } from '../fixtures/countedFor';
import { utf8 } from '../fixtures/importLayer';
import { describeReal, realBytes, realText } from '../fixtures/realData';

const PLACES = ['tien_giang', 'kon_tum', 'vung_tau_city', 'nam_sach', 'bac_kan_town'];
const cameras = layerById('cameras')!;

async function baseOf(file: string): Promise<CountingBase> {
  const { communes, boundaries, report } = await readBoundaries(realBytes('boundaries', file), file);
  expect(report.refused).toBeNull();
  return countingBase(communes, boundaries);
}

/** Every `step`-th of the accident positions, blown up to the frame of the territory and a little beyond it. */
function positions(base: CountingBase, step: number): string {
  const [west, south, east, north] = base.bbox;
  const lines = realText('points', 'points_uk_road_accidents.csv').trim().split(/\r?\n/);
  const scaled = lines.slice(1).flatMap((line, i) => {
    if (i % step > 0 && line !== ',') return [];
    if (line === ',') return [','];
    const [x = NaN, y = NaN] = line.split(',').map(Number);
    const lng = west + ((x + 6.3) / 8) * (east - west);
    const lat = south + ((y - 50.1) / 6) * (north - south);
    return [`${lng.toFixed(6)},${lat.toFixed(6)}`];
  });
  return ['Kinh độ,Vĩ độ', ...scaled].join('\n');
}

async function count(base: CountingBase, text: string): Promise<LayerResult> {
  const placed = await placeFile(utf8(text), 'points.csv', cameras, base);
  if (!placed.ok) throw new Error(JSON.stringify(placed.issues));
  return countPlaced(placed.value, cameras, base, COUNTED_FOR);
}

const total = (result: LayerResult): number =>
  result.table.columns.count!.reduce((sum, value) => sum + value, 0);

describeReal('counting on real boundaries', () => {
  it.each(PLACES)('%s: nothing is lost or counted twice, raw and clean', async (place) => {
    const clean = await baseOf(`${place}_pre2025_clean.geojson`);
    const raw = await baseOf(`${place}_pre2025_raw.geojson`);
    const text = positions(clean, 20);
    const [onClean, onRaw] = [await count(clean, text), await count(raw, text)];
    for (const result of [onClean, onRaw]) {
      const { read, accepted, rejected, assigned, outside } = result.counts;
      expect(accepted + rejected).toBe(read);
      expect(rejected, 'blank rows of the file').toBe(27);
      expect(assigned + outside).toBe(accepted);
      expect(total(result)).toBe(assigned);
      expect(assigned).toBeGreaterThan(1000);
    }
    // The borders were moved a little to repair them: a few points change sides, not more.
    expect(Math.abs(onClean.counts.assigned - onRaw.counts.assigned)).toBeLessThan(
      0.02 * onClean.counts.read,
    );
  });

  it('all communes of the country', async () => {
    const base = await baseOf('post2025_vn_s200m.topojson');
    expect(base.communes).toHaveLength(3321);
    const result = await count(base, positions(base, 10));
    expect(total(result)).toBe(result.counts.assigned);
    expect(result.counts.assigned).toBeGreaterThan(500);
    expect(result.counts.outside).toBeGreaterThan(1000);
  });
});
