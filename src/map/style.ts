import type { FeatureCollection } from 'geojson';
import type {
  ExpressionSpecification,
  LayerSpecification,
  Map as MapLibreMap,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { CommuneFeatures } from '../domain/boundarySet';
import type { Language } from '../domain/text';
import { ARCHIPELAGOS } from './archipelagos';
import type { MapTheme } from './contract';
import { nameLines } from './inset';
import { FONT_FACES, LABEL_FONT } from './fonts';

/** Names of sources and layers that other files of the map touch. */
export const COMMUNES = 'communes';
export const COMMUNE_LABELS = 'commune-labels';
export const FILL_LAYER = 'commune-fill';
export const ARCHIPELAGO_LABELS = 'archipelago-labels';
export const HATCH_IMAGE = 'hatch';
export const DOTS_IMAGE = 'dots';
/** The lowest layer over an office's basemap. */
export const ABOVE_BASEMAP = 'archipelago-islands';

export interface StyleInput {
  readonly theme: MapTheme;
  readonly language: Language;
  readonly communes: CommuneFeatures;
  readonly labels: FeatureCollection;
  readonly showLabels: boolean;
  readonly labelScale: number;
  /** Folder of the overview GeoJSON, ending with a slash, absolute; null draws sea only. */
  readonly overviewUrl: string | null;
  /** Layers and source of an office's basemap, drawn over the land and beneath the communes. */
  readonly basemap: BasemapStyle | null;
}

export interface BasemapStyle {
  readonly source: SourceSpecification;
  /** Of the source "basemap"; none of them writes text. */
  readonly layers: readonly LayerSpecification[];
}

/** A boolean of the feature's state; false until it is set. */
const state = (name: string): ExpressionSpecification => ['boolean', ['feature-state', name], false];

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
  const sources: Record<string, SourceSpecification> = {
    archipelagos: {
      type: 'geojson',
      data: archipelagoFeatures(input.language),
      maxzoom: OVERVIEW_MAX_ZOOM,
      buffer: 0,
    },
    [COMMUNES]: { type: 'geojson', data: input.communes, maxzoom: COMMUNE_MAX_ZOOM, buffer: 16 },
    [COMMUNE_LABELS]: { type: 'geojson', data: input.labels, maxzoom: COMMUNE_MAX_ZOOM, buffer: 0 },
  };
  if (input.overviewUrl) {
    sources['neighbours'] = overview(`${input.overviewUrl}neighbours.geojson`);
    sources['country'] = overview(`${input.overviewUrl}country.geojson`);
    sources['provinces'] = overview(`${input.overviewUrl}provinces.geojson`);
  }
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

function landLayers({ theme, overviewUrl, basemap }: StyleInput): LayerSpecification[] {
  const sea: LayerSpecification = {
    id: 'sea',
    type: 'background',
    paint: { 'background-color': theme.sea },
  };
  const land: LayerSpecification[] = overviewUrl
    ? [
        {
          id: 'neighbours',
          type: 'fill',
          source: 'neighbours',
          paint: { 'fill-color': theme.neighbour },
        },
        { id: 'country', type: 'fill', source: 'country', paint: { 'fill-color': theme.land } },
        {
          id: 'provinces',
          type: 'line',
          source: 'provinces',
          paint: { 'line-color': theme.line, 'line-width': 1 },
        },
      ]
    : [];
  return [
    sea,
    ...land,
    ...(basemap?.layers ?? []),
    {
      id: ABOVE_BASEMAP,
      type: 'circle',
      source: 'archipelagos',
      filter: ['==', ['get', 'kind'], 'island'],
      paint: {
        'circle-color': theme.land,
        'circle-stroke-color': theme.line,
        'circle-stroke-width': 1,
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 4, 1.6, 8, 4],
      },
    },
  ];
}

function communeLayers({ theme }: StyleInput): LayerSpecification[] {
  const marked: ExpressionSpecification = [
    'case',
    state('selected'),
    2.6,
    state('focused'),
    2.6,
    state('hovered'),
    1.6,
    0,
  ];
  return [
    {
      id: FILL_LAYER,
      type: 'fill',
      source: COMMUNES,
      paint: {
        'fill-color': ['to-color', ['feature-state', 'fill'], theme.land],
        'fill-opacity': ['case', state('dimmed'), 0.22, 1],
        'fill-antialias': false,
      },
    },
    patternLayer('commune-hatch', HATCH_IMAGE, 1),
    patternLayer('commune-dots', DOTS_IMAGE, 2),
    {
      id: 'commune-line',
      type: 'line',
      source: COMMUNES,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': theme.communeLine,
        'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0, 7, 0.4, 9, 0.9, 12, 1.4],
      },
    },
    {
      id: 'commune-outline-halo',
      type: 'line',
      source: COMMUNES,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': theme.halo,
        'line-width': ['case', state('selected'), 5.4, state('focused'), 5.4, 0],
        'line-opacity': ['case', ['any', state('selected'), state('focused')], 0.85, 0],
      },
    },
    {
      id: 'commune-outline',
      type: 'line',
      source: COMMUNES,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': theme.selection,
        'line-width': marked,
        'line-opacity': ['case', ['any', state('selected'), state('focused'), state('hovered')], 1, 0],
      },
    },
  ];
}

/** Pattern over the communes whose state names it; not over those that a filter leaves out. */
function patternLayer(id: string, image: string, pattern: number): LayerSpecification {
  const shown: ExpressionSpecification = [
    'all',
    ['==', ['coalesce', ['feature-state', 'pattern'], 0], pattern],
    ['!', state('dimmed')],
  ];
  return {
    id,
    type: 'fill',
    source: COMMUNES,
    paint: {
      'fill-pattern': image,
      'fill-opacity': ['case', shown, 1, 0],
      'fill-antialias': false,
    },
  };
}

function nameLayers({ theme, showLabels, labelScale }: StyleInput): LayerSpecification[] {
  const halo = { 'text-color': theme.ink, 'text-halo-color': theme.halo, 'text-halo-width': 1.6 };
  const size = (small: number, large: number): ExpressionSpecification => [
    'interpolate',
    ['linear'],
    ['zoom'],
    8,
    small * labelScale,
    12,
    large * labelScale,
  ];
  return [
    {
      id: 'island-names',
      type: 'symbol',
      source: 'archipelagos',
      minzoom: 7,
      filter: ['==', ['get', 'kind'], 'island'],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [LABEL_FONT],
        'text-size': 11 * labelScale,
        'text-offset': [0, 0.9],
        'text-anchor': 'top',
      },
      paint: halo,
    },
    {
      id: COMMUNE_LABELS,
      type: 'symbol',
      source: COMMUNE_LABELS,
      filter: ['<=', ['get', 'from'], ['zoom']],
      layout: {
        visibility: showLabels ? 'visible' : 'none',
        'text-field': ['get', 'name'],
        'text-font': [LABEL_FONT],
        'text-size': size(11, 13),
        'text-max-width': 9,
        'text-line-height': 1.15,
        'text-padding': 3,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: halo,
    },
    {
      id: ARCHIPELAGO_LABELS,
      type: 'symbol',
      source: 'archipelagos',
      filter: ['==', ['get', 'kind'], 'name'],
      layout: {
        'text-field': ['get', 'lines'],
        'text-font': [LABEL_FONT],
        'text-size': 12 * labelScale,
        'text-max-width': 30,
        // Never given way, to anything: the names are on every map.
        'text-allow-overlap': true,
      },
      paint: halo,
    },
  ];
}
