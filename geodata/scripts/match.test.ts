import { describe, expect, it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ranCommand, type Ran } from '../../tests/fixtures/ranCommand';
import { tempFolder } from '../../tests/fixtures/tempFolder';
import { run } from './match';

const folder = tempFolder();
const input = join(folder, 'names.csv');
writeFileSync(input, 'STT;Tên xã\n1;xã Sa Loong, tỉnh Quảng Ngãi\n2;không nơi nào\n');

const match = (...more: string[]): Promise<Ran> => ranCommand(run, '--input', input, ...more);

describe('geodata match', () => {
  it('prints one object a row, whose column may be written without accents', async () => {
    const { status, out, err } = await match('--column', 'ten xa', '--json');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const found = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { row: number; outcome: string; code: string | null });
    expect(found.map(({ row, outcome, code }) => [row, outcome, code])).toEqual([
      [2, 'placed', '23392'],
      [3, 'unmatched', null],
    ]);
  });

  it('counts the outcomes for a reader', async () => {
    const { status, out } = await match('--column', 'Tên xã');
    expect(status).toBe(0);
    expect(out.trimEnd().split('\n').at(-1)).toBe('đúng xã: 1 · không có xã này: 1');
  });

  it.each([
    ['no column', [], 'thiếu tham số --column'],
    ['a column that is not there', ['--column', 'x'], 'không có cột «x» (--column); tệp có: STT, Tên xã'],
    ['an epoch that is not known', ['--column', 'x', '--epoch', '1975'], '2026, before-2025'],
    ['an option that is none', ['--speed'], '--speed'],
    [
      'a file that is not there',
      ['--column', 'x', '--input', 'nowhere.csv', '--lang', 'en'],
      'there is no file nowhere.csv',
    ],
  ])('refuses %s in one sentence', async (_, more, told) => {
    const { status, out, err } = await match(...more);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(told);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});
