import { describe, expect, it } from 'vitest';
import { Gazetteer, type GazetteerEntry } from './gazetteer';
import { matchCommune } from './matchCommune';

const entry = (code: string, name: string, more: Partial<GazetteerEntry> = {}): GazetteerEntry => ({
  code,
  name,
  districts: [],
  provinces: ['Tỉnh Đồng Tháp'],
  former: false,
  partial: false,
  ...more,
});
const among =
  (...entries: GazetteerEntry[]) =>
  (text: string, options?: Parameters<typeof matchCommune>[2]) => {
    const { outcome, code, candidates } = matchCommune(new Gazetteer(entries), text, options);
    return [outcome, code, candidates.map((one) => one.code)];
  };

describe('a text without accents', () => {
  it('is placed where only one name is it', () => {
    expect(among(entry('00001', 'Xã Tồn An'), entry('00002', 'Xã Mỹ Phong'))('xa Ton An')).toEqual([
      'placed',
      '00001',
      ['00001'],
    ]);
  });

  it('may be another name whose only accent was mistyped: then nobody decides', () => {
    const match = among(
      entry('00001', 'Xã Tôn An'),
      entry('00002', 'Xã Tân An'),
      // The same name once more, as a former one of a third: it does not take the doubt away.
      entry('00003', 'Xã Tân An', { former: true, nowName: 'Xã Long Hưng' }),
      entry('00004', 'Xã Mỹ Phong'),
    );
    expect(match('xa Ton An').slice(0, 2)).toEqual(['ambiguous', null]);
    // Written as it is, it is certain.
    expect(match('Xã Tôn An').slice(0, 2)).toEqual(['placed', '00001']);
  });

  it('is not held up by a former name that is as near, nor by one of its own', () => {
    const match = among(
      entry('00001', 'Xã Tôn An'),
      entry('00002', 'Xã Tan An', { former: true, nowName: 'Xã Mỹ Phong' }),
      entry('00001', 'Xã Ton An', { former: true, nowName: 'Xã Tôn An' }),
    );
    expect(match('xa Ton An').slice(0, 2)).toEqual(['placed', '00001']);
  });
});

describe('a name with another kind', () => {
  const match = among(entry('00001', 'Thị trấn Nam Sách'), entry('00002', 'Xã Long Hưng'));

  it('is placed for review only where the text, or the file, says where it is', () => {
    expect(match('Xã Nam Sách').slice(0, 2)).toEqual(['ambiguous', null]);
    expect(match('Xã Nam Sách', { local: true }).slice(0, 2)).toEqual(['review', '00001']);
    expect(match('Xã Nam Sách, tỉnh Đồng Tháp').slice(0, 2)).toEqual(['review', '00001']);
  });
});

describe('a former commune', () => {
  it('that went in parts is never placed, one that went whole only for review', () => {
    const whole = among(entry('00001', 'Xã Tân Hội', { former: true, nowName: 'Xã Mỹ Phong' }));
    expect(whole('Xã Tân Hội', { older: true }).slice(0, 2)).toEqual(['review', '00001']);
    const split = among(entry('00001', 'Xã Tân Hội', { former: true, partial: true, nowName: 'Xã A' }));
    expect(split('Xã Tân Hội', { older: true }).slice(0, 2)).toEqual(['ambiguous', null]);
  });
});

describe('what follows the name', () => {
  const match = among(
    entry('00001', 'Xã Tân An', { provinces: ['Tỉnh Đồng Tháp'] }),
    entry('00002', 'Xã Tân An', { provinces: ['Tỉnh Gia Lai'] }),
  );

  it('decides between two of one name, and speaks against a name of elsewhere', () => {
    expect(match('Xã Tân An').slice(0, 2)).toEqual(['ambiguous', null]);
    expect(match('Xã Tân An, tỉnh Gia Lai').slice(0, 2)).toEqual(['placed', '00002']);
    expect(match('Xã Tân An, tỉnh Lào Cai').slice(0, 2)).toEqual(['ambiguous', null]);
  });
});
