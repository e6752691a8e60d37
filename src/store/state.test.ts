import { describe, expect, it } from 'vitest';
import { importing, keptFile } from '../../tests/fixtures/keptStore';
import { testPeriod } from '../../tests/fixtures/periods';
import type { DataFile, DataIndex, TerritoryEntry } from '../domain/dataFolder';
import type { Period } from '../domain/period';
import { checkState, checkStep } from './checkState';
import { EMPTY_STATE, StoreError, type KeptState } from './contract';
import { overlayIndex } from './overlayIndex';
import { fileOfLayer, withLayer, withoutLayer, withoutTerritory, withTerritory } from './state';

const name = { vi: 'Của tôi', en: 'Mine' };
const entryOf = (id: string, folder = `territories/${id}/`): TerritoryEntry => ({
  id,
  name,
  kind: name,
  communeCount: 4,
  boundaryKind: 'imported',
  path: `${folder}territory.json`,
});
const filesOf = (folder: string, content = ''): DataFile[] => [
  keptFile(`${folder}territory.json`, `{}${content}`, 'territory'),
  keptFile(`${folder}communes.geojson`, `[]${content}`, 'boundaries'),
];
const period = (id: string): Period => testPeriod(id, '2026-01-01', '2026-12-31', { name });
const source = { text: name, date: null };
const paths = (state: KeptState) => state.files.map(({ path }) => path).sort();
const layersOf = (state: KeptState) => state.overlay.layers.map((each) => `${each.territory}/${each.layer}`);

const two = importing(importing(EMPTY_STATE, 'a', 'cameras', '1'), 'b', 'cameras', '2');

describe('withLayer', () => {
  it('replaces the former file of the layer, whatever its name was, and no other', () => {
    const file = keptFile('territories/a/new name.csv', '3');
    const layerFile = { file: 'new name.csv', illustrative: false, source };
    const state = withLayer(two, { territory: 'a', layer: 'cameras', file, layerFile, periods: [] });
    expect(paths(state)).toEqual(['territories/a/new name.csv', 'territories/b/cameras.csv']);
    expect(layersOf(state)).toEqual(['b/cameras', 'a/cameras']);
    expect(paths(two)).toEqual(['territories/a/cameras.csv', 'territories/b/cameras.csv']);
  });

  it('keeps each period once', () => {
    const kept = (state: KeptState, ...periods: Period[]) =>
      withLayer(state, {
        territory: 'a',
        layer: 'cameras',
        file: keptFile('territories/a/cameras.csv', '1'),
        layerFile: { file: 'cameras.csv', illustrative: false, source },
        periods,
      });
    const state = kept(kept(EMPTY_STATE, period('2025')), period('2025'), period('2026'));
    expect(state.overlay.periods.map((each) => each.period.id)).toEqual(['2025', '2026']);
  });

  it('leaves a file that another layer reads', () => {
    const file = keptFile('territories/a/all.csv', '1');
    const layerFile = { file: 'all.csv', illustrative: false, source };
    const both = ['cameras', 'tips'].reduce(
      (state, layer) => withLayer(state, { territory: 'a', layer, file, layerFile, periods: [] }),
      EMPTY_STATE,
    );
    expect(paths(withoutLayer(both, 'a', 'tips')!)).toEqual(['territories/a/all.csv']);
    expect(paths(withoutLayer(withoutLayer(both, 'a', 'tips')!, 'a', 'cameras')!)).toEqual([]);
  });
});

describe('withoutLayer', () => {
  it('takes the kept periods of a territory along with its last layer', () => {
    const periods = ['a', 'b'].map((territory) => ({ territory, period: period('2026') }));
    const state = { ...importing(two, 'a', 'tips', '3'), overlay: { ...two.overlay, periods } };
    const tips = { ...state, overlay: { layers: importing(two, 'a', 'tips', '3').overlay.layers, periods } };
    const one = withoutLayer(tips, 'a', 'tips')!;
    expect(one.overlay.periods).toHaveLength(2);
    const none = withoutLayer(one, 'a', 'cameras')!;
    expect(none.overlay.periods.map(({ territory }) => territory)).toEqual(['b']);
    expect(paths(none)).toEqual(['territories/b/cameras.csv']);
    expect(withoutLayer(none, 'a', 'cameras')).toBeNull();
  });
});

describe('withTerritory', () => {
  const made = (state: KeptState, folder: string, content = '', stays?: (layer: string) => boolean) =>
    withTerritory(state, { entry: entryOf('a', folder), files: filesOf(folder, content) }, stays);

  it('moves kept layers into its folder, and takes the former territory away', () => {
    const first = made(two, 'mine/a/');
    expect(paths(first)).toEqual([
      'mine/a/cameras.csv',
      'mine/a/communes.geojson',
      'mine/a/territory.json',
      'territories/b/cameras.csv',
    ]);
    const second = made(first, 'territories/a/', ' ');
    expect(paths(second)).toEqual([
      'territories/a/cameras.csv',
      'territories/a/communes.geojson',
      'territories/a/territory.json',
      'territories/b/cameras.csv',
    ]);
    expect(second.territories).toHaveLength(1);
    expect(checkState(JSON.parse(JSON.stringify(second)))).toEqual(second);
  });

  it('lets layers go that do not fit', () => {
    const state = made(importing(two, 'a', 'tips', '3'), 'territories/a/', '', (layer) => layer === 'tips');
    expect(layersOf(state)).toEqual(['b/cameras', 'a/tips']);
    expect(paths(state)).not.toContain('territories/a/cameras.csv');
  });

  it('is taken out with everything in it, and nothing else', () => {
    const state = made(two, 'territories/a/');
    const rest = withoutTerritory(state, 'a')!;
    expect([paths(rest), layersOf(rest), rest.territories]).toEqual([
      ['territories/b/cameras.csv'],
      ['b/cameras'],
      [],
    ]);
    expect(withoutTerritory(rest, 'b')).toBeNull();
  });
});

describe('overlayIndex', () => {
  const line = (path: string, sha256: string): DataFile => ({
    path,
    role: 'layer',
    bytes: 1,
    sha256: sha256.repeat(64),
    period: null,
    source,
  });
  const served: DataIndex = {
    format: 'binh-yen-data',
    version: 1,
    defaultTerritory: 'a',
    territories: [entryOf('a'), entryOf('b')],
    files: [line('territories/a/cameras.csv', '1'), line('territories/b/cameras.csv', '2')],
  };
  const storedIn = (index: DataIndex) => index.files.filter(({ stored }) => stored).map(({ path }) => path);

  it('gives the very index back when nothing is kept', () => {
    expect(overlayIndex(served, EMPTY_STATE)).toBe(served);
  });

  it('lays files and territories in the place of served ones', () => {
    const index = overlayIndex(
      served,
      withTerritory(two, { entry: entryOf('a', 'mine/'), files: filesOf('mine/') }),
    );
    expect(index.territories.map(({ path }) => path)).toEqual([
      'mine/territory.json',
      'territories/b/territory.json',
    ]);
    expect(storedIn(index)).toEqual([
      'territories/b/cameras.csv',
      'mine/territory.json',
      'mine/communes.geojson',
      'mine/cameras.csv',
    ]);
    expect(index.files).toHaveLength(5);
    expect(served.files).toHaveLength(2);
  });

  it('never lets a kept file slip under a served layer', () => {
    const { layers } = two.overlay;
    const lost = { ...two, overlay: { layers: layers.slice(1), periods: [] } };
    expect(storedIn(overlayIndex(served, lost))).toEqual(['territories/b/cameras.csv']);
  });

  it('waits with what is kept of a territory that is not served any more', () => {
    const index = overlayIndex({ ...served, territories: [entryOf('a')] }, two);
    expect(index.overlay!.layers.map(({ territory }) => territory)).toEqual(['a']);
    expect(storedIn(index)).toEqual(['territories/a/cameras.csv']);
  });

  it('finds the file of a layer of a served territory', () => {
    expect(fileOfLayer(two, 'b', two.overlay.layers[1]!.file)?.path).toBe('territories/b/cameras.csv');
    expect(fileOfLayer(two, 'c', two.overlay.layers[1]!.file)).toBeNull();
  });
});

describe('checkState', () => {
  const whole = withTerritory(two, { entry: entryOf('a'), files: filesOf('territories/a/') });
  const broken = (change: object): string => {
    try {
      checkState({ ...(JSON.parse(JSON.stringify(whole)) as object), ...change });
      return 'believed';
    } catch (error) {
      return error instanceof StoreError ? error.failure.code : 'thrown';
    }
  };
  const file = whole.files[0]!;

  it('believes what it wrote itself, and marks every file as kept', () => {
    expect(checkState(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
    const unmarked = { ...whole, files: whole.files.map((each) => ({ ...each, stored: undefined })) };
    expect(checkState(unmarked).files.every(({ stored }) => stored)).toBe(true);
  });

  it.each<[string, object]>([
    ['another format', { format: 'else' }],
    ['a newer version', { version: 2 }],
    ['no files', { files: null }],
    ['a path that leads out', { files: [...whole.files, { ...file, path: '../x.csv' }] }],
    ['an absolute path', { files: [...whole.files, { ...file, path: '/x.csv' }] }],
    ['an address', { files: [...whole.files, { ...file, path: 'http://x/y.csv' }] }],
    ['a hash that is none', { files: [{ ...file, sha256: 'F'.repeat(64) }] }],
    ['a path twice', { files: [...whole.files, file] }],
    ['a layer without its file', { files: whole.files.slice(0, 1) }],
    ['a territory without its file', { territories: [entryOf('c')] }],
    ['a territory twice', { territories: [entryOf('a'), entryOf('a')] }],
    [
      'a layer twice',
      { overlay: { ...whole.overlay, layers: [...whole.overlay.layers, ...whole.overlay.layers] } },
    ],
    ['an overlay that is none', { overlay: [] }],
    [
      'a period that is none',
      { overlay: { ...whole.overlay, periods: [{ territory: 'a', period: { id: 'x' } }] } },
    ],
  ])('refuses %s', (_name, change) => expect(broken(change)).toBe('broken'));

  it('refuses whatever is no object', () => {
    for (const value of [null, undefined, 1, 'x', [], new Map()]) {
      expect(() => checkState(value)).toThrow(StoreError);
      expect(() => checkStep(value)).toThrow(StoreError);
    }
  });
});
