import { beforeAll, describe, expect, it } from 'vitest';
import type { TerritoryTarget } from '../../../geodata/scripts/importTable/territoryTarget';
import { fixtureTarget } from '../../../tests/fixtures/import/sheets/report';
import { utf8 } from '../../../tests/fixtures/importLayer';
import { testPeriod } from '../../../tests/fixtures/periods';
import { layerById } from '../../layers/registry';
import { importTable, type ImportedTable, type ImportOptions } from '../importTable';
import { yearSaid } from './periodText';
import { withCell } from './withCell';

const status = layerById('safe-status')!;
const tips = layerById('tips')!;
const models = layerById('models')!;
let target: TerritoryTarget;

const QUARTERS = [
  testPeriod('2018-Q1', '2018-01-01', '2018-03-31'),
  testPeriod('2019-Q1', '2019-01-01', '2019-03-31'),
  testPeriod('2019-window', '2018-11-16', '2019-11-15'),
];

beforeAll(async () => {
  target = await fixtureTarget('tien-giang-2018');
});

async function read(text: string, layer = status, options: ImportOptions = {}): Promise<ImportedTable> {
  const to = { ...target, periods: QUARTERS };
  const outcome = await importTable(utf8(text), 'x.csv', layer, to, options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}
const told = ({ placed }: ImportedTable): string[] =>
  placed.placement.issues.map(({ row, severity, code, got }) => `${row} ${severity} ${code} ${got}`);

describe('a day without its year', () => {
  it('has the year of its row’s period, and it is told', async () => {
    const imported = await read(
      'Mã xã;Kết quả;Kỳ;Ngày nghị quyết\n28249;đạt;2018-Q1;15/3\n28252;đạt;2019-Q1;15-3',
    );
    expect(told(imported)).toEqual([
      '2 warning assumedYear 15/3 → 2018-03-15',
      '3 warning assumedYear 15-3 → 2019-03-15',
    ]);
    expect(imported.placed.rows).toMatchObject([
      { dates: { 'XA-1a': '2018-03-15' } },
      { dates: { 'XA-1a': '2019-03-15' } },
    ]);
  });

  it('lies within a period of two years where it can, else in the year in which that ends', async () => {
    const rows = [
      'Mã xã;Kết quả;Kỳ;Ngày nghị quyết',
      '28249;đạt;2019-window;ngày 20 tháng 12',
      '28252;đạt;2019-window;20/11',
    ];
    const imported = await read([...rows, '28255;đạt;2019-Q1;20/12'].join('\n'));
    expect(told(imported).map((line) => line.split(' → ')[1])).toEqual([
      '2018-12-20',
      '2018-11-20',
      '2019-12-20',
    ]);
  });

  it('has the year of the title, or of the chosen period, where rows have none', async () => {
    const titled = await read(
      'DANH SÁCH MÔ HÌNH NĂM 2018;;\nTên mô hình;Mã xã;Ngày ra mắt\nCamera an ninh;28249;19/8',
      models,
    );
    expect(told(titled)).toEqual(['3 warning assumedYear 19/8 → 2018-08-19']);
    const chosen = await read('Mã xã;Kết quả;Ngày quyết định\n28249;đạt;30/1', status, {
      period: QUARTERS[1],
    });
    expect(told(chosen)).toEqual(['2 warning assumedYear 30/1 → 2019-01-30']);
  });

  it('stays none without any year, and where it does not exist', async () => {
    const none = await read('Tên mô hình;Mã xã;Ngày ra mắt\nCamera an ninh;28249;19/8', models);
    expect(told(none)).toEqual(['2 error notADate 19/8']);
    const feb = await read('Mã xã;Kết quả;Kỳ;Ngày nghị quyết\n28249;đạt;2018-Q1;30/2');
    expect(told(feb)).toEqual(['2 warning notADate 30/2']);
  });

  it('is looked for in columns of days only', async () => {
    const imported = await read('Mã xã;Tiếp nhận;Kỳ\n28249;07/07;2018-Q1', tips);
    expect(imported.table.rows[0]?.[1]).toBe('07/07');
  });
});

describe('a period without its year', () => {
  it('has the year of the title, else of the chosen period', async () => {
    const titled = await read('TIN BÁO NĂM 2019;;\nMã xã;Kỳ;Tiếp nhận\n28249;Quý I;5', tips);
    expect(titled.periods.map(({ id }) => id)).toEqual(['2019-Q1']);
    const chosen = await read('Mã xã;Kỳ;Tiếp nhận\n28249;Quý I;5', tips, { period: QUARTERS[0] });
    expect(chosen.periods.map(({ id }) => id)).toEqual(['2018-Q1']);
    const none = await read('Mã xã;Kỳ;Tiếp nhận\n28249;Quý I;5', tips);
    expect(told(none)).toEqual(['2 error unknownPeriod Quý I']);
  });

  it('takes one year alone from a text', () => {
    expect(yearSaid('BÁO CÁO NĂM 2018')).toBe(2018);
    expect(yearSaid('Năm 2018 (31/12/2018)')).toBe(2018);
    expect(yearSaid('So với 2017, năm 2018')).toBeNull();
    expect(yearSaid('Số 120183/BC')).toBeNull();
  });
});

describe('a column that is put in', () => {
  it('leaves a row with a cell too many as it was: shifted, and refused', async () => {
    const imported = await read('Mã xã;Tiếp nhận\n28249;5\n28252;6;thừa\n28255', tips, {
      period: QUARTERS[0],
    });
    expect(told(imported)).toEqual(['3 error unreadable thừa', '4 error missing ']);
    expect(imported.placed.rows).toMatchObject([{ period: '2018-Q1', received: 5 }]);
    expect(withCell(['a'], 2, 'x')).toEqual(['a', '', 'x']);
    expect(withCell(['a', 'b', 'c'], 2, 'x')).toEqual(['a', 'b', 'x', 'c']);
  });

  it('does the same for the district of a section', async () => {
    const imported = await read(
      'Tên xã;Tiếp nhận;Kỳ\nI. Huyện Châu Thành;;\nXã Tân Hội Đông;5;2018-Q1\nXã Tam Hiệp;6;2018-Q1;thừa',
      tips,
    );
    expect(imported.mapping.matches.map(({ column }) => column)).toContain('district');
    expect(told(imported)).toEqual(['4 error unreadable thừa']);
  });
});

describe('the refusal of a file', () => {
  it('names the row in which the headers stand', async () => {
    const text = 'DANH SÁCH NGUỒN TIN\nNăm 2018\nMã xã;Tiếp nhận;Họ tên người báo\n28249;5;x';
    const refused = await importTable(utf8(text), 'x.csv', tips, target);
    expect(refused).toMatchObject({ ok: false, issues: [{ code: 'identityColumn', row: 3 }] });
    const lacking = await importTable(utf8('\n\nMã xã;Khác\n28249;5'), 'x.csv', tips, target);
    expect(lacking).toMatchObject({ ok: false, issues: [{ code: 'missingColumn', row: 3 }] });
  });
});
