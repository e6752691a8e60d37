import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../src/import/formats/csv';
import type { CrosswalkRow } from '../../src/import/matchCommune/reference';
import { ranCommand, type Ran } from '../../tests/fixtures/ranCommand';
import { readReference } from './reference';
import { run } from './transfer';
import type { TransferReport } from './transfer/transferTable';

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'binh-yen-transfer-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const call = (...args: string[]): Promise<Ran> => ranCommand(run, ...args);

const ROUTE = ['--from', 'before-2025', '--to', '2026'];
async function moved(csv: string, ...more: string[]): Promise<TransferReport> {
  const input = write('in.csv', csv);
  const { status, out, err } = await call(
    '--input',
    input,
    '--column',
    'số mô hình',
    ...ROUTE,
    '--json',
    ...more,
  );
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(out.trim().split('\n')).toHaveLength(1);
  return JSON.parse(out) as TransferReport;
}

// 00001 went whole to 00097; 00007 was split between 00008 and 00025 (crosswalk_2025.csv).
const FILE = 'Mã xã,Số mô hình\n1,3\n00007,8\n';

describe('geodata transfer', () => {
  it('takes along what went whole, guesses nothing, and keeps the total', async () => {
    const report = await moved(`${FILE}99999,2\n`);
    expect(report).toMatchObject({
      from: 'before-2025',
      to: '2026',
      weight: null,
      read: 3,
      withValue: 3,
      total: 13,
      allocated: 3,
      unallocated: 10,
    });
    const byCode = new Map(report.communes.map((one) => [one.code, one]));
    expect(byCode.get('00097')!.value).toBe(3);
    expect(byCode.get('00008')).toMatchObject({ value: null, mark: 'incomplete' });
    expect(
      report.notAllocated.map(({ code, value, to }) => [code, value, to.map((one) => one.code)]),
    ).toEqual([
      ['00007', 8, ['00008', '00025']],
      ['99999', 2, []],
    ]);
    expect(report.issues.map(({ row, code, got }) => [row, code, got])).toEqual([
      [4, 'unknownCommune', '99999'],
    ]);
  });

  it('splits by weights of any kind, and says by which', async () => {
    const weights = write('weights.csv', 'old_code,new_code,diện tích\n7,8,"1,5"\n7,25,"0,5"\n');
    const report = await moved(FILE, '--weights', weights, '--weight-name', 'diện tích');
    expect(report).toMatchObject({ weight: 'diện tích', total: 11, allocated: 11, unallocated: 0 });
    const values = Object.fromEntries(report.communes.map(({ code, value }) => [code, value]));
    expect(values).toMatchObject({ '00008': 6, '00025': 2, '00097': 3 });
  });

  it('marks a commune whole only when the file has every former commune of it', async () => {
    const crosswalk = await readReference<CrosswalkRow>('crosswalk_2025.csv');
    const count = new Map<string, number>();
    for (const { old_code } of crosswalk) count.set(old_code, (count.get(old_code) ?? 0) + 1);
    const whole = crosswalk.filter((row) => row.part === 'full' && count.get(row.old_code) === 1);
    const target = whole.find(({ new_code }) => {
      const parts = crosswalk.filter((row) => row.new_code === new_code);
      return parts.length > 1 && parts.every((row) => whole.includes(row));
    })!.new_code;
    const codes = crosswalk.filter((row) => row.new_code === target).map((row) => row.old_code);
    const file = (some: readonly string[]) =>
      `code,Số mô hình\n${some.map((code) => `${code},1`).join('\n')}\n`;
    const of = (report: TransferReport) => report.communes.find(({ code }) => code === target);
    expect(of(await moved(file(codes)))).toMatchObject({ value: codes.length, mark: 'whole' });
    expect(of(await moved(file(codes.slice(1))))).toMatchObject({
      value: codes.length - 1,
      mark: 'incomplete',
    });
  });

  it('moves every former commune of the country at once, and loses nothing', async () => {
    const crosswalk = await readReference<CrosswalkRow>('crosswalk_2025.csv');
    const codes = [...new Set(crosswalk.map((row) => row.old_code))];
    const report = await moved(`code,Số mô hình\n${codes.map((code, i) => `${code},${i % 7}`).join('\n')}\n`);
    expect(report.total).toBe(codes.reduce((sum, _, i) => sum + (i % 7), 0));
    expect(report.allocated + report.unallocated).toBe(report.total);
    const split = report.notAllocated.reduce((sum, { value }) => sum + value, 0);
    expect(split).toBe(report.unallocated);
    expect(report.allocated).toBeGreaterThan(report.unallocated);
  });

  it('writes a sheet whose column adds up to the total', async () => {
    const output = join(folder, 'out.csv');
    await moved(FILE, '--output', output);
    const sheet = await readCsv(new Uint8Array(readFileSync(output)), 'out.csv');
    if (!sheet.ok) throw new Error('unreadable');
    const rows = sheet.value.rows.filter((row) => row.length > 3);
    expect(rows.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(11);
    expect(rows.at(-1)!.slice(3, 6)).toEqual([
      '8',
      'không phân bổ được',
      '00007 Phường Cống Vị, Quận Ba Đình, Thành phố Hà Nội',
    ]);
  });

  it.each([
    ['two rows of one commune', 'code,Số mô hình\n00001,3\n1,4\n', [], 'dòng 3: xã 00001 có hai lần'],
    ['no such column', 'code,x\n1,2\n', [], 'tệp có: code, x'],
    ['another route', FILE, ['--to', '2011'], 'cần --from before-2025 --to 2026'],
    ['a weight that leads nowhere', FILE, ['--weights', 'wrong'], 'xã cũ 00007 không chuyển về xã 00097'],
    ['an option that is none', FILE, ['--speed'], '--speed'],
  ])('refuses %s in one sentence', async (_, csv, more, sentence) => {
    write('wrong', 'from,to,share\n7,97,1\n');
    const args = more.map((arg) => (arg === 'wrong' ? join(folder, arg) : arg));
    const { status, out, err } = await call(
      '--input',
      write('in.csv', csv),
      '--column',
      'Số mô hình',
      ...ROUTE,
      ...args,
    );
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});
