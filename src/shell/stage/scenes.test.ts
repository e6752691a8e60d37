import { describe, expect, it } from 'vitest';
import type { PublishedFigure } from '../../domain/figure';
import type { Headline } from '../../domain/headline';
import { MOST_FIGURES, scenesOf, type StageLayer } from './scenes';

const words = (text: string) => ({ vi: text, en: text });

function layer(id: string, value: number | null): StageLayer {
  const headline: Headline | null =
    value === null
      ? null
      : {
          id: 'first',
          measure: 'm',
          name: words(id),
          value,
          of: null,
          unit: words('u'),
          digits: 0,
          better: 'up',
        };
  return { id, name: words(id), measure: 'm', headline, published: null, source: words(`file of ${id}`) };
}

function figure(id: string, communeCode: string | null, value: number | null): PublishedFigure {
  return {
    id,
    communeCode,
    place: 'x',
    periodText: words('2023'),
    periodId: '2023',
    name: words(id),
    values: [{ value, of: null, unit: words('u') }],
    precision: value === null ? 'unknown' : 'exact',
    nature: 'flow',
    subsetOf: null,
    measure: null,
    source: words(`report of ${id.slice(0, 1)}`),
    note: '',
  };
}

describe('scenes of the stage', () => {
  it('begins with the place, then tells one number a scene, then the published figures', () => {
    const scenes = scenesOf(words('Kon Tum'), [layer('a', 77), layer('b', 38)], [figure('f', null, 5)]);
    expect(scenes.map(({ id }) => id)).toEqual(['a', 'b', 'published']);
    expect(scenes[0]?.title.vi).toContain('Kon Tum');
    expect(scenes[2]?.paint).toEqual(scenes[0]?.paint);
  });

  it('leaves out what has no number', () => {
    const scenes = scenesOf(words('x'), [layer('a', NaN), layer('b', null), layer('c', 1)], []);
    expect(scenes.map(({ id }) => id)).toEqual(['c']);
    expect(scenesOf(words('x'), [], [])).toEqual([]);
  });

  it('shows nothing below the territory, no figure without a number, and few of them', () => {
    const figures = [
      figure('one commune', '26526', 200),
      figure('hàng chục', null, null),
      ...Array.from({ length: 9 }, (_, at) => figure(`f${at}`, null, at)),
    ];
    const [scene] = scenesOf(words('x'), [], figures);
    expect(scene?.figures.map(({ id }) => id)).toEqual(['f0', 'f1', 'f2', 'f3']);
    expect(scene?.publishedCount).toBe(9);
    expect(scenesOf(words('x'), [], figures, MOST_FIGURES.above)[0]?.figures).toHaveLength(2);
  });

  it('names a report only for what it published, each source once', () => {
    const published = figure('r1', null, 77);
    const scenes = scenesOf(
      words('x'),
      [{ ...layer('a', 77), published }, layer('b', 38), { ...layer('c', 2), source: null }],
      [published, figure('r2', null, 4)],
    );
    expect(scenes.map(({ sources }) => sources.map(({ en }) => en))).toEqual([
      ['report of r'],
      ['file of b'],
      [],
      ['report of r'],
    ]);
  });
});
