import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OFFICE_TERRITORY, officeFolder } from '../../tests/fixtures/officeFolder';
import { vn2000System, vn2000Transform } from '../../src/geo/vn2000';
import { decisionsDocument, placeKey } from '../../src/import/decisions';
import { run } from './import';

const office = officeFolder();
const call = (path: string, layer: string, ...more: string[]): Promise<number> =>
  office.call(run, path, '--layer', layer, '--territory', OFFICE_TERRITORY, ...more);
const { put: file, stored } = office;

describe('geodata import, choices of a person', () => {
  it('asks for the zone of positions in metres where several fit, and takes the one that is said', async () => {
    const zone = await vn2000Transform(vn2000System('9213')!);
    const point = zone.fromWgs84(105.838, 22.147).map((metres) => metres.toFixed(1));
    const path = file('cam.csv', `Số hiệu;X;Y\nA;${point.join(';')}\n`);
    expect(await call(path, 'cameras')).toBe(2);
    expect(office.err).toContain('cam.csv');
    expect(await call(path, 'cameras', '--dry-run')).toBe(0);
    expect(office.out).toMatch(/Toạ độ mét: 1 dòng, chưa rõ múi; ghi --zones/);
    expect(await call(path, 'cameras', '--zones', '9213')).toBe(0);
    expect(office.out).toContain('Toạ độ mét: 1 dòng, múi EPSG:9213');
    const [, lng, lat] = stored('cameras.csv').split('\n')[1]?.split(',') ?? [];
    expect([Number(lng).toFixed(4), Number(lat).toFixed(4)]).toEqual(['105.8380', '22.1470']);
    expect(await call(path, 'cameras', '--zones', '4756')).toBe(2);
    expect(office.err).toContain('EPSG:9213');
  });

  it('places texts by a file of decisions of its own epoch, and by no other', async () => {
    const path = file('tin.csv', 'Tên xã;Tiếp nhận;Kỳ\nPhường Minh Khai cũ;4;2011\nXã Dương Quang;2;2011\n');
    expect(await call(path, 'tips', '--dry-run')).toBe(0);
    expect(office.out).toContain('Tên xã cần xem: 1');
    const decided = { [placeKey('Phường Minh Khai cũ', null)]: '01834' };
    const good = file('quyet-dinh.json', decisionsDocument(decided, 'before-2025'));
    expect(await call(path, 'tips', '--decisions', good)).toBe(0);
    expect(stored('tips.csv')).toContain('01834,Phường Minh Khai cũ,2011,4');
    const other = file('khac.json', decisionsDocument(decided, '2026'));
    expect(await call(path, 'tips', '--decisions', other)).toBe(2);
    expect(office.err).toContain('2026');
    expect(await call(path, 'tips', '--decisions', file('hong.json', '{}'))).toBe(2);
  });

  it('writes rejected rows, and merges them alone once they are corrected', async () => {
    const path = file('tin.csv', 'Mã xã;Tiếp nhận;Kỳ\n01834;4;2011\n01837;bốn;2011\n');
    const rejected = join(office.root, 'bi-loai.xlsx');
    expect(await call(path, 'tips', '--rejected', rejected)).toBe(0);
    expect(await call(rejected, 'tips', '--dry-run', '--json')).toBe(0);
    expect(JSON.parse(office.out.split('\n')[0] ?? '')).toMatchObject({ read: 1, rejected: 1 });
    const fixed = file(
      'sua.csv',
      'Mã xã;Tiếp nhận;Kỳ;Lý do bị loại;Dòng trong tệp gốc\n01837;4;2011;không phải là số;3\n',
    );
    expect(await call(fixed, 'tips')).toBe(0);
    const rows = stored('tips.csv').trim().split('\n');
    expect(rows).toHaveLength(3);
    expect(rows).toContain('01834,2011,4');
    expect(rows).toContain('01837,2011,4');
    expect(await call(path, 'tips', '--rejected', join(office.root, 'khong', 'co.xlsx'))).toBe(2);
  });
});
