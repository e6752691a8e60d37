import type { FeatureCollection } from 'geojson';
import type { Map as MapLibreMap, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Language } from '../domain/text';
import { ARCHIPELAGOS } from './archipelagos';
import { nameLines } from './inset';
import { FONT_FACES } from './fonts';
import { ARCHIPELAGO_LABELS, COMMUNE_LABELS, COMMUNES } from './styleNames';
import type { StyleInput } from './styleInput';
import { communeLayers, landLayers, nameLayers } from './styleLayers';

/** Zoom at which the overview's tiles stop being cut finer: 76 m, one pixel at zoom 10, and few tiles at the start. */
const OVERVIEW_MAX_ZOOM = 7;
/** 2.4 m at the finest cut: borders stay smooth down to a street. */
const COMMUNE_MAX_ZOOM = 12;

const overview = (url: string): SourceSpecification => ({
  type: 'geojson',
  data: url,
  maxzoom: OVERVIEW_MAX_ZOOM,
  buffer: 16,
});

/** Islands and names of the archipelagos as features: from the code, so that they are on every map. */
export function archipelagoFeatures(language: Language): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: ARCHIPELAGOS.flatMap((archipelago) => [
      {
        type: 'Feature' as const,
        geometry: { type: 'Point' as const, coordinates: [...archipelago.label] },
        properties: {
          kind: 'name',
          id: archipelago.id,
          name: archipelago.name[language],
          lines: nameLines(archipelago.name[language]).join('\n'),
        },
      },
      ...archipelago.islands.map((island) => ({
        type: 'Feature' as const,
        geometry: { type: 'Point' as const, coordinates: [island.lng, island.lat] },
        properties: { kind: 'island', id: archipelago.id, name: island.name },
      })),
    ]),
  };
}

/** The whole map as one style, made here: no address outside the app's own origin stands in it. */
export function buildStyle(input: StyleInput): StyleSpecification {
  // In the order in which the worker shall cut them: communes first.
  const sources: Record<string, SourceSpecification> = {
    [COMMUNES]: { type: 'geojson', data: input.communes, maxzoom: COMMUNE_MAX_ZOOM, buffer: 16 },
  };
  if (input.overviewUrl) {
    sources['neighbours'] = overview(`${input.overviewUrl}neighbours.geojson`);
    sources['country'] = overview(`${input.overviewUrl}country.geojson`);
    sources['provinces'] = overview(`${input.overviewUrl}provinces.geojson`);
  }
  sources[COMMUNE_LABELS] = { type: 'geojson', data: input.labels, maxzoom: COMMUNE_MAX_ZOOM, buffer: 0 };
  sources['archipelagos'] = {
    type: 'geojson',
    data: archipelagoFeatures(input.language),
    maxzoom: OVERVIEW_MAX_ZOOM,
    buffer: 0,
  };
  if (input.basemap) sources['basemap'] = input.basemap.source;
  return {
    version: 8,
    'font-faces': FONT_FACES,
    transition: { duration: 0, delay: 0 },
    sources,
    layers: [...landLayers(input), ...communeLayers(input), ...nameLayers(input)],
  };
}

/**
 * Brings the colours, sizes and visibility of a drawn map in step with a style made for another theme or size.
 * Sources stay: their data are not sent to the worker again.
 */
export function applyStyle(map: MapLibreMap, style: StyleSpecification): void {
  for (const layer of style.layers) {
    if (!map.getLayer(layer.id)) continue;
    for (const [name, value] of Object.entries(layer.paint ?? {}))
      map.setPaintProperty(layer.id, name as never, value as never);
    for (const [name, value] of Object.entries(('layout' in layer && layer.layout) || {}))
      map.setLayoutProperty(layer.id, name as never, value as never);
  }
}

/**
 * What comes after the first frame, in the order in which it is missed. Each kind of layer costs the graphics driver a
 * program of its own: all at once would hold the page for as long as it takes to read a line.
 */
const LATER: readonly (readonly string[])[] = [
  ['commune-hatch', COMMUNE_LABELS, ARCHIPELAGO_LABELS],
  ['commune-dots', 'commune-outline-halo', 'commune-outline', 'island-names'],
];

/** Number of stages after the first frame. */
export const STAGES = LATER.length;

/** The style for the first frame: land and communes; patterns, names, outlines and smooth coasts come right after. */
export function firstFrameStyle(style: StyleSpecification): StyleSpecification {
  const later = new Set(LATER.flat());
  return {
    ...style,
    layers: style.layers
      .filter(({ id }) => !later.has(id))
      .map((layer) =>
        layer.type === 'fill' ? { ...layer, paint: { ...layer.paint, 'fill-antialias': false } } : layer,
      ),
  };
}

/** Adds what belongs to a stage (1 … {@link STAGES}) or to one before, each layer in its place; the last completes all. */
export function addStage(map: MapLibreMap, style: StyleSpecification, stage: number): void {
  const awaited = new Set(LATER.slice(stage).flat());
  style.layers.forEach((layer, i) => {
    if (awaited.has(layer.id) || map.getLayer(layer.id)) return;
    const above = style.layers.slice(i + 1).find(({ id }) => map.getLayer(id));
    map.addLayer(layer, above?.id);
  });
  if (stage >= STAGES) applyStyle(map, style);
}
