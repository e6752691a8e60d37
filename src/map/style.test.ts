import { describe, expect, it } from 'vitest';
import { readMapTheme } from './colour';
import { addStage, archipelagoFeatures, buildStyle, firstFrameStyle, STAGES } from './style';
import type { StyleInput } from './styleInput';
import { ARCHIPELAGO_LABELS, COMMUNE_LABELS } from './styleNames';

const input: StyleInput = {
  theme: readMapTheme(() => ''),
  language: 'vi',
  communes: { type: 'FeatureCollection', features: [] },
  labels: { type: 'FeatureCollection', features: [] },
  showLabels: true,
  labelScale: 1,
  overviewUrl: 'http://localhost:4173/data/overview/',
  basemap: null,
};
const order = (style: ReturnType<typeof buildStyle>) => style.layers.map(({ id }) => id);

describe('the style', () => {
  it('asks nobody but the own origin', () => {
    const text = JSON.stringify(buildStyle(input));
    const addresses = [...text.matchAll(/https?:[^"\\]*/g)].map(([address]) => address);
    expect(addresses.length).toBe(3);
    for (const address of addresses) expect(address).toMatch(/^http:\/\/localhost:4173\/data\/overview\//);
    expect(buildStyle(input).glyphs).toBeUndefined();
    expect(buildStyle(input).sprite).toBeUndefined();
  });

  it.each([true, false])(
    'draws and names both archipelagos, with and without an overview (%s)',
    (overview) => {
      const style = buildStyle({ ...input, overviewUrl: overview ? input.overviewUrl : null });
      const names = style.layers.find(({ id }) => id === ARCHIPELAGO_LABELS);
      expect(names).toMatchObject({ type: 'symbol', layout: { 'text-allow-overlap': true } });
      expect(names?.minzoom).toBeUndefined();
      expect(names?.layout?.visibility).toBeUndefined();
      expect(JSON.stringify(style.sources['archipelagos'])).toContain('Quần đảo Hoàng Sa (Việt Nam)');
      expect(JSON.stringify(style.sources['archipelagos'])).toContain('Quần đảo Trường Sa (Việt Nam)');
    },
  );

  it('names of communes can be left out, those of the archipelagos cannot', () => {
    const style = buildStyle({ ...input, showLabels: false });
    const visibility = (id: string) => style.layers.find((layer) => layer.id === id)?.layout?.visibility;
    expect(visibility(COMMUNE_LABELS)).toBe('none');
    expect(visibility(ARCHIPELAGO_LABELS)).toBeUndefined();
  });

  it('puts a basemap over the land and under the communes', () => {
    const basemap = {
      source: { type: 'raster' as const, url: 'pmtiles://x' },
      layers: [{ id: 'basemap', type: 'raster' as const, source: 'basemap' }],
    };
    const ids = order(buildStyle({ ...input, basemap }));
    expect(ids.indexOf('basemap')).toBeGreaterThan(ids.indexOf('country'));
    expect(ids.indexOf('basemap')).toBeLessThan(ids.indexOf('commune-fill'));
    const fill = buildStyle({ ...input, basemap }).layers.find(({ id }) => id === 'commune-fill');
    expect(JSON.stringify(fill?.paint)).not.toBe(
      JSON.stringify(buildStyle(input).layers.find(({ id }) => id === 'commune-fill')?.paint),
    );
  });

  it('writes the names over everything else', () => {
    const ids = order(buildStyle(input));
    expect(ids.slice(-3)).toEqual(['island-names', COMMUNE_LABELS, ARCHIPELAGO_LABELS]);
  });
});

it('every island of the archipelagos is a feature, the names in the language of the screen', () => {
  const features = archipelagoFeatures('en').features;
  expect(
    features
      .filter(({ properties }) => properties?.['kind'] === 'name')
      .map(({ properties }) => properties?.['name']),
  ).toEqual(['Hoàng Sa Archipelago (Viet Nam)', 'Trường Sa Archipelago (Viet Nam)']);
  expect(features.filter(({ properties }) => properties?.['kind'] === 'island').length).toBeGreaterThan(30);
});

describe('the first frame', () => {
  const full = buildStyle(input);

  it('has land, communes and their colours; what costs further programs comes after', () => {
    expect(order(firstFrameStyle(full))).toEqual([
      'sea',
      'neighbours',
      'country',
      'provinces',
      'archipelago-islands',
      'commune-fill',
      'commune-line',
    ]);
  });

  it('is completed stage by stage to the full style, in its order', () => {
    const ids = order(firstFrameStyle(full));
    const painted: string[] = [];
    const map = {
      getLayer: (id: string) => (ids.includes(id) ? {} : undefined),
      addLayer: ({ id }: { id: string }, above?: string) =>
        ids.splice(above ? ids.indexOf(above) : ids.length, 0, id),
      setPaintProperty: (id: string, name: string, value: unknown) =>
        painted.push(`${id} ${name} ${String(value)}`),
      setLayoutProperty: () => undefined,
    } as unknown as Parameters<typeof addStage>[0];
    addStage(map, full, 1);
    expect(ids).toContain(ARCHIPELAGO_LABELS);
    expect(ids).toContain('commune-hatch');
    expect(ids).not.toContain('commune-outline');
    expect(painted).toEqual([]);
    addStage(map, full, STAGES);
    expect(ids).toEqual(order(full));
    expect(painted).toContain('country fill-antialias true');
  });
});
