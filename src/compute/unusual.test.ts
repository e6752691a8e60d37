import { describe, expect, it } from 'vitest';
import { DATA_URL, memoryFolder } from '../../tests/fixtures/dataFolder';
import { lampLayer } from '../../tests/fixtures/importLayer';
import { testMeasure } from '../../tests/fixtures/measures';
import type { LayerDefinition } from '../domain/layer';
import type { AggregateTable } from '../domain/measure';
import { globalMoran } from '../geo/statistics/globalMoran';
import { localStatistics } from '../geo/statistics/localStatistics';
import type { Contiguity } from '../geo/statistics/weights';
import { createEngine } from './engine';
import { ComputeError } from './failure';
import { findUnusual } from './unusual';

const layer = {
  id: 'layer',
  measures: [
    testMeasure('tips', { nature: 'flow', sensitive: true }),
    testMeasure('lamps'),
    testMeasure('kind', { scale: 'category' }),
  ],
};

/** Communes in a row, each beside the next. */
function row(n: number): Contiguity {
  const lists = Array.from({ length: n }, (_, i) => [i - 1, i + 1].filter((j) => j >= 0 && j < n));
  const starts = [0];
  for (const list of lists) starts.push(starts.at(-1)! + list.length);
  return { starts: Uint32Array.from(starts), targets: Uint32Array.from(lists.flat()) };
}

const table = (columns: Record<string, number[]>): AggregateTable => ({
  columns: Object.fromEntries(Object.entries(columns).map(([id, of]) => [id, Float64Array.from(of)])),
  totals: {},
  inputs: { layer: 'layer', periodId: '2018' } as AggregateTable['inputs'],
});

describe('where a measure is unusual', () => {
  it('is what the statistics say of the column, with the inputs of its table', async () => {
    const values = [1, 2, 3, 40, 50, NaN, 2, 1];
    const found = await findUnusual(table({ lamps: values }), layer, 'lamps', row(8));
    expect(found.global).toEqual(globalMoran(row(8), Float64Array.from(values)));
    expect(found.local).toEqual(localStatistics(row(8), Float64Array.from(values)));
    expect(found.leftOut).toEqual({ hidden: 0, noData: 1 });
    expect(found.inputs.periodId).toBe('2018');
  });

  it('never rests on hidden counts: others in their place change nothing', async () => {
    const of = (small: number) =>
      findUnusual(table({ tips: [small, 9 - small, 30, 44, 70, 12, 25] }), layer, 'tips', row(7));
    const [one, four] = [await of(1), await of(4)];
    expect(one.leftOut.hidden).toBeGreaterThan(0);
    expect(one.local.giStarZ[0]).toBeNaN();
    // Of 4 and 5 only the 4 is small; compare where the same communes are hidden.
    const three = await of(3);
    expect(three.leftOut).toEqual(one.leftOut);
    expect(three.local).toEqual(one.local);
    expect(three.global).toEqual(one.global);
    expect(four.local.giStarZ[0]).toBeNaN();
  });

  it('refuses classes and names the measures there are', async () => {
    const fails = async (id: string) => {
      const work = findUnusual(table({ tips: [1], lamps: [1], kind: [1] }), layer, id, row(1));
      return work.then(
        () => null,
        (error: unknown) => (error instanceof ComputeError ? error.failure : error),
      );
    };
    expect(await fails('kind')).toMatchObject({ code: 'refused', subject: 'layer.kind' });
    expect(await fails('rivers')).toMatchObject({ code: 'notFound', expected: 'tips, lamps, kind' });
  });

  it('says how far it is, and stops when it is told', async () => {
    const n = 20_000;
    const values = Array.from({ length: n }, (_, i) => (i * 7919) % 101);
    const shares: number[] = [];
    let breaths = 0;
    const stopped = findUnusual(table({ lamps: values }), layer, 'lamps', row(n), {
      onProgress: (share) => shares.push(share),
      breathe: () => (++breaths === 2 ? Promise.reject(new Error('enough')) : Promise.resolve()),
    });
    await expect(stopped).rejects.toThrow('enough');
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThan(1);
  });
});

describe('the engine', () => {
  it('answers for a layer of the data folder', async () => {
    const { readFile } = memoryFolder();
    const engine = createEngine({
      readFile,
      layers: [lampLayer() as LayerDefinition],
      now: () => new Date('2026-11-22T00:00:00Z'),
    });
    const found = await engine.unusual({
      territoryId: 'squares',
      dataUrl: DATA_URL,
      layer: 'lamps',
      periodId: '2018',
      measure: 'count',
    });
    expect(found.global.i).toBeCloseTo(globalMoran(row(4), Float64Array.of(2, 1, 0, 0)).i, 12);
    expect(found.inputs).toMatchObject({ territory: 'squares', layer: 'lamps', rowsUsed: 4 });
  });
});
