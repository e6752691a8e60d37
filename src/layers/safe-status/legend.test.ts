import { expect, it } from 'vitest';
import { year } from '../../../tests/contract/territory';
import type { MapTerritory } from '../../map/contract';
import { legend } from './legend';

const explain = (detail: object, change: number[], kept: readonly string[] | null = null) =>
  legend(
    { table: { columns: { change: Float64Array.from(change) } } as never, detail },
    {
      language: 'vi',
      territory: {} as MapTerritory,
      period: 'năm 2023',
      periods: [year(2022, null), year(2023)],
    },
    kept,
  );
const counts = (part: ReturnType<typeof explain>) => part.groups[0]?.entries.map(({ count }) => count);

it('counts what was gained and lost, and says what could not be compared', () => {
  const detail = { gained: [4], lost: [2, 3], comparedWith: '2022' };
  const part = explain(detail, [0, 0, -1, -1, 1, NaN]);
  expect(part.caption).toBe('Thay đổi năm 2023 so với năm 2022');
  expect(counts(part)).toEqual([1, 2]);
  expect(part.notes).toEqual(['1 xã chưa có kết quả ở một trong hai kỳ, không so sánh được']);
  expect(explain(detail, [], ['lost'])).toMatchObject({ all: 3, shown: 2 });
});

it('0 changes are 0; no period before is no data', () => {
  expect(counts(explain({ gained: [], lost: [], comparedWith: '2022' }, [0]))).toEqual([0, 0]);
  const part = explain({ gained: [], lost: [], comparedWith: null }, [NaN]);
  expect(counts(part)).toEqual([NaN, NaN]);
  expect(part.notes).toEqual(['Chưa có số liệu kỳ trước để so sánh']);
});
