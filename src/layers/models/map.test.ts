import { describe, expect, it } from 'vitest';
import type { ModelsDetail } from './aggregate';
import { GROUP_ICONS } from './icons';
import { buildMapLayers, modelMarks, modelTip } from './map';
import { MODEL_GROUPS, STAGES } from './schema';

const labelPoints = Float64Array.of(106, 10.4, 106.5, 10.4);

/** Three sites: two at one street corner (one overdue), one of which only the commune is known. */
const detail: ModelsDetail = {
  groups: MODEL_GROUPS,
  stages: STAGES,
  names: ['Tiếng kẻng an ninh', 'Camera với an ninh trật tự'],
  ordinals: Int32Array.of(0, 0, 1),
  positions: Float64Array.of(106.01, 10.41, 106.0101, 10.41, NaN, NaN),
  nameAt: Uint32Array.of(0, 1, 0),
  groupAt: Uint8Array.of(1, 0, 1),
  stageAt: Uint8Array.of(2, 2, 2),
  sites: ['Ấp Một', 'Ấp Hai', ''],
  teams: Float64Array.of(4, NaN, 2),
  ageMonths: Float64Array.of(40, 12, 3),
  monthsUnreviewed: Float64Array.of(27, 4, NaN),
  launched: ['2015-01-01', '2017-06-01', null],
  reviewedOn: ['2016-03-15', '2018-02-01', null],
  overdue: Uint8Array.of(1, 0, 0),
  effective: Uint8Array.of(0, 1, 0),
  scopes: [null, null, null],
  worst: Uint32Array.of(0),
  overdueMonths: 12,
  asOf: '2018-06-30',
  byGroup: [],
  replicated: { commune: 0, province: 0, nation: 0 },
  flows: null,
};

describe('marks of model sites', () => {
  it.each([5, 9, 12, 15, 17])('at zoom %i every site is in exactly one mark', (zoom) => {
    const members = modelMarks(detail, labelPoints, zoom).flatMap((mark) => mark.members);
    expect([...members].sort()).toEqual([0, 1, 2]);
  });

  it('join from afar, part when near, and say how many are late', () => {
    expect(
      modelMarks(detail, labelPoints, 9).map(({ members, overdue }) => [members.length, overdue]),
    ).toEqual([
      [2, 1],
      [1, 0],
    ]);
    expect(modelMarks(detail, labelPoints, 16)).toHaveLength(3);
  });

  it('a site without a position stands at its commune, and says so', () => {
    const mark = modelMarks(detail, labelPoints, 16)[2];
    if (!mark) throw new Error('no mark');
    expect([mark.lng, mark.lat]).toEqual([106.5, 10.4]);
    expect(modelTip(detail, mark, 'vi').lines.join('|')).toContain('Không có toạ độ');
  });

  it('an overdue site tells since when, in both languages', () => {
    const mark = { lng: 0, lat: 0, members: [0], overdue: 1 };
    expect(modelTip(detail, mark, 'vi')).toEqual({
      title: 'Tiếng kẻng an ninh',
      lines: [
        'Tự quản',
        'Điểm: Ấp Một',
        '4 tổ',
        'Sơ kết, tổng kết gần nhất: 15/03/2016',
        'Quá hạn rà soát: 27 tháng chưa sơ kết',
      ],
    });
    expect(modelTip(detail, mark, 'en').lines.at(-1)).toBe('Overdue: 27 months without a review');
  });

  it('a cluster counts its groups', () => {
    const tip = modelTip(detail, { lng: 0, lat: 0, members: [0, 1, 2], overdue: 1 }, 'vi');
    expect(tip.title).toBe('3 điểm mô hình');
    expect(tip.lines).toEqual(['Tự quản: 2', 'Camera, công nghệ: 1', '1 điểm quá hạn rà soát']);
  });

  it('nothing is drawn in a public view', async () => {
    const context = { publicView: true } as Parameters<typeof buildMapLayers>[1];
    expect(await buildMapLayers({ table: {} as never, detail }, context)).toEqual([]);
  });
});

it('every group has an icon', () => {
  for (const group of MODEL_GROUPS) expect(GROUP_ICONS[group].length).toBeGreaterThan(0);
});
