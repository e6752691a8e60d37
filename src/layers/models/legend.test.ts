import { expect, it } from 'vitest';
import type { MapTerritory } from '../../map/contract';
import type { ModelsDetail } from './aggregate';
import { legend } from './legend';
import { MODEL_GROUPS } from './schema';

/** Four sites: three of self-management (two overdue, one without a position), one of cameras. */
const detail = {
  groups: MODEL_GROUPS,
  ordinals: Int32Array.of(0, 0, 1, 1),
  positions: Float64Array.of(106, 10, 106, 10, NaN, NaN, 106, 10),
  groupAt: Uint8Array.of(1, 1, 1, 0),
  overdue: Uint8Array.of(1, 1, 0, 0),
  overdueMonths: 12,
  asOf: '2018-06-30',
} as unknown as ModelsDetail;
const context = {
  language: 'vi',
  territory: {} as MapTerritory,
  period: 'năm 2018',
  periods: [],
} as const;
const explain = (kept: readonly string[] | null = null, over: Partial<ModelsDetail> = {}) =>
  legend({ table: {} as never, detail: { ...detail, ...over } }, context, kept);
const countsOf = (part: ReturnType<typeof explain>) =>
  Object.fromEntries(part.groups.flatMap(({ entries }) => entries).map(({ key, count }) => [key, count]));

it('counts sites by group, says 0 of the others, and those overdue', () => {
  const part = explain();
  expect(part.caption).toBe('Điểm mô hình theo nhóm, năm 2018');
  expect(countsOf(part)).toMatchObject({
    'self-management': 3,
    camera: 1,
    fire: 0,
    overdue: 2,
    cluster: null,
  });
  expect([part.all, part.shown]).toEqual([4, 4]);
  expect(part.notes).toEqual(['1 điểm không có toạ độ, vẽ ở giữa xã']);
});

it('keeps what has one look of each question that is asked', () => {
  expect(explain(['overdue']).shown).toBe(2);
  expect(explain(['camera']).shown).toBe(1);
  expect(explain(['camera', 'self-management']).shown).toBe(4);
  expect(explain(['camera', 'overdue']).shown).toBe(0);
  expect(countsOf(explain(['overdue']))).toEqual(countsOf(explain()));
});

it('does not call it 0 when nobody knows which are overdue', () => {
  expect(countsOf(explain(null, { asOf: null, overdue: new Uint8Array(4) }))['overdue']).toBeNaN();
});
