import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SQUARES } from '../../tests/fixtures/importLayer';
import { ranCommand, type Ran } from '../../tests/fixtures/ranCommand';
import { run } from './aggregate';

const FIXTURES = join('tests', 'fixtures', 'import');
let folder: string;
let boundaries: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'binh-yen-aggregate-'));
  boundaries = join(folder, 'squares.geojson');
  writeFileSync(boundaries, JSON.stringify(SQUARES));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Report {
  read: number;
  accepted: number;
  rejected: number;
  assigned: number;
  outside: number;
  issues: { row: number | null; column: string | null; code: string; got: string }[];
  communes: Record<string, string | number | null>[];
}

/** The command as a person runs it: a process of its own. */
function geodata(...args: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join('geodata', 'scripts', 'cli.ts'), ...args],
    { encoding: 'utf8' },
  );
  return { status, out: stdout, err: stderr };
}
const command = (...args: string[]): Promise<Ran> => ranCommand(run, ...args);

const argumentsFor = (layer: string, file: string, ...more: string[]): string[] => [
  '--boundaries',
  boundaries,
  '--layer',
  layer,
  '--input',
  file,
  ...more,
];
const aggregate = (...of: Parameters<typeof argumentsFor>): Promise<Ran> => command(...argumentsFor(...of));

async function report(layer: string, file: string, ...more: string[]): Promise<Report> {
  const { status, out } = await aggregate(layer, file, '--json', ...more);
  expect(status).toBe(0);
  return JSON.parse(out) as Report;
}

const told = ({ issues }: Report): string[] =>
  issues.map(({ row, column, code, got }) => `${row} ${column ?? '-'} ${code} ${got}`);

describe('geodata aggregate --json', () => {
  it('prints one object with exactly the keys that are promised, and nothing else', () => {
    const { status, out, err } = geodata(
      'aggregate',
      ...argumentsFor('cameras', join(FIXTURES, 'cameras-good.csv'), '--json'),
    );
    expect([status, err]).toEqual([0, '']);
    const parsed = JSON.parse(out) as Report;
    expect(Object.keys(parsed)).toEqual([
      'read',
      'accepted',
      'rejected',
      'assigned',
      'outside',
      'issues',
      'communes',
    ]);
    expect(parsed).toMatchObject({ read: 4, accepted: 4, rejected: 0, assigned: 4, outside: 0 });
    expect(parsed.communes.map(({ code, name, count }) => [code, name, count])).toEqual([
      ['00004', 'Phường Hòa An', 1],
      ['00028', 'Xã Nghĩa Hưng', 1],
      ['00031', 'Xã Tân Hội', 2],
      ['00034', 'Xã Tân Hội', 0],
    ]);
    const [first, second] = parsed.communes;
    // A sector of 90° and 50 m, on a projection whose scale is true to 1e-4.
    expect(first?.coverageKm2).toBeCloseTo((Math.PI * 0.05 ** 2) / 4, 6);
    expect(first?.coverageShare).toBeCloseTo(Number(first?.coverageKm2) / Number(first?.areaKm2), 12);
    expect(second?.coverageKm2).toBe(0);
    expect(second?.assumedKm2).toBeCloseTo(Math.PI * 0.04 ** 2, 6);
    for (const each of parsed.issues) expect(Object.keys(each)).toEqual(['row', 'column', 'code', 'got']);
  });

  it('counts the stock of a period', async () => {
    const of = async (period: string): Promise<unknown> =>
      (await report('cameras', join(FIXTURES, 'cameras-good.csv'), '--period', period)).communes.map(
        ({ count }) => count,
      );
    expect([await of('2015'), await of('2017-H1'), await of('2018-Q1')]).toEqual([
      [0, 1, 1, 0],
      [1, 1, 2, 0],
      [1, 1, 1, 0],
    ]);
  });

  it('explains each row of a dirty Vietnamese file, by its row and header', async () => {
    const dirty = await report('cameras', join(FIXTURES, 'cameras-dirty-vi.csv'));
    expect(dirty).toMatchObject({ read: 8, accepted: 3, rejected: 5, assigned: 2, outside: 1 });
    expect(told(dirty)).toEqual([
      '2 fov assumedBearing ',
      '3 Vĩ độ latLngSwapped 10.05, 106.05',
      '4 Hướng (độ) assumedBearing ',
      '4 - outsideTerritory 107.5, 10.05',
      '5 Kinh độ missing ',
      '5 Vĩ độ missing ',
      '6 Vĩ độ missing ',
      '7 Hướng (độ) outOfRange 400',
      '8 fov assumedBearing ',
      '8 - duplicateRow 1',
      '10 Tầm xa (m) noRange ',
    ]);
  });

  it('counts cameras that have a position and nothing else, and says that they cover nothing', async () => {
    const bare = await report('cameras', join(FIXTURES, 'cameras-position-only.csv'));
    expect(bare).toMatchObject({ read: 5, accepted: 4, rejected: 1, assigned: 4, outside: 0 });
    expect(bare.communes.map(({ count, coverageKm2 }) => [count, coverageKm2])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
    expect(bare.issues.filter(({ code }) => code === 'noRange')).toHaveLength(4);
  });

  it('takes formulas and markup as the text they are', async () => {
    const hostile = await report('cameras', join(FIXTURES, 'hostile-formulas.csv'));
    expect(hostile).toMatchObject({ accepted: 2, rejected: 1 });
    expect(told(hostile)).toContain('4 lng notANumber =106.25');
  });

  it('reads results from a UTF-16 file of Excel, and never chooses between two communes', async () => {
    const status = await report('safe-status', join(FIXTURES, 'safe-status-utf16.csv'));
    expect(status).toMatchObject({ read: 7, accepted: 4, rejected: 3, assigned: 3, outside: 1 });
    expect(told(status)).toEqual([
      '4 - ambiguousCommune Tân Hội (00031, 00034)',
      '5 Khu dân cư được công nhận subsetExceedsTotal 6 > 5',
      '6 - communeMismatch 00031 ≠ Phường Hòa An',
      '7 - unknownCommune 12345',
      '8 Kết quả unknownValue có lẽ',
    ]);
    // 16 of 25 recognised: 18 are needed.
    expect(status.communes.map(({ count, shortfall }) => [count, shortfall])).toEqual([
      [1, 0],
      [1, 2],
      [1, 0],
      [0, null],
    ]);
  });

  it('reads tips as people write numbers, and refuses what cannot be counted', async () => {
    const tips = await report('tips', join(FIXTURES, 'tips-dirty.csv'));
    expect(tips).toMatchObject({ read: 6, accepted: 2, rejected: 4, assigned: 2, outside: 0 });
    expect(told(tips)).toEqual([
      '3 valuable subsetExceedsTotal 12 > 10',
      '4 received notANumber hàng chục',
      '5 received outOfRange -5',
      '7 commune_code missing ',
    ]);
    expect(tips.communes.map(({ received, valuable }) => [received, valuable])).toEqual([
      [1611, 1200],
      [null, null],
      [null, null],
      [2, 1],
    ]);
  });

  it('places sites by position or by code, and tells where the two disagree', async () => {
    const models = await report('models', join(FIXTURES, 'models-dirty.csv'));
    expect(models).toMatchObject({ read: 4, accepted: 3, rejected: 1, assigned: 3, outside: 0 });
    expect(told(models)).toEqual(['3 - communeMismatch 00004 ≠ 00028 (106.15, 10.05)', '5 Kinh độ missing ']);
    expect(models.communes.map(({ count, teams }) => [count, teams])).toEqual([
      [1, 3],
      [1, 2],
      [1, 0],
      [0, 0],
    ]);
  });

  it('counts with what the office sets', async () => {
    const file = join(folder, 'sites.csv');
    writeFileSync(file, 'Mô hình,Mã xã,Ngày ra mắt\nTự quản,00004,01/03/2023\n');
    const of = async (...more: string[]): Promise<unknown> =>
      (await report('models', file, '--period', '2023', ...more)).communes[0]?.overdue;
    expect([await of(), await of('--set', 'overdueMonths=6'), await of('--set', 'overdueMonths=10')]).toEqual(
      [0, 1, 0],
    );
  });

  it('prints null where there is no data', async () => {
    const file = join(folder, 'status.csv');
    writeFileSync(file, 'Mã xã,Kết quả\n00004,đạt\n');
    const [met, none] = (await report('safe-status', file)).communes;
    expect([met?.count, met?.status, none?.count]).toEqual([1, 1, 0]);
    expect(none?.unmet).toBeNull();
  });
});

describe('geodata aggregate for a person', () => {
  it('prints a table with the totals, the counts and the issues in words', async () => {
    const { status, out } = await aggregate('cameras', join(FIXTURES, 'cameras-dirty-vi.csv'));
    expect(status).toBe(0);
    expect(out).toContain('Xã Nghĩa Hưng');
    expect(out).toContain('8 dòng đọc được = 3 nhận + 5 từ chối; 3 nhận = 2 trong địa bàn + 1 ngoài.');
    expect(out).toMatch(/2? ?× ?latLngSwapped: kinh độ và vĩ độ bị đổi chỗ · dòng 3/);
    const english = await aggregate('cameras', join(FIXTURES, 'cameras-dirty-vi.csv'), '--lang', 'en');
    expect(english.out).toContain('8 rows read = 3 accepted + 5 rejected');
  });

  it('says in its help that small counts are not suppressed', async () => {
    const { status, out } = geodata('aggregate', '--help');
    expect(status).toBe(0);
    expect(out).toContain('NOT suppressed');
    expect(geodata('--help').out).toContain('import-boundaries');
  });
});

describe('geodata aggregate refuses with exit code 2 and one sentence', () => {
  const good = join(FIXTURES, 'cameras-good.csv');
  it.each([
    ['no layer of that name', () => aggregate('rivers', good), 'rivers'],
    ['a missing argument', () => command('--layer', 'cameras'), '--boundaries'],
    ['an unknown argument', () => aggregate('cameras', good, '--jsonn'), 'jsonn'],
    ['an unknown command', () => geodata('agregate'), 'agregate'],
    ['an unknown period', () => aggregate('cameras', good, '--period', 'hè'), 'hè'],
    [
      'a setting of another layer',
      () => aggregate('cameras', good, '--set', 'overdueMonths=6'),
      'no settings',
    ],
    [
      'a setting that is no number',
      () => aggregate('models', good, '--set', 'overdueMonths=sáu'),
      'overdueMonths=sáu',
    ],
    ['a file that is not there', () => aggregate('cameras', join('no', 'such.csv')), 'ENOENT'],
    ['a folder', () => aggregate('cameras', 'tests'), 'EISDIR'],
    ['an empty file', () => aggregate('cameras', join(FIXTURES, 'hostile-empty.csv')), 'emptyFile'],
    [
      'a quote that never ends',
      () => aggregate('cameras', join(FIXTURES, 'hostile-unclosed-quote.csv')),
      'unreadable',
    ],
    [
      'an encoding that would change names',
      () => aggregate('cameras', join(FIXTURES, 'hostile-legacy-encoding.csv')),
      'bảng mã không nhận ra được',
    ],
    [
      'persons in a file of tips',
      () => aggregate('tips', join(FIXTURES, 'tips-identity.csv')),
      'identityColumn',
    ],
    ['another kind of table', () => aggregate('models', good), 'missingColumn'],
    [
      'boundaries that are none',
      () => command('--boundaries', good, '--layer', 'cameras', '--input', good),
      'cameras-good.csv',
    ],
  ])('%s', async (_name, call, fact) => {
    const { status, out, err } = await call();
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(fact);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/\bat .*\.ts:\d+/);
  });
});
