import { expect, it } from 'vitest';
import { basemapStyle } from './basemapStyle';
import { readMapTheme } from './colour';

const theme = readMapTheme(() => '');
const file = (kind: 'raster' | 'vector', vectorLayers: string[] = []) =>
  basemapStyle({ kind, url: 'pmtiles://here/basemap.pmtiles', vectorLayers, attribution: '' }, theme);

it('pictures are drawn as they are, a little back', () => {
  const { source, layers } = file('raster');
  expect(source).toMatchObject({ type: 'raster', url: 'pmtiles://here/basemap.pmtiles' });
  expect(layers).toHaveLength(1);
});

it('of a vector file only ground is drawn: never its names, never its borders', () => {
  const { layers } = file('vector', [
    'water',
    'roads',
    'landuse',
    'boundaries',
    'places',
    'poi',
    'place_label',
  ]);
  expect(layers.map(({ id, type }) => [id, type])).toEqual([
    ['basemap-water', 'fill'],
    ['basemap-roads', 'line'],
    ['basemap-landuse', 'fill'],
  ]);
});
