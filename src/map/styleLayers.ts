import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { LABEL_FONT } from './fonts';
import {
  ABOVE_BASEMAP,
  ARCHIPELAGO_LABELS,
  COMMUNE_LABELS,
  COMMUNE_LINE,
  COMMUNES,
  DOTS_IMAGE,
  FILL_LAYER,
  HATCH_IMAGE,
} from './styleNames';
import type { StyleInput } from './styleInput';

/** A boolean of the feature's state; false until it is set. */
const state = (name: string): ExpressionSpecification => ['boolean', ['feature-state', name], false];

/** Sea, land, provinces, an office's basemap, islands of the archipelagos. */
export function landLayers({ theme, overviewUrl, basemap }: StyleInput): LayerSpecification[] {
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
          paint: { 'fill-color': theme.neighbour, 'fill-antialias': true },
        },
        {
          id: 'country',
          type: 'fill',
          source: 'country',
          paint: { 'fill-color': theme.land, 'fill-antialias': true },
        },
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

/** Opacity of the communes' colours over an office's basemap: streets are seen through them. */
const OVER_BASEMAP = 0.72;

/** Colour, pattern, borders and outlines of the communes. */
export function communeLayers({ theme, basemap }: StyleInput): LayerSpecification[] {
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
        'fill-opacity': ['case', state('dimmed'), 0.22, basemap ? OVER_BASEMAP : 1],
        'fill-antialias': false,
      },
    },
    patternLayer('commune-hatch', HATCH_IMAGE, 1),
    patternLayer('commune-dots', DOTS_IMAGE, 2),
    {
      id: COMMUNE_LINE,
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

/** Names, over everything else. */
export function nameLayers({ theme, showLabels, labelScale }: StyleInput): LayerSpecification[] {
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
