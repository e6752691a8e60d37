import { describe, expect, it } from 'vitest';
import { labelFeatures } from './labels';

const territory = {
  names: ['Xã Lớn', 'Phường 7', 'Xã Nghĩa Hưng'.normalize('NFD')],
  labelPoints: Float64Array.of(106.1, 10.1, 106.3, 10.1, 106.5, 10.1),
  bboxes: Float64Array.of(106, 10, 106.2, 10.2, 106.295, 10.1, 106.305, 10.11, 106.4, 10, 106.5, 10.2),
  bbox: [106, 10, 106.6, 10.2] as const,
};
const paint = (hatch: number[], dimmed = [0, 0, 0]) => ({
  hatch: Uint8Array.from(hatch),
  dimmed: Uint8Array.from(dimmed),
});
const ranks = (features: ReturnType<typeof labelFeatures>) =>
  [...features.features]
    .sort((a, b) => a.properties.rank - b.properties.rank)
    .map((f) => f.properties.ordinal);

describe('labels', () => {
  it('stand in the order: hatched, then larger; what a filter leaves out comes last', () => {
    expect(ranks(labelFeatures(territory, null))).toEqual([0, 2, 1]);
    expect(ranks(labelFeatures(territory, paint([0, 1, 0])))).toEqual([1, 0, 2]);
    expect(ranks(labelFeatures(territory, paint([0, 0, 0], [1, 0, 0])))).toEqual([2, 1, 0]);
  });

  it('ranks are different, so that the order never depends on chance', () => {
    const features = labelFeatures(territory, paint([0, 1, 0], [0, 0, 1])).features;
    expect(new Set(features.map((f) => f.properties.rank)).size).toBe(3);
  });

  it('a name is tried from where it about fits; an emphasised one as soon as the territory is recognised', () => {
    const [large, small] = labelFeatures(territory, null).features.map((f) => f.properties.from);
    expect(large).toBeLessThan(small ?? NaN);
    const [, first] = labelFeatures(territory, paint([0, 1, 0])).features.map((f) => f.properties.from);
    expect(first).toBeLessThan(small ?? NaN);
    // 220 px for 0.6° of longitude: zoom 8.
    expect(first).toBe(8);
  });

  it('are composed letters: the map draws no combining marks of their own', () => {
    const name = labelFeatures(territory, null).features[2]?.properties.name;
    expect(name).toBe('Xã Nghĩa Hưng'.normalize('NFC'));
  });
});
