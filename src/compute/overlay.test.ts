import { describe, expect, it, vi } from 'vitest';
import { DATA_URL, memoryFolder } from '../../tests/fixtures/dataFolder';
import { lampLayer, utf8 } from '../../tests/fixtures/importLayer';
import { testYear } from '../../tests/fixtures/periods';
import type { DataIndex } from '../domain/dataFolder';
import type { LayerDefinition } from '../domain/layer';
import { sha256 } from '../import/sha256';
import { parseIndex } from './dataFolder';
import { createEngine } from './engine';
import { ComputeError } from './failure';
import type { ReadStored } from './readDataFile';
import { territoryFingerprint } from './readIndex';

const PATH = 'territories/squares/kept.csv';
const KEPT = utf8('Mã xã,Công suất\n00004,60\n00028,10\n');
const source = { text: { vi: 'tôi', en: 'me' }, date: null };
const period = testYear('2019');

async function keptIndex(served: DataIndex): Promise<DataIndex> {
  const hash = await sha256(KEPT);
  return {
    ...served,
    files: [
      ...served.files,
      { path: PATH, role: 'layer', bytes: KEPT.length, sha256: hash, period: null, source, stored: true },
    ],
    overlay: {
      layers: [
        { territory: 'squares', layer: 'lamps', file: { file: 'kept.csv', illustrative: false, source } },
      ],
      periods: [{ territory: 'squares', period }],
    },
  };
}

const squares = { territoryId: 'squares', dataUrl: DATA_URL };

async function engineWith(readStored?: ReadStored) {
  const folder = memoryFolder();
  const layers = [lampLayer() as LayerDefinition];
  const engine = createEngine({ readFile: folder.readFile, readStored, layers, now: () => new Date(0) });
  return { engine, asked: folder.asked, index: await keptIndex(folder.index), served: folder.index };
}

describe('what a browser keeps over the served folder', () => {
  it('is what the engine opens and counts', async () => {
    const readStored = vi.fn<ReadStored>(() => Promise.resolve(KEPT.slice()));
    const { engine, index, asked } = await engineWith(readStored);
    const open = await engine.openTerritory({ ...squares, index });
    expect(open.territory.layers.lamps).toMatchObject({ file: 'kept.csv', illustrative: false });
    expect(open.territory.periods.map(({ id, previous }) => [id, previous])).toEqual([
      ['2017', null],
      ['2018', '2017'],
      ['2019', '2018'],
    ]);
    const result = await engine.aggregate({ ...squares, index, layer: 'lamps', periodId: '2019' });
    expect(result.counts).toMatchObject({ read: 2, accepted: 2, assigned: 2 });
    expect(result.table.inputs).toMatchObject({ illustrative: false, sha256: await sha256(KEPT) });
    expect(readStored).toHaveBeenCalledTimes(1);
    expect(asked).not.toContain(PATH);
  });

  it('is opened apart from what is served', async () => {
    const { engine, index, served } = await engineWith(() => Promise.resolve(KEPT.slice()));
    await engine.openTerritory({ ...squares, index });
    const open = await engine.openTerritory({ ...squares, index: served });
    expect(open.territory.layers.lamps!.illustrative).toBe(true);
  });

  it('tells which file is gone', async () => {
    const gone: ReadStored = (hash) =>
      Promise.reject(new ComputeError({ code: 'notFound', subject: hash, got: 'nothing', expected: hash }));
    for (const readStored of [gone, undefined]) {
      const { engine, index } = await engineWith(readStored);
      const work = engine.aggregate({ ...squares, index, layer: 'lamps', periodId: null });
      await expect(work).rejects.toMatchObject({ failure: { code: 'notFound', subject: PATH } });
    }
  });

  it('changes the fingerprint of its territory, file by file, period by period, and of no other', async () => {
    const { index, served } = await engineWith();
    const overlay = index.overlay!;
    const prints = [
      served,
      index,
      { ...index, overlay: { ...overlay, periods: [] } },
      { ...index, overlay: { ...overlay, layers: [] } },
      {
        ...index,
        overlay: {
          periods: [],
          layers: [{ ...overlay.layers[0]!, file: { file: 'kept.csv', illustrative: true, source } }],
        },
      },
    ].map((each) => territoryFingerprint(each, 'squares'));
    expect(new Set(prints).size).toBe(prints.length);
    expect(territoryFingerprint(index, 'other')).toBe(territoryFingerprint(served, 'other'));
  });

  it('can never be named by a server', async () => {
    const { index } = await engineWith();
    const read = parseIndex(utf8(JSON.stringify(index)), 'index.json');
    expect(read.overlay).toBeUndefined();
    expect(read.files.some((file) => 'stored' in file)).toBe(false);
    expect(read.files).toHaveLength(index.files.length);
  });
});
