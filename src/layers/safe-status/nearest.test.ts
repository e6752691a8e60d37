import { describe, expect, it } from 'vitest';
import type { Evidence, UnitCounts } from './criteria';
import { nearestToPassing, shortfalls } from './nearest';
import { shortfallText } from './shortfallText';

const NONE: UnitCounts = { managed: null, registered: null, recognised: null };
const units = (part: Partial<Evidence['units']>): Evidence['units'] => ({
  residential: NONE,
  agency: NONE,
  enterprise: NONE,
  school: NONE,
  ...part,
});

describe('shortfalls', () => {
  it('25 thôn, 16 recognised: needs 18, lacks 2', () => {
    const [found, ...rest] = shortfalls(
      units({ residential: { managed: 25, registered: 25, recognised: 16 } }),
      {
        byKind: false,
      },
    );
    expect(rest).toEqual([]);
    expect(found).toEqual({ criterion: 'XA-4b', kind: 'residential', has: 16, needs: 18, lacks: 2, of: 25 });
    expect(shortfallText(found!)).toEqual({
      vi: 'thiếu 2 khu dân cư để đủ 70 %',
      en: '2 more residential areas to reach 70 %',
    });
  });

  it('speaks of units when several kinds are summed', () => {
    const both = units({
      residential: { managed: 10, registered: 10, recognised: 6 },
      school: { managed: 4, registered: 4, recognised: 1 },
    });
    expect(shortfalls(both, { byKind: false }).map((lack) => [lack.kind, lack.lacks])).toEqual([['all', 3]]);
    expect(shortfalls(both, { byKind: true }).map((lack) => [lack.kind, lack.lacks])).toEqual([
      ['residential', 1],
      ['school', 2],
    ]);
    expect(shortfallText(shortfalls(both, { byKind: false })[0]!).vi).toBe('thiếu 3 đơn vị để đủ 70 %');
  });

  it('tells who has not registered', () => {
    const [found] = shortfalls(units({ school: { managed: 5, registered: 4, recognised: 4 } }), {
      byKind: false,
    });
    expect(found).toMatchObject({ criterion: 'XA-4a', kind: 'school', lacks: 1, needs: 5 });
    expect(shortfallText(found!).vi).toBe('thiếu 1 cơ sở giáo dục đăng ký để đủ 100 %');
  });

  it('calls nothing reported no shortfall', () => {
    expect(shortfalls(units({}), { byKind: false })).toEqual([]);
    expect(
      shortfalls(units({ school: { managed: 5, registered: 5, recognised: null } }), { byKind: true }),
    ).toEqual([]);
  });
});

describe('nearestToPassing', () => {
  it('puts fewest unmet criteria first, then the smallest shortfall, the unknown last', () => {
    expect(
      nearestToPassing([
        { ordinal: 0, unmet: 2, lacks: 0 },
        { ordinal: 1, unmet: 1, lacks: NaN },
        { ordinal: 2, unmet: 1, lacks: 3 },
        { ordinal: 3, unmet: 1, lacks: 1 },
        { ordinal: 4, unmet: NaN, lacks: 0 },
        { ordinal: 5, unmet: 1, lacks: NaN },
      ]),
    ).toEqual([3, 2, 1, 5, 0]);
  });
});
