import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SQUARES } from '../../tests/fixtures/importLayer';
import { OFFICE_TERRITORY, officeFolder } from '../../tests/fixtures/officeFolder';
import { ranCommand } from '../../tests/fixtures/ranCommand';
import { mappingsDocument, type SavedMapping } from '../../src/import/savedMappings';
import { run as aggregate } from './aggregate';
import { run as importFile } from './import';

const office = officeFolder();
const kept: SavedMapping = {
  layer: 'tips',
  name: 'thang-5.xlsx',
  columns: { commune_code: 'Đơn vị (mã)', received: 'Cột A', valuable: 'Cột B', period: 'Thời gian' },
  at: '2026-11-22T10:00:00.000Z',
};
// Nobody would know what "Cột A" is.
const TABLE = 'BÁO CÁO THÁNG 6\n\nĐơn vị (mã);CỘT A;Cột B;Thời gian\n01834;7;4;2011\n01837;2;2;2011\n';
const call = (...args: string[]): Promise<number> =>
  office.call(importFile, ...args, '--layer', 'tips', '--territory', OFFICE_TERRITORY);

describe('a file of mappings on the command line', () => {
  it('says which column is what, for the import', async () => {
    const table = office.put('thang-6.csv', TABLE);
    expect(await call(table, '--dry-run')).toBe(2);
    const mapping = office.put('ghep.json', mappingsDocument([kept]));
    expect(await call(table, '--mapping', mapping)).toBe(0);
    expect(office.out).toContain('ghep.json');
    expect(office.out).toContain('«thang-5.xlsx»');
    expect(office.stored('tips.csv').trim().split('\n').slice(1)).toEqual([
      '01834,2011,7,4',
      '01837,2011,2,2',
    ]);
  });

  it('is refused where none of it fits, with what was found and what was expected', async () => {
    const table = office.put('thang-7.csv', TABLE.replace('CỘT A', 'Số tin'));
    const mapping = office.put('ghep.json', mappingsDocument([kept]));
    const before = office.stored('tips.csv');
    expect(await call(table, '--mapping', mapping)).toBe(2);
    expect(office.err).toMatch(/^geodata import: .*Số tin.*Cột A.*\n$/);
    expect(office.stored('tips.csv')).toBe(before);
    const otherLayer = office.put('khac.json', mappingsDocument([{ ...kept, layer: 'models' }]));
    expect(await call(table, '--mapping', otherLayer)).toBe(2);
    expect(await call(table, '--mapping', office.put('hong.json', '{"format":"x"}'))).toBe(2);
    expect(office.err).toContain('[unreadable]');
    expect(await call(table, '--mapping', join(office.root, 'khong-co.json'))).toBe(2);
  });

  it('says it for counting, too', async () => {
    const boundaries = join(office.root, 'squares.geojson');
    writeFileSync(boundaries, JSON.stringify(SQUARES));
    const table = office.put('thang-6.csv', TABLE.replace('01834', '00004').replace('01837', '00028'));
    const mapping = office.put('ghep.json', mappingsDocument([kept]));
    const asked = ['--boundaries', boundaries, '--layer', 'tips', '--input', table, '--json'];
    const ran = await ranCommand(aggregate, ...asked, '--mapping', mapping);
    expect(ran).toMatchObject({ status: 0, err: '' });
    const report = JSON.parse(ran.out) as {
      communes: { code: string; received: number; valuable: number }[];
    };
    expect(report).toMatchObject({ read: 2, accepted: 2, assigned: 2 });
    expect(report.communes.find(({ code }) => code === '00004')).toMatchObject({ received: 7, valuable: 4 });
    expect((await ranCommand(aggregate, ...asked)).status).toBe(2);
  });
});
