import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { unzipSync } from 'fflate';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run as check } from '../../../geodata/scripts/check';
import { DATA_URL, memoryFolder, territoryJson } from '../../../tests/fixtures/dataFolder';
import { bytesOf, hashOf, importNote, keptFile } from '../../../tests/fixtures/keptStore';
import { SQUARES } from '../../../tests/fixtures/importLayer';
import { parseIndex, parseTerritory } from '../../compute/dataFolder';
import { inspectLayerFile } from '../../compute/inspectLayerFile';
import type { DataIndex } from '../../domain/dataFolder';
import type { WorkPace } from '../../import/outcome';
import type { Store } from '../contract';
import { openStore } from '../openStore';
import { overlayIndex } from '../overlayIndex';
import { withLayer, withTerritory } from '../state';
import type { ReadFileBytes } from './flatTerritory';
import { planPackage } from './planPackage';
import { readPackage } from './readPackage';
import { writePackage } from './writePackage';

const source = { text: { vi: 'Công an xã', en: 'Commune police' }, date: '2026-11-22' };
const layerFile = (file: string, illustrative = false) => ({ file, illustrative, source });
const FOLDER = 'territories/squares/';
const CAMERAS = 'lng,lat,range_m\n106.05,10.05,50\n106.15,10.05,50\n';
const TIPS = 'commune_code,commune_name,period,category,received\n00004,,2019,other,7\n';
const SERVED = {
  [`${FOLDER}territory.json`]: territoryJson({ layers: { cameras: layerFile('cameras.csv', true) } }),
  [`${FOLDER}cameras.csv`]: 'lng,lat\n106.05,10.05\n',
  [`${FOLDER}đèn 1.csv`]: null,
};
const year = {
  id: '2019',
  name: { vi: 'Năm 2019', en: '2019' },
  from: '2019-01-01',
  to: '2019-12-31',
  sameLastYear: null,
  previous: null,
};

const stores: Store[] = [];
async function open(name: string): Promise<Store> {
  const store = await openStore({ name, now: () => new Date('2026-11-22T00:00:00Z') });
  stores.push(store);
  return store;
}

/** One machine: what it serves, and what its browser keeps. */
interface Machine {
  readonly index: DataIndex;
  readonly store: Store;
  readonly readFile: ReadFileBytes;
}

async function exportPackage(
  { index, store, readFile }: Machine,
  territories: readonly string[],
  note: { by: string; at: string; text: string },
  pace: WorkPace = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const [history, mappings, decisions] = await Promise.all([
    store.history(),
    store.notes('mappings'),
    store.notes('decisions'),
  ]);
  const notebooks = { mappings, decisions };
  return writePackage({ index, readFile, territories, state: store.state, history, notebooks, note }, pace);
}

async function openPackage(here: Machine, bytes: Uint8Array<ArrayBuffer>, pace: WorkPace = {}) {
  const read = await readPackage(bytes, inspectLayerFile, pace);
  if (!read.ok) return read;
  const plan = await planPackage(read.value, { ...here, index: here.index, state: here.store.state });
  return { ok: true as const, value: { data: read.value, plan, parent: here.store.head?.id ?? null } };
}
type Opened = Extract<Awaited<ReturnType<typeof openPackage>>, { ok: true }>['value'];

const acceptPackage = (store: Store, { plan, parent }: Opened) =>
  store.accept({
    parent,
    note: { ...importNote('squares', null, 'Minh'), kind: 'package' },
    state: plan.state,
    bytes: plan.bytes,
  });

async function hostOf(name: string, files: Record<string, string | null> = SERVED): Promise<Machine> {
  const { readFile, index } = memoryFolder(files);
  const roles = { territory: 'territory', communes: 'boundaries', figures: 'figures' } as const;
  const described = {
    ...index,
    files: index.files.map((file) => {
      const known = Object.entries(roles).find(([start]) => file.path.startsWith(`${FOLDER}${start}.`));
      return { ...file, role: known?.[1] ?? ('layer' as const) };
    }),
  };
  const store = await open(name);
  return {
    readFile: ({ path, sha256, stored }) =>
      stored ? store.read(sha256) : readFile(DATA_URL + encodeURI(path), { limit: 1e8 }),
    store,
    get index() {
      return overlayIndex(described, store.state);
    },
  };
}

/** An office that replaced the cameras and added tips of a new year. */
async function office(): Promise<Machine> {
  const host = await hostOf('office');
  const { store } = host;
  for (const [layer, content, periods] of [
    ['cameras', CAMERAS, []],
    ['tips', TIPS, [year]],
  ] as const) {
    const file = { ...keptFile(`${FOLDER}${layer}.csv`, content), source };
    const kept = { territory: 'squares', layer, file, layerFile: layerFile(`${layer}.csv`), periods };
    await store.accept({
      parent: store.head?.id ?? null,
      note: importNote('squares', layer),
      state: withLayer(store.state, kept),
      bytes: [bytesOf(content)],
    });
  }
  await store.note('mappings', 'cameras a b', { columns: { lng: 0 } });
  await store.note('decisions', 'before-2025', { 'tan an': '00004' });
  await store.note('preferences', 'importedBy', 'Lan');
  return host;
}

const note = { by: 'Lan', at: '2026-11-22T01:00:00.000Z', text: 'gửi tỉnh' };
const packed = (host: Machine) => exportPackage(host, ['squares'], note);

async function accepted(host: Machine, bytes: Uint8Array<ArrayBuffer>) {
  const opened = await openPackage(host, bytes);
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  const step = await acceptPackage(host.store, opened.value);
  return { opened: opened.value, step };
}
const hashes = (host: Machine) =>
  Object.fromEntries(
    host.index.files.filter(({ role }) => role === 'layer').map((file) => [file.path, file.sha256]),
  );
const plain = ({
  plan,
}: {
  plan: {
    territories: readonly {
      boundaries: string;
      layers: readonly { layer: string; effect: string }[];
      periods: readonly { id: string }[];
    }[];
  };
}) =>
  plan.territories.map(({ boundaries, layers, periods }) => [
    boundaries,
    layers.map(({ layer, effect }) => `${layer} ${effect}`),
    periods.map(({ id }) => id),
  ]);

let folder: string;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  folder = mkdtempSync(join(tmpdir(), 'binh-yen-package-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const store of stores.splice(0)) store.close();
  vi.restoreAllMocks();
});

describe('a data package', () => {
  it('is a data folder that is served as it is', async () => {
    const files = unzipSync(await packed(await office()));
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const told = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    expect(await check([folder, '--lang', 'en'])).toBe(0);
    expect(told.mock.calls.map(([text]) => String(text)).join('')).toBe(
      '5 files and 8 results checked; 0 problems.\n',
    );
    const index = parseIndex(files['index.json']!, 'index.json');
    expect(index.defaultTerritory).toBe('squares');
    const territory = parseTerritory(files[`${FOLDER}territory.json`]!, 'territory.json');
    expect(territory.layers).toMatchObject({
      cameras: { illustrative: false, source },
      tips: { illustrative: false },
    });
    expect(territory.periods.map(({ id, previous }) => [id, previous]).at(-1)).toEqual(['2019', '2018']);
  });

  it('has the same bytes for the same content', async () => {
    const host = await office();
    expect(hashOf(await packed(host))).toBe(hashOf(await packed(host)));
  });

  it('tells where everything came from, and nothing of anybody’s preferences', async () => {
    const text = new TextDecoder().decode(unzipSync(await packed(await office()))['binh-yen-package.json']);
    const manifest = JSON.parse(text) as Record<string, never>;
    expect(manifest).toMatchObject({
      format: 'binh-yen-package',
      version: 1,
      madeBy: 'Lan',
      note: 'gửi tỉnh',
      layers: [
        { layer: 'cameras', kept: true, step: 1, sha256: hashOf(bytesOf(CAMERAS)) },
        { layer: 'tips', kept: true, step: 2 },
      ],
      history: [
        { id: 2, kind: 'import', layer: 'tips', counts: { read: 3 } },
        { id: 1, layer: 'cameras' },
      ],
      notes: { decisions: { 'before-2025': { 'tan an': '00004' } } },
    });
    expect(text).not.toContain('importedBy');
    expect(text).not.toContain('"state"');
  });

  it('brings the same datasets to another machine that serves the same territory, as one step', async () => {
    const from = await office();
    const to = await hostOf('other');
    const { opened, step } = await accepted(to, await packed(from));
    expect(plain(opened)).toEqual([['same', ['cameras overServed', 'tips added'], ['2019']]]);
    expect(step).toMatchObject({
      id: 1,
      kind: 'package',
      by: 'Minh',
      territory: 'squares',
    });
    expect(to.store.state.territories).toEqual([]);
    expect(hashes(to)).toEqual(hashes(from));
    expect(to.store.state.overlay).toEqual(from.store.state.overlay);
    const again = await openPackage(to, await packed(from));
    expect(again).toMatchObject({ ok: true, value: { plan: { changesNothing: true, bytes: [] } } });
    await to.store.undo('');
    expect(to.store.state.files).toEqual([]);
  });

  it('brings a whole territory to a machine that does not serve it, and from there on', async () => {
    const from = await office();
    const to = await hostOf('empty');
    const bare = { ...to.index, territories: [], files: [] };
    const empty: Machine = {
      ...to,
      get index() {
        return overlayIndex(bare, to.store.state);
      },
    };
    const { opened } = await accepted(empty, await packed(from));
    expect(plain(opened)).toEqual([['brought', ['cameras added', 'tips added'], []]]);
    expect(hashes(empty)).toEqual(hashes(from));
    expect(empty.index.territories.map(({ id }) => id)).toEqual(['squares']);
    // Each layer can be removed by itself, and what is left is exported and comes in elsewhere.
    expect(hashOf(unzipSync(await packed(empty))[`${FOLDER}territory.json`]!)).toBe(
      hashOf(unzipSync(await packed(from))[`${FOLDER}territory.json`]!),
    );
    await empty.store.remove({ territory: 'squares', layer: 'tips' }, '');
    const third = await hostOf('third');
    await accepted(third, await packed(empty));
    expect(hashes(third)).toEqual({ [`${FOLDER}cameras.csv`]: hashOf(bytesOf(CAMERAS)) });
  });

  it('replaces borders that were made from a file, and leaves served ones', async () => {
    const from = await office();
    const moved = { ...SQUARES, features: SQUARES.features.slice(0, 3) };
    const other = { ...SERVED, [`${FOLDER}communes.geojson`]: JSON.stringify(moved) };
    const to = await hostOf('other', other);
    const served = await accepted(to, await packed(from));
    expect(plain(served.opened)[0]![0]).toBe('other');
    expect(hashes(to)).toEqual(hashes(from));

    const made = JSON.stringify({ ...SQUARES, name: 'made here' });
    const boundaries = keptFile(`${FOLDER}communes.geojson`, made, 'boundaries');
    const described = territoryJson({ layers: {}, figures: null });
    const file = keptFile(`${FOLDER}territory.json`, described, 'territory');
    await from.store.accept({
      parent: from.store.head!.id,
      note: importNote('squares', null),
      state: withTerritory(from.store.state, {
        entry: from.index.territories[0]!,
        files: [file, boundaries],
      }),
      bytes: [bytesOf(made), bytesOf(described)],
    });
    const brought = await accepted(to, await packed(from));
    expect(plain(brought.opened)).toEqual([['brought', ['cameras same', 'tips same'], []]]);
    expect(to.index.files.find(({ path }) => path === boundaries.path)?.sha256).toBe(boundaries.sha256);
    expect(hashes(to)).toEqual(hashes(from));
  });

  it('leaves what else is kept here', async () => {
    const from = await office();
    const to = await hostOf('other');
    const file = keptFile(`${FOLDER}models.csv`, 'own');
    await to.store.accept({
      parent: null,
      note: importNote('squares', 'models'),
      state: withLayer(to.store.state, {
        territory: 'squares',
        layer: 'models',
        file,
        layerFile: layerFile('models.csv'),
        periods: [],
      }),
      bytes: [bytesOf('own')],
    });
    await accepted(to, await packed(from));
    expect(to.store.state.overlay.layers.map(({ layer }) => layer)).toEqual(['models', 'cameras', 'tips']);
  });

  it('is not accepted over what changed meanwhile', async () => {
    const to = await hostOf('other');
    const opened = await openPackage(to, await packed(await office()));
    if (!opened.ok) throw new Error('refused');
    const first = await accepted(to, await packed(await office()));
    expect(first.step.id).toBe(1);
    await expect(acceptPackage(to.store, opened.value)).rejects.toMatchObject({
      failure: { code: 'conflict' },
    });
  });

  it('is refused as a whole for a header that names a person', async () => {
    const from = await hostOf('office');
    const content = 'commune_code,period,category,received,Họ tên người báo\n00004,2018,other,7,x\n';
    const file = keptFile(`${FOLDER}tips.csv`, content);
    await from.store.accept({
      parent: null,
      note: importNote('squares', 'tips'),
      state: withLayer(from.store.state, {
        territory: 'squares',
        layer: 'tips',
        file,
        layerFile: layerFile('tips.csv'),
        periods: [],
      }),
      bytes: [bytesOf(content)],
    });
    expect(await openPackage(await hostOf('other'), await packed(from))).toMatchObject({
      ok: false,
      issues: [{ code: 'identityColumn', column: 'Họ tên người báo' }],
    });
  });

  it('is not made of a file that is not what its hash says', async () => {
    const host = await office();
    vi.spyOn(host.store, 'read').mockResolvedValue(bytesOf('other'));
    await expect(packed(host)).rejects.toMatchObject({ failure: { code: 'broken' } });
    await expect(exportPackage(host, ['nowhere'], note)).rejects.toMatchObject({
      failure: { code: 'notFound' },
    });
  });

  it('tells how far it is and stops when it is cancelled', async () => {
    const host = await office();
    const shares: number[] = [];
    const bytes = await exportPackage(host, ['squares'], note, { onProgress: (share) => shares.push(share) });
    expect(shares.at(-1)).toBe(1);
    const cancelled = () => Promise.reject(new DOMException('cancelled', 'AbortError'));
    await expect(exportPackage(host, ['squares'], note, { breathe: cancelled })).rejects.toThrow('cancelled');
    await expect(openPackage(host, bytes, { breathe: cancelled })).rejects.toThrow('cancelled');
  });
});
