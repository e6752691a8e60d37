import { describe, expect, it } from 'vitest';
import { DATA_URL, memoryFolder } from '../../tests/fixtures/dataFolder';
import { lampLayer } from '../../tests/fixtures/importLayer';
import type { LayerDefinition } from '../domain/layer';
import { createEngine } from './engine';

const lamps = { territoryId: 'squares', dataUrl: DATA_URL, layer: 'lamps', periodId: '2018' };
const layers = [lampLayer() as LayerDefinition];
const now = () => new Date('2026-11-22T00:00:00Z');

describe('settings of the office', () => {
  it('count, are told with the result, and the file is read once for all of them', async () => {
    const { readFile, asked, index } = memoryFolder();
    const engine = createEngine({ readFile, layers, now });
    const plain = await engine.aggregate({ ...lamps, index });
    const strong = await engine.aggregate({ ...lamps, index, settings: { leastWatts: 50 } });
    expect([plain.table.totals.watts, strong.table.totals.watts]).toEqual([110, 60]);
    expect([plain.table.inputs.settings, strong.table.inputs.settings]).toEqual([
      { leastWatts: 0 },
      { leastWatts: 50 },
    ]);
    expect(asked.filter((path) => path.endsWith('.csv'))).toHaveLength(1);
  });

  it.each([
    [{ leastWatt: 50 }, 'leastWatt'],
    [{ leastWatts: '50' }, 'leastWatts=50'],
  ])('are refused when they cannot be used: %j', async (settings, got) => {
    const { readFile } = memoryFolder();
    const work = createEngine({ readFile, layers, now }).aggregate({ ...lamps, settings } as typeof lamps);
    await expect(work).rejects.toMatchObject({ failure: { code: 'notFound', got } });
  });
});
