import { describe, expect, it, vi } from 'vitest';
import { DATA_URL, LAMPS, memoryFolder, territoryJson } from '../../tests/fixtures/dataFolder';
import { lampLayer, SQUARES } from '../../tests/fixtures/importLayer';
import type { LayerDefinition } from '../domain/layer';
import { createEngine } from './engine';
import { ComputeError } from './failure';
import type { ComputeFailure, Progress } from './protocol';
import { territoryFingerprint } from './readIndex';

const LAMPS_PATH = 'territories/squares/đèn 1.csv';
const TERRITORY_PATH = 'territories/squares/territory.json';
const layers = [lampLayer() as LayerDefinition];
const now = () => new Date('2026-11-22T00:00:00Z');
const squares = { territoryId: 'squares', dataUrl: DATA_URL };
const lamps = { ...squares, layer: 'lamps', periodId: '2018' };

function engineOn(files: Record<string, string | null> = {}) {
  const folder = memoryFolder(files);
  return { ...folder, engine: createEngine({ readFile: folder.readFile, layers, now }) };
}

async function failureOf(work: Promise<unknown>): Promise<ComputeFailure> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ComputeError) return error.failure;
    throw error;
  }
  throw new Error('no failure');
}

describe('openTerritory', () => {
  it('gives the screen all it needs', async () => {
    const { engine } = engineOn();
    const open = await engine.openTerritory(squares);
    expect(open.territory.periods.map(({ id }) => id)).toEqual(['2017', '2018']);
    expect(open.communes.map(({ code }) => code)).toEqual(['00004', '00028', '00031', '00034']);
    expect(open.features.features.map(({ id }) => id)).toEqual([0, 1, 2, 3]);
    expect(open.bboxes).toHaveLength(16);
    expect([...open.areaKm2].map(Math.round)).toEqual([122, 122, 122, 122]);
    expect(open.labelPoints[0]).toBeCloseTo(106.05, 3);
    expect([...open.neighbourStarts]).toEqual([0, 1, 3, 5, 6]);
    expect([...open.neighbours]).toEqual([1, 0, 2, 1, 3, 2]);
    expect(open.figures).toHaveLength(1);
    expect(open.issues).toEqual([]);
  });

  it('reads the index itself when it was not given, and each file once', async () => {
    const { engine, asked, index } = engineOn();
    await Promise.all([
      engine.openTerritory({ ...squares, index }),
      engine.openTerritory({ ...squares, index }),
    ]);
    expect(asked).not.toContain('index.json');
    expect(new Set(asked).size).toBe(asked.length);
    await engine.openTerritory(squares);
    expect(asked.at(-1)).toBe('index.json');
  });

  it('draws the simplified shapes under the ordinals of the precise ones', async () => {
    const { features } = SQUARES;
    const drawing = JSON.stringify({ type: 'FeatureCollection', features: features.toReversed() });
    const boundaries = {
      file: 'communes.geojson',
      drawing: 'draw.geojson',
      kind: 'schematic',
      source: { text: { vi: '', en: '' }, date: null },
    };
    const files = {
      [TERRITORY_PATH]: territoryJson({ boundaries }),
      'territories/squares/draw.geojson': drawing,
    };
    const open = await engineOn(files).engine.openTerritory(squares);
    expect(open.features.features.map(({ id, properties }) => [id, properties.code])).toEqual([
      [0, '00004'],
      [1, '00028'],
      [2, '00031'],
      [3, '00034'],
    ]);
    const short = JSON.stringify({ type: 'FeatureCollection', features: features.slice(1) });
    const broken = engineOn({ ...files, 'territories/squares/draw.geojson': short });
    expect(await failureOf(broken.engine.openTerritory(squares))).toMatchObject({
      code: 'unreadable',
      got: 'no commune 00004',
    });
  });

  it.each([
    ['unknownTerritory', { territoryId: 'atlantis' }, {}, 'atlantis'],
    ['notFound', {}, { [TERRITORY_PATH]: null }, 'HTTP 404'],
    ['unreadable', {}, { [TERRITORY_PATH]: '{' }, 'JSON'],
    ['unreadable', {}, { [TERRITORY_PATH]: '{}' }, '$.id: undefined'],
    ['unreadable', {}, { [TERRITORY_PATH]: territoryJson({ defaultPeriod: '1999' }) }, 'defaultPeriod 1999'],
    [
      'unreadable',
      {},
      { [TERRITORY_PATH]: territoryJson({ layers: { lamps: { file: '../../secret.csv' } } }) },
      '$.layers.lamps.file: string ../../secret.csv',
    ],
    ['notFound', {}, { [TERRITORY_PATH]: '<!doctype html><p>Not here' }, 'an HTML page'],
    ['unreadable', {}, { 'territories/squares/communes.geojson': 'x' }, ''],
    ['unreadable', {}, { 'territories/squares/figures.json': '[{"id":1}]' }, '$[0].id: number 1'],
    ['unreadable', {}, { 'index.json': '{"format":"other"}' }, '$.format: string other'],
  ] as const)('fails as %s %j', async (code, input, files, got) => {
    const { engine } = engineOn(files);
    const failure = await failureOf(engine.openTerritory({ ...squares, ...input }));
    expect(failure.code).toBe(code);
    expect(failure.got).toContain(got);
    expect(failure.expected).not.toBe('');
  });

  it('warns when a file is not the one that the index describes, and keeps the hash of what it read', async () => {
    const { index } = memoryFolder();
    const other = engineOn({ [LAMPS_PATH]: `${LAMPS}00028,1\n` });
    const result = await other.engine.aggregate({ ...lamps, index });
    expect(result.issues[0]).toMatchObject({
      code: 'hashMismatch',
      column: LAMPS_PATH,
      got: result.table.inputs.sha256,
      severity: 'warning',
    });
    expect(result.table.inputs.sha256).toBe(
      other.index.files.find(({ path }) => path === LAMPS_PATH)?.sha256,
    );
  });
});

describe('aggregate', () => {
  it('counts, and says what it counted', async () => {
    const { engine } = engineOn();
    const { table, counts, issues, issueTotal, detail } = await engine.aggregate(lamps);
    expect(
      Object.fromEntries(Object.entries(table.columns).map(([id, column]) => [id, [...column]])),
    ).toEqual({
      count: [2, 1, 0, 0],
      watts: [100, 10, NaN, NaN],
    });
    expect(table.totals).toEqual({ count: 3, watts: 110 });
    expect(counts).toEqual({ read: 5, accepted: 4, rejected: 1, assigned: 3, outside: 1 });
    expect(issues.map(({ code, row }) => [code, row])).toEqual([
      ['unknownCommune', 5],
      ['notANumber', 6],
    ]);
    expect(issueTotal).toBe(2);
    expect(detail).toEqual({ lamps: 4 });
    expect(table.inputs).toMatchObject({
      layer: 'lamps',
      territory: 'squares',
      periodId: '2018',
      epochId: 'before-2025',
      file: 'đèn 1.csv',
      boundariesFile: 'communes.geojson',
      illustrative: true,
      rows: counts,
      rowsUsed: 4,
      computedAt: '2026-11-22T00:00:00.000Z',
    });
  });

  it('reads a file once for all periods, and again when the index names another', async () => {
    const { engine, asked, index } = engineOn();
    await engine.aggregate({ ...lamps, index });
    await engine.aggregate({ ...lamps, periodId: '2017', index });
    await engine.aggregate({ ...lamps, periodId: null, index });
    expect(asked.filter((path) => path === LAMPS_PATH)).toHaveLength(1);
    const files = index.files.map((file) =>
      file.path === LAMPS_PATH ? { ...file, sha256: '0'.repeat(64) } : file,
    );
    const swapped = await engine.aggregate({ ...lamps, index: { ...index, files } });
    expect(asked.filter((path) => path === LAMPS_PATH)).toHaveLength(2);
    expect(swapped.issues[0]?.code).toBe('hashMismatch');
  });

  it.each([
    ['notFound', { layer: 'rivers' }, {}, 'rivers'],
    ['notFound', { periodId: '1999' }, {}, '1999'],
    ['notFound', {}, { [LAMPS_PATH]: null }, 'HTTP 404'],
    ['refused', {}, { [LAMPS_PATH]: 'Mã xã,x\n1,2' }, 'Mã xã | x'],
    ['refused', {}, { [LAMPS_PATH]: 'Mã xã,Công suất\n' }, ''],
    ['unreadable', {}, { [LAMPS_PATH]: 'a,b\n"1,2' }, 'quote'],
  ] as const)('fails as %s %j', async (code, input, files, got) => {
    const failure = await failureOf(engineOn(files).engine.aggregate({ ...lamps, ...input }));
    expect(failure.code).toBe(code);
    expect(failure.got).toContain(got);
    if (code === 'refused') expect(failure.issues).toHaveLength(1);
  });

  it('can be cancelled while it reads, and counts the next time', async () => {
    const { engine } = engineOn({ [LAMPS_PATH]: `Mã xã,Công suất\n${'00004,1\n'.repeat(60_000)}` });
    const controller = new AbortController();
    const steps: Progress[] = [];
    const onProgress = (progress: Progress): void => {
      steps.push(progress);
      if (progress.step === 'read' && progress.share !== null) controller.abort(new Error('enough'));
    };
    await expect(engine.aggregate(lamps, { signal: controller.signal, onProgress })).rejects.toThrow(
      'enough',
    );
    expect(steps.some(({ step }) => step === 'assign')).toBe(false);
    const { counts } = await engine.aggregate(lamps);
    expect(counts.assigned).toBe(60_000);
  });

  it('throws when a layer breaks a law: a mistake of ours, not of the data', async () => {
    const folder = memoryFolder();
    const engineWith = (aggregate: LayerDefinition['aggregate']) =>
      createEngine({ readFile: folder.readFile, layers: [{ ...layers[0]!, aggregate }], now });
    const output = { rowsUsed: 0, detail: null };
    const short = engineWith(() => ({ ...output, columns: { count: new Float64Array(3) } }));
    await expect(short.aggregate(lamps)).rejects.toThrow('3 values of lamps.count');
    const double = engineWith(() => ({
      ...output,
      columns: { count: Float64Array.of(2, 2, 2, 0), watts: new Float64Array(4) },
    }));
    await expect(double.aggregate({ ...lamps, periodId: null })).rejects.toThrow('Σ lamps.count = 6');
  });

  it('knows which buffers it keeps', async () => {
    const { engine } = engineOn();
    const open = await engine.openTerritory(squares);
    const { table } = await engine.aggregate(lamps);
    const kept = engine.keptBuffers();
    expect(kept.has(open.areaKm2.buffer)).toBe(true);
    expect(kept.has(open.neighbours.buffer)).toBe(true);
    expect(kept.has(table.columns.count!.buffer)).toBe(false);
  });
});

describe('territoryFingerprint', () => {
  it('changes with any file of the territory, and with no other', () => {
    const { index } = memoryFolder();
    const before = territoryFingerprint(index, 'squares');
    const withFile = (path: string, sha256: string) => ({
      ...index,
      files: index.files.map((file) => (file.path === path ? { ...file, sha256 } : file)),
    });
    expect(territoryFingerprint(withFile(LAMPS_PATH, 'f'.repeat(64)), 'squares')).not.toBe(before);
    const other = { ...index.files[0]!, path: 'territories/squares-2/x.csv' };
    expect(territoryFingerprint({ ...index, files: [...index.files, other] }, 'squares')).toBe(before);
    expect(territoryFingerprint(index, 'nowhere')).toBe('nowhere');
  });
});

describe('reading ahead', () => {
  it('asks for all files of the territory before the first has come', async () => {
    const { readFile, index, asked } = memoryFolder();
    const never = new Promise<never>(() => {});
    const engine = createEngine({
      readFile: (...args) => Promise.race([never, readFile(...args).then(() => never)]),
      layers,
      now,
    });
    void engine.openTerritory({ ...squares, index });
    await vi.waitFor(() => expect(asked).toHaveLength(4));
    expect(new Set(asked)).toEqual(new Set(index.files.map(({ path }) => path)));
  });

  it('opens the territory though a layer has failed, and asks again for what the network lost', async () => {
    const { readFile, index, asked } = memoryFolder();
    let lost = 1;
    const flaky: typeof readFile = async (url, options) => {
      const bytes = await readFile(url, options);
      if (decodeURI(url).endsWith(LAMPS_PATH) && lost-- > 0)
        throw new ComputeError({ code: 'network', subject: LAMPS_PATH, got: 'reset', expected: 'bytes' });
      return bytes;
    };
    const engine = createEngine({ readFile: flaky, layers, now });
    expect((await engine.openTerritory({ ...squares, index })).communes).toHaveLength(4);
    expect((await engine.aggregate({ ...lamps, index })).counts.read).toBe(5);
    expect(asked.filter((path) => path === LAMPS_PATH)).toHaveLength(2);
  });
});

describe('the engine on a slow folder', () => {
  it('does not fail one caller because another has left', async () => {
    const { readFile } = memoryFolder();
    const gates: (() => void)[] = [];
    const slow = vi.fn(async (...args: Parameters<typeof readFile>) => {
      await new Promise<void>((resolve) => gates.push(resolve));
      return readFile(...args);
    });
    const { index } = memoryFolder();
    const engine = createEngine({ readFile: slow, layers, now });
    const controller = new AbortController();
    const left = engine.openTerritory({ ...squares, index }, { signal: controller.signal });
    const stayed = engine.openTerritory({ ...squares, index });
    await Promise.resolve();
    controller.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    const open = setInterval(() => gates.splice(0).forEach((go) => go()), 1);
    expect((await stayed).communes).toHaveLength(4);
    clearInterval(open);
  });
});
