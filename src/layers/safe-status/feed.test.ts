import { expect, it } from 'vitest';
import type { Commune } from '../../domain/commune';
import type { FeedSource } from '../../domain/feedItem';
import { feed } from './feed';

const communes: readonly Commune[] = Array.from({ length: 6 }, (_, ordinal) => ({
  ordinal,
  code: `0000${ordinal}`,
  name: `Xã ${ordinal}`,
  kind: 'xã',
  district: ordinal < 4 ? 'Huyện A' : 'Huyện B',
  areaKm2: null,
  population: null,
}));

function source(facts: { lost?: number[]; gained?: number[]; nearest?: number[] }): FeedSource {
  return {
    table: {} as FeedSource['table'],
    detail: {
      lost: [],
      gained: [],
      nearest: [],
      communes: communes.map(() => ({ results: ['met', 'not-met'] })),
      ...facts,
    },
  };
}

it('tells what was lost before what was gained, and where', () => {
  const items = feed(source({ lost: [1, 5], gained: [0, 1, 2, 4] }), communes);
  expect(items.map(({ id, count }) => [id, count])).toEqual([
    ['lost', 2],
    ['gained', 4],
  ]);
  expect(items[0]?.detail.vi).toBe('Xã\u00a01, Xã\u00a05');
  expect(items[1]?.detail.vi).toBe('H.\u00a0A\u00a03, H.\u00a0B');
  expect(items[0]?.ordinals).toEqual([1, 5]);
});

it('names communes where all are of one former district', () => {
  const ofOne = communes.map((commune) => ({ ...commune, district: 'Thị xã A' }));
  const [line] = feed(source({ gained: [0, 1, 2, 4, 5] }), ofOne);
  expect(line?.detail.vi).toBe('Xã\u00a00, Xã\u00a01, Xã\u00a02, Xã\u00a04…');
});

it('makes no line of nothing', () => {
  expect(feed(source({}), communes)).toEqual([]);
});

it('counts those that lack one criterion', () => {
  expect(feed(source({ nearest: [2, 3] }), communes)[0]).toMatchObject({
    id: 'near',
    count: 2,
    ordinals: [2, 3],
  });
});
