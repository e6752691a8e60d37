import { unzipSync } from 'fflate';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run as check } from '../../../geodata/scripts/check';
import { freshBrowser } from '../../../tests/fixtures/browserStore';
import { territoryJson } from '../../../tests/fixtures/dataFolder';
import { SQUARES } from '../../../tests/fixtures/importLayer';
import { bytesOf, hashOf, importNote, keptFile } from '../../../tests/fixtures/keptStore';
import {
  acceptPackage,
  CAMERAS,
  exportPackage,
  FOLDER,
  layerFile,
  machine,
  note,
  office,
  openPackage,
  packed,
  SERVED,
  source,
  type Machine,
  type Opened,
} from '../../../tests/fixtures/packages';
import { parseIndex, parseTerritory } from '../../compute/dataFolder';
import { overlayIndex } from '../overlayIndex';
import { withLayer, withTerritory } from '../state';

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
const plain = ({ plan }: Opened) =>
  plan.territories.map(({ boundaries, layers, periods }) => [
    boundaries,
    layers.map(({ layer, effect }) => `${layer} ${effect}`),
    periods.map(({ id }) => id),
  ]);

let folder: string;
beforeEach(() => {
  freshBrowser();
  folder = mkdtempSync(join(tmpdir(), 'binh-yen-package-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
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
        {
          id: 2,
          kind: 'import',
          layer: 'tips',
          counts: { read: 3 },
          report: { total: 1, issues: [{ row: 4, column: 'Số tin', code: 'notANumber', got: 'vài chục' }] },
        },
        { id: 1, layer: 'cameras' },
      ],
      notes: { decisions: { 'before-2025': { 'tan an': '00004' } } },
    });
    expect(text).not.toContain('importedBy');
    expect(text).not.toContain('"state"');
  });

  it('brings the same datasets to another machine that serves the same territory, as one step', async () => {
    const from = await office();
    const to = await machine('other');
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
    const to = await machine('empty');
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
    const third = await machine('third');
    await accepted(third, await packed(empty));
    expect(hashes(third)).toEqual({ [`${FOLDER}cameras.csv`]: hashOf(bytesOf(CAMERAS)) });
  });

  it('replaces borders that were made from a file, and leaves served ones', async () => {
    const from = await office();
    const moved = { ...SQUARES, features: SQUARES.features.slice(0, 3) };
    const other = { ...SERVED, [`${FOLDER}communes.geojson`]: JSON.stringify(moved) };
    const to = await machine('other', other);
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
    const to = await machine('other');
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
    const to = await machine('other');
    const opened = await openPackage(to, await packed(await office()));
    if (!opened.ok) throw new Error('refused');
    const first = await accepted(to, await packed(await office()));
    expect(first.step.id).toBe(1);
    await expect(acceptPackage(to.store, opened.value)).rejects.toMatchObject({
      failure: { code: 'conflict' },
    });
  });

  it('is refused as a whole for a header that names a person', async () => {
    const from = await machine('office');
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
    expect(await openPackage(await machine('other'), await packed(from))).toMatchObject({
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
