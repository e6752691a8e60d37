import { describe, expect, it } from 'vitest';
import { DATA_URL, memoryFolder } from '../../tests/fixtures/dataFolder';
import { lampLayer } from '../../tests/fixtures/importLayer';
import type { LayerDefinition } from '../domain/layer';
import { createEngine } from './engine';

const plain = lampLayer() as LayerDefinition;
const ask = (layer: LayerDefinition, ring: readonly (readonly [number, number])[], file?: string) => {
  const folder = memoryFolder(file === undefined ? {} : { 'territories/squares/đèn 1.csv': file });
  const engine = createEngine({ readFile: folder.readFile, layers: [layer], now: () => new Date(0) });
  const input = { territoryId: 'squares', dataUrl: DATA_URL, layer: 'lamps', periodId: '2018' };
  return engine.aggregateArea({ ...input, area: { kind: 'polygon', ring } });
};
const box = (west: number, east: number) =>
  [
    [west, 10],
    [east, 10],
    [east, 10.1],
    [west, 10.1],
  ] as const;

describe('a layer in a drawn area', () => {
  it('is spread by area where only communes are known', async () => {
    const found = await ask(plain, box(106, 106.15));
    expect(found.estimate).toBe(true);
    expect(found.values['watts']).toBeCloseTo(100 + 10 / 2, 4);
    expect(found.rows.withoutPosition).toBe(3);
    expect(found.inputs).toMatchObject({ territory: 'squares', periodId: '2018' });
  });

  it('is counted where positions are known; the areas of a division hold every row once', async () => {
    const file = `Kinh độ,Vĩ độ,Công suất\n${[5, 15, 15.5, 26, 39].map((x) => `${106 + x / 100},10.05,1`).join('\n')}`;
    const parts = await Promise.all(
      [box(106, 106.13), box(106.13, 106.25), box(106.25, 106.4)].map((ring) => ask(plain, ring, file)),
    );
    expect(parts.map(({ values }) => values['count'])).toEqual([1, 2, 2]);
    expect(parts.every(({ estimate }) => !estimate)).toBe(true);
  });

  it('never shows more than the suppression policy does', async () => {
    const sensitive = {
      ...plain,
      measures: plain.measures.map((measure) => ({ ...measure, sensitive: measure.id === 'watts' })),
    };
    // 3 W and 6 W of a known sum of 59: both hidden.
    const of = (small: number) =>
      ask(sensitive, box(106, 106.3), `Mã xã,Công suất\n00004,${small}\n00028,${9 - small}\n00031,50\n`);
    const [three, two] = [await of(3), await of(2)];
    expect(three.values['watts']).toBeCloseTo(50, 4);
    expect(two.values).toEqual(three.values);
    expect([three.hidden, two.hidden]).toEqual([{ watts: 2 }, { watts: 2 }]);
    const counted = await ask(sensitive, box(106, 106.1), 'Kinh độ,Vĩ độ,Công suất\n106.05,10.05,3\n');
    expect(counted.values['watts']).toBeNaN();
    expect(counted.values['count']).toBe(1);
  });

  it('has an answer for a shape that encloses nothing', async () => {
    const found = await ask(plain, []);
    expect(found.areaKm2).toBe(0);
    expect(found.shares.every((share) => share === 0)).toBe(true);
    expect(found.values['watts']).toBeNaN();
  });
});
