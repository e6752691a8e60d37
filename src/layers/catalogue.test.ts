import { expect, it } from 'vitest';
import { catalogue } from './catalogue';
import { layers } from './registry';

it('shows the layers of the registry, in its order, with its very measures', () => {
  expect(catalogue.map(({ id }) => id)).toEqual(layers.map(({ id }) => id));
  for (const [index, { measures, name, defaultMeasure, headlines }] of catalogue.entries()) {
    const layer = layers[index];
    expect(layer?.measures).toBe(measures);
    expect(layer?.name).toBe(name);
    expect(layer?.defaultMeasure).toBe(defaultMeasure);
    expect(layer?.headlines).toBe(headlines);
  }
});

it('describes without schema, counting or geometry', async () => {
  const sources = import.meta.glob<string>('./*/{describe,headlines,measures,messages}.ts', {
    eager: true,
    query: '?raw',
    import: 'default',
  });
  expect(Object.keys(sources).length).toBeGreaterThanOrEqual(4 * catalogue.length);
  for (const [file, source] of Object.entries(sources)) {
    const imported = [...source.matchAll(/^import (?!type)[^;]*from '([^']+)'/gms)].map((match) => match[1]);
    const allowed = /^\.\/(headlines|measures|messages)$|\/(i18n\/messages|domain\/plainMeasure)$/;
    expect(
      imported.filter((each) => !allowed.test(each ?? '')),
      file,
    ).toEqual([]);
  }
});
