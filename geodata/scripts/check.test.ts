import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DATA_URL, memoryFolder, territoryJson } from '../../tests/fixtures/dataFolder';
import { ranCommand, type Ran } from '../../tests/fixtures/ranCommand';
import { run } from './check';

// A layer that the product knows, in the folder of squares.
const TERRITORY = territoryJson({
  layers: {
    cameras: {
      file: 'cameras.csv',
      illustrative: true,
      source: { text: { vi: '', en: '' }, date: null },
    },
  },
});
const FILES = {
  'territories/squares/territory.json': TERRITORY,
  'territories/squares/cameras.csv': 'lng,lat,range_m\n106.05,10.05,50\n106.15,10.05,50\n',
  'territories/squares/đèn 1.csv': null,
};

let good: string;
let folder: string;
beforeAll(async () => {
  good = mkdtempSync(join(tmpdir(), 'binh-yen-check-'));
  const { readFile, index } = memoryFolder(FILES);
  for (const path of ['index.json', ...index.files.map((file) => file.path)]) {
    const target = join(good, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, await readFile(`${DATA_URL}${encodeURI(path)}`, { limit: 1e6 }));
  }
});
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'binh-yen-check-')), 'data');
  cpSync(good, folder, { recursive: true });
});
afterEach(() => rmSync(dirname(folder), { recursive: true, force: true }));
afterAll(() => rmSync(good, { recursive: true, force: true }));

const check = (...args: string[]): Promise<Ran> => ranCommand(run, ...args);

describe('geodata check', () => {
  it('finds nothing wrong with a good folder', async () => {
    const { status, out } = await check(folder, '--lang', 'en');
    expect(out).toBe('4 files and 3 results checked; 0 problems.\n');
    expect(status).toBe(0);
  });

  it.each([
    [
      'a changed file',
      'cameras.csv',
      'lng,lat,range_m\n106.05,10.05,60\n106.15,10.05,50\n',
      'hashMismatch · tệp khác với bản ghi',
    ],
    [
      'a file of another size',
      'cameras.csv',
      'lng,lat\n106.05,10.05\n',
      'sizeMismatch · tệp có 21 byte, index.json ghi 48',
    ],
    ['a rejected row', 'cameras.csv', 'lng,lat\n106.05,\n', 'rejected · 1 dòng không dùng được'],
    ['a row outside', 'cameras.csv', 'lng,lat\n108,10.05\n', 'outside · 1 dòng nằm ngoài địa bàn'],
    ['a refused file', 'cameras.csv', 'a,b\n1,2\n', 'missingColumn'],
    ['a broken territory', 'territory.json', '{}', 'unreadable'],
    ['a stray file', 'notes.txt', 'x', 'notInIndex · tệp không có trong index.json'],
  ])('tells %s', async (_name, file, content, told) => {
    writeFileSync(join(folder, 'territories', 'squares', file), content);
    const { status, out } = await check(folder);
    expect(status).toBe(1);
    expect(out).toContain(told);
  });

  it('tells a missing file', async () => {
    rmSync(join(folder, 'territories', 'squares', 'figures.json'));
    const { status, out } = await check(folder);
    expect(status).toBe(1);
    expect(out).toContain('territories/squares/figures.json: notFound · không có tệp này');
    expect(out.match(/figures\.json/g)).toHaveLength(1);
  });

  it('cannot use a folder without an index, or unknown arguments', async () => {
    rmSync(join(folder, 'index.json'));
    expect(await check(folder)).toMatchObject({ status: 2, out: '' });
    expect((await check(folder)).err.trimEnd().split('\n')).toHaveLength(1);
    expect((await check('--fast')).status).toBe(2);
  });

  it('leaves the folder as it was', async () => {
    const index = join(folder, 'index.json');
    const before = readFileSync(index, 'utf8');
    await check(folder);
    expect(readFileSync(index, 'utf8')).toBe(before);
  });
});
