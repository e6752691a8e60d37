import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fixtureTarget } from '../../tests/fixtures/import/sheets/report';
import { utf8 } from '../../tests/fixtures/importLayer';
import { testYear } from '../../tests/fixtures/periods';
import { layerById } from '../layers/registry';
import { placeKey } from './decisions';
import { crosswalkRows, formerPort, isFormerCodes, sameName } from './formerNames';
import { canonicalTable, csvText, importTable, type ImportedTable, type ImportOptions } from './importTable';
import type { CrosswalkRow } from './matchCommune/reference';

const crosswalk = new Uint8Array(
  readFileSync(fileURLToPath(new URL('../../geodata/reference/crosswalk_2025.csv', import.meta.url))),
);
const tips = layerById('tips')!;
let rows: readonly CrosswalkRow[];

beforeAll(async () => {
  rows = await crosswalkRows(crosswalk);
});

/** Imports tips of a year before the reform into today's communes of Đồng Tháp. */
async function importOld(text: string, options: ImportOptions & { year?: string } = {}) {
  const base = await fixtureTarget('dong-thap-2026');
  const former = vi.fn(() => Promise.resolve(rows));
  const period = testYear(options.year ?? '2024');
  const target = { ...base, periods: [period], former };
  const outcome = await importTable(utf8(text), 'cu.csv', tips, target, { ...options, period });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return { imported: outcome.value, target, former };
}

const placedIn = ({ placed }: ImportedTable, communes: readonly { code: string }[]): string[] =>
  placed.rowNumbers.map(
    (row, i) => `${row} ${communes[placed.placement.ordinals[i] ?? -1]?.code ?? 'outside'}`,
  );
const told = ({ placed }: ImportedTable): string[] =>
  placed.placement.issues.map(({ row, severity, code, got }) => `${row} ${severity} ${code} ${got}`);

describe('names of before 07/2025 in the communes of today', () => {
  it('lead where the whole commune went, for review; a divided one is never placed', async () => {
    const { imported, target } = await importOld(
      [
        'Tên xã;Huyện;Tiếp nhận',
        'Phường 10;TP Mỹ Tho;5',
        'Xã Đạo Thạnh;;7',
        'Xã Phú Thuận B;Huyện Hồng Ngự;3',
        'Phường Mỹ Tho;;2',
      ].join('\n'),
    );
    expect(placedIn(imported, target.communes)).toEqual(['2 28285', '3 28249', '5 28261']);
    expect(told(imported)).toEqual([
      '2 warning formerCommune Phường 10 → 28285 Phường Trung An',
      '3 warning formerCommune Xã Đạo Thạnh → 28249 Phường Đạo Thạnh',
      '4 error ambiguousCommune Xã Phú Thuận B (29992, 30154)',
    ]);
    expect(imported.places.map(({ text, outcome, code }) => `${text} ${outcome} ${code}`)).toEqual([
      'Xã Phú Thuận B, Huyện Hồng Ngự ambiguous null',
      'Phường 10, TP Mỹ Tho review 28285',
      'Xã Đạo Thạnh review 28249',
    ]);
    expect(imported.places[0]?.candidates).toMatchObject([
      { code: '29992', name: 'Xã Long Phú Thuận', former: true },
      { code: '30154', name: 'Xã Tân Long', former: true },
    ]);
  });

  it('are a choice where a commune of today has the name of another one of then', async () => {
    // Phú Cường of Cai Lậy is in Thạnh Phú now, while another Phú Cường has kept its name.
    const old = await importOld('Tên xã;Tiếp nhận\nXã Phú Cường;1');
    expect(told(old.imported)).toEqual(['2 error ambiguousCommune Xã Phú Cường (28444, 30025)']);
    const decided = await importOld('Tên xã;Tiếp nhận\nXã Phú Cường;1', {
      decisions: { [placeKey('Xã Phú Cường', null)]: '28444' },
    });
    expect(placedIn(decided.imported, decided.target.communes)).toEqual(['2 28444']);
    expect(told(decided.imported)).toEqual([]);
    expect(decided.imported.places).toMatchObject([{ outcome: 'decided', code: '28444', rows: [2] }]);
  });

  it('of today in a file of today need no list of then', async () => {
    const { imported, target, former } = await importOld('Tên xã;Tiếp nhận\nXã Phú Cường;1', {
      year: '2027',
    });
    expect(placedIn(imported, target.communes)).toEqual(['2 30025']);
    expect(former).not.toHaveBeenCalled();
  });
});

describe('codes of before 07/2025', () => {
  it('are read as what they were when the name agrees: codes were recycled', async () => {
    // 28261 was Phường 1 of Mỹ Tho; 28468 was Xã Tân Hội and is Xã Tân Phú now; 28444 of today is Thạnh Phú.
    const { imported, target } = await importOld(
      'Mã xã;Tên xã;Tiếp nhận\n28276;Phường 10;1\n28282;Xã Đạo Thạnh;1\n28444;Xã Thạnh Phú;1\n28336;Xã Phú Mỹ;1',
    );
    expect(placedIn(imported, target.communes)).toEqual(['2 28285', '3 28249', '4 28444', '5 28336']);
    expect(told(imported).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      '2 warning formerCommune',
      '3 warning formerCommune',
      '5 warning formerCommune',
    ]);
  });

  it('without names count as former only when the whole column fits the old list better', async () => {
    const old = rows
      .filter(({ old_province: province, new_code: code }) => province === 'Tỉnh Tiền Giang' && code < '29')
      .map(({ old_code: code }) => code);
    const column = ['Mã xã;Tiếp nhận', ...new Set(old)].join(';1\n').replace(';1', '') + ';1';
    const { imported } = await importOld(column);
    expect(imported.placed.placement.counts.outside).toBe(0);
    expect(new Set(imported.placed.placement.issues.map(({ code }) => code))).toEqual(
      new Set(['formerCommune', 'ambiguousCommune']),
    );
    const now = (await fixtureTarget('dong-thap-2026')).communes.map(({ code }) => code);
    const today = await importOld(['Mã xã;Tiếp nhận', ...now.map((code) => `${code};1`)].join('\n'));
    expect(today.imported.placed.placement.counts).toMatchObject({ assigned: 102, outside: 0 });
    expect(told(today.imported)).toEqual([]);
  });

  it('is decided by the column, not by a few codes', () => {
    const unit = { code: '', name: '', district: '', heirs: [], whole: true };
    const then = new Map(['1', '2', '3', '4', '5', '6'].map((code) => [code, unit]));
    const now = new Map([['1', 0], ['9', 1]]); // prettier-ignore
    expect(isFormerCodes(['1', '2', '3', '4', '5'], now, then)).toBe(true);
    expect(isFormerCodes(['1', '2', '3'], now, then)).toBe(false);
    expect(isFormerCodes(['1', '2', '3', '4', '7'], now, then)).toBe(false);
    const all = new Map([...then.keys()].map((code, i) => [code, i]));
    expect(isFormerCodes(then.keys(), all, then)).toBe(false);
  });

  it('is offered names to choose from when nobody has the code', async () => {
    const { imported } = await importOld('Mã xã;Tên xã;Tiếp nhận\n01840;Xã Tân Phước 1;4');
    expect(told(imported)).toEqual(['2 warning unknownCommune 01840']);
    expect(imported.places).toMatchObject([
      { text: '01840 Xã Tân Phước 1', outcome: 'unmatched', code: null },
    ]);
    expect(imported.places[0]?.candidates[0]).toMatchObject({ name: 'Xã Tân Phước 1' });
  });
});

describe('what is kept of an import with former names', () => {
  it('is in the same places when it is read again without them', async () => {
    const { imported, target } = await importOld(
      'Mã xã;Tên xã;Tiếp nhận\n28276;Phường 10;1\n;Xã Đạo Thạnh;2\n;Phường Mỹ Tho;3\n;Xã Tam Nông;4',
      { decisions: { [placeKey('Xã Tam Nông', null)]: '' } },
    );
    expect(placedIn(imported, target.communes)).toEqual(['2 28285', '3 28249', '4 28261', '5 outside']);
    const kept = csvText(canonicalTable(imported, tips, target));
    const again = await importTable(utf8(kept), 'tips.csv', tips, { ...target, former: undefined });
    expect(again.ok && placedIn(again.value, target.communes)).toEqual([
      '2 28285',
      '3 28249',
      '4 28261',
      '5 outside',
    ]);
  });
});

describe('formerPort', () => {
  it('is for boundaries of today alone, reads once, and forgets a failure', async () => {
    const read = vi.fn(() => Promise.resolve(crosswalk));
    expect(formerPort({ from: null }, read)).toBeUndefined();
    expect(formerPort({ from: '2020-01-01' }, read)).toBeUndefined();
    expect(read).not.toHaveBeenCalled();
    read.mockRejectedValueOnce(new Error('offline'));
    const port = formerPort({ from: '2026-04-30' }, read);
    await expect(port?.()).rejects.toThrow('offline');
    expect(await port?.()).toHaveLength(10_642);
    await port?.();
    expect(read).toHaveBeenCalledTimes(2);
    await expect(
      formerPort({ from: '2026-04-30' }, () => Promise.resolve(utf8('a,b\n1,2')))?.(),
    ).rejects.toThrow('old_code');
  });

  it('compares names of communes without kind, accents and zeros', () => {
    expect(sameName('Phường 7', 'P.07')).toBe(true);
    expect(sameName('Xã Mỹ Phong', 'My Phong, TP Mỹ Tho')).toBe(true);
    expect(sameName('Xã Mỹ Phong', 'Xã Mỹ Phước')).toBe(false);
  });
});
