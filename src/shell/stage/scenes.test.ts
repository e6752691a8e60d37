import { describe, expect, it } from 'vitest';
import type { PublishedFigure } from '../../domain/figure';
import type { Headline } from '../../domain/headline';
import { scenesOf, type StageLayer } from './scenes';

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
  return { id, name: words(id), measure: 'm', headline };
}

function figure(id: string, communeCode: string | null, value: number | null): PublishedFigure {
  return { id, communeCode, values: [{ value, of: null, unit: words('u') }] } as unknown as PublishedFigure;
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
    const shown = scenesOf(words('x'), [], figures)[0]?.figures.map(({ id }) => id);
    expect(shown).toEqual(['f0', 'f1', 'f2', 'f3']);
  });
});
