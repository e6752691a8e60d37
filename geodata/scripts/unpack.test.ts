import { unzipSync } from 'fflate';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DATA_URL, memoryFolder, territoryJson } from '../../tests/fixtures/dataFolder';
import { bytesOf, hashOf, importNote, keptFile } from '../../tests/fixtures/keptStore';
import type { DataFile, DataIndex } from '../../src/domain/dataFolder';
import { EMPTY_STATE, type KeptState } from '../../src/store/contract';
import { overlayIndex } from '../../src/store/overlayIndex';
import { writePackage } from '../../src/store/package/writePackage';
import { withLayer, withTerritory } from '../../src/store/state';
import { run as check } from './check';
import { ranCommand, type Ran } from '../../tests/fixtures/ranCommand';
import { run } from './unpack';

const source = { text: { vi: 'Công an xã', en: 'Commune police' }, date: '2026-11-22' };
const FOLDER = 'territories/squares/';
const CAMERAS = 'lng,lat,range_m\n106.05,10.05,50\n106.15,10.05,50\n';
const layers = { cameras: { file: 'cam old.csv', illustrative: true, source } };
const SERVED = {
  [`${FOLDER}territory.json`]: territoryJson({ layers }),
  [`${FOLDER}cam old.csv`]: 'lng,lat\n106.05,10.05\n',
  [`${FOLDER}đèn 1.csv`]: null,
  'overview/country.geojson': '{"type":"FeatureCollection","features":[]}',
  'reference/communes.csv': 'code,name\n',
};
const roleOf = (path: string): DataFile['role'] =>
  path.startsWith('overview/')
    ? 'overview'
    : path.startsWith('reference/')
      ? 'reference'
      : path.endsWith('territory.json')
        ? 'territory'
        : path.endsWith('.geojson')
          ? 'boundaries'
          : path.endsWith('figures.json')
            ? 'figures'
            : 'layer';

function served(files: Record<string, string | null> = SERVED) {
  const { index, readFile } = memoryFolder(files);
  const described: DataIndex = {
    ...index,
    files: index.files.map((file) => ({ ...file, role: roleOf(file.path) })),
  };
  return { index: described, read: (path: string) => readFile(DATA_URL + encodeURI(path), { limit: 1e8 }) };
}

async function packageOf(state: KeptState, contents: Record<string, string>): Promise<Uint8Array> {
  const { index, read } = served();
  const readFile = async ({ path, sha256 }: DataFile) => {
    const own = Object.values(contents).find((text) => hashOf(bytesOf(text)) === sha256);
    return own === undefined ? read(path) : bytesOf(own);
  };
  return writePackage({
    index: overlayIndex(index, state),
    readFile,
    territories: ['squares'],
    state,
    history: [
      { ...importNote('squares', 'cameras'), id: 1, at: '2026-11-22T00:00:00Z', parent: null, state },
    ],
    notebooks: { mappings: {}, decisions: {} },
    note: { by: 'Lan', at: '2026-11-22T01:00:00Z', text: '' },
  });
}
const kept = withLayer(EMPTY_STATE, {
  territory: 'squares',
  layer: 'cameras',
  file: keptFile(`${FOLDER}cameras.csv`, CAMERAS),
  layerFile: { file: 'cameras.csv', illustrative: false, source },
  periods: [],
});

let root: string;
let folder: string;
let zip: string;
let ran: Ran;
/** Runs the command; what it printed stays in `ran`. */
const unpack = async (...args: string[]): Promise<number> => (ran = await ranCommand(run, ...args)).status;
const isGood = async (): Promise<boolean> => (await ranCommand(check, folder)).status === 0;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'unpack-'));
  folder = join(root, 'data');
  zip = join(root, 'gói.zip');
  writeFileSync(zip, await packageOf(kept, { 'cameras.csv': CAMERAS }));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** A served folder: squares, and another territory that nothing is brought for. */
async function writeServed(files: Record<string, string | null> = SERVED): Promise<void> {
  const { index, read } = served(files);
  const other = { ...index.territories[0]!, id: 'other', path: 'territories/other/territory.json' };
  const copied = index.files
    .filter(({ path }) => path.startsWith(FOLDER) && !path.endsWith('territory.json'))
    .map((file) => ({ ...file, path: file.path.replace(FOLDER, 'territories/other/') }));
  const described = territoryJson({ id: 'other', layers });
  const line = keptFile(other.path, described, 'territory');
  const whole: DataIndex = {
    ...index,
    defaultTerritory: 'other',
    territories: [...index.territories, other],
    files: [...index.files, ...copied, { ...line, stored: undefined }],
  };
  const put = (path: string, bytes: Uint8Array | string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  for (const { path } of index.files) put(path, await read(path));
  for (const { path } of copied) put(path, await read(path.replace('territories/other/', FOLDER)));
  put(other.path, described);
  put('index.json', JSON.stringify(whole));
}
const indexHere = (): DataIndex => JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as DataIndex;
const filesHere = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe('geodata unpack', () => {
  it('makes an empty folder what the package is', async () => {
    expect(await unpack(zip, '--to', folder, '--lang', 'en')).toBe(0);
    expect(ran.out).toContain('Package gói.zip: made on 2026-11-22 by Lan; 6 files, all hashes fit.');
    expect(ran.out).toContain('cameras: added (');
    expect(await isGood()).toBe(true);
    const packed = unzipSync(readFileSync(zip));
    expect(filesHere()).toEqual(
      Object.keys(packed)
        .filter((path) => path !== 'binh-yen-package.json')
        .sort(),
    );
  });

  it('lays the package over a served folder, and leaves the rest as it was', async () => {
    await writeServed();
    expect(await unpack(zip, '--to', folder)).toBe(0);
    expect(ran.out).toContain('cameras: thay số liệu đang có');
    expect(await isGood()).toBe(true);
    const index = indexHere();
    expect([index.defaultTerritory, index.territories.map(({ id }) => id)]).toEqual([
      'other',
      ['squares', 'other'],
    ]);
    expect(JSON.stringify(index)).not.toMatch(/stored|overlay/);
    const written = JSON.parse(readFileSync(join(folder, `${FOLDER}territory.json`), 'utf8')) as {
      layers: Record<string, unknown>;
    };
    expect(written.layers['cameras']).toMatchObject({ illustrative: false });
    expect(readFileSync(join(folder, 'territories/other/cam old.csv'), 'utf8')).toContain('106.05');
    // Over a served layer its name stays, so nothing is left behind.
    expect(readFileSync(join(folder, `${FOLDER}cam old.csv`), 'utf8')).toBe(CAMERAS);
    expect(await unpack(zip, '--to', folder)).toBe(0);
    expect(ran.out).toContain('không ghi gì');
  });

  it('replaces borders that were made from a file, with everything in their folder', async () => {
    await writeServed();
    writeFileSync(join(folder, FOLDER, 'figures.json'), readFileSync(join(folder, FOLDER, 'figures.json')));
    const communes = await served().read(`${FOLDER}communes.geojson`);
    const moved = `${new TextDecoder().decode(communes)} `;
    const described = territoryJson({ layers: {}, figures: null });
    const state = withTerritory(kept, {
      entry: served().index.territories[0]!,
      files: [
        keptFile(`${FOLDER}territory.json`, described, 'territory'),
        keptFile(`${FOLDER}communes.geojson`, moved, 'boundaries'),
      ],
    });
    writeFileSync(zip, await packageOf(state, { CAMERAS, moved, described }));
    expect(await unpack(zip, '--to', folder, '--json')).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({
      territories: [{ id: 'squares', boundaries: 'brought', replaces: true }],
      removed: [`${FOLDER}cam old.csv`, `${FOLDER}figures.json`],
    });
    expect(readFileSync(join(folder, `${FOLDER}communes.geojson`), 'utf8')).toBe(moved);
    expect(await isGood()).toBe(true);
  });

  it('writes nothing in a dry run', async () => {
    await writeServed();
    const before = filesHere().map((path) => hashOf(readFileSync(join(folder, path))));
    expect(await unpack(zip, '--to', folder, '--dry-run')).toBe(0);
    expect(ran.out).toContain('Chỉ xem thử');
    expect(await unpack(zip, '--to', folder, '--dry-run', '--json')).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({
      written: [],
      wouldWrite: [`${FOLDER}territory.json`, `${FOLDER}cam old.csv`],
    });
    expect(filesHere().map((path) => hashOf(readFileSync(join(folder, path))))).toEqual(before);
    expect(await unpack(zip, '--to', join(root, 'new'), '--dry-run')).toBe(0);
    expect(existsSync(join(root, 'new'))).toBe(false);
  });

  it.each<[string, () => Promise<unknown> | void, RegExp]>([
    ['a file that is no package', () => writeFileSync(zip, 'PK no'), /gói\.zip/],
    ['no file', () => rmSync(zip), /ENOENT/],
    [
      'a folder of something else',
      () => (mkdirSync(folder), writeFileSync(join(folder, 'notes.txt'), 'x')),
      /index\.json/,
    ],
    [
      'a served folder that is broken itself',
      async () => {
        await writeServed();
        writeFileSync(join(folder, `${FOLDER}communes.geojson`), '{}');
        writeFileSync(join(folder, `${FOLDER}figures.json`), '[]');
      },
      /check/,
    ],
    ['a folder that cannot be written', () => symlinkSync(join(root, 'nowhere', 'deep'), folder), /E[A-Z]+/],
  ])('cannot use %s, and says so in a line', async (_name, prepare, told) => {
    await prepare();
    expect(await unpack(zip, '--to', folder)).toBe(2);
    expect(ran.err.trimEnd().split('\n')).toHaveLength(1);
    expect(ran.err).toMatch(told);
    expect(ran.out).toBe('');
  });

  it('wants a package and a folder', async () => {
    expect(await unpack(zip)).toBe(2);
    expect(await unpack('--to', folder)).toBe(2);
    expect(await unpack(zip, '--to', folder, '--fast')).toBe(2);
  });
});
