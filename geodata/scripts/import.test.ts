import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { OFFICE_TERRITORY as ID, officeFolder } from '../../tests/fixtures/officeFolder';
import type { LayerFile } from '../../src/domain/territory';
import { layers } from '../../src/layers/registry';
import { importTable } from '../../src/import/importTable';
import { run } from './import';
import { templateBytes } from '../../src/import/templateWorkbook';
import { territoryTarget } from './importTable/territoryTarget';
import { run as runTemplate } from './template';

const SHEETS = 'tests/fixtures/import/sheets';
const office = officeFolder();
const call = (...args: string[]): Promise<number> => office.call(run, ...args);
const tips = (file: string, ...more: string[]): Promise<number> =>
  call(join(SHEETS, file), '--layer', 'tips', '--territory', ID, ...more);
const { stored } = office;
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
    expect(office.out).toContain('6 dòng đọc được = 4 nhận + 2 từ chối');
    expect(office.out).toContain('4 × invalidCode');
  });

  it('replaces rows of the imported periods only, once the rows are the office’s own', async () => {
    await tips('dirty-codes.xlsx');
    await tips('dirty-codes.xlsx');
    expect(stored('tips.csv').trim().split('\n')).toHaveLength(5);
    const csv = office.put('more.csv', 'Tên xã;Số tin\nĐức Xuân;3\n');
    expect(await call(csv, '--layer', 'tips', '--territory', ID, '--period', '2010')).toBe(0);
    const lines = stored('tips.csv').trim().split('\n');
    expect(lines).toHaveLength(6);
    expect(lines.at(-1)).toBe('01840,Đức Xuân,2010,3');
  });

  it('writes nothing on a dry run, and one object with --json', async () => {
    const before = stored('tips.csv');
    expect(await tips('dirty-codes.xlsx', '--dry-run', '--json')).toBe(0);
    expect(stored('tips.csv')).toBe(before);
    const report = JSON.parse(office.out) as Record<string, unknown>;
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
    expect(office.err).toContain(told);
    expect(office.err.trim().split('\n')).toHaveLength(1);
    expect(office.out).toBe('');
    expect(stored('tips.csv') + stored('territory.json')).toBe(before);
  });

  it('asks for the period of a file that names none', async () => {
    const csv = office.put('a.csv', 'Tên xã;Số tin\nĐức Xuân;3\n');
    expect(await call(csv, '--layer', 'tips', '--territory', ID)).toBe(2);
    expect(office.err).toContain('--period');
  });
});

describe('geodata template', () => {
  it.each(layers.map((layer) => [layer.id, layer] as const))(
    '%s: every column is known when it comes back',
    async (_id, layer) => {
      const target = await territoryTarget(office.root, ID);
      for (const language of ['vi', 'en'] as const) {
        const { bytes } = await templateBytes(layer, target, '2011', language);
        const workbook = await readXlsx(bytes);
        const [data, communes] = workbook.sheets;
        expect(data?.rows[0]).toEqual(layer.columns.map(({ name }) => name[language]));
        expect(communes?.rows).toHaveLength(target.communes.length + 1);
        // One row a commune where a layer has one; else a person writes the first row.
        const asIs = await importTable(new Uint8Array(bytes), 'x.xlsx', layer, target);
        expect(asIs.ok).toBe((data?.rows.length ?? 0) > 1);
        const header = data?.rows[0]?.join('\t') ?? '';
        const filled = new TextEncoder().encode(`${header}\n${layer.columns.map(() => '1').join('\t')}\n`);
        const read = await importTable(filled, 'x.tsv', layer, target);
        expect(read.ok && read.value.mapping.matches.map(({ column }) => column)).toEqual(
          layer.columns.map(({ id }) => id),
        );
      }
    },
  );

  it('writes a file once, and names codes as text', async () => {
    const output = join(office.root, 't.xlsx');
    const args = ['--layer', 'tips', '--territory', ID, '--output', output];
    expect(await office.call(runTemplate, ...args)).toBe(0);
    expect(await office.call(runTemplate, ...args)).toBe(2);
    expect(office.err).toContain('--force');
    const { sheets } = await readXlsx(new Uint8Array(readFileSync(output)));
    expect(sheets[0]?.rows[1]?.slice(0, 2)).toEqual(['01840', 'Phường Đức Xuân']);
  });
});
