import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexCorners, hexGrid, spreadOverHexes } from './hexGrid';

/** Four square communes of 0.1° side by side, and one so small that no sample hits it. */
const labels = Float64Array.of(106.05, 10.05, 106.15, 10.05, 106.25, 10.05, 106.35, 10.05, 106.4, 10.1);
const bbox = [106, 10, 106.4, 10.1] as const;
const squares = (lngLat: Float64Array): Int32Array =>
  Int32Array.from({ length: lngLat.length / 2 }, (_, i) => {
    const [x = NaN, y = NaN] = [lngLat[2 * i], lngLat[2 * i + 1]];
    return x >= 106 && x < 106.4 && y >= 10 && y < 10.1 ? Math.floor((x - 106) * 10 + 1e-9) : -1;
  });
const grid = hexGrid([...bbox], labels, squares, 1.5);

describe('hexGrid', () => {
  it('shares of each commune add up to one, also of one that no sample hits', () => {
    const sums = new Float64Array(5);
    grid.communes.forEach((ordinal, k) => (sums[ordinal] = (sums[ordinal] ?? 0) + (grid.shares[k] ?? 0)));
    for (const sum of sums) expect(sum).toBeCloseTo(1, 12);
  });

  it('measures the territory: the parts of the hexagons add up to its area', () => {
    const total = grid.areaKm2.reduce((sum, area) => sum + area, 0);
    expect(total / (0.4 * 111.195 * Math.cos((10.05 * Math.PI) / 180) * 11.1195)).toBeCloseTo(1, 1);
  });

  it('lays its samples over all of the territory and no further: none hits what lies east of it', () => {
    const asked: number[] = [];
    hexGrid(
      [...bbox],
      labels,
      (lngLat) => {
        asked.push(...lngLat);
        return squares(lngLat);
      },
      1.5,
    );
    const lngs = asked.filter((_, i) => i % 2 === 0);
    const lats = asked.filter((_, i) => i % 2 === 1);
    const step = Math.sqrt(((3 * Math.sqrt(3)) / 2) * 1.5 * 1.5 * (1 / 60));
    for (const [values, low, high, perKm] of [
      [lngs, 106, 106.4, grid.degreesPerKm[0]],
      [lats, 10, 10.1, grid.degreesPerKm[1]],
    ] as const) {
      expect(Math.min(...values)).toBeCloseTo(low + 0.5 * step * perKm, 9);
      expect(Math.max(...values)).toBeGreaterThan(high - step * perKm);
      expect(Math.max(...values)).toBeLessThan(high + 2 * step * perKm);
      // Neighbouring samples stand one step apart.
      const apart = [...new Set(values.map((value) => Math.round((value - low) / perKm / step - 0.5)))];
      expect(apart).toHaveLength(Math.ceil((high - low) / (step * perKm)) + 1);
    }
  });

  it('conserves what is spread, and leaves hidden communes out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.nat(500), { nil: NaN }), { minLength: 5, maxLength: 5 }),
        (counts) => {
          const spread = spreadOverHexes(grid, Float64Array.from(counts));
          const known = counts.reduce((sum: number, n) => (Number.isNaN(n) ? sum : sum + n), 0);
          expect(spread.reduce((sum, n) => sum + n, 0)).toBeCloseTo(known, 8);
        },
      ),
    );
  });

  it('a hexagon holds what lies nearer to its middle than to any other', () => {
    const corners = hexCorners(grid, 0);
    expect(corners).toHaveLength(6);
    const [perLng, perLat] = grid.degreesPerKm;
    for (const [lng, lat] of corners)
      expect(
        Math.hypot((lng - (grid.centres[0] ?? NaN)) / perLng, (lat - (grid.centres[1] ?? NaN)) / perLat),
      ).toBeCloseTo(1.5, 9);
    for (let a = 0; a < grid.centres.length / 2; a += 1)
      for (let b = 0; b < a; b += 1) {
        const dx = ((grid.centres[2 * a] ?? 0) - (grid.centres[2 * b] ?? 0)) / perLng;
        const dy = ((grid.centres[2 * a + 1] ?? 0) - (grid.centres[2 * b + 1] ?? 0)) / perLat;
        expect(Math.hypot(dx, dy)).toBeGreaterThan(1.5 * Math.sqrt(3) - 1e-6);
      }
  });
});
