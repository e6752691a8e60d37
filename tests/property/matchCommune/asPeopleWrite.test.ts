import { beforeAll, describe, expect, it } from 'vitest';
import { officialNames } from '../../../geodata/scripts/reference';
import { Gazetteer } from '../../../src/import/matchCommune/gazetteer';
import { matchCommune } from '../../../src/import/matchCommune/matchCommune';

let country: Gazetteer;

beforeAll(async () => {
  country = new Gazetteer(await officialNames('2026'));
});

const THAI_TAN = '10642';

describe('texts as people write them, in the whole country', () => {
  it.each([
    ['1. Xã Thái Tân (Nam Sách)', THAI_TAN],
    ['12) thai tan, h. nam sach', THAI_TAN],
    ['- Xã Thái Tân, H. Nam Sách', THAI_TAN],
    ['• X. Thái Tân; huyện Nam Sách', THAI_TAN],
    ['Thái Tân/Nam Sách', THAI_TAN],
    ['Xã Thái Tân - CA huyện Nam Sách', THAI_TAN],
    ['Phường Cầu Giấy - Quận Cầu Giấy', '00166'],
    ['Phường Phú Xuân, Thành phố Huế', '19753'],
  ])('%s is placed', (text, code) => {
    expect(matchCommune(country, text)).toMatchObject({ outcome: 'placed', code });
  });

  it.each([
    ['a district that has the name of its province', 'Xã Hưng Đạo, TP. Cao Bằng', ['01273', '01351']],
    ['the same, with the province', 'Xã Sam Mứn (H. Điện Biên, Điện Biên)', ['03352', '03356']],
    ['a district that comes first and is a commune as well', 'Bố Trạch - Tây Trạch', ['19111', '19141']],
    ['two names that are both district and commune', 'Cầu Giấy - Từ Liêm', ['00166', '00592']],
    ['two communes', 'Xã Đồng Văn, xã Bình Tâm', ['00721', '27712']],
    ['what it is now', 'Phường Tân Dân (nay là phường Trần Nhân Tông)', ['16594', '10573']],
    ['the very name with another kind', 'Phường Phú Tâm, Huyện Châu Thành', ['28858']],
    ['an initial', 'P. Diễn, Quận Bắc Từ Liêm', ['09817']],
    ['an initial and a district', 'N. Sơn, TP Hải Dương', [THAI_TAN]],
    ['lost letters', 'X? H?a An', ['07168']],
    ['a number behind another kind', 'Xã Phú Lâm (2)', ['27349']],
  ])('%s is left for choice: %s', (_, text, codes) => {
    const { outcome, code, candidates } = matchCommune(country, text);
    expect({ outcome, code }).toEqual({ outcome: 'ambiguous', code: null });
    expect(candidates.map((one) => one.code)).toEqual(expect.arrayContaining(codes));
  });
});
