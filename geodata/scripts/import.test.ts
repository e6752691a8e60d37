import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LayerFile } from '../../src/domain/territory';
import { layers } from '../../src/layers/registry';
import { importTable } from '../../src/import/importTable';
import { run } from './import';
import { templateBytes } from '../../src/import/templateWorkbook';
import { territoryTarget } from './importTable/territoryTarget';
import { run as runTemplate } from './template';

const ID = 'bac-kan-2011';
const SHEETS = 'tests/fixtures/import/sheets';
let root = '';
let out = '';
let err = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'import-'));
  cpSync(join('geodata/territories', ID), join(root, ID), { recursive: true });
  out = '';
  err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

const call = (...args: string[]): Promise<number> => run([...args, '--root', root]);
const tips = (file: string, ...more: string[]): Promise<number> =>
  call(join(SHEETS, file), '--layer', 'tips', '--territory', ID, ...more);
const stored = (file: string): string => readFileSync(join(root, ID, file), 'utf8');
const layerLine = (layer: string): LayerFile | undefined =>
  (JSON.parse(stored('territory.json')) as { layers: Record<string, LayerFile> }).layers[layer];

describe('geodata import', () => {
  it('writes the accepted rows in the layer’s own columns, and says whose they are', async () => {
    expect(await tips('dirty-codes.xlsx')).toBe(0);
    expect(stored('tips.csv')).toBe(
      [
        'commune_code,commune_name,period,received',
        '01840,Phường Đức Xuân,2011,5',
        '01834,Phường Nguyễn Thị Minh Khai,2011,6',
        '01837,Phường Sông Cầu,2011,7',
        '01843,Phường Sông Cầu,2011,8',
        '',
      ].join('\n'),
    );
    expect(layerLine('tips')).toMatchObject({ file: 'tips.csv', illustrative: false });
    expect(layerLine('tips')?.source.text.vi).toContain('dirty-codes.xlsx');
    expect(out).toContain('6 dòng đọc được = 4 nhận + 2 từ chối');
    expect(out).toContain('4 × invalidCode');
  });

  it('replaces rows of the imported periods only, once the rows are the office’s own', async () => {
    await tips('dirty-codes.xlsx');
    await tips('dirty-codes.xlsx');
    expect(stored('tips.csv').trim().split('\n')).toHaveLength(5);
    const csv = join(root, 'more.csv');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(csv, 'Tên xã;Số tin\nĐức Xuân;3\n');
    expect(await call(csv, '--layer', 'tips', '--territory', ID, '--period', '2010')).toBe(0);
    const lines = stored('tips.csv').trim().split('\n');
    expect(lines).toHaveLength(6);
    expect(lines.at(-1)).toBe('01840,Đức Xuân,2010,3');
  });

  it('writes nothing on a dry run, and one object with --json', async () => {
    const before = stored('tips.csv');
    expect(await tips('dirty-codes.xlsx', '--dry-run', '--json')).toBe(0);
    expect(stored('tips.csv')).toBe(before);
    const report = JSON.parse(out) as Record<string, unknown>;
    expect(report).toMatchObject({
      read: 6,
      accepted: 4,
      rejected: 2,
      assigned: 4,
      outside: 0,
      periods: ['2011'],
    });
  });

  it.each<[string, string[], string]>([
    [
      'persons in the header',
      [join(SHEETS, 'hostile-identity.xlsx'), '--layer', 'tips', '--territory', ID],
      'identityColumn',
    ],
    ['a bomb', [join(SHEETS, 'hostile-bomb.xlsx'), '--layer', 'tips', '--territory', ID], 'tooLarge'],
    [
      'a file that is not there',
      [join(SHEETS, 'no-such.csv'), '--layer', 'tips', '--territory', ID],
      'ENOENT',
    ],
    ['an unknown territory', ['x.csv', '--layer', 'tips', '--territory', 'nowhere'], 'nowhere'],
    ['an unknown layer', ['x.csv', '--layer', 'lamps', '--territory', ID], 'lamps'],
    [
      'an unknown period',
      [join(SHEETS, 'dirty-codes.xlsx'), '--layer', 'tips', '--territory', ID, '--period', '1999'],
      '1999',
    ],
    [
      'an unknown encoding',
      ['x.csv', '--layer', 'tips', '--territory', ID, '--encoding', 'klingon'],
      'klingon',
    ],
    ['no file', ['--layer', 'tips', '--territory', ID], 'FILE'],
  ])('refuses %s in one sentence and changes nothing', async (_what, args, told) => {
    const before = stored('tips.csv') + stored('territory.json');
    expect(await call(...args)).toBe(2);
    expect(err).toContain(told);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(out).toBe('');
    expect(stored('tips.csv') + stored('territory.json')).toBe(before);
  });

  it('asks for the period of a file that names none', async () => {
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(root, 'a.csv'), 'Tên xã;Số tin\nĐức Xuân;3\n');
    expect(await call(join(root, 'a.csv'), '--layer', 'tips', '--territory', ID)).toBe(2);
    expect(err).toContain('--period');
  });
});

describe('geodata template', () => {
  it.each(layers.map((layer) => [layer.id, layer] as const))(
    '%s: every column is known when it comes back',
    async (_id, layer) => {
      const target = await territoryTarget(root, ID);
      for (const language of ['vi', 'en'] as const) {
        const { bytes } = await templateBytes(layer, target, '2011', language);
        const workbook = await readXlsx(bytes);
        const [data, communes] = workbook.sheets;
        expect(data?.rows[0]).toEqual(layer.columns.map(({ name }) => name[language]));
        expect(communes?.rows).toHaveLength(target.communes.length + 1);
        const read = await importTable(new Uint8Array(bytes), 'x', layer, target);
        const columns = read.ok ? read.value.mapping.matches.map(({ column }) => column) : [];
        if (read.ok) expect(columns).toEqual(layer.columns.map(({ id }) => id));
        else expect(read.issues[0]?.code).toBe('emptyFile');
      }
    },
  );

  it('writes a file once, and names codes as text', async () => {
    const output = join(root, 't.xlsx');
    const args = ['--layer', 'tips', '--territory', ID, '--output', output, '--root', root];
    expect(await runTemplate(args)).toBe(0);
    expect(await runTemplate(args)).toBe(2);
    expect(err).toContain('--force');
    const { sheets } = await readXlsx(new Uint8Array(readFileSync(output)));
    expect(sheets[0]?.rows[1]?.slice(0, 2)).toEqual(['01840', 'Phường Đức Xuân']);
  });
});
